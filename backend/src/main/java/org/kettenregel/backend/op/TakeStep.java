package org.kettenregel.backend.op;

import java.util.List;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** One time step of a sequence, counted from 0: (n, steps, features) to (n, features). */
public record TakeStep(int step) implements Excerpt {

    private static final Formula FORMULA = Formula.of("y_j = x_{tj}", "\\bar x_{tj} = \\bar y_j");

    public TakeStep {
        if (step < 0) {
            throw new IllegalArgumentException("take step: steps count from 0, found " + step);
        }
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape x = inputs.getFirst();
        if (!x.batched() || x.sizes().size() != 2 || x.size(0) <= step) {
            throw new ShapeMismatch("take step", "(n, steps, features) with at least %d steps".formatted(step + 1), x.toString());
        }
        return Shape.perSample(x.size(1));
    }

    @Override
    public int firstColumn(Shape input) {
        return step * input.size(1);
    }

    @Override
    public int rowLength(Shape input) {
        return input.width();
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }
}
