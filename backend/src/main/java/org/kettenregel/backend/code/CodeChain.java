package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.shape.Shape;

/** A {@code Sequential} of either library, to which parts can be added. */
final class CodeChain {

    private final List<CodeValue> parts = new ArrayList<>();
    private final int line;
    private Optional<Shape> input = Optional.empty();

    CodeChain(int line) {
        this.line = line;
    }

    void add(CodeValue part) {
        parts.add(part);
    }

    List<CodeValue> parts() {
        return parts;
    }

    int line() {
        return line;
    }

    void input(Shape shape) {
        input = Optional.of(shape);
    }

    Optional<Shape> input() {
        return input;
    }
}
