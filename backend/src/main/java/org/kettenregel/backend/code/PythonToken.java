package org.kettenregel.backend.code;

/**
 * A word of Python.
 *
 * @param text as it stands there; of a string what is between its quotes
 * @param line counted from 1
 */
record PythonToken(Kind kind, String text, int line) {

    enum Kind { NAME, NUMBER, STRING, SIGN, END }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean word(String name) {
        return kind == Kind.NAME && text.equals(name);
    }
}
