package org.kettenregel.backend.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.formula.Notation;

/** Every op against central differences in double precision; {@code target/gradient-check.txt} says how far they are apart. */
class GradientCheckTest {

    private static final double TOLERANCE = 1e-7;

    static Stream<OpSample> samples() {
        return OpSamples.all();
    }

    @Test
    void every_op_with_inputs_has_a_sample() {
        assertThat(OpSamples.all().<Class<?>>map(sample -> sample.op().getClass()).toList()).containsAll(operations(Op.class).toList());
    }

    private static Stream<Class<?>> operations(Class<?> type) {
        if (type == Source.class) {
            return Stream.of();
        }
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(GradientCheckTest::operations) : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void backward_agrees_with_central_differences(OpSample sample) {
        for (GradientCheck.Element element : GradientCheck.of(sample).stream().flatMap(List::stream).toList()) {
            assertThat(element.backward()).as("input %d, element %d", element.input(), element.place())
                    .isCloseTo(element.difference(), within(TOLERANCE));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void backward_that_is_the_first_to_reach_a_gradient_leaves_nothing_of_what_stood_there(OpSample sample) {
        OpBench bench = OpBench.exact(sample);
        bench.overwrite();

        for (GradientCheck.Element element : GradientCheck.of(bench).stream().flatMap(List::stream).toList()) {
            assertThat(element.backward()).as("input %d, element %d", element.input(), element.place())
                    .isCloseTo(element.difference(), within(TOLERANCE));
        }
    }

    @Test
    void the_worst_error_of_every_op_is_written_down_and_small() throws IOException {
        GradientTable table = GradientTable.of(OpSamples.all());

        Files.writeString(Files.createDirectories(Path.of("target")).resolve("gradient-check.txt"), table.text());

        assertThat(table.text().lines().count()).isEqualTo(operations(Op.class).count() + 2); // a head, and a line for all
        assertThat(table.worst()).isLessThan(1e-6);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void backward_twice_doubles_the_gradient(OpSample sample) {
        OpBench bench = OpBench.exact(sample);
        bench.forward();
        OpBench.put(bench.outputGradient, GradientCheck.weights(bench));

        bench.backward();
        double[][] once = gradients(bench);
        bench.backward();
        double[][] twice = gradients(bench);

        for (int input = 0; input < once.length; input++) {
            for (int i = 0; i < once[input].length; i++) {
                assertThat(twice[input][i]).as("input %d, element %d", input, i).isCloseTo(2 * once[input][i], within(1e-12));
            }
        }
    }

    private static double[][] gradients(OpBench bench) {
        return bench.gradients.stream()
                .map(gradient -> IntStream.range(0, gradient.length()).mapToDouble(i -> OpBench.get(gradient, i)).toArray())
                .toArray(double[][]::new);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void explain_gives_the_value_the_engine_computed(OpSample sample) {
        OpBench bench = OpBench.exact(sample);
        bench.forward();

        for (int o = 0; o < bench.outputs(); o++) {
            assertThat(sample.op().explain(o, bench).result()).isCloseTo(bench.output(o), within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void upstream_times_local_derivatives_add_up_to_the_gradient(OpSample sample) {
        OpBench bench = OpBench.exact(sample);
        bench.forward();
        OpBench.put(bench.outputGradient, GradientCheck.weights(bench));
        bench.backward();

        for (int input = 0; input < sample.inputs().size(); input++) {
            for (int i = 0; sample.op().differentiable(input) && i < sample.inputs().get(input).length; i++) {
                assertThat(ofAllUses(bench, input, i)).isCloseTo(OpBench.get(bench.gradients.get(input), i), within(1e-6));
            }
        }
    }

    /** Upstream times local derivative, over all inputs that are this node and all outputs they reach. */
    private static double ofAllUses(OpBench bench, int input, int element) {
        Op op = bench.sample.op();
        return IntStream.range(0, op.arity())
                .filter(use -> bench.gradients.get(use) == bench.gradients.get(input))
                .mapToDouble(use -> op.reaches(use, element, bench)
                        .mapToDouble(to -> bench.outputGradient(to) * op.localDerivative(use, element, to, bench)).sum())
                .sum();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_formula_has_a_rule_for_every_input(OpSample sample) {
        assertThat(sample.op().formula().gradients()).hasSize(sample.op().arity());
        assertThat(sample.op().formula().value()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_brace_of_a_formula_is_closed(OpSample sample) {
        Stream.concat(Stream.of(sample.op().formula().value()), sample.op().formula().gradients().stream()).forEach(latex -> {
            int open = 0;
            for (char c : latex.replace("\\{", "").replace("\\}", "").toCharArray()) {
                open += c == '{' ? 1 : c == '}' ? -1 : 0;
                assertThat(open).as(latex).isNotNegative();
            }
            assertThat(open).as(latex).isZero();
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_notation_leaves_nothing_of_a_formula_open(OpSample sample) {
        for (Notation.Weights weights : Notation.Weights.values()) {
            for (Notation.Bias bias : Notation.Bias.values()) {
                Notation notation = new Notation(weights, bias);
                Stream.concat(Stream.of(sample.op().formula().value()), sample.op().formula().gradients().stream())
                        .forEach(latex -> assertThat(notation.write(latex)).doesNotContain("→", "\\by", "\\one"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_rule_is_written_for_exactly_those_inputs_to_which_a_gradient_flows(OpSample sample) {
        for (int input = 0; input < sample.op().arity(); input++) {
            assertThat(!sample.op().formula().gradients().get(input).isBlank()).as("input %d", input).isEqualTo(sample.op().differentiable(input));
        }
    }
}
