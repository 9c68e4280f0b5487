package org.kettenregel.backend.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.expression.DecimalSign;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.lens.Exercise;
import org.kettenregel.backend.lens.Exercise.Summand;
import org.kettenregel.backend.lens.ExerciseLens;
import org.kettenregel.backend.lens.FiveNetworks;
import org.kettenregel.backend.lens.LookedRun;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Tanh;

/** Twenty wrong answers of each kind, to random numbers of real networks, written with three digits as on the screen: at least nineteen are named. */
class MistakesTest {

    private static final int ANSWERS = 20;
    private static final int NAMED = 19;

    private final Random random = new Random(7);

    /** An exercise with what a learner who makes one certain mistake would write; NaN where it cannot be made. */
    private interface Learner extends BiFunction<Asked, Random, Double> {}

    /** @param node that is asked for, with all numbers around it */
    private record Asked(Sight sight, Node node, int element, Exercise exercise) {}

    private void named(Mistake mistake, Learner learner) {
        List<Mistake> found = new ArrayList<>();
        try (LookedRun xor = FiveNetworks.XOR.open(); LookedRun residual = FiveNetworks.RESIDUAL.open()) {
            List<Sight> sights = List.of(xor.until(Pass.BACKWARD).sight(), residual.until(Pass.BACKWARD).sight());
            while (found.size() < ANSWERS) {
                Asked asked = any(sights.get(random.nextInt(sights.size())));
                double wrong = asked == null ? Double.NaN : learner.apply(asked, random);
                if (!Double.isNaN(wrong) && isWrong(wrong, asked.exercise().truth())) {
                    Verdict verdict = Checker.check(asked.exercise(), written(wrong), DecimalSign.POINT);
                    found.add(verdict instanceof Verdict.Wrong(Mistake kind) ? kind : null);
                }
            }
        }
        assertThat(found.stream().filter(mistake::equals).count()).as(found.toString()).isGreaterThanOrEqualTo(NAMED);
    }

    private Asked any(Sight sight) {
        Node node = sight.graph().node(random.nextInt(sight.graph().nodes().size()));
        int element = random.nextInt(node.shape().width());
        return new ExerciseLens(node.id(), element, true).look(sight)
                .map(Exercise.class::cast)
                .map(exercise -> new Asked(sight, node, element, exercise))
                .orElse(null);
    }

    /** What differs from the truth by less than rounding is no mistake that anybody could see. */
    private static boolean isWrong(double answer, double truth) {
        return Math.abs(truth) > 1e-5 && Math.abs(answer) > 1e-5 && Math.abs(answer - truth) > 0.02 * Math.max(Math.abs(truth), Math.abs(answer));
    }

    private static String written(double number) {
        return new BigDecimal(number).round(new MathContext(3)).toPlainString();
    }

    @Test
    void a_wrong_sign() {
        named(Mistake.SIGN, (asked, any) -> -asked.exercise().truth());
    }

    @Test
    void a_sum_of_which_one_path_was_forgotten() {
        named(Mistake.FORGOTTEN_SUM, (asked, any) -> {
            List<Summand> all = asked.exercise().summands();
            return all.size() < 2 ? Double.NaN : all.stream().skip(1).mapToDouble(summand -> summand.first() * summand.second()).sum();
        });
    }

    @Test
    void one_path_taken_for_all() {
        named(Mistake.FORGOTTEN_SUM, (asked, any) -> {
            List<Summand> all = asked.exercise().summands();
            Summand one = all.get(any.nextInt(all.size()));
            return all.size() < 2 ? Double.NaN : one.first() * one.second();
        });
    }

    @Test
    void local_derivatives_without_what_arrives_from_above() {
        named(Mistake.UPSTREAM_FORGOTTEN, (asked, any) -> asked.exercise().summands().stream().mapToDouble(Summand::second).sum());
    }

    @Test
    void what_arrives_from_above_without_the_local_derivatives() {
        named(Mistake.FORGOTTEN_FACTOR, (asked, any) -> asked.exercise().summands().stream().mapToDouble(Summand::first).sum());
    }

    /** The slopes by hand: tanh'(a) = 1 - tanh(a)^2 and sigmoid'(a) = s (1 - s) with s = sigmoid(a), for a where z belongs. */
    @Test
    void the_slope_of_an_activation_taken_at_its_output() {
        named(Mistake.WRONG_PLACE, (asked, any) -> asked.sight().graph().uses(asked.node().id()).stream()
                .filter(use -> use.consumer().op() instanceof Tanh || use.consumer().op() instanceof Sigmoid)
                .mapToDouble(use -> {
                    int place = asked.sight().place(use.consumer(), asked.element());
                    double a = asked.sight().values(use.consumer())[place];
                    double s = 1 / (1 + Math.exp(-a));
                    double slope = use.consumer().op() instanceof Tanh ? 1 - Math.tanh(a) * Math.tanh(a) : s * (1 - s);
                    return asked.sight().gradients(use.consumer())[place] * slope;
                })
                .findFirst().orElse(Double.NaN));
    }

    @Test
    void the_mirrored_place_of_a_matrix() {
        named(Mistake.TRANSPOSED, (asked, any) -> {
            List<Integer> sizes = asked.node().shape().sizes();
            if (asked.node().shape().batched() || sizes.size() != 2) {
                return Double.NaN;
            }
            int row = asked.element() / sizes.get(1);
            int column = asked.element() % sizes.get(1);
            return column < sizes.get(0) && row < sizes.get(1) ? asked.sight().gradients(asked.node())[column * sizes.get(1) + row] : Double.NaN;
        });
    }

    @Test
    void right_answers_are_right_in_every_form() {
        Exercise exercise = new Exercise(true, -0.25, List.of(new Summand(0.5, -0.5, OptionalDouble.empty())), OptionalDouble.empty());

        assertThat(Arrays.asList("-0.25", "-1/4", "0.5 * -0.5", "-(0.5)^2", "−0.25", "-.25", "-0.2500001"))
                .allSatisfy(text -> assertThat(Checker.check(exercise, text, DecimalSign.POINT)).isEqualTo(new Verdict.Right()));
        assertThat(Checker.check(exercise, "-0,25", DecimalSign.COMMA)).isEqualTo(new Verdict.Right());
    }

    @Test
    void what_fits_no_mistake_is_wrong_without_a_name() {
        Exercise exercise = new Exercise(true, -0.25, List.of(new Summand(0.5, -0.5, OptionalDouble.empty())), OptionalDouble.empty());

        assertThat(Checker.check(exercise, "17", DecimalSign.POINT)).isEqualTo(new Verdict.Unexplained());
        assertThat(Checker.check(exercise, "0.5 *", DecimalSign.POINT)).isInstanceOf(Verdict.Unreadable.class);
        assertThat(Checker.check(exercise, "x", DecimalSign.POINT)).isInstanceOf(Verdict.Unreadable.class);
    }
}
