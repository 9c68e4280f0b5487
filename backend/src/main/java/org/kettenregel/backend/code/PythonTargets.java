package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;

/** Reads the names that a loop gives to what it walks over: {@code i}, {@code images, labels}, {@code i, (x, y)}. */
final class PythonTargets {

    private static final int DEEPEST = 10;

    private final PythonCursor words;
    private int depth;

    PythonTargets(PythonCursor words) {
        this.words = words;
    }

    PythonExpression read() {
        int line = words.line();
        List<PythonExpression> items = new ArrayList<>();
        do {
            if (!words.peek().word("in") && !words.peek().is(")")) {
                items.add(one());
            }
        } while (words.take(","));
        return items.size() == 1 ? items.getFirst() : new PythonExpression.Items(items, line);
    }

    private PythonExpression one() {
        if (!words.take("(")) {
            return new PythonExpression.Name(words.name(), words.line());
        }
        if (++depth > DEEPEST) {
            throw new PythonMistake(words.line(), "depth", DEEPEST);
        }
        PythonExpression inner = read();
        words.expect(")");
        depth--;
        return inner;
    }
}
