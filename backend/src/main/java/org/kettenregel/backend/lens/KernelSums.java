package org.kettenregel.backend.lens;

/** The gradient of one kernel as the sum it is: pixel times gradient that arrives, over all places of all samples, in double precision. */
final class KernelSums {

    private static final double ROUNDING = 1e-4; // of the size of the terms

    private final double[] sums;
    private final double[] magnitudes;

    /**
     * @param images  (samples, height, width, channels)
     * @param arrives the gradient of the output, of the same form
     */
    KernelSums(WindowSizes sizes, int inChannel, int outChannel, float[] images, float[] arrives, int samples) {
        this.sums = new double[sizes.cells()];
        this.magnitudes = new double[sizes.cells()];
        int pixels = sizes.inHeight() * sizes.inWidth();
        for (int sample = 0; sample < samples; sample++) {
            for (int place = 0; place < sizes.places(); place++) {
                double gradient = arrives[(sample * sizes.places() + place) * sizes.outChannels() + outChannel];
                for (int cell = 0; gradient != 0 && cell < sums.length; cell++) {
                    int pixel = sizes.pixel(place, cell);
                    double term = pixel < 0 ? 0 : images[(sample * pixels + pixel) * sizes.inChannels() + inChannel] * gradient;
                    sums[cell] += term;
                    magnitudes[cell] += Math.abs(term);
                }
            }
        }
    }

    float[] sums() {
        return Floats.of(sums);
    }

    /** Whether these are the gradients of the engine, but for its rounding; so, too, where it has none yet. */
    boolean fit(float[] engine) {
        for (int cell = 0; cell < engine.length; cell++) {
            if (Math.abs(sums[cell] - engine[cell]) > ROUNDING * magnitudes[cell]) {
                return false;
            }
        }
        return true;
    }
}
