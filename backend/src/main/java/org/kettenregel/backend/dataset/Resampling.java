package org.kettenregel.backend.dataset;

import java.util.Arrays;

/**
 * How the pixels of one side of an image become another number of pixels. A side that shrinks is averaged: each new pixel is the mean of the old
 * ones under it, in parts where it covers parts. A side that grows is interpolated between the middles of the two nearest old pixels.
 */
final class Resampling {

    private static final double RED = 0.299; // brightness after ITU-R BT.601
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;

    private final int[] first;
    private final double[][] weights;

    private Resampling(int[] first, double[][] weights) {
        this.first = first;
        this.weights = weights;
    }

    static Resampling of(int from, int to) {
        int[] first = new int[to];
        double[][] weights = new double[to][];
        double step = (double) from / to;
        for (int i = 0; i < to; i++) {
            if (to <= from) {
                first[i] = (int) ((long) i * from / to);
                weights[i] = covered(first[i], (int) Math.ceilDiv((i + 1L) * from, (long) to), i * step, (i + 1) * step);
            } else {
                double place = Math.clamp((i + 0.5) * step - 0.5, 0, from - 1);
                first[i] = (int) Math.min(place, Math.max(0, from - 2));
                double second = place - first[i];
                weights[i] = from == 1 ? new double[] {1} : new double[] {1 - second, second};
            }
        }
        return new Resampling(first, weights);
    }

    private static double[] covered(int first, int end, double low, double high) {
        double[] weights = new double[end - first];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = (Math.min(high, first + j + 1) - Math.max(low, first + j)) / (high - low);
        }
        return weights;
    }

    private double weight(int to, int from) {
        int j = from - first[to];
        return j >= 0 && j < weights[to].length ? weights[to][j] : 0;
    }

    /** Writes (height, width, channels) bytes; row by row, so that no second image of the first size is needed. */
    static void resize(ImagePixels pixels, int height, int width, int channels, byte[] into, int offset) {
        Resampling down = of(pixels.height(), height);
        Resampling across = of(pixels.width(), width);
        double[] row = new double[3 * pixels.width()];
        double[] narrow = new double[channels * width];
        double[] sums = new double[height * narrow.length];
        for (int y = 0; y < pixels.height(); y++) {
            pixels.row(y, row);
            across.apply(row, channels, narrow);
            for (int i = 0; i < height; i++) {
                double weight = down.weight(i, y);
                for (int j = 0; weight != 0 && j < narrow.length; j++) {
                    sums[i * narrow.length + j] += weight * narrow[j];
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            into[offset + i] = (byte) Math.clamp(Math.round(sums[i]), 0, 255);
        }
    }

    /** A row of red, green and blue to a shorter or longer one, gray where one channel is wanted. */
    private void apply(double[] row, int channels, double[] into) {
        Arrays.fill(into, 0);
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < weights[i].length; j++) {
                int from = 3 * (first[i] + j);
                double weight = weights[i][j];
                if (channels == 1) {
                    into[i] += weight * (RED * row[from] + GREEN * row[from + 1] + BLUE * row[from + 2]);
                } else {
                    into[3 * i] += weight * row[from];
                    into[3 * i + 1] += weight * row[from + 1];
                    into[3 * i + 2] += weight * row[from + 2];
                }
            }
        }
    }
}
