package org.kettenregel.backend.code;

import java.util.List;

/** The place in a line up to which it has been read. */
final class PythonCursor {

    private final List<PythonToken> tokens;
    private int next;

    PythonCursor(PythonLine line) {
        this.tokens = line.tokens();
    }

    PythonToken peek() {
        return tokens.get(next);
    }

    PythonToken peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    PythonToken take() {
        PythonToken token = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    boolean take(String sign) {
        boolean found = peek().is(sign);
        next += found ? 1 : 0;
        return found;
    }

    boolean takeWord(String word) {
        boolean found = peek().word(word);
        next += found ? 1 : 0;
        return found;
    }

    boolean atEnd() {
        return peek().kind() == PythonToken.Kind.END;
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw expected(sign);
        }
    }

    void expectWord(String word) {
        if (!takeWord(word)) {
            throw expected(word);
        }
    }

    String name() {
        if (peek().kind() != PythonToken.Kind.NAME) {
            throw new PythonMistake(line(), atEnd() ? "name-at-end" : "name", peek().text());
        }
        return take().text();
    }

    PythonMistake expected(String what) {
        return atEnd() ? new PythonMistake(line(), "expected-at-end", what) : new PythonMistake(line(), "expected", what, peek().text());
    }

    int line() {
        return peek().line();
    }
}
