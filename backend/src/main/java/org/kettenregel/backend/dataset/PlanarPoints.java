package org.kettenregel.backend.dataset;

/** Points in the plane while they are being set, one by one. */
final class PlanarPoints {

    private final float[] features;
    private final float[] targets;

    PlanarPoints(int samples) {
        this.features = new float[2 * samples];
        this.targets = new float[samples];
    }

    /** What all sets of the plane ask of their knobs. */
    static void check(String name, int samples, double noise) {
        if (samples < PlanarSet.MIN_SAMPLES || samples > PlanarSet.MAX_SAMPLES) {
            throw new IllegalArgumentException(
                    "%s: samples must be between %d and %d, found %d".formatted(name, PlanarSet.MIN_SAMPLES, PlanarSet.MAX_SAMPLES, samples));
        }
        if (!(noise >= 0 && noise <= PlanarSet.MAX_NOISE)) {
            throw new IllegalArgumentException("%s: noise must be between 0 and %s, found %s".formatted(name, PlanarSet.MAX_NOISE, noise));
        }
    }

    void set(int sample, double x1, double x2, double target) {
        features[2 * sample] = (float) x1;
        features[2 * sample + 1] = (float) x2;
        targets[sample] = (float) target;
    }

    Dataset.Features features() {
        return new Dataset.Features.Floats(features);
    }

    float[] targets() {
        return targets;
    }
}
