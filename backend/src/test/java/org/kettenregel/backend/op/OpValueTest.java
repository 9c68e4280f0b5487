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
import org.apache.commons.math3.linear.RealVector;
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
    void sums_differences_and_products_are_those_of_commons_math() {
        double[] other = {0.5, -1.2, 2.0, 0.4, -0.9, 1.6};
        RealVector x = MatrixUtils.createRealVector(X);
        RealVector y = MatrixUtils.createRealVector(other);
        List<Shape> shapes = List.of(Shape.perSample(3), Shape.perSample(3));

        assertThat(outputs(new Add(), 2, shapes, X, other)).containsExactly(x.add(y).toArray(), within(1e-12));
        assertThat(outputs(new Subtract(), 2, shapes, X, other)).containsExactly(x.subtract(y).toArray(), within(1e-12));
        assertThat(outputs(new Multiply(), 2, shapes, X, other)).containsExactly(x.ebeMultiply(y).toArray(), within(1e-12));
    }

    private static double[] outputs(Op op, int samples, List<Shape> shapes, double[]... inputs) {
        OpBench bench = OpBench.exact(new OpSample("", op, samples, shapes, List.of(inputs)));
        bench.forward();
        return IntStream.range(0, bench.outputs()).mapToDouble(bench::output).toArray();
    }

    @Test
    void the_same_bias_is_added_to_every_row() {
        double[] bias = {10, 20, 30};

        double[] ofRows = outputs(new AddBias(), 2, List.of(Shape.perSample(3), Shape.fixed(3)), X, bias);
        double[] ofPixels = outputs(new AddBias(), 1, List.of(Shape.perSample(1, 2, 3), Shape.fixed(3)), X, bias);

        double[] expected = {8, 19.3, 30.3, 11.1, 22.5, 28.6};
        assertThat(ofRows).containsExactly(expected, within(1e-12));
        assertThat(ofPixels).containsExactly(expected, within(1e-12));
    }

    @Test
    void penalties_are_norms_of_commons_math() {
        RealVector weights = MatrixUtils.createRealVector(X);
        List<Shape> shapes = List.of(Shape.fixed(3, 2));

        assertThat(outputs(new L1Penalty(), 2, shapes, X)).containsExactly(new double[] {weights.getL1Norm()}, within(1e-12));
        assertThat(outputs(new L2Penalty(), 2, shapes, X)).containsExactly(new double[] {weights.dotProduct(weights)}, within(1e-12));
    }

    @Test
    void softmax_is_the_share_of_each_exponential_in_its_row() {
        double[] outputs = outputs(new Softmax(), 2, List.of(Shape.perSample(3)), X);

        for (int row = 0; row < 2; row++) {
            double[] exponentials = IntStream.range(3 * row, 3 * row + 3).mapToDouble(i -> FastMath.exp(X[i])).toArray();
            for (int i = 0; i < 3; i++) {
                assertThat(outputs[3 * row + i]).isCloseTo(exponentials[i] / StatUtils.sum(exponentials), within(1e-12));
            }
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
    void the_sum_is_that_of_commons_math() {
        OpBench bench = OpBench.exact(new OpSample("", new Sum(), 2, List.of(Shape.perSample(3)), List.of(X)));

        bench.forward();

        assertThat(bench.output(0)).isCloseTo(StatUtils.sum(X), within(1e-12));
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
    void cross_entropy_weighs_the_logarithms_of_a_row_with_its_targets() {
        double[] p = {0.2, 0.5, 0.3, 0.6, 0.1, 0.3};
        double[] t = {0, 1, 0, 0.25, 0, 0.5}; // the second row does not add up to 1
        double[] z = {-2.0, -0.7, 0.3, 1.1, 2.5, -1.4};
        List<Shape> shapes = List.of(Shape.perSample(3), Shape.perSample(3));

        double[] ofProbabilities = outputs(new CrossEntropy(), 2, shapes, p, t);
        double[] ofLogits = outputs(new CrossEntropyWithLogits(), 2, shapes, z, t);

        double first = FastMath.exp(z[0]) + FastMath.exp(z[1]) + FastMath.exp(z[2]);
        double second = FastMath.exp(z[3]) + FastMath.exp(z[4]) + FastMath.exp(z[5]);
        assertThat(ofProbabilities).containsExactly(
                new double[] {-FastMath.log(0.5), -0.25 * FastMath.log(0.6) - 0.5 * FastMath.log(0.3)}, within(1e-12));
        assertThat(ofLogits).containsExactly(
                new double[] {
                    -FastMath.log(FastMath.exp(z[1]) / first),
                    -0.25 * FastMath.log(FastMath.exp(z[3]) / second) - 0.5 * FastMath.log(FastMath.exp(z[5]) / second)},
                within(1e-12));
    }

    @Test
    void both_forms_of_the_binary_cross_entropy_agree() {
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
