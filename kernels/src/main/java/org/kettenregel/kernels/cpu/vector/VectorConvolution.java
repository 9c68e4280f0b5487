package org.kettenregel.kernels.cpu.vector;

import jdk.incubator.vector.FloatVector;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;
import org.kettenregel.kernels.cpu.Parallel;

/**
 * One convolution, or the gradient of its image, at a time, shared among threads by images and parts of them. Both are the same sums: the gradient
 * is a convolution of the output's gradient with the weights turned round. A sum is added up by one thread in the order of the kernel's
 * positions and their channels, whatever tile it is in.
 */
final class VectorConvolution implements Parallel.RangeTask {

    /** Into about so many pieces a batch is cut, so that as many threads find work. */
    private static final int PIECES = 32;

    private static final float[] NONE = new float[0];

    private final Parallel parallel;
    private final ThreadLocal<WindowScratch> scratches;
    private final PanelledWeights panels = new PanelledWeights();
    private final PaddedImage image = new PaddedImage();
    private final CellTable table = new CellTable();
    private float[] source = NONE;
    private float[] target = NONE;
    private int targetElements;
    private int tilesTogether;
    private boolean adds;

    VectorConvolution(Parallel parallel, ThreadLocal<WindowScratch> scratches) {
        this.parallel = parallel;
        this.scratches = scratches;
    }

    /** The convolution; false, and nothing done, where zeros of the padding would meet a weight that is not finite. */
    boolean forward(float[] out, boolean onto, WindowShape shape, float[] x, float[] weights, int samples) {
        panels.load(weights, shape.positions() * shape.input().channels(), shape.output().channels());
        image.input(shape);
        if (image.hasPadding() && !panels.areFinite()) {
            return false;
        }
        table.forward(shape, image);
        adds = onto;
        share(x, out, shape.output(), shape, samples);
        return true;
    }

    /** The gradient of its input; false, and nothing done, where zeros of the padding would meet a weight that is not finite. */
    boolean toInput(float[] inGradient, boolean onto, WindowShape shape, float[] weights, float[] outGradient, int samples) {
        panels.loadTurned(weights, shape.positions(), shape.output().channels(), shape.input().channels());
        image.output(shape);
        if (image.hasPadding() && !panels.areFinite()) {
            return false;
        }
        table.toInput(shape, image, !onto);
        adds = onto;
        share(outGradient, inGradient, shape.input(), shape, samples);
        return true;
    }

    private void share(float[] from, float[] to, ImageShape targetImage, WindowShape shape, int samples) {
        if (samples == 0 || table.tiles() == 0) {
            return;
        }
        source = from;
        target = to;
        targetElements = targetImage.elements();
        tilesTogether = Math.ceilDiv(table.tiles(), Math.min(table.tiles(), Math.ceilDiv(PIECES, samples)));
        long work = (long) samples * shape.output().cells() * shape.weights() / WindowScratch.PACE;
        parallel.share(samples * parts(), 1, work, this);
        source = NONE; // a closed buffer must not live on here
        target = NONE;
    }

    /** Parts that an image is cut into. */
    private int parts() {
        return Math.ceilDiv(table.tiles(), tilesTogether);
    }

    @Override
    public void run(int from, int to) {
        WindowScratch scratch = scratches.get();
        int parts = parts();
        int loaded = -1;
        for (int i = from; i < to; i++) {
            int sample = i / parts;
            int first = i % parts * tilesTogether;
            int end = Math.min(table.tiles(), first + tilesTogether);
            if (!image.hasPadding()) {
                addTiles(sample, first, end, source, sample * image.imageElements(), scratch.sums());
            } else {
                float[] padded = scratch.image(image.elements());
                if (loaded != sample) {
                    image.copy(source, sample * image.imageElements(), padded);
                    loaded = sample;
                }
                addTiles(sample, first, end, padded, 0, scratch.sums());
            }
        }
    }

    private void addTiles(int sample, int from, int to, float[] x, int base, float[] sums) {
        int columns = panels.columns();
        for (int column = 0; column < columns; column += PanelledWeights.width(column, columns)) {
            int width = PanelledWeights.width(column, columns);
            for (int tile = from; tile < to; tile++) {
                table.sum(tile, x, base, panels.values(), column * panels.rows(), width, sums);
                for (int cell = 0; cell < table.count(tile); cell++) {
                    int at = sample * targetElements + table.target(tile, cell) + column;
                    write(sums, cell * width, at, Math.min(width, columns - column));
                }
            }
        }
    }

    private void write(float[] sums, int from, int at, int count) {
        if (count == 2 * Lanes.COUNT) {
            writeVector(sums, from, at);
            writeVector(sums, from + Lanes.COUNT, at + Lanes.COUNT);
        } else if (count == Lanes.COUNT) {
            writeVector(sums, from, at);
        } else {
            for (int i = 0; i < count; i++) {
                target[at + i] = adds ? target[at + i] + sums[from + i] : sums[from + i];
            }
        }
    }

    private void writeVector(float[] sums, int from, int at) {
        FloatVector sum = FloatVector.fromArray(Lanes.FLOATS, sums, from);
        if (adds) {
            sum.add(FloatVector.fromArray(Lanes.FLOATS, target, at)).intoArray(target, at);
        } else {
            sum.intoArray(target, at);
        }
    }
}
