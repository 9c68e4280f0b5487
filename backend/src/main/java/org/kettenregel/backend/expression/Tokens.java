package org.kettenregel.backend.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into numbers, names and signs, in one walk from left to right. */
final class Tokens {

    private static final int LONGEST_NAME = 12;

    private final String text;
    private final DecimalSign decimal;
    private final List<Token> tokens = new ArrayList<>();
    private int place;

    private Tokens(String text, DecimalSign decimal) {
        this.text = text;
        this.decimal = decimal;
    }

    static List<Token> of(String text, DecimalSign decimal) {
        return new Tokens(text, decimal).cut();
    }

    private List<Token> cut() {
        while (place < text.length()) {
            char sign = text.charAt(place);
            if (isDigit(place) || sign == '.' && isDigit(place + 1)) {
                number();
            } else if (Character.isLetter(sign)) {
                name();
            } else {
                sign(sign);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length()));
        return tokens;
    }

    private void number() {
        int start = place;
        digits();
        if (place < text.length() && isPoint(text.charAt(place)) && (isDigit(place + 1) || text.charAt(place) == '.')) {
            place++;
            digits();
        }
        if (place < text.length() && (text.charAt(place) == 'e' || text.charAt(place) == 'E')) {
            int sign = place + 1 < text.length() && "+-".indexOf(text.charAt(place + 1)) >= 0 ? 1 : 0;
            if (isDigit(place + 1 + sign)) {
                place += 1 + sign;
                digits();
            }
        }
        add(Token.Kind.NUMBER, text.substring(start, place).replace(',', '.'), start);
    }

    private void digits() {
        while (isDigit(place)) {
            place++;
        }
    }

    private boolean isPoint(char sign) {
        return sign == '.' || sign == ',' && decimal == DecimalSign.COMMA;
    }

    private boolean isDigit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private void name() {
        int start = place;
        while (place < text.length() && (Character.isLetterOrDigit(text.charAt(place)) || text.charAt(place) == '_') && !isRaised(text.charAt(place))) {
            place++;
        }
        if (place - start > LONGEST_NAME) {
            throw new ExpressionProblem("name-length", start, LONGEST_NAME, place - start);
        }
        add(Token.Kind.NAME, text.substring(start, place), start);
    }

    private static boolean isRaised(char sign) {
        return sign == '²' || sign == '³';
    }

    /** Signs as people write them, in the one form that the parser knows. */
    private void sign(char sign) {
        int start = place++;
        switch (sign) {
            case '\n', ';' -> add(Token.Kind.SIGN, ";", start);
            case ' ', '\t', '\r', '\u00a0', '\u202f' -> {
                // between words
            }
            case '*', '·', '×', '⋅' -> {
                boolean raised = sign == '*' && place < text.length() && text.charAt(place) == '*'; // as in Python
                place += raised ? 1 : 0;
                add(Token.Kind.SIGN, raised ? "^" : "*", start);
            }
            case '-', '−', '–' -> add(Token.Kind.SIGN, "-", start);
            case '/', ':', '÷' -> add(Token.Kind.SIGN, "/", start);
            case '+', '^', '(', ')', '|', ',', '=', '²', '³' -> add(Token.Kind.SIGN, String.valueOf(sign), start);
            default -> throw new ExpressionProblem("sign", start, Character.isISOControl(sign) ? "?" : text.substring(start, text.offsetByCodePoints(start, 1)));
        }
    }

    private void add(Token.Kind kind, String word, int start) {
        tokens.add(new Token(kind, word, start));
    }
}
