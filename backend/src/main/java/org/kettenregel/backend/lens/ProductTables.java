package org.kettenregel.backend.lens;

import java.util.Optional;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.WeightedSum;

/** The matrices of one product node: x (rows, features), W (features, units), z (rows, units), and the gradients of all three. */
record ProductTables(Sight sight, Node x, Node w, Node z, int rows, int features, int units) {

    static ProductTables of(Sight sight, Node product) {
        Node x = sight.graph().node(product.inputs().get(0));
        Node w = sight.graph().node(product.inputs().get(1));
        int features = w.shape().size(0);
        return new ProductTables(sight, x, w, product, x.shape().elements(sight.samples()) / features, features, w.shape().size(1));
    }

    /** Empty where the result has no such cell. */
    Optional<Answer> answer(ProductLens.Pass pass, int row, int column) {
        float[] xs = sight.values(x);
        float[] ws = sight.values(w);
        Matrix.Cells input = (i, j) -> xs[i * features + j];
        Matrix.Cells weights = (i, j) -> ws[i * units + j];
        int inBatch = sight.place(z, 0) / units + row;
        return switch (pass) {
            case VALUE -> within(row, rowsOfSample(), column, units)
                    ? Optional.of(product(input, rows, features, weights, units, inBatch, column, Optional.of(sight.values(z)), added(column)))
                    : Optional.empty();
            case WEIGHTS -> within(row, features, column, units)
                    ? Optional.of(product((i, j) -> input.at(j, i), features, rows, delta(), units, row, column, engine(w), 0))
                    : Optional.empty();
            case INPUT -> within(row, rowsOfSample(), column, features)
                    ? Optional.of(product(delta(), rows, units, (i, j) -> weights.at(j, i), features, inBatch, column, engine(x), 0))
                    : Optional.empty();
        };
    }

    private static boolean within(int row, int rows, int column, int columns) {
        return row >= 0 && row < rows && column >= 0 && column < columns;
    }

    private int rowsOfSample() {
        return z.shape().width() / units;
    }

    private double added(int column) {
        return z.op() instanceof WeightedSum ? sight.values(sight.graph().node(z.inputs().get(2)))[column] : 0;
    }

    private Matrix.Cells delta() {
        float[] arriving = sight.gradients(z);
        return (i, j) -> arriving[i * units + j];
    }

    /** The gradient that the engine keeps, where this product is all that flows to it. */
    private Optional<float[]> engine(Node node) {
        return sight.graph().uses(node.id()).size() == 1 && sight.gradientReady(node) ? Optional.of(sight.gradients(node)) : Optional.empty();
    }

    /** @param engine all of the result, as long as the rows times the columns */
    private static ProductAnswer product(
            Matrix.Cells left, int m, int k, Matrix.Cells right, int n, int row, int column, Optional<float[]> engine, double added) {
        Explanation.Sum products = Explanation.sum();
        for (int i = 0; i < k; i++) {
            products.product(left.at(row, i), right.at(i, column));
        }
        Explanation all = products.end();
        Matrix.Cells result = engine.<Matrix.Cells>map(kept -> (i, j) -> kept[i * n + j]).orElse((i, j) -> sum(left, k, right, i, j));
        return new ProductAnswer(
                Matrix.of(m, k, row, 0, left), Matrix.of(k, n, 0, column, right), Matrix.of(m, n, row, column, result), row, column, all.summands(), added,
                all.result() + added, engine.map(kept -> (double) kept[row * n + column]).orElse(Double.NaN));
    }

    private static double sum(Matrix.Cells left, int k, Matrix.Cells right, int row, int column) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += left.at(row, i) * right.at(i, column);
        }
        return sum;
    }
}
