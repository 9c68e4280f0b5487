package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.WindowShape;

/**
 * How the gradient of a convolution's weights reads an image: where the runs of neighbouring elements lie that the positions of the kernel see, and the steps
 * from one cell of the output to the next. Runs are cut into tiles of rows, the last of which may reach beyond its run; such rows mean nothing.
 *
 * <p>Of an image with few channels a run would fill too little of a tile: there it is unfolded first, so that what a window sees is one run.
 */
final class WeightsTable {

    private WindowShape shape = WindowScratch.NOTHING;
    private boolean unfolded;
    private int positionsTogether; // in a run
    private int run;
    private int rowStep;
    private int paddedRow;
    private int[] places = new int[9]; // of the runs of a window that is unfolded

    void of(WindowShape window, PaddedImage image) {
        shape = window;
        paddedRow = image.rowElements();
        positionsTogether = shape.dilation() == 1 ? shape.kernelWidth() : 1;
        unfolded = positionsTogether * channels() < WeightsTile.ROWS && positionsTogether < shape.positions();
        rowStep = shape.strideDown() * paddedRow;
        if (unfolded) {
            positionsTogether = shape.positions();
            rowStep = shape.output().width() * positionsTogether * channels();
            findPlaces();
        }
        run = positionsTogether * channels();
    }

    private void findPlaces() {
        int joined = shape.dilation() == 1 ? shape.kernelWidth() : 1;
        int count = shape.positions() / joined;
        if (places.length < count) {
            places = new int[count];
        }
        for (int i = 0; i < count; i++) {
            places[i] = place(i * joined);
        }
    }

    private int channels() {
        return shape.input().channels();
    }

    boolean isUnfolded() {
        return unfolded;
    }

    /** Elements of an unfolded image. */
    int unfoldedElements() {
        return shape.output().height() * rowStep;
    }

    /** Elements from one row of cells to the next. */
    int rowStep() {
        return rowStep;
    }

    /** Elements from one cell to the next. */
    int cellStep() {
        return unfolded ? run : shape.strideAcross() * channels();
    }

    /** Neighbouring rows of the weights that are neighbouring elements of the image. */
    int run() {
        return run;
    }

    int runs() {
        return shape.positions() / positionsTogether;
    }

    int tilesOfRun() {
        return Math.ceilDiv(run, WeightsTile.ROWS);
    }

    int tiles() {
        return runs() * tilesOfRun();
    }

    /** Where a tile begins for the first cell of the output. */
    int at(int tile) {
        return place(tile / tilesOfRun() * positionsTogether) + tile % tilesOfRun() * WeightsTile.ROWS;
    }

    private int place(int position) {
        return shape.dilation() * (position / shape.kernelWidth() * paddedRow + position % shape.kernelWidth() * channels());
    }

    /** Copies what each window sees. By vectors it would be faster by little, and now and then they would become objects. */
    void unfold(float[] image, int from, float[] patches) {
        int joined = (shape.dilation() == 1 ? shape.kernelWidth() : 1) * channels();
        int positions = run / joined;
        int to = 0;
        for (int row = 0; row < shape.output().height(); row++) {
            for (int column = 0; column < shape.output().width(); column++) {
                int cell = from + row * shape.strideDown() * paddedRow + column * shape.strideAcross() * channels();
                for (int position = 0; position < positions; position++) {
                    System.arraycopy(image, cell + places[position], patches, to, joined);
                    to += joined;
                }
            }
        }
    }
}
