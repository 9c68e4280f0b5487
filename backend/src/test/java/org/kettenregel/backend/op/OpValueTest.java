package org.kettenregel.backend.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.function.Sigmoid;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.shape.Shape;

/** Values of the ops against Commons Math, or against numbers worked by hand. */
class OpValueTest {

    private static final double[] X = {-2.0, -0.7, 0.3, 1.1, 2.5, -1.4};

    @Test
    void elementwise_ops_give_what_commons_math_gives() {
        check(new Linear(), x -> x);
        check(new Step(), x -> FastMath.signum(x) > 0 ? 1 : 0);
        check(new Relu(), x -> FastMath.max(0, x));
        check(new LeakyRelu(0.25), x -> x > 0 ? x : 0.25 * x);
        check(new org.kettenregel.backend.op.Sigmoid(), new Sigmoid()::value);
        check(new Tanh(), FastMath::tanh);
        check(new Relu6(), x -> FastMath.min(6, FastMath.max(0, x)));
        check(new Elu(0.5), x -> x > 0 ? x : 0.5 * FastMath.expm1(x));
        check(new Selu(), x -> 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * FastMath.expm1(x)));
        check(new Gelu(), x -> x * new NormalDistribution().cumulativeProbability(x));
        check(new Swish(), x -> x * new Sigmoid().value(x));
        check(new Mish(), x -> x * FastMath.tanh(FastMath.log1p(FastMath.exp(x))));
        check(new Softplus(), x -> FastMath.log1p(FastMath.exp(x)));
        check(new Square(), x -> FastMath.pow(x, 2));
        check(new Abs(), FastMath::abs);
        check(new Scale(-0.5), x -> -0.5 * x);
    }

    private static void check(Op op, DoubleUnaryOperator oracle) {
        OpBench bench = OpBench.exact(new OpSample("", op, 2, List.of(Shape.perSample(3)), List.of(X)));
        bench.forward();
        for (int i = 0; i < X.length; i++) {
            assertThat(bench.output(i)).as("%s at %s", op, X[i]).isCloseTo(oracle.applyAsDouble(X[i]), within(1e-7));
        }
    }

    @Test
    void selu_carries_mean_0_and_variance_1_on() {
        double[] bins = new double[2001];
        for (int i = 0; i < bins.length; i++) {
            bins[i] = new NormalDistribution().inverseCumulativeProbability((i + 0.5) / bins.length);
        }
        OpBench bench = OpBench.exact(new OpSample("", new Selu(), bins.length, List.of(Shape.perSample()), List.of(bins)));

        bench.forward();

        double[] outputs = IntStream.range(0, bins.length).mapToDouble(bench::output).toArray();
        assertThat(StatUtils.mean(outputs)).isCloseTo(0, within(2e-3)); // 2001 bins stand for all numbers
        assertThat(StatUtils.variance(outputs)).isCloseTo(1, within(2e-3));
    }

    @Test
    void a_parametric_relu_takes_the_slope_of_the_last_axis() {
        OpBench bench = OpBench.exact(new OpSample("", new ParametricRelu(), 2,
                List.of(Shape.perSample(3), Shape.fixed(3)), List.of(X, new double[] {0.25, -1, 0.5})));

        bench.forward();

        double[] expected = {-0.5, 0.7, 0.3, 1.1, 2.5, -0.7}; // 0.25 · -2, -1 · -0.7, 0.3, 1.1, 2.5, 0.5 · -1.4
        for (int i = 0; i < X.length; i++) {
            assertThat(bench.output(i)).isCloseTo(expected[i], within(1e-12));
        }
    }

    @Test
    void the_matrix_product_is_that_of_commons_math() {
        double[] w = {0.5, -1.2, 2.0, 0.4, -0.9, 1.6};
        OpBench bench = OpBench.exact(new OpSample("", new MatMul(), 2, List.of(Shape.perSample(3), Shape.fixed(3, 2)), List.of(X, w)));

        bench.forward();

        RealMatrix left = MatrixUtils.createRealMatrix(new double[][] {{X[0], X[1], X[2]}, {X[3], X[4], X[5]}});
        RealMatrix right = MatrixUtils.createRealMatrix(new double[][] {{w[0], w[1]}, {w[2], w[3]}, {w[4], w[5]}});
        RealMatrix product = left.multiply(right);
        for (int i = 0; i < 4; i++) {
            assertThat(bench.output(i)).isCloseTo(product.getEntry(i / 2, i % 2), within(1e-12));
        }
    }

    @Test
    void the_mean_is_that_of_commons_math() {
        OpBench bench = OpBench.exact(new OpSample("", new Mean(), 2, List.of(Shape.perSample(3)), List.of(X)));

        bench.forward();

        assertThat(bench.output(0)).isCloseTo(StatUtils.mean(X), within(1e-7));
    }

    @Test
    void huber_is_square_inside_and_straight_outside() {
        OpBench bench = OpBench.exact(new OpSample("", new Huber(1), 2, List.of(Shape.perSample(1)), List.of(new double[] {0.6, -3})));

        bench.forward();

        assertThat(bench.output(0)).isCloseTo(0.18, within(1e-12)); // 0.6 * 0.6 / 2
        assertThat(bench.output(1)).isCloseTo(2.5, within(1e-12)); // 1 * (3 - 0.5)
    }

    @Test
    void softmax_of_the_seven_scores_of_the_lecture() {
        double[] scores = {1, 2, 3, 4, 1, 2, 3};
        OpBench bench = OpBench.exact(new OpSample("", new Softmax(), 1, List.of(Shape.perSample(7)), List.of(scores)));

        bench.forward();

        double[] expected = {0.0236, 0.0643, 0.1747, 0.4748, 0.0236, 0.0643, 0.1747};
        for (int i = 0; i < 7; i++) {
            assertThat(bench.output(i)).isCloseTo(expected[i], within(5e-5));
        }
    }

    @Test
    void the_hinge_loss_grows_from_a_margin_of_1_on() {
        assertThat(losses(new Hinge(), new double[] {2, 0.4, -0.4}, new double[] {1, 1, 1})).containsExactly(new double[] {0, 0.6, 1.4}, within(1e-12));
        assertThat(losses(new Hinge(), new double[] {2, 0.4, -3}, new double[] {-1, -1, -1})).containsExactly(new double[] {3, 1.4, 0}, within(1e-12));
    }

    @Test
    void a_mistake_of_a_perceptron_costs_the_size_of_its_score() {
        double[] scores = {2, -3, 2, -3};

        assertThat(losses(new PerceptronCriterion(PerceptronCriterion.Rule.ZERO_ONE), scores, new double[] {1, 1, 0, 0}))
                .containsExactly(new double[] {0, 3, 2, 0}, within(0.0));
        assertThat(losses(new PerceptronCriterion(PerceptronCriterion.Rule.SIGNED), scores, new double[] {1, 1, -1, -1}))
                .containsExactly(new double[] {0, 3, 2, 0}, within(0.0));
    }

    @Test
    void with_the_wrong_sign_a_mistake_on_a_negative_label_is_paid_for() {
        assertThat(losses(new PerceptronCriterion(PerceptronCriterion.Rule.WRONG_SIGN), new double[] {2, -3, 2, -3}, new double[] {1, 1, -1, -1}))
                .containsExactly(new double[] {0, 3, -2, 0}, within(0.0));
    }

    private static double[] losses(Op op, double[] scores, double[] labels) {
        OpBench bench = OpBench.exact(new OpSample("", op, scores.length, List.of(Shape.perSample(), Shape.perSample()), List.of(scores, labels)));
        bench.forward();
        return IntStream.range(0, scores.length).mapToDouble(bench::output).toArray();
    }

    @Test
    void binary_cross_entropy_is_minus_the_logarithm_of_the_probability_given_to_the_truth() {
        OpBench bench = OpBench.exact(new OpSample("", new BinaryCrossEntropy(), 2,
                List.of(Shape.perSample(1), Shape.perSample(1)), List.of(new double[] {0.8, 0.8}, new double[] {1, 0})));

        bench.forward();

        assertThat(bench.output(0)).isCloseTo(-FastMath.log(0.8), within(1e-7));
        assertThat(bench.output(1)).isCloseTo(-FastMath.log(0.2), within(1e-7));
    }

    @Test
    void cross_entropy_with_logits_stays_finite_for_huge_scores() {
        OpBench bench = OpBench.exact(new OpSample("", new CrossEntropyWithLogits(), 1,
                List.of(Shape.perSample(2), Shape.perSample(2)), List.of(new double[] {1000, -1000}, new double[] {0, 1})));

        bench.forward();

        assertThat(bench.output(0)).isCloseTo(2000, within(1e-9)); // ln(e^1000 + e^-1000) + 1000
    }

    @Test
    void both_forms_of_each_cross_entropy_agree() {
        double[] logits = {-0.4, 1.3};
        double[] p = {1 / (1 + FastMath.exp(0.4)), 1 / (1 + FastMath.exp(-1.3))};
        double[] t = {1, 0};
        List<Shape> shapes = List.of(Shape.perSample(1), Shape.perSample(1));
        OpBench fromLogits = OpBench.exact(new OpSample("", new BinaryCrossEntropyWithLogits(), 2, shapes, List.of(logits, t)));
        OpBench fromProbabilities = OpBench.exact(new OpSample("", new BinaryCrossEntropy(), 2, shapes, List.of(p, t)));

        fromLogits.forward();
        fromProbabilities.forward();

        assertThat(fromLogits.output(0)).isCloseTo(fromProbabilities.output(0), within(1e-9));
        assertThat(fromLogits.output(1)).isCloseTo(fromProbabilities.output(1), within(1e-9));
    }
}
