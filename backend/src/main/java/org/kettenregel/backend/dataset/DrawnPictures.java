package org.kettenregel.backend.dataset;

import java.util.List;
import java.util.OptionalInt;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.Philox;
import org.kettenregel.kernels.RandomKey;

/** What the sets of pictures that the program draws have in common: how many, how large, how noisy; kinds are drawn in turn. */
record DrawnPictures(int samples, int side, double noise) {

    static final int MIN_SAMPLES = 100;
    static final int MAX_SAMPLES = 5000;
    static final int MIN_SIDE = 16;
    static final int MAX_SIDE = 28;
    static final double MAX_NOISE = 0.5;

    /** Draws one picture. */
    interface Drawing {

        /** @param kind the class of the sample */
        void draw(Seed seed, int sample, int kind, Ink ink);
    }

    void check(String name) {
        check(name, "samples", samples, MIN_SAMPLES, MAX_SAMPLES);
        check(name, "side", side, MIN_SIDE, MAX_SIDE);
        if (!(noise >= 0 && noise <= MAX_NOISE)) {
            throw new IllegalArgumentException("%s: noise must be between 0 and %s, found %s".formatted(name, MAX_NOISE, noise));
        }
    }

    private static void check(String name, String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s: %s must be between %d and %d, found %d".formatted(name, what, least, most, value));
        }
    }

    Signature signature(List<String> classes) {
        return new Signature(Shape.perSample(side, side, 1), new Targets.Classes(classes));
    }

    Dataset load(List<String> classes, Seed seed, Drawing drawing) {
        byte[] pixels = new byte[samples * side * side];
        float[] labels = new float[samples];
        Ink ink = new Ink(side);
        RandomKey noiseKey = seed.key(Stream.NOISE, 0);
        for (int sample = 0; sample < samples; sample++) {
            int kind = sample % classes.size();
            labels[sample] = kind;
            ink.clear();
            drawing.draw(seed, sample, kind, ink);
            int first = sample * side * side;
            for (int i = 0; i < side * side; i++) {
                double value = ink.at(i) + noise * Philox.normal(noiseKey, first + i);
                pixels[first + i] = (byte) Math.clamp(Math.round(255 * value), 0, 255);
            }
        }
        return new Dataset(signature(classes), List.of(), new Dataset.Features.Bytes(pixels, 255), labels, OptionalInt.empty());
    }
}
