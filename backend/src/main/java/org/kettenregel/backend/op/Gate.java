package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** A function of the columns that belong to one gate: (n, columns of all gates) to (n, to - from). */
public sealed interface Gate extends Op permits SigmoidGate, TanhGate {

    /** The first column, counted from 0. */
    int from();

    /** The column behind the last. */
    int to();

    @Override
    default int arity() {
        return 1;
    }

    @Override
    default Shape inferShape(List<Shape> inputs) {
        Shape scores = inputs.getFirst();
        if (!scores.batched() || scores.sizes().size() != 1 || scores.size(0) < to()) {
            throw new ShapeMismatch("gate", "(n, features) with at least %d features".formatted(to()), scores.toString());
        }
        return Shape.perSample(to() - from());
    }

    @Override
    default IntStream reaches(int input, int element, Reader reader) {
        int width = reader.inputShape(0).size(0);
        int column = element % width - from();
        int columns = to() - from();
        return column < 0 || column >= columns ? IntStream.empty() : IntStream.of(element / width * columns + column);
    }

    /** Its own columns, and the others with 0: they are still in the cache when the next gate adds to them. */
    @Override
    default boolean overwrites(int input) {
        return true;
    }

    /** The score that an element of the gate is made of. */
    default double score(int element, Reader reader) {
        int columns = to() - from();
        return reader.input(0, element / columns * reader.inputShape(0).size(0) + from() + element % columns);
    }

    /** Refuses columns that are none. */
    static void requireColumns(int from, int to) {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("gate: it needs 0 <= from < to, found from %d, to %d".formatted(from, to));
        }
    }
}
