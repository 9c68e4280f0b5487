package org.kettenregel.backend.op;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.formula.Convention;
import org.kettenregel.backend.shape.Shape;

/** What is said of a kink is what the backward step does there. */
class ConventionTest {

    private static OpBench backward(Op op, double[]... inputs) {
        List<double[]> all = List.of(inputs);
        OpBench bench = OpBench.exact(new OpSample("", op, 1, all.stream().map(input -> Shape.perSample(input.length)).toList(), all));
        bench.forward();
        OpBench.put(bench.outputGradient, DoubleStream.generate(() -> 1).limit(inputs[0].length).toArray());
        bench.backward();
        return bench;
    }

    @Test
    void of_two_equal_numbers_each_gets_half_of_the_gradient() {
        for (Op op : List.of(new Maximum(), new Minimum())) {
            OpBench bench = backward(op, new double[] {2, 5}, new double[] {2, 3});

            assertThat(op.convention(0, 0, 0, bench)).contains(Convention.HALF_TO_EACH);
            assertThat(OpBench.get(bench.gradients.get(0), 0)).isEqualTo(0.5);
            assertThat(OpBench.get(bench.gradients.get(1), 0)).isEqualTo(0.5);
            assertThat(op.convention(0, 1, 1, bench)).isEmpty();
        }
    }

    @Test
    void in_the_kink_the_slope_is_zero() {
        for (Op op : List.of(new Abs(), new Relu())) {
            OpBench bench = backward(op, new double[] {0, 3});

            assertThat(op.convention(0, 0, 0, bench)).contains(Convention.ZERO_AT_THE_KINK);
            assertThat(OpBench.get(bench.gradients.get(0), 0)).isZero();
            assertThat(op.convention(0, 1, 1, bench)).isEmpty();
            assertThat(OpBench.get(bench.gradients.get(0), 1)).isEqualTo(1);
        }
    }

    @Test
    void where_there_is_a_slope_nothing_is_said() {
        assertThat(new Tanh().convention(0, 0, 0, backward(new Tanh(), new double[] {0}))).isEmpty();
    }
}
