package org.kettenregel.backend.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads expressions by recursive descent: {@code + -} bind least, then {@code * /}, then the minus before a term, then {@code ^} from right to left.
 * Nothing is multiplied that has no sign between. Takes what anybody types: every text ends in a tree or in an {@link ExpressionProblem}.
 */
public final class ExpressionParser {

    public static final int LONGEST = 200;
    private static final int DEEPEST = 40;

    private final DecimalSign decimal;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private ExpressionParser(String text, DecimalSign decimal) {
        if (text.length() > LONGEST) {
            throw new ExpressionProblem("length", LONGEST, LONGEST, text.length());
        }
        this.decimal = decimal;
        this.tokens = Tokens.of(text, decimal);
    }

    /** One expression, with a decimal point. */
    public static Expression parse(String text) {
        return parse(text, DecimalSign.POINT);
    }

    /** One expression. */
    public static Expression parse(String text, DecimalSign decimal) {
        ExpressionParser parser = new ExpressionParser(text, decimal);
        Expression expression = parser.sum();
        parser.end();
        return expression;
    }

    /** Lines of the form {@code name = expression}, parted by {@code ;} or line ends; the last needs no name. */
    static List<Assignment> assignments(String text) {
        ExpressionParser parser = new ExpressionParser(text, DecimalSign.POINT);
        List<Assignment> lines = new ArrayList<>();
        parser.skipEmptyLines();
        do {
            lines.add(parser.assignment());
        } while (parser.skipEmptyLines() && parser.peek().kind() != Token.Kind.END);
        parser.end();
        return lines;
    }

    private boolean skipEmptyLines() {
        boolean skipped = false;
        while (take(";")) {
            skipped = true;
        }
        return skipped;
    }

    private Assignment assignment() {
        Token first = peek();
        String name = "";
        if (first.kind() == Token.Kind.NAME && tokens.get(next + 1).is("=")) {
            if (ExpressionFunction.named(first.text()).isPresent()) {
                throw new ExpressionProblem("function-name", first.start(), first.text());
            }
            name = first.text();
            next += 2;
        }
        return new Assignment(name, sum(), first.start());
    }

    private void end() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            boolean value = token.kind() != Token.Kind.SIGN || token.is("(");
            throw new ExpressionProblem(value ? "operator" : token.is(")") ? "closing" : "end", token.start(), token.text());
        }
    }

    private Expression sum() {
        Expression left = product();
        while (true) {
            if (take("+")) {
                left = new Expression.Sum(left, product());
            } else if (take("-")) {
                left = new Expression.Difference(left, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() {
        Expression left = signed();
        while (true) {
            if (take("*")) {
                left = new Expression.Product(left, signed());
            } else if (take("/")) {
                left = new Expression.Quotient(left, signed());
            } else {
                return left;
            }
        }
    }

    /** Everything that nests comes by here, so the depth is counted here. */
    private Expression signed() {
        if (++depth > DEEPEST) {
            throw new ExpressionProblem("depth", peek().start(), DEEPEST);
        }
        Expression expression;
        if (take("-")) {
            expression = new Expression.Negation(signed());
        } else if (take("+")) {
            expression = signed();
        } else {
            expression = power();
        }
        depth--;
        return expression;
    }

    private Expression power() {
        Expression base = value();
        while (true) {
            if (take("²")) {
                base = new Expression.Power(base, new Expression.Number(2));
            } else if (take("³")) {
                base = new Expression.Power(base, new Expression.Number(3));
            } else {
                return take("^") ? new Expression.Power(base, signed()) : base;
            }
        }
    }

    private Expression value() {
        Token token = tokens.get(next);
        switch (token.kind()) {
            case NUMBER -> {
                next++;
                double value = Double.parseDouble(token.text());
                if (Double.isInfinite((float) value)) {
                    throw new ExpressionProblem("number", token.start(), token.text());
                }
                return new Expression.Number(value);
            }
            case NAME -> {
                next++;
                return peek().is("(") || ExpressionFunction.named(token.text()).isPresent() ? call(token) : new Expression.Variable(token.text());
            }
            case SIGN, END -> {
                if (take("(")) {
                    Expression inner = sum();
                    close(")", token);
                    return inner;
                }
                if (take("|")) {
                    Expression inner = sum();
                    close("|", token);
                    return new Expression.Call(ExpressionFunction.ABS, List.of(inner));
                }
                throw token.kind() == Token.Kind.END
                        ? new ExpressionProblem("value-at-end", token.start())
                        : new ExpressionProblem("value", token.start(), token.text());
            }
        }
        throw new IllegalStateException("a token of no kind");
    }

    private Expression call(Token name) {
        ExpressionFunction function = ExpressionFunction.named(name.text())
                .orElseThrow(() -> new ExpressionProblem("function", name.start(), name.text(), ExpressionFunction.words()));
        Token opening = peek();
        if (!take("(")) {
            throw new ExpressionProblem("call", opening.start(), name.text());
        }
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(sum());
        } while (take(",") || decimal == DecimalSign.COMMA && take(";"));
        close(")", opening);
        if (arguments.size() != function.arity()) {
            throw new ExpressionProblem("arity", name.start(), name.text(), function.arity(), arguments.size());
        }
        return new Expression.Call(function, arguments);
    }

    private void close(String sign, Token opening) {
        if (!take(sign)) {
            Token found = peek();
            throw found.kind() == Token.Kind.END || found.is(";")
                    ? new ExpressionProblem("open", opening.start(), sign, opening.text())
                    : new ExpressionProblem(found.kind() == Token.Kind.SIGN ? "end" : "operator", found.start(), found.text());
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean take(String sign) {
        boolean found = peek().is(sign);
        next += found ? 1 : 0;
        return found;
    }
}
