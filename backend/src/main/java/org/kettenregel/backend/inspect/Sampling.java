package org.kettenregel.backend.inspect;

import java.util.List;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.DeviceBuffer;

/**
 * Which numbers of a tensor a small picture shows: every so many rows and columns of its first planes, each number one of the tensor's own. A
 * vector is one row, a matrix one plane; of what has more axes the first two are rows and columns, and all that follow count planes.
 *
 * @param planes       of the tensor; rows and columns likewise
 * @param shownPlanes  of the picture; rows and columns likewise
 */
public record Sampling(int planes, int rows, int columns, int shownPlanes, int shownRows, int shownColumns) {

    /** Fewer numbers are read more easily than a picture. */
    static final int MOST_NUMBERS = 6;

    private static final int LONGEST_STRIP = 32;
    private static final int LARGEST_SIDE = 16;
    private static final int LARGEST_MAP_SIDE = 14;
    private static final int FEWEST_MAPS = 4;
    private static final int MOST_MAPS = 16;
    private static final int MOST_CELLS = 256;
    private static final int LONGEST_LAYER = 1024;
    private static final int LARGEST_LAYER_SIDE = 32;
    private static final int MOST_LAYER_MAPS = 8;
    private static final int NEAR = 64; // floats between two columns up to which a whole row is copied at once

    /** Of one row of a batch, or of a whole parameter. */
    public static Sampling of(Shape shape) {
        List<Integer> sizes = shape.sizes();
        return switch (sizes.size()) {
            case 0 -> new Sampling(1, 1, 1, 1, 1, 1);
            case 1 -> new Sampling(1, 1, sizes.getFirst(), 1, 1, Math.min(LONGEST_STRIP, sizes.getFirst()));
            case 2 -> new Sampling(1, sizes.get(0), sizes.get(1), 1, Math.min(LARGEST_SIDE, sizes.get(0)), Math.min(LARGEST_SIDE, sizes.get(1)));
            default -> ofMaps(sizes.get(0), sizes.get(1), shape.width() / sizes.get(0) / sizes.get(1));
        };
    }

    /** Of one row of what a layer gives: larger than beside other tensors, so that an image of 32 by 32 is shown whole, and eight of its maps. */
    static Sampling ofLayer(Shape shape) {
        List<Integer> sizes = shape.sizes();
        if (sizes.size() < 2) {
            return new Sampling(1, 1, shape.width(), 1, 1, Math.min(LONGEST_LAYER, shape.width()));
        }
        int planes = shape.width() / sizes.get(0) / sizes.get(1);
        return new Sampling(
                planes, sizes.get(0), sizes.get(1), Math.min(MOST_LAYER_MAPS, planes), Math.min(LARGEST_LAYER_SIDE, sizes.get(0)),
                Math.min(LARGEST_LAYER_SIDE, sizes.get(1)));
    }

    private static Sampling ofMaps(int rows, int columns, int planes) {
        int side = planes == 1 ? LARGEST_SIDE : LARGEST_MAP_SIDE;
        int shownRows = Math.min(side, rows);
        int shownColumns = Math.min(side, columns);
        int fitting = Math.clamp(MOST_CELLS / (shownRows * shownColumns), FEWEST_MAPS, MOST_MAPS);
        return new Sampling(planes, rows, columns, Math.min(planes, fitting), shownRows, shownColumns);
    }

    /** Whether a picture says more than its numbers would. */
    public boolean isPicture() {
        return planes * rows * columns > MOST_NUMBERS;
    }

    /** Place in the tensor of what the picture shows there. */
    public int element(int plane, int row, int column) {
        return (sampled(row, rows, shownRows) * columns + sampled(column, columns, shownColumns)) * planes + plane;
    }

    private static int sampled(int shown, int all, int allShown) {
        return (int) ((long) shown * all / allShown);
    }

    /** The numbers of the picture: plane by plane, each row by row. Only what lies between them is copied with them, and no other row. */
    float[] read(DeviceBuffer buffer, int start) {
        float[] picture = new float[shownPlanes * shownRows * shownColumns];
        float[] copy = new float[planes <= NEAR ? columns * planes : shownPlanes];
        for (int row = 0; row < shownRows; row++) {
            int first = element(0, row, 0);
            if (planes <= NEAR) {
                buffer.download(start + first, copy, 0, copy.length);
            }
            for (int column = 0; column < shownColumns; column++) {
                int place = element(0, row, column);
                if (planes > NEAR) {
                    buffer.download(start + place, copy, 0, copy.length);
                }
                for (int plane = 0; plane < shownPlanes; plane++) {
                    picture[(plane * shownRows + row) * shownColumns + column] = copy[(planes <= NEAR ? place - first : 0) + plane];
                }
            }
        }
        return picture;
    }
}
