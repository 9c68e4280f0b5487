package org.kettenregel.backend.op;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/**
 * Neighbouring features of the last axis: (n, ..., features) to (n, ..., to - from).
 *
 * @param from the first feature, counted from 0
 * @param to   the feature behind the last
 */
public record Slice(int from, int to) implements Excerpt {

    private static final Formula FORMULA = Formula.of("y_j = x_{a + j}", "\\bar x_{a + j} = \\bar y_j");

    public Slice {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("slice: it needs 0 <= from < to, found from %d, to %d".formatted(from, to));
        }
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape x = inputs.getFirst();
        if (x.sizes().isEmpty() || x.sizes().getLast() < to) {
            throw new ShapeMismatch("slice", "at least %d features".formatted(to), x.toString());
        }
        List<Integer> sizes = new ArrayList<>(x.sizes());
        sizes.set(sizes.size() - 1, to - from);
        return new Shape(x.batched(), sizes);
    }

    @Override
    public int firstColumn(Shape input) {
        return from;
    }

    @Override
    public int rowLength(Shape input) {
        return input.sizes().getLast();
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }
}
