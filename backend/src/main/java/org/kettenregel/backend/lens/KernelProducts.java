package org.kettenregel.backend.lens;

import java.util.Arrays;

/** Products of one sample's numbers and one kernel, and their sums, in double precision. */
final class KernelProducts {

    /** Of the size of the terms: what floats may lose when so many are added up. */
    private static final double ROUNDING = 1e-4;

    private final WindowSizes sizes;
    private final int inChannel;
    private final int outChannel;
    private final float[] image;
    private final float[] kernels;

    /**
     * @param image   (height, width, channels) of the input
     * @param kernels (kernel height, kernel width, channels of the input, channels of the output)
     */
    KernelProducts(WindowSizes sizes, int inChannel, int outChannel, float[] image, float[] kernels) {
        this.sizes = sizes;
        this.inChannel = inChannel;
        this.outChannel = outChannel;
        this.image = image;
        this.kernels = kernels;
    }

    WindowSizes sizes() {
        return sizes;
    }

    private double weight(int cell, int in, int out) {
        return kernels[(cell * sizes.inChannels() + in) * sizes.outChannels() + out];
    }

    /** Of a tensor as large as all kernels: the numbers of the chosen one. */
    float[] cellsOf(float[] tensor) {
        float[] cells = new float[sizes.cells()];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = tensor[(cell * sizes.inChannels() + inChannel) * sizes.outChannels() + outChannel];
        }
        return cells;
    }

    /** @param map the output as the engine has computed it */
    KernelAnswer.Forward forward(float[] map) {
        int channels = sizes.inChannels();
        float[] products = new float[sizes.places() * sizes.cells()];
        float[] partials = new float[sizes.places() * channels];
        float[] totals = new float[sizes.places()];
        boolean current = true;
        for (int place = 0; place < sizes.places(); place++) {
            double total = 0;
            double size = 0;
            for (int channel = 0; channel < channels; channel++) {
                double partial = 0;
                for (int cell = 0; cell < sizes.cells(); cell++) {
                    int pixel = sizes.pixel(place, cell);
                    double product = pixel < 0 ? 0 : image[pixel * channels + channel] * weight(cell, channel, outChannel);
                    partial += product;
                    size += Math.abs(product);
                    if (channel == inChannel) {
                        products[place * sizes.cells() + cell] = (float) product;
                    }
                }
                partials[place * channels + channel] = (float) partial;
                total += partial;
            }
            totals[place] = (float) total;
            current &= !(Math.abs(total - map[place * sizes.outChannels() + outChannel]) > ROUNDING * size); // what is no number does not speak against it
        }
        return new KernelAnswer.Forward(image, map, kernelsOfChannel(), products, partials, totals, current);
    }

    private float[] kernelsOfChannel() {
        int filters = sizes.outChannels();
        float[] own = new float[sizes.cells() * filters];
        for (int cell = 0; cell < sizes.cells(); cell++) {
            System.arraycopy(kernels, (cell * sizes.inChannels() + inChannel) * filters, own, cell * filters, filters);
        }
        return own;
    }

    /** (cells, places): pixel times the gradient that arrives. */
    float[] terms(float[] arrives) {
        float[] terms = new float[sizes.cells() * sizes.places()];
        for (int cell = 0; cell < sizes.cells(); cell++) {
            for (int place = 0; place < sizes.places(); place++) {
                terms[cell * sizes.places() + place] = (float) term(cell, place, arrives);
            }
        }
        return terms;
    }

    private double term(int cell, int place, float[] arrives) {
        int pixel = sizes.pixel(place, cell);
        return pixel < 0 ? 0 : (double) image[pixel * sizes.inChannels() + inChannel] * arrives[place * sizes.outChannels() + outChannel];
    }

    /** (cells): the sums of the terms before they were rounded. */
    float[] sums(float[] arrives) {
        float[] sums = new float[sizes.cells()];
        for (int cell = 0; cell < sizes.cells(); cell++) {
            double sum = 0;
            for (int place = 0; place < sizes.places(); place++) {
                sum += term(cell, place, arrives);
            }
            sums[cell] = (float) sum;
        }
        return sums;
    }

    /** (pixels, cells): the gradient that arrives at the window with the cell on the pixel, times the cell's weight; NaN where there is none. */
    float[] shares(float[] arrives) {
        float[] shares = new float[sizes.inHeight() * sizes.inWidth() * sizes.cells()];
        Arrays.fill(shares, Float.NaN);
        for (int place = 0; place < sizes.places(); place++) {
            for (int cell = 0; cell < sizes.cells(); cell++) {
                int pixel = sizes.pixel(place, cell);
                if (pixel >= 0) {
                    shares[pixel * sizes.cells() + cell] = (float) (arrives[place * sizes.outChannels() + outChannel] * weight(cell, inChannel, outChannel));
                }
            }
        }
        return shares;
    }

    /** (pixels, channels of the output): what each channel sends to the chosen channel of the input. */
    float[] byChannel(float[] arrives) {
        int filters = sizes.outChannels();
        double[] sums = new double[sizes.inHeight() * sizes.inWidth() * filters];
        for (int place = 0; place < sizes.places(); place++) {
            for (int cell = 0; cell < sizes.cells(); cell++) {
                int pixel = sizes.pixel(place, cell);
                for (int filter = 0; pixel >= 0 && filter < filters; filter++) {
                    sums[pixel * filters + filter] += arrives[place * filters + filter] * weight(cell, inChannel, filter);
                }
            }
        }
        return Floats.of(sums);
    }
}
