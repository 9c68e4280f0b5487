package org.kettenregel.backend.lens;

/**
 * Numbers in rows and columns, in double precision.
 *
 * @param numbers row-major
 */
public record DoubleMatrix(int rows, int columns, double[] numbers) {

    static DoubleMatrix of(int rows, int columns, float[] numbers) {
        double[] copy = new double[rows * columns];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = numbers[i];
        }
        return new DoubleMatrix(rows, columns, copy);
    }

    static DoubleMatrix zeros(int rows, int columns) {
        return new DoubleMatrix(rows, columns, new double[rows * columns]);
    }

    /** Nothing to be shown. */
    static DoubleMatrix none() {
        return zeros(0, 0);
    }

    DoubleMatrix times(DoubleMatrix other) {
        double[] product = new double[rows * other.columns];
        for (int row = 0; row < rows; row++) {
            for (int k = 0; k < columns; k++) {
                double factor = numbers[row * columns + k];
                for (int column = 0; column < other.columns; column++) {
                    product[row * other.columns + column] += factor * other.numbers[k * other.columns + column];
                }
            }
        }
        return new DoubleMatrix(rows, other.columns, product);
    }

    DoubleMatrix plus(DoubleMatrix other) {
        double[] sum = numbers.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.numbers[i];
        }
        return new DoubleMatrix(rows, columns, sum);
    }
}
