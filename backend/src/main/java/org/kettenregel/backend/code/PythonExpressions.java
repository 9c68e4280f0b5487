package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the expressions of a line by recursive descent, in Python's order of binding. Depth and chains are bounded, so that every tree can be walked. */
final class PythonExpressions {

    private static final int DEEPEST = 40;
    /** Operations of a line, which may all lean to one side. */
    private static final int MOST_OPERATIONS = 300;
    private static final int LONGEST_CHAIN = 30;
    private static final List<List<String>> BINARY = List.of(
            List.of("|"), List.of("^"), List.of("&"), List.of("<<", ">>"), List.of("+", "-"), List.of("*", "/", "//", "%", "@"));
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
    private static final Set<String> RESERVED = Set.of(
            "for", "if", "else", "in", "is", "and", "or", "not", "import", "from", "class", "def", "return", "while", "with", "as", "lambda", "del", "pass",
            "try", "except", "finally", "raise", "elif", "global", "nonlocal", "assert", "break", "continue", "yield", "async");

    private final PythonCursor words;
    private int depth;
    private int operations;

    PythonExpressions(PythonCursor words) {
        this.words = words;
    }

    /** An expression, or several with commas between them, which are a tuple. */
    PythonExpression list() {
        int line = words.line();
        PythonExpression first = item();
        if (!words.peek().is(",")) {
            return first;
        }
        List<PythonExpression> items = new ArrayList<>(List.of(first));
        while (words.take(",") && startsExpression()) {
            items.add(item());
        }
        return new PythonExpression.Items(items, line);
    }

    private boolean startsExpression() {
        PythonToken token = words.peek();
        return switch (token.kind()) {
            case NAME -> !RESERVED.contains(token.text()) || token.word("not") || token.word("lambda");
            case NUMBER, STRING -> true;
            case SIGN -> Set.of("(", "[", "{", "+", "-", "~", "*", "...").contains(token.text());
            case END -> false;
        };
    }

    private PythonExpression item() {
        return words.take("*") ? expression() : expression();
    }

    /** Everything that nests comes by here, so the depth is counted here. */
    PythonExpression expression() {
        if (++depth > DEEPEST) {
            throw new PythonMistake(words.line(), "depth", DEEPEST);
        }
        PythonExpression found = words.peek().word("lambda") ? lambda() : choice();
        depth--;
        return found;
    }

    private PythonExpression lambda() {
        int line = words.line();
        words.expectWord("lambda");
        List<String> parameters = new ArrayList<>();
        while (!words.take(":")) {
            parameters.add(words.name());
            if (words.take("=")) {
                expression();
            }
            words.take(",");
        }
        return new PythonExpression.Lambda(parameters, expression(), line);
    }

    private PythonExpression choice() {
        int line = words.line();
        PythonExpression value = either();
        if (words.takeWord("if")) {
            either();
            words.expectWord("else");
            return new PythonExpression.Choice(value, expression(), line);
        }
        return value;
    }

    private PythonExpression either() {
        PythonExpression left = negation();
        while (words.peek().word("or") || words.peek().word("and")) {
            left = joined(left, words.take().text(), negation());
        }
        return left;
    }

    private PythonExpression negation() {
        int line = words.line();
        int signs = 0;
        while (words.takeWord("not")) {
            signs++;
        }
        PythonExpression found = comparison();
        return signs == 0 ? found : new PythonExpression.Unary("not", found, line);
    }

    private PythonExpression comparison() {
        PythonExpression left = binary(0);
        while (true) {
            PythonToken token = words.peek();
            if (token.kind() == PythonToken.Kind.SIGN && COMPARISONS.contains(token.text()) || token.word("in") || token.word("is")) {
                words.take();
                words.takeWord("not");
            } else if (token.word("not") && words.peek(1).word("in")) {
                words.take();
                words.take();
            } else {
                return left;
            }
            left = joined(left, token.text(), binary(0));
        }
    }

    private PythonExpression binary(int level) {
        if (level == BINARY.size()) {
            return unary();
        }
        PythonExpression left = binary(level + 1);
        while (words.peek().kind() == PythonToken.Kind.SIGN && BINARY.get(level).contains(words.peek().text())) {
            left = joined(left, words.take().text(), binary(level + 1));
        }
        return left;
    }

    private PythonExpression joined(PythonExpression left, String sign, PythonExpression right) {
        if (++operations > MOST_OPERATIONS) {
            throw new PythonMistake(left.line(), "operations", MOST_OPERATIONS);
        }
        return new PythonExpression.Binary(sign, left, right, left.line());
    }

    private PythonExpression unary() {
        int line = words.line();
        boolean minus = false;
        boolean signed = false;
        while (words.peek().is("-") || words.peek().is("+") || words.peek().is("~")) {
            minus ^= words.take().is("-");
            signed = true;
        }
        PythonExpression found = power();
        return signed ? new PythonExpression.Unary(minus ? "-" : "+", found, line) : found;
    }

    private PythonExpression power() {
        PythonExpression base = chain(atom());
        if (!words.take("**")) {
            return base;
        }
        if (++depth > DEEPEST) {
            throw new PythonMistake(words.line(), "depth", DEEPEST);
        }
        PythonExpression exponent = unary();
        depth--;
        return joined(base, "**", exponent);
    }

    private PythonExpression chain(PythonExpression start) {
        PythonExpression found = start;
        for (int links = 0; ; links++) {
            if (links > LONGEST_CHAIN) {
                throw new PythonMistake(start.line(), "chain", LONGEST_CHAIN);
            }
            if (words.take(".")) {
                found = new PythonExpression.Attribute(found, words.name(), start.line());
            } else if (words.take("(")) {
                found = new PythonExpression.Call(found, arguments(), start.line());
            } else if (words.take("[")) {
                found = new PythonExpression.Subscript(found, index(), start.line());
            } else {
                return found;
            }
        }
    }

    private List<PythonExpression.Argument> arguments() {
        List<PythonExpression.Argument> arguments = new ArrayList<>();
        while (!words.take(")")) {
            if (words.take("**")) {
                arguments.add(new PythonExpression.Argument("**", expression()));
            } else if (words.take("*")) {
                arguments.add(new PythonExpression.Argument("*", expression()));
            } else if (words.peek().kind() == PythonToken.Kind.NAME && words.peek(1).is("=")) {
                String name = words.name();
                words.expect("=");
                arguments.add(new PythonExpression.Argument(name, expression()));
            } else {
                arguments.add(new PythonExpression.Argument("", comprehended(expression())));
            }
            if (!words.take(",") && !words.peek().is(")")) {
                throw words.expected(")");
            }
        }
        return arguments;
    }

    private PythonExpression index() {
        int line = words.line();
        List<PythonExpression> parts = new ArrayList<>();
        boolean several = false;
        while (!words.take("]")) {
            parts.add(range());
            if (words.take(",")) {
                several = true;
            } else if (!words.peek().is("]")) {
                throw words.expected("]");
            }
        }
        return parts.size() == 1 && !several ? parts.getFirst() : new PythonExpression.Items(parts, line);
    }

    private PythonExpression range() {
        int line = words.line();
        Optional<PythonExpression> lower = words.peek().is(":") ? Optional.empty() : Optional.of(expression());
        if (!words.take(":")) {
            return lower.orElseThrow();
        }
        Optional<PythonExpression> upper = endsRange() ? Optional.empty() : Optional.of(expression());
        boolean stepped = words.take(":");
        if (stepped && !endsRange()) {
            expression();
        }
        return new PythonExpression.Range(lower, upper, stepped, line);
    }

    private boolean endsRange() {
        return words.peek().is(":") || words.peek().is(",") || words.peek().is("]");
    }

    /** {@code element for target in source}, where a {@code for} follows. */
    private PythonExpression comprehended(PythonExpression element) {
        if (!words.takeWord("for")) {
            return element;
        }
        PythonExpression target = new PythonTargets(words).read();
        words.expectWord("in");
        PythonExpression source = either();
        while (words.peek().word("if") || words.peek().word("for")) {
            if (words.take().word("for")) {
                new PythonTargets(words).read();
                words.expectWord("in");
            }
            either();
        }
        return new PythonExpression.Comprehension(element, target, source, element.line());
    }

    private PythonExpression atom() {
        PythonToken token = words.peek();
        switch (token.kind()) {
            case NAME -> {
                if (RESERVED.contains(token.text())) {
                    throw words.expected("a value");
                }
                return new PythonExpression.Name(words.take().text(), token.line());
            }
            case NUMBER -> {
                return new PythonExpression.Number(number(words.take()), token.line());
            }
            case STRING -> {
                StringBuilder text = new StringBuilder();
                while (words.peek().kind() == PythonToken.Kind.STRING) {
                    text.append(words.take().text());
                }
                return new PythonExpression.Text(text.toString(), token.line());
            }
            case SIGN, END -> {
                if (words.take("...")) {
                    return new PythonExpression.Dots(token.line());
                }
                if (words.take("(")) {
                    return items(")", false, token.line());
                }
                if (words.take("[")) {
                    return items("]", true, token.line());
                }
                if (words.take("{")) {
                    return braces(token.line());
                }
                throw words.expected("a value");
            }
        }
        throw new IllegalStateException("a token of no kind");
    }

    private static double number(PythonToken token) {
        try {
            String text = token.text().toLowerCase(java.util.Locale.ROOT);
            return text.startsWith("0x") ? Long.parseLong(text.substring(2), 16) : Double.parseDouble(text.matches("[0-9.e+-]+") ? text : "?");
        } catch (NumberFormatException no) {
            throw new PythonMistake(token.line(), "number", token.text());
        }
    }

    private PythonExpression items(String closing, boolean always, int line) {
        List<PythonExpression> items = new ArrayList<>();
        boolean several = always;
        while (!words.take(closing)) {
            items.add(comprehended(item()));
            if (words.take(",")) {
                several = true;
            } else if (!words.peek().is(closing)) {
                throw words.expected(closing);
            }
        }
        boolean comprehension = items.size() == 1 && items.getFirst() instanceof PythonExpression.Comprehension;
        return items.size() == 1 && !several || comprehension ? items.getFirst() : new PythonExpression.Items(items, line);
    }

    private PythonExpression braces(int line) {
        List<PythonExpression> keys = new ArrayList<>();
        List<PythonExpression> values = new ArrayList<>();
        while (!words.take("}")) {
            words.take("**");
            keys.add(comprehended(expression()));
            if (words.take(":")) {
                values.add(comprehended(expression()));
            }
            if (!words.take(",") && !words.peek().is("}")) {
                throw words.expected("}");
            }
        }
        return keys.size() == values.size() ? new PythonExpression.Pairs(keys, values, line) : new PythonExpression.Items(keys, line);
    }
}
