package org.kettenregel.backend.initializer;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.Philox;
import org.kettenregel.kernels.RandomKey;

/**
 * A random matrix whose columns, or rows where there are fewer of them, have length {@code gain} and stand at right angles to each other (Saxe et
 * al. 2014). Axes but the last are taken together as rows. Made on the host, once per start.
 */
@Named(order = 7, id = "orthogonal")
public record Orthogonal(@Knob(min = 0.1, max = 2, step = 0.1) double gain) implements Initializer {

    public Orthogonal {
        if (!(gain > 0 && gain <= 100)) {
            throw new IllegalArgumentException("orthogonal start: gain must be above 0 and at most 100, found " + gain);
        }
    }

    public Orthogonal() {
        this(1);
    }

    @Override
    public void fill(Kernels kernels, RandomKey key, Shape shape, Fans fans, DeviceBuffer out) {
        int columns = shape.sizes().isEmpty() ? 1 : shape.sizes().getLast();
        int rows = shape.width() / columns;
        boolean wide = columns > rows;
        double[][] vectors = normal(key, Math.min(rows, columns), Math.max(rows, columns));
        orthonormalize(vectors);
        float[] values = new float[shape.width()];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                values[r * columns + c] = (float) (gain * (wide ? vectors[r][c] : vectors[c][r]));
            }
        }
        out.upload(values);
    }

    private static double[][] normal(RandomKey key, int count, int length) {
        double[][] vectors = new double[count][length];
        for (int i = 0; i < count * length; i++) {
            vectors[i / length][i % length] = Philox.normal(key, i);
        }
        return vectors;
    }

    /**
     * Gram and Schmidt's way, each vector twice, which is enough for full accuracy (Giraud, Langou and Rozložník 2005). The lengths it divides by
     * are the diagonal of R in a QR decomposition; being positive, they need no correction of signs for all directions to be equally likely.
     */
    private static void orthonormalize(double[][] vectors) {
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < 2 * i; j++) {
                double[] other = vectors[j % i];
                add(-product(vectors[i], other), other, vectors[i]);
            }
            double length = Math.sqrt(product(vectors[i], vectors[i]));
            for (int k = 0; k < vectors[i].length; k++) {
                vectors[i][k] /= length;
            }
        }
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static void add(double factor, double[] added, double[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] += factor * added[k];
        }
    }
}
