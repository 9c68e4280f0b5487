package org.kettenregel.backend.bench;

import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Signature;
import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.shape.Shape;

/** Data of known sizes without any file, with labels that can be learned. */
final class SyntheticData {

    static final int SIDE = 28;
    static final int PIXELS = SIDE * SIDE;
    static final int CLASSES = 10;
    static final int STEPS = 80;
    static final int WORDS = 20_000;
    static final int GRID = 100; // points across
    private static final int STRIPE = 78; // pixels that speak for one class
    private static final float FAR = 6; // coordinates lie in [-6, 6]

    private SyntheticData() {}

    /** Pictures as rows of pixels in [-0.5, 0.5). */
    static Dataset rows(int samples) {
        float[] pixels = new Xorshift32(1).uniform(samples * PIXELS);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] -= 0.5f;
        }
        return pictures(Shape.perSample(PIXELS), pixels, samples);
    }

    /** Pictures of one channel with pixels in [0, 1). */
    static Dataset pictures(int samples) {
        return pictures(Shape.perSample(SIDE, SIDE, 1), new Xorshift32(2).uniform(samples * PIXELS), samples);
    }

    private static Dataset pictures(Shape shape, float[] pixels, int samples) {
        float[] labels = new float[samples];
        for (int sample = 0; sample < samples; sample++) {
            labels[sample] = brightestStripe(pixels, sample * PIXELS);
        }
        return Dataset.inMemory(new Signature(shape, Targets.Classes.numbered(CLASSES)), pixels, labels);
    }

    /** The first of those with the greatest sum; the last four pixels belong to none. */
    private static int brightestStripe(float[] pixels, int start) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int stripe = 0; stripe < CLASSES; stripe++) {
            float sum = 0;
            for (int i = 0; i < STRIPE; i++) {
                sum += pixels[start + stripe * STRIPE + i];
            }
            if (sum > most) {
                most = sum;
                best = stripe;
            }
        }
        return best;
    }

    /** Points in the plane; class 1 where both coordinates have the same sign. */
    static Dataset points(int samples) {
        Xorshift32 random = new Xorshift32(3);
        float[] points = new float[2 * samples];
        float[] labels = new float[samples];
        for (int i = 0; i < points.length; i++) {
            points[i] = 2 * FAR * random.uniform() - FAR;
        }
        for (int sample = 0; sample < samples; sample++) {
            labels[sample] = points[2 * sample] * points[2 * sample + 1] >= 0 ? 1 : 0;
        }
        return Dataset.inMemory(new Signature(Shape.perSample(2), Targets.Classes.numbered(2)), points, labels);
    }

    /** The grid of points over the plane, row by row, (GRID * GRID, 2). */
    static float[] grid() {
        float[] points = new float[2 * GRID * GRID];
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                points[2 * (row * GRID + column)] = coordinate(column);
                points[2 * (row * GRID + column) + 1] = coordinate(row);
            }
        }
        return points;
    }

    private static float coordinate(int place) {
        return -FAR + 2 * FAR * place / (GRID - 1);
    }

    /** Texts as the numbers of their words; class 1 where more than half of the words are of the first half of the vocabulary. */
    static Dataset texts(int samples) {
        Xorshift32 random = new Xorshift32(4);
        float[] words = new float[samples * STEPS];
        float[] labels = new float[samples];
        for (int sample = 0; sample < samples; sample++) {
            int low = 0;
            for (int step = 0; step < STEPS; step++) {
                int word = (int) (WORDS * random.uniform());
                words[sample * STEPS + step] = word;
                low += word < WORDS / 2 ? 1 : 0;
            }
            labels[sample] = low > STEPS / 2 ? 1 : 0;
        }
        return Dataset.inMemory(new Signature(Shape.perSample(STEPS), Targets.Classes.numbered(2)), words, labels);
    }
}
