package org.kettenregel.backend.op;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** Inputs one after the other along the last axis: (n, ..., a) and (n, ..., b) to (n, ..., a + b). */
public record Concatenate(int count) implements Join {

    public Concatenate {
        Join.requireInputs("concatenate", count);
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape first = inputs.getFirst();
        long columns = 0;
        for (Shape shape : inputs) {
            if (shape.sizes().isEmpty() || shape.batched() != first.batched() || !Join.leading(shape).equals(Join.leading(first))) {
                throw new ShapeMismatch("concatenate", first + " except for the last size", shape.toString());
            }
            columns += shape.sizes().getLast();
        }
        if (columns > Integer.MAX_VALUE) {
            throw new ShapeMismatch("concatenate", "at most %d side by side".formatted(Integer.MAX_VALUE), String.valueOf(columns));
        }
        List<Integer> sizes = new ArrayList<>(Join.leading(first));
        sizes.add((int) columns);
        return new Shape(first.batched(), sizes);
    }
}
