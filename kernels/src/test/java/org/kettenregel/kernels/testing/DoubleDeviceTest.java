package org.kettenregel.kernels.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Method;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.Raster;
import org.kettenregel.kernels.WindowShape;

/** The oracle is judged by something other than itself: each adjoint by central differences of its kernel. */
class DoubleDeviceTest {

    private static final int ROWS = 2;
    private static final int COLUMNS = 3;
    private static final int N = ROWS * COLUMNS;
    private static final Raster RASTER = new Raster(ROWS, COLUMNS, 1);
    private static final double STEP = 1e-5;

    private static final double[] ANY = {-1.7, -0.4, 0.3, 0.9, 1.2, -0.1};
    private static final double[] UP_TO_NINE = {-8.5, -0.4, 0.3, 5.8, 6.2, 9};
    private static final double[] SIGNED = {-1, 1, -1, 0.5, -0.75, -1};
    private static final double[] PROBABILITIES = {0.1, 0.7, 0.2, 0.5, 0.35, 0.15};
    private static final double[] TARGETS = {0, 1, 0.25, 0.5, 0.75, 0.1};

    /** One channel and one filter: six elements and six weights. */
    private static final WindowShape WINDOW = WindowShape.same(new ImageShape(2, 3, 1), 1, 3, 2, 1, 1, 1);

    private final DoubleDevice device = new DoubleDevice();

    static Stream<Derivative> derivatives() {
        return Stream.of(
                new Derivative("square", ANY, N, (k, x, t, y) -> k.squareInto(x, y, N), (k, x, t, y, g, d) -> k.squareAdjointOnto(x, g, d, N)),
                new Derivative("abs", ANY, N, (k, x, t, y) -> k.absInto(x, y, N), (k, x, t, y, g, d) -> k.absAdjointOnto(x, g, d, N)),
                new Derivative("divisor", PROBABILITIES, N, (k, x, t, y) -> k.divideInto(t, x, y, N), (k, x, t, y, g, d) -> k.divisorAdjointOnto(y, x, g, d, N)),
                new Derivative("dividend", ANY, N, (k, x, t, y) -> k.divideInto(x, t, y, N), (k, x, t, y, g, d) -> k.divideOnto(g, t, d, N), SIGNED),
                new Derivative("exponential", ANY, N, (k, x, t, y) -> k.exponentialInto(x, y, N), (k, x, t, y, g, d) -> k.multiplyOnto(y, g, d, N)),
                new Derivative("logarithm", PROBABILITIES, N, (k, x, t, y) -> k.logarithmInto(x, y, N), (k, x, t, y, g, d) -> k.divideOnto(g, x, d, N)),
                new Derivative("power", ANY, N, (k, x, t, y) -> k.powerInto(x, 3, y, N), (k, x, t, y, g, d) -> k.powerAdjointOnto(x, 3, g, d, N)),
                new Derivative("sine", ANY, N, (k, x, t, y) -> k.sineInto(x, y, N), (k, x, t, y, g, d) -> k.sineAdjointOnto(x, g, d, N)),
                new Derivative("cosine", ANY, N, (k, x, t, y) -> k.cosineInto(x, y, N), (k, x, t, y, g, d) -> k.cosineAdjointOnto(x, g, d, N)),
                new Derivative("maximum", ANY, N, (k, x, t, y) -> k.maximumInto(x, t, y, N), (k, x, t, y, g, d) -> k.maximumAdjointOnto(x, t, g, d, N)),
                new Derivative("minimum", ANY, N, (k, x, t, y) -> k.minimumInto(x, t, y, N), (k, x, t, y, g, d) -> k.minimumAdjointOnto(x, t, g, d, N)),
                new Derivative("relu", ANY, N, (k, x, t, y) -> k.reluInto(x, y, N), (k, x, t, y, g, d) -> k.reluAdjointOnto(x, g, d, N)),
                new Derivative("leakyRelu", ANY, N, (k, x, t, y) -> k.leakyReluInto(x, 0.1f, y, N),
                        (k, x, t, y, g, d) -> k.leakyReluAdjointOnto(x, 0.1f, g, d, N)),
                new Derivative("relu6", UP_TO_NINE, N, (k, x, t, y) -> k.relu6Into(x, y, N), (k, x, t, y, g, d) -> k.relu6AdjointOnto(x, g, d, N)),
                new Derivative("parametricRelu", ANY, N, (k, x, t, y) -> k.parametricReluInto(x, t, y, ROWS, COLUMNS),
                        (k, x, t, y, g, d) -> k.parametricReluAdjointOnto(x, t, g, d, ROWS, COLUMNS)),
                new Derivative("parametricReluSlope", ANY, N, (k, slope, x, y) -> k.parametricReluInto(x, slope, y, ROWS, COLUMNS),
                        (k, slope, x, y, g, d) -> k.parametricReluSlopeAdjointOnto(x, g, d, ROWS, COLUMNS), SIGNED),
                new Derivative("elu", ANY, N, (k, x, t, y) -> k.eluInto(x, 0.7f, 1.1f, y, N),
                        (k, x, t, y, g, d) -> k.eluAdjointOnto(x, 0.7f, 1.1f, g, d, N)),
                new Derivative("softplus", UP_TO_NINE, N, (k, x, t, y) -> k.softplusInto(x, y, N), (k, x, t, y, g, d) -> k.softplusAdjointOnto(x, g, d, N)),
                new Derivative("gelu", UP_TO_NINE, N, (k, x, t, y) -> k.geluInto(x, y, N), (k, x, t, y, g, d) -> k.geluAdjointOnto(x, g, d, N)),
                new Derivative("swish", UP_TO_NINE, N, (k, x, t, y) -> k.swishInto(x, y, N), (k, x, t, y, g, d) -> k.swishAdjointOnto(x, g, d, N)),
                new Derivative("mish", UP_TO_NINE, N, (k, x, t, y) -> k.mishInto(x, y, N), (k, x, t, y, g, d) -> k.mishAdjointOnto(x, g, d, N)),
                new Derivative("sigmoid", ANY, N, (k, x, t, y) -> k.sigmoidInto(x, y, N), (k, x, t, y, g, d) -> k.sigmoidAdjointOnto(y, g, d, N)),
                new Derivative("tanh", ANY, N, (k, x, t, y) -> k.tanhInto(x, y, N), (k, x, t, y, g, d) -> k.tanhAdjointOnto(y, g, d, N)),
                new Derivative("sigmoidGate", ANY, ROWS, (k, x, t, y) -> k.sigmoidGateInto(x, 2, COLUMNS, y, ROWS, 1),
                        (k, x, t, y, g, d) -> k.sigmoidGateAdjointOnto(y, g, d, 2, COLUMNS, ROWS, 1)),
                new Derivative("tanhGate", ANY, 2 * ROWS, (k, x, t, y) -> k.tanhGateInto(x, 1, COLUMNS, y, ROWS, 2),
                        (k, x, t, y, g, d) -> k.tanhGateAdjointOnto(y, g, d, 1, COLUMNS, ROWS, 2)),
                new Derivative("softmax", ANY, N, (k, x, t, y) -> k.softmaxInto(x, y, ROWS, COLUMNS),
                        (k, x, t, y, g, d) -> k.softmaxAdjointOnto(y, g, d, ROWS, COLUMNS)),
                new Derivative("sum", ANY, 1, (k, x, t, y) -> k.sumInto(x, 0.5f, y, N), (k, x, t, y, g, d) -> k.sumAdjointOnto(g, 0.5f, d, N)),
                new Derivative("sumAbs", ANY, 1, (k, x, t, y) -> k.sumAbsInto(x, y, N), (k, x, t, y, g, d) -> k.sumAbsAdjointOnto(x, 1, g, d, N)),
                new Derivative("sumSquares", ANY, 1, (k, x, t, y) -> k.sumSquaresInto(x, y, N),
                        (k, x, t, y, g, d) -> k.sumSquaresAdjointOnto(x, 2, g, d, N)),
                new Derivative("huber", ANY, N, (k, x, t, y) -> k.huberInto(x, 0.8f, y, N),
                        (k, x, t, y, g, d) -> k.huberAdjointOnto(x, 0.8f, g, d, N)),
                new Derivative("hinge", ANY, N, (k, x, t, y) -> k.hingeInto(x, t, y, N), (k, x, t, y, g, d) -> k.hingeAdjointOnto(x, t, g, d, N), SIGNED),
                new Derivative("perceptron", ANY, N, (k, x, t, y) -> k.perceptronInto(x, t, y, N), (k, x, t, y, g, d) -> k.perceptronAdjointOnto(x, t, g, d, N)),
                new Derivative("signedPerceptron", ANY, N, (k, x, t, y) -> k.signedPerceptronInto(x, t, 1, y, N),
                        (k, x, t, y, g, d) -> k.signedPerceptronAdjointOnto(x, t, 1, g, d, N), SIGNED),
                new Derivative("signedPerceptron", ANY, N, (k, x, t, y) -> k.signedPerceptronInto(x, t, -1, y, N),
                        (k, x, t, y, g, d) -> k.signedPerceptronAdjointOnto(x, t, -1, g, d, N), SIGNED),
                new Derivative("binaryCrossEntropy", PROBABILITIES, N, (k, x, t, y) -> k.binaryCrossEntropyInto(x, t, y, N),
                        (k, x, t, y, g, d) -> k.binaryCrossEntropyAdjointOnto(x, t, g, d, N)),
                new Derivative("binaryCrossEntropyWithLogits", ANY, N, (k, x, t, y) -> k.binaryCrossEntropyWithLogitsInto(x, t, y, N),
                        (k, x, t, y, g, d) -> k.binaryCrossEntropyWithLogitsAdjointOnto(x, t, g, d, N)),
                new Derivative("crossEntropy", PROBABILITIES, ROWS, (k, x, t, y) -> k.crossEntropyInto(x, t, y, ROWS, COLUMNS),
                        (k, x, t, y, g, d) -> k.crossEntropyAdjointOnto(x, t, g, d, ROWS, COLUMNS)),
                new Derivative("crossEntropyWithLogits", ANY, ROWS, (k, x, t, y) -> k.crossEntropyWithLogitsInto(x, t, y, ROWS, COLUMNS),
                        (k, x, t, y, g, d) -> k.crossEntropyWithLogitsAdjointOnto(x, t, g, d, ROWS, COLUMNS)),
                new Derivative("warp", ANY, N, (k, x, t, y) -> k.warpInto(RASTER, x, t, y, 1),
                        (k, x, t, y, g, d) -> k.warpAdjointOnto(RASTER, t, g, d, 1)),
                new Derivative("batchNorm", ANY, N, (k, x, t, y) -> columns(k, x, (m, v) -> k.batchNormInto(x, m, v, 0.1f, t, t, y, 3, 2)),
                        (k, x, t, y, g, d) -> columns(k, x, (m, v) -> k.batchNormAdjointOnto(x, m, v, 0.1f, t, g, d, 3, 2))),
                new Derivative("batchNormScale", ANY, N, (k, x, t, y) -> columns(k, t, (m, v) -> k.batchNormInto(t, m, v, 0.1f, x, t, y, 3, 2)),
                        (k, x, t, y, g, d) -> columns(k, t, (m, v) -> k.batchNormScaleAdjointOnto(t, m, v, 0.1f, g, d, 3, 2))),
                new Derivative("layerNorm", ANY, N, (k, x, t, y) -> rows(k, x, (m, v) -> k.layerNormInto(x, m, v, 0.1f, t, t, y, 2, 3)),
                        (k, x, t, y, g, d) -> rows(k, x, (m, v) -> k.layerNormAdjointOnto(x, m, v, 0.1f, t, g, d, 2, 3))),
                new Derivative("layerNormScale", ANY, N, (k, x, t, y) -> rows(k, t, (m, v) -> k.layerNormInto(t, m, v, 0.1f, x, t, y, 2, 3)),
                        (k, x, t, y, g, d) -> rows(k, t, (m, v) -> k.layerNormScaleAdjointOnto(t, m, v, 0.1f, g, d, 2, 3))),
                // the targets begin with the rows 0 and 1 of a table of three
                new Derivative("gatherRows", ANY, 4, (k, x, t, y) -> k.gatherRowsInto(x, 3, t, y, 2, 2),
                        (k, x, t, y, g, d) -> k.gatherRowsAdjointOnto(t, g, d, 3, 2, 2)),
                new Derivative("convolveInput", ANY, N, (k, x, t, y) -> k.convolveInto(WINDOW, x, t, y, 1),
                        (k, x, t, y, g, d) -> k.convolveInputAdjointOnto(WINDOW, t, g, d, 1)),
                new Derivative("convolveWeights", ANY, N, (k, x, t, y) -> k.convolveInto(WINDOW, t, x, y, 1),
                        (k, x, t, y, g, d) -> k.convolveWeightsAdjointOnto(WINDOW, t, g, d, 1)),
                new Derivative("maxPool", ANY, N, (k, x, t, y) -> k.maxPoolInto(WINDOW, x, y, new DoubleBuffer(N), 1), (k, x, t, y, g, d) -> {
                    DoubleBuffer places = new DoubleBuffer(N);
                    k.maxPoolInto(WINDOW, x, y, places, 1);
                    k.maxPoolAdjointOnto(WINDOW, places, g, d, 1);
                }),
                new Derivative("averagePool", ANY, N, (k, x, t, y) -> k.averagePoolInto(WINDOW, x, y, 1),
                        (k, x, t, y, g, d) -> k.averagePoolAdjointOnto(WINDOW, g, d, 1)),
                new Derivative("repeat", ANY, 6 * N, (k, x, t, y) -> k.repeatInto(WINDOW.input(), 3, 2, x, y, 1),
                        (k, x, t, y, g, d) -> k.repeatAdjointOnto(WINDOW.input(), 3, 2, g, d, 1)));
    }

    /** A kernel with the moments of the columns of a matrix (3, 2). */
    private static void columns(Kernels kernels, DoubleBuffer x, BiConsumer<DoubleBuffer, DoubleBuffer> normal) {
        DoubleBuffer mean = new DoubleBuffer(2);
        DoubleBuffer variance = new DoubleBuffer(2);
        kernels.columnMomentsInto(x, mean, variance, 3, 2);
        normal.accept(mean, variance);
    }

    /** A kernel with the moments of the rows of a matrix (2, 3). */
    private static void rows(Kernels kernels, DoubleBuffer x, BiConsumer<DoubleBuffer, DoubleBuffer> normal) {
        DoubleBuffer mean = new DoubleBuffer(2);
        DoubleBuffer variance = new DoubleBuffer(2);
        kernels.rowMomentsInto(x, mean, variance, 2, 3);
        normal.accept(mean, variance);
    }

    @Test
    void every_adjoint_of_the_contract_is_among_them() {
        List<String> adjoints = Stream.of(Kernels.class.getMethods())
                .map(Method::getName)
                .filter(name -> name.endsWith("AdjointOnto"))
                .map(name -> name.substring(0, name.length() - "AdjointOnto".length()))
                .toList();

        assertThat(derivatives().map(Derivative::name)).containsAll(adjoints);
    }

    @ParameterizedTest
    @MethodSource("derivatives")
    void an_adjoint_adds_the_derivative_of_its_kernel(Derivative derivative) {
        DoubleBuffer x = buffer(derivative.at());
        DoubleBuffer target = buffer(derivative.targets());
        DoubleBuffer y = device.allocate(derivative.outputs());
        DoubleBuffer outGradient = device.allocate(derivative.outputs());
        for (int o = 0; o < derivative.outputs(); o++) {
            outGradient.set(o, weight(o));
        }
        DoubleBuffer inGradient = buffer(ANY);

        derivative.forward().on(device.kernels(), x, target, y);
        derivative.adjoint().on(device.kernels(), x, target, y, outGradient, inGradient);

        for (int i = 0; i < N; i++) {
            double high = loss(derivative, i, STEP);
            double low = loss(derivative, i, -STEP);
            assertThat(inGradient.get(i) - ANY[i]).as("input %d", i).isCloseTo((high - low) / (2 * STEP), within(1e-7));
        }
    }

    /** The outputs, each weighted differently and added up, after input {@code i} has moved. */
    private double loss(Derivative derivative, int i, double step) {
        DoubleBuffer x = buffer(derivative.at());
        x.set(i, derivative.at()[i] + step);
        DoubleBuffer y = device.allocate(derivative.outputs());
        derivative.forward().on(device.kernels(), x, buffer(derivative.targets()), y);
        double loss = 0;
        for (int o = 0; o < derivative.outputs(); o++) {
            loss += weight(o) * y.get(o);
        }
        return loss;
    }

    private static double weight(int output) {
        return 0.5 + 0.25 * output;
    }

    private DoubleBuffer buffer(double... values) {
        DoubleBuffer buffer = device.allocate(values.length);
        for (int i = 0; i < values.length; i++) {
            buffer.set(i, values[i]);
        }
        return buffer;
    }

    @Test
    void a_closed_buffer_is_an_error() {
        DoubleBuffer buffer = device.allocate(1);
        buffer.close();

        assertThatIllegalStateException().isThrownBy(() -> buffer.get(0)).withMessage("double buffer: it is closed");
        assertThatIllegalStateException().isThrownBy(buffer::close).withMessage("double buffer: it is closed");
    }

    @FunctionalInterface
    interface Forward {
        void on(Kernels kernels, DoubleBuffer x, DoubleBuffer target, DoubleBuffer y);
    }

    @FunctionalInterface
    interface Adjoint {
        void on(Kernels kernels, DoubleBuffer x, DoubleBuffer target, DoubleBuffer y, DoubleBuffer outGradient, DoubleBuffer inGradient);
    }

    /** A kernel and its adjoint at one place away from all kinks. */
    record Derivative(String name, double[] at, int outputs, Forward forward, Adjoint adjoint, double[] targets) {

        Derivative(String name, double[] at, int outputs, Forward forward, Adjoint adjoint) {
            this(name, at, outputs, forward, adjoint, TARGETS);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
