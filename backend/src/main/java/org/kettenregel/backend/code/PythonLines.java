package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into lines and words, in one walk from left to right. A line that cannot be cut is named and left out; where a bracket stays open, reading goes on
 * with the line after the one that opened it.
 */
final class PythonLines {

    private static final int TAB = 8;
    /** Each costs a walk over the rest of the text. */
    private static final int MOST_RESTARTS = 20;
    private static final List<String> LONG_SIGNS =
            List.of("**=", "//=", ">>=", "<<=", "...", "**", "//", "->", ":=", "==", "!=", "<=", ">=", "<<", ">>", "+=", "-=", "*=", "/=", "%=", "@=", "&=", "|=", "^=");
    private static final String SIGNS = "()[]{},:.;=+-*/%<>&|^~@";

    private final String text;
    private final List<CodeProblem> problems;
    private final List<PythonLine> lines = new ArrayList<>();
    private final List<PythonToken> tokens = new ArrayList<>();
    private int place;
    private int line = 1;
    private int depth;
    private int restarts;

    private PythonLines(String text, List<CodeProblem> problems) {
        this.text = text;
        this.problems = problems;
    }

    static List<PythonLine> of(String text, List<CodeProblem> problems) {
        return new PythonLines(text, problems).cut();
    }

    private List<PythonLine> cut() {
        while (place < text.length()) {
            int start = place;
            int first = line;
            int indent = indent();
            try {
                logicalLine(indent);
            } catch (PythonMistake mistake) {
                problems.add(mistake.problem());
                place = start;
                line = first;
                skipLine();
                if (++restarts > MOST_RESTARTS) {
                    problems.add(CodeProblem.error(line, "too-broken"));
                    return lines;
                }
            }
        }
        return lines;
    }

    private int indent() {
        int indent = 0;
        while (place < text.length() && (text.charAt(place) == ' ' || text.charAt(place) == '\t' || text.charAt(place) == '\u00a0')) {
            indent += text.charAt(place) == '\t' ? TAB - indent % TAB : 1;
            place++;
        }
        return indent;
    }

    private void logicalLine(int indent) {
        tokens.clear();
        depth = 0;
        int opened = line;
        while (place < text.length() && (depth > 0 || text.charAt(place) != '\n')) {
            if (depth == 0) {
                opened = line;
            }
            word();
        }
        if (depth > 0) {
            throw new PythonMistake(opened, "open-bracket");
        }
        if (place < text.length()) {
            newLine();
        }
        if (!tokens.isEmpty()) {
            tokens.add(new PythonToken(PythonToken.Kind.END, "", tokens.getLast().line()));
            lines.add(new PythonLine(indent, tokens));
        }
    }

    private void word() {
        char sign = text.charAt(place);
        if (sign == '\n') {
            newLine();
        } else if (sign == '#') {
            while (place < text.length() && text.charAt(place) != '\n') {
                place++;
            }
        } else if (sign == '\\' && (text.startsWith("\\\n", place) || text.startsWith("\\\r\n", place))) {
            place += text.charAt(place + 1) == '\r' ? 2 : 1;
            newLine();
        } else if (Character.isWhitespace(sign) || sign == '\u00a0' || sign == '\ufeff') {
            place++;
        } else if (isDigit(place) || sign == '.' && isDigit(place + 1)) {
            number();
        } else if (Character.isJavaIdentifierStart(sign) && sign != '$') {
            name();
        } else if (sign == '"' || sign == '\'') {
            string();
        } else {
            sign();
        }
    }

    private void newLine() {
        place++;
        line++;
    }

    private void skipLine() {
        while (place < text.length() && text.charAt(place) != '\n') {
            place++;
        }
        if (place < text.length()) {
            newLine();
        }
    }

    private boolean isDigit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private void number() {
        int start = place;
        while (place < text.length() && (Character.isLetterOrDigit(text.charAt(place)) || "._".indexOf(text.charAt(place)) >= 0
                || "+-".indexOf(text.charAt(place)) >= 0 && "eE".indexOf(text.charAt(place - 1)) >= 0)) {
            place++;
        }
        add(PythonToken.Kind.NUMBER, text.substring(start, place).replace("_", ""));
    }

    private void name() {
        int start = place;
        while (place < text.length() && Character.isJavaIdentifierPart(text.charAt(place)) && text.charAt(place) != '$') {
            place++;
        }
        String name = text.substring(start, place);
        boolean prefix = place < text.length() && "\"'".indexOf(text.charAt(place)) >= 0 && name.matches("(?i)[rbfu]{1,2}");
        if (prefix) {
            string();
        } else {
            add(PythonToken.Kind.NAME, name);
        }
    }

    private void string() {
        int first = line;
        char quote = text.charAt(place);
        String triple = String.valueOf(quote).repeat(3);
        boolean tripled = text.startsWith(triple, place);
        place += tripled ? 3 : 1;
        StringBuilder word = new StringBuilder();
        while (place < text.length() && !(tripled ? text.startsWith(triple, place) : text.charAt(place) == quote)) {
            char sign = text.charAt(place);
            if (sign == '\n' && !tripled) {
                break;
            }
            if (sign == '\\' && place + 1 < text.length()) {
                place++;
                sign = text.charAt(place);
            }
            word.append(sign);
            line += sign == '\n' ? 1 : 0;
            place++;
        }
        if (place >= text.length() || text.charAt(place) != quote) {
            throw new PythonMistake(first, "open-string");
        }
        place += tripled ? 3 : 1;
        tokens.add(new PythonToken(PythonToken.Kind.STRING, word.toString(), first));
    }

    private void sign() {
        String found = LONG_SIGNS.stream().filter(sign -> text.startsWith(sign, place)).findFirst().orElseGet(() -> {
            String single = text.substring(place, text.offsetByCodePoints(place, 1));
            if (SIGNS.contains(single) || single.equals("!")) {
                return single;
            }
            throw new PythonMistake(line, "sign", Character.isISOControl(single.charAt(0)) ? "?" : single);
        });
        if ("([{".contains(found)) {
            depth++;
        } else if (")]}".contains(found) && depth > 0) {
            depth--;
        }
        place += found.length();
        add(PythonToken.Kind.SIGN, found);
    }

    private void add(PythonToken.Kind kind, String word) {
        tokens.add(new PythonToken(kind, word, line));
    }
}
