package org.kettenregel.backend.practice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.kettenregel.backend.expression.DecimalSign;
import org.kettenregel.backend.expression.Expression;
import org.kettenregel.backend.expression.ExpressionParser;
import org.kettenregel.backend.expression.ExpressionProblem;
import org.kettenregel.backend.lens.Exercise;

/** Says of an answer whether it is right, and if not, which mistake leads to it. Takes numbers, and expressions like {@code -0.5 * 1/3}. */
public final class Checker {

    /** Who reckons with three digits gets the third one slightly wrong. */
    private static final double RELATIVE = 0.006;

    /** Smaller numbers are shown as 0 by some, and nobody tells them apart by hand. */
    private static final double ABSOLUTE = 1e-7;

    private Checker() {}

    private record Known(Mistake mistake, double distance) {}

    /** @param decimal how the learner's language writes decimals */
    public static Verdict check(Exercise exercise, String typed, DecimalSign decimal) {
        try {
            Expression expression = ExpressionParser.parse(typed, decimal);
            return expression.variables().isEmpty()
                    ? check(exercise, expression.evaluate(Map.of()))
                    : new Verdict.Unreadable(Optional.empty());
        } catch (ExpressionProblem problem) {
            return new Verdict.Unreadable(Optional.of(problem));
        }
    }

    static Verdict check(Exercise exercise, double answer) {
        if (near(answer, exercise.truth())) {
            return new Verdict.Right();
        }
        return nearest(exercise, answer, Mistake::throughout)
                .or(() -> nearest(exercise, answer, Mistake::inOneSummand))
                .<Verdict>map(known -> new Verdict.Wrong(known.mistake())).orElseGet(Verdict.Unexplained::new);
    }

    /** Of several mistakes that come near the one that comes nearest; of equals the first. */
    private static Optional<Known> nearest(Exercise exercise, double answer, BiFunction<Mistake, Exercise, DoubleStream> answers) {
        List<Known> known = Stream.of(Mistake.values())
                .flatMap(mistake -> answers.apply(mistake, exercise)
                        .filter(wrong -> near(answer, wrong) && !near(wrong, exercise.truth()))
                        .mapToObj(wrong -> new Known(mistake, distance(answer, wrong))))
                .toList();
        return known.stream().min(Comparator.comparingDouble(Known::distance).thenComparing(Known::mistake));
    }

    private static boolean near(double answer, double number) {
        return distance(answer, number) <= RELATIVE;
    }

    /** As a share of the number. */
    private static double distance(double answer, double number) {
        return Math.abs(answer - number) / Math.max(Math.abs(number), ABSOLUTE / RELATIVE);
    }
}
