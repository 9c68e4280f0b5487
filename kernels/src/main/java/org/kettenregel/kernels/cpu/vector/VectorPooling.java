package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.vector.Lanes.COUNT;
import static org.kettenregel.kernels.cpu.vector.Lanes.FLOATS;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.kettenregel.kernels.WindowShape;
import org.kettenregel.kernels.cpu.Parallel;

/** One pooling, or its adjoint, at a time, shared among threads by samples, in vectors of channels; what remains of them is done one by one. */
final class VectorPooling implements Parallel.RangeTask {

    private static final float[] NONE = new float[0];

    private final Parallel parallel;
    private WindowShape shape = WindowScratch.NOTHING;
    private Step step = Step.LARGEST;
    private float[] image = NONE;
    private float[] cells = NONE;
    private float[] places = NONE;

    VectorPooling(Parallel parallel) {
        this.parallel = parallel;
    }

    void largest(WindowShape window, float[] x, float[] out, float[] positions, int samples) {
        share(Step.LARGEST, window, x, out, positions, samples);
    }

    void toLargest(WindowShape window, float[] positions, float[] outGradient, float[] inGradient, boolean onto, int samples) {
        share(onto ? Step.TO_LARGEST : Step.TO_LARGEST_ALONE, window, inGradient, outGradient, positions, samples);
    }

    void average(WindowShape window, float[] x, float[] out, int samples) {
        share(Step.AVERAGE, window, x, out, NONE, samples);
    }

    void toAveraged(WindowShape window, float[] outGradient, float[] inGradient, int samples) {
        share(Step.TO_AVERAGED, window, inGradient, outGradient, NONE, samples);
    }

    private void share(Step next, WindowShape window, float[] input, float[] output, float[] positions, int samples) {
        step = next;
        shape = window;
        image = input;
        cells = output;
        places = positions;
        parallel.share(samples, 1, (long) samples * shape.output().elements() * shape.positions() / COUNT, this);
        image = NONE; // a closed buffer must not live on here
        cells = NONE;
        places = NONE;
    }

    @Override
    public void run(int from, int to) {
        for (int sample = from; sample < to; sample++) {
            if (step == Step.TO_LARGEST_ALONE) {
                int elements = shape.input().elements();
                Arrays.fill(image, sample * elements, (sample + 1) * elements, 0); // one image at a time, which stays in the cache
            }
            for (int row = 0; row < shape.output().height(); row++) {
                for (int column = 0; column < shape.output().width(); column++) {
                    pool(sample, row, column);
                }
            }
        }
    }

    private void pool(int sample, int row, int column) {
        int channels = shape.output().channels();
        int top = shape.kernelRowFrom(row);
        int left = shape.kernelColumnFrom(column);
        int first = top * shape.kernelWidth() + left;
        int height = shape.kernelRowTo(row) - top;
        int width = shape.kernelColumnTo(column) - left;
        int imageRow = sample * shape.input().height() + shape.row(row, top);
        int at = (imageRow * shape.input().width() + shape.column(column, left)) * channels;
        int cell = ((sample * shape.output().height() + row) * shape.output().width() + column) * channels;
        switch (step) {
            case LARGEST -> takeLargest(cell, at, first, height, width);
            case TO_LARGEST, TO_LARGEST_ALONE -> giveLargest(cell, at, first, height, width);
            case AVERAGE -> takeAverage(cell, at, height, width);
            case TO_AVERAGED -> giveAveraged(cell, at, height, width);
        }
    }

    private void takeLargest(int cell, int at, int first, int height, int width) {
        int channels = shape.output().channels();
        int step = shape.input().width() * channels;
        int c = 0;
        for (; c + COUNT <= channels; c += COUNT) {
            FloatVector best = FloatVector.fromArray(FLOATS, image, at + c);
            FloatVector place = FloatVector.broadcast(FLOATS, first);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    FloatVector next = FloatVector.fromArray(FLOATS, image, at + y * step + x * channels + c);
                    VectorMask<Float> stays = next.compare(VectorOperators.LE, best).or(best.compare(VectorOperators.NE, best)); // NaN is the largest
                    best = next.blend(best, stays);
                    place = FloatVector.broadcast(FLOATS, first + y * shape.kernelWidth() + x).blend(place, stays);
                }
            }
            best.intoArray(cells, cell + c);
            place.intoArray(places, cell + c);
        }
        for (; c < channels; c++) {
            float best = image[at + c];
            int place = first;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    float next = image[at + y * step + x * channels + c];
                    if (next > best || Float.isNaN(next) && !Float.isNaN(best)) {
                        best = next;
                        place = first + y * shape.kernelWidth() + x;
                    }
                }
            }
            cells[cell + c] = best;
            places[cell + c] = place;
        }
    }

    private void giveLargest(int cell, int at, int first, int height, int width) {
        int channels = shape.output().channels();
        int step = shape.input().width() * channels;
        int inVectors = channels - channels % COUNT;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int to = at + y * step + x * channels;
                int position = first + y * shape.kernelWidth() + x;
                for (int c = 0; c < inVectors; c += COUNT) {
                    FloatVector place = FloatVector.fromArray(FLOATS, places, cell + c);
                    VectorMask<Float> isHere = place.compare(VectorOperators.GE, position).and(place.compare(VectorOperators.LT, position + 1));
                    FloatVector sum = FloatVector.fromArray(FLOATS, image, to + c);
                    sum.add(FloatVector.fromArray(FLOATS, cells, cell + c), isHere).intoArray(image, to + c);
                }
            }
        }
        for (int c = inVectors; c < channels; c++) {
            int y = (int) places[cell + c] / shape.kernelWidth() - first / shape.kernelWidth();
            int x = (int) places[cell + c] % shape.kernelWidth() - first % shape.kernelWidth();
            if (y >= 0 && y < height && x >= 0 && x < width) {
                image[at + y * step + x * channels + c] += cells[cell + c];
            }
        }
    }

    private void takeAverage(int cell, int at, int height, int width) {
        int channels = shape.output().channels();
        int step = shape.input().width() * channels;
        float seen = height * width;
        int c = 0;
        for (; c + COUNT <= channels; c += COUNT) {
            FloatVector sum = FloatVector.zero(FLOATS);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    sum = sum.add(FloatVector.fromArray(FLOATS, image, at + y * step + x * channels + c));
                }
            }
            sum.div(seen).intoArray(cells, cell + c);
        }
        for (; c < channels; c++) {
            float sum = 0;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    sum += image[at + y * step + x * channels + c];
                }
            }
            cells[cell + c] = sum / seen;
        }
    }

    private void giveAveraged(int cell, int at, int height, int width) {
        int channels = shape.output().channels();
        int step = shape.input().width() * channels;
        float seen = height * width;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int to = at + y * step + x * channels;
                int c = 0;
                for (; c + COUNT <= channels; c += COUNT) {
                    FloatVector part = FloatVector.fromArray(FLOATS, cells, cell + c).div(seen);
                    FloatVector.fromArray(FLOATS, image, to + c).add(part).intoArray(image, to + c);
                }
                for (; c < channels; c++) {
                    image[to + c] += cells[cell + c] / seen;
                }
            }
        }
    }

    /** What is done with a window. */
    private enum Step {
        LARGEST,
        TO_LARGEST,
        /** The same, with 0 everywhere else. */
        TO_LARGEST_ALONE,
        AVERAGE,
        TO_AVERAGED
    }
}
