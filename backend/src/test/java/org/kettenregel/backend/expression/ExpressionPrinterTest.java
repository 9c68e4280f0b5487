package org.kettenregel.backend.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionPrinterTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", value = {
            "abs( y-((w*x)+b) ) => abs(y - (w*x + b))", "(a+b)+c => a + b + c", "a+(b+c) => a + (b + c)", "(a*b)/c => a*b/c", "a/(b*c) => a/(b*c)", "(-x)^2 => (-x)^2", "-(x^2) => -x^2",
            "-(a*b) => -(a*b)", "(-a)*b => -a*b", "2^(3^2) => 2^3^2", "(2^3)^2 => (2^3)^2", "x^(-2) => x^-2", "x^(a+b) => x^(a + b)", "|x| => abs(x)", "max(a,b) => max(a, b)",
            "100*x => 100*x", "0.001 => 0.001", "1e-20 => 1e-20", "1e20 => 1e20"})
    void no_bracket_is_printed_that_is_not_needed(String text, String printed) {
        assertThat(ExpressionParser.parse(text).print()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", value = {
            "abs(y - (w*x + b)) => |y − (w · x + b)|", "square(x) => x²", "x^2 => x²", "(a+b)^2 => (a + b)²", "sigmoid(z) => σ(z)", "relu(z) => ReLU(z)", "log(z) => ln(z)", "-x/2 => −x / 2", "square(x)^3 => (x²)^3"})
    void books_have_signs_of_their_own(String text, String printed) {
        assertThat(ExpressionParser.parse(text).pretty()).isEqualTo(printed);
    }

    @Test
    void what_is_printed_is_read_as_the_same_tree() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            Expression tree = tree(random, 4);
            String text = tree.print();
            if (text.length() <= ExpressionParser.LONGEST) {
                assertThat(ExpressionParser.parse(text)).as(text).isEqualTo(tree);
            }
        }
    }

    private static Expression tree(Random random, int depth) {
        int kind = depth == 0 ? random.nextInt(2) : random.nextInt(10);
        return switch (kind) {
            case 0 -> new Expression.Number(random.nextInt(1000) / 8.0);
            case 1 -> new Expression.Variable(List.of("x", "w", "b", "y1", "λ").get(random.nextInt(5)));
            case 2 -> new Expression.Negation(tree(random, depth - 1));
            case 3 -> new Expression.Sum(tree(random, depth - 1), tree(random, depth - 1));
            case 4 -> new Expression.Difference(tree(random, depth - 1), tree(random, depth - 1));
            case 5 -> new Expression.Product(tree(random, depth - 1), tree(random, depth - 1));
            case 6 -> new Expression.Quotient(tree(random, depth - 1), tree(random, depth - 1));
            case 7 -> new Expression.Power(tree(random, depth - 1), tree(random, depth - 1));
            default -> {
                ExpressionFunction function = ExpressionFunction.values()[random.nextInt(ExpressionFunction.values().length)];
                yield new Expression.Call(function, Stream.generate(() -> tree(random, depth - 1)).limit(function.arity()).toList());
            }
        };
    }
}
