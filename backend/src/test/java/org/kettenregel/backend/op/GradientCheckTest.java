package org.kettenregel.backend.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.testing.DoubleBuffer;

/** Every op against central differences in double precision. The loss is sum_o c_o y_o with fixed c, so all outputs count, each differently. */
class GradientCheckTest {

    private static final double H = 1e-6;
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
        OpBench bench = OpBench.exact(sample);
        bench.forward();
        OpBench.put(bench.outputGradient, weights(bench));

        bench.backward();

        for (int input = 0; input < sample.inputs().size(); input++) {
            for (int i = 0; i < sample.inputs().get(input).length; i++) {
                double expected = sample.op().differentiable(input) ? difference(bench, input, i) : 0;
                assertThat(OpBench.get(bench.gradients.get(input), i)).as("input %d, element %d", input, i).isCloseTo(expected, within(TOLERANCE));
            }
        }
    }

    private static double difference(OpBench bench, int input, int i) {
        DoubleBuffer buffer = (DoubleBuffer) bench.inputs.get(input);
        double value = buffer.get(i);
        buffer.set(i, value + H);
        double high = loss(bench);
        buffer.set(i, value - H);
        double low = loss(bench);
        buffer.set(i, value);
        return (high - low) / (2 * H);
    }

    private static double loss(OpBench bench) {
        bench.forward();
        double[] weights = weights(bench);
        double sum = 0;
        for (int o = 0; o < bench.outputs(); o++) {
            sum += weights[o] * bench.output(o);
        }
        return sum;
    }

    private static double[] weights(OpBench bench) {
        double[] weights = new double[bench.outputs()];
        for (int o = 0; o < weights.length; o++) {
            weights[o] = 0.5 + 0.25 * o;
        }
        return weights;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void backward_twice_doubles_the_gradient(OpSample sample) {
        OpBench bench = OpBench.exact(sample);
        bench.forward();
        OpBench.put(bench.outputGradient, weights(bench));

        bench.backward();
        double once = OpBench.get(bench.gradients.getFirst(), 1);
        bench.backward();

        assertThat(OpBench.get(bench.gradients.getFirst(), 1)).isCloseTo(2 * once, within(1e-12));
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
        OpBench.put(bench.outputGradient, weights(bench));
        bench.backward();

        for (int input = 0; input < sample.inputs().size(); input++) {
            for (int i = 0; sample.op().differentiable(input) && i < sample.inputs().get(input).length; i++) {
                int from = i;
                int place = input;
                double sum = sample.op().reaches(input, i, bench)
                        .mapToDouble(to -> bench.outputGradient(to) * sample.op().localDerivative(place, from, to, bench)).sum();
                assertThat(sum).isCloseTo(OpBench.get(bench.gradients.get(input), i), within(1e-6));
            }
        }
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
    void a_rule_is_written_for_exactly_those_inputs_to_which_a_gradient_flows(OpSample sample) {
        for (int input = 0; input < sample.op().arity(); input++) {
            assertThat(!sample.op().formula().gradients().get(input).isBlank()).as("input %d", input).isEqualTo(sample.op().differentiable(input));
        }
    }
}
