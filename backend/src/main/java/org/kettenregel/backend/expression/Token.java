package org.kettenregel.backend.expression;

/**
 * A word of an expression.
 *
 * @param text  as it stands there; for signs in the plain form that the parser knows, {@code *} for {@code ·}
 * @param start place of its first sign in the text
 */
record Token(Kind kind, String text, int start) {

    enum Kind { NUMBER, NAME, SIGN, END }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
