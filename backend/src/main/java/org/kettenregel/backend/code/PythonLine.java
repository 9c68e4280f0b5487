package org.kettenregel.backend.code;

import java.util.List;

/**
 * A line as Python counts them: as many lines of the text as its brackets reach over.
 *
 * @param indent columns before the first word
 * @param tokens ends with one of kind END
 */
record PythonLine(int indent, List<PythonToken> tokens) {

    PythonLine {
        tokens = List.copyOf(tokens);
    }

    int number() {
        return tokens.getFirst().line();
    }
}
