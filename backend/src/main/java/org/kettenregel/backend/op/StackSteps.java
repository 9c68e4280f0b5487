package org.kettenregel.backend.op;

import java.util.List;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** One input for each time step, put together to a sequence: count times (n, features) to (n, count, features). */
public record StackSteps(int count) implements Join {

    public StackSteps {
        Join.requireInputs("stack of steps", count);
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape first = inputs.getFirst();
        for (Shape shape : inputs) {
            if (!shape.batched() || shape.sizes().size() != 1 || !shape.equals(first)) {
                throw new ShapeMismatch("stack of steps", "(n, features), the same for every step", first + " and " + shape);
            }
        }
        return Shape.perSample(count, first.size(0));
    }
}
