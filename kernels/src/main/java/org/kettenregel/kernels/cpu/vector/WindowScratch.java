package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;

/** Arrays that one thread needs while it works on an image; grown where necessary, and used again. */
final class WindowScratch {

    /** What a task holds before its first call. */
    static final WindowShape NOTHING = WindowShape.valid(new ImageShape(1, 1, 1), 1, 1, 1, 1, 1, 1);

    /** Multiply-adds that one thread does in a nanosecond, about. */
    static final int PACE = 40;

    private final float[] sums = new float[CellTile.CELLS * 2 * Lanes.COUNT];
    private float[] image = new float[0];
    private float[] patches = new float[0];
    private float[] gradient = new float[0];

    /** Room for the sums of a tile of cells. */
    float[] sums() {
        return sums;
    }

    /** Room for an image. */
    float[] image(int elements) {
        if (image.length < elements) {
            image = new float[elements];
        }
        return image;
    }

    /** Room for what the windows of an image see, one behind the other. */
    float[] patches(int elements) {
        if (patches.length < elements) {
            patches = new float[elements];
        }
        return patches;
    }

    /** Room for the gradient of an output. */
    float[] gradient(int elements) {
        if (gradient.length < elements) {
            gradient = new float[elements];
        }
        return gradient;
    }
}
