package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.ImageKernels.AffineRanges;
import org.kettenregel.kernels.Raster;

/**
 * One sample per op at least, and each once more as a batch of one; a test fails for an op without one. Numbers stay away from kinks by more
 * than the step of the differences.
 */
final class OpSamples {

    private static final double[] X = {-2.0, -0.7, 0.3, 1.1, 2.5, -1.4};
    private static final double[] OTHER = {0.5, -1.2, 2.0, 0.4, -0.9, 1.6};
    private static final double[] PROBABILITIES = {0.2, 0.5, 0.3, 0.6, 0.1, 0.3};
    private static final double[] LABELS = {0, 1, 1, 0, 1, 0};
    private static final double[] SIGNS = {-1, 1, 1, -1, 1, -1};
    private static final double[] ONE_HOT = {0, 1, 0, 1, 0, 0};

    private OpSamples() {}

    static Stream<OpSample> all() {
        return Stream.of(simple(), OddSamples.all(), NormSamples.all(), RearrangeSamples.all(), RecurrentOpSamples.all(), WindowOpSamples.all())
                .flatMap(samples -> samples)
                .flatMap(sample -> sample.samples() == 1 ? Stream.of(sample) : Stream.of(sample, sample.alone()));
    }

    private static Stream<OpSample> simple() {
        return Stream.of(
                unary(new Linear()), unary(new Step()), unary(new Relu()), unary(new LeakyRelu(0.2)), unary(new Sigmoid()), unary(new Tanh()),
                unary(new Elu(0.7)), unary(new Selu()), unary(new Gelu()), unary(new Swish()), unary(new Mish()), unary(new Softplus()),
                new OpSample("Relu6", new Relu6(), 2, List.of(Shape.perSample(3)), List.of(new double[] {-2, 0.3, 5.5, 6.5, 1.1, 8})),
                new OpSample("ParametricRelu", new ParametricRelu(), 2, List.of(Shape.perSample(3), Shape.fixed(3)),
                        List.of(X, new double[] {0.25, -0.1, 0.5})),
                new OpSample("ParametricRelu of pictures", new ParametricRelu(), 1, List.of(Shape.perSample(1, 2, 3), Shape.fixed(3)),
                        List.of(X, new double[] {0.25, -0.1, 0.5})),
                unary(new Softmax()), unary(new Square()), unary(new Abs()), unary(new Huber(1.0)), unary(new Sum()), unary(new Mean()),
                unary(new Scale(-0.5)),
                binary(new Add(), X, OTHER), binary(new Subtract(), X, OTHER), binary(new Multiply(), X, OTHER),
                binary(new Divide(), X, OTHER), binary(new Maximum(), X, OTHER), binary(new Minimum(), X, OTHER),
                unary(new Exponential()), unary(new Sine()), unary(new Cosine()), unary(new Power(3)), unary(new Power(-1)),
                new OpSample("Logarithm", new Logarithm(), 2, List.of(Shape.perSample(3)), List.of(PROBABILITIES)),
                new OpSample("Power, square root", new Power(0.5), 2, List.of(Shape.perSample(3)), List.of(PROBABILITIES)),
                binary(new Add(), X, OTHER).withItself(), binary(new Subtract(), X, OTHER).withItself(), binary(new Multiply(), X, OTHER).withItself(),
                binary(new Hinge(), X, SIGNS),
                binary(new PerceptronCriterion(PerceptronCriterion.Rule.ZERO_ONE), X, LABELS),
                binary(new PerceptronCriterion(PerceptronCriterion.Rule.SIGNED), X, SIGNS),
                binary(new PerceptronCriterion(PerceptronCriterion.Rule.WRONG_SIGN), X, SIGNS),
                binary(new BinaryCrossEntropy(), PROBABILITIES, LABELS), binary(new BinaryCrossEntropyWithLogits(), X, LABELS),
                binary(new CrossEntropy(), PROBABILITIES, ONE_HOT), binary(new CrossEntropyWithLogits(), X, ONE_HOT),
                new OpSample("MatMul", new MatMul(), 2, List.of(Shape.perSample(3), Shape.fixed(3, 2)), List.of(X, OTHER)),
                new OpSample("MatMul of sequences", new MatMul(), 1, List.of(Shape.perSample(2, 3), Shape.fixed(3, 2)), List.of(X, OTHER)),
                new OpSample("AddBias", new AddBias(), 2, List.of(Shape.perSample(3), Shape.fixed(3)), List.of(X, new double[] {0.1, -0.2, 0.3})),
                new OpSample("L1Penalty", new L1Penalty(), 2, List.of(Shape.fixed(3, 2)), List.of(X)),
                new OpSample("L2Penalty", new L2Penalty(), 2, List.of(Shape.fixed(3, 2)), List.of(X)),
                unary(new Dropout(0.4)), unary(new Dropout(0.4)).asked(), unary(new GaussianNoise(0.5)), unary(new GaussianNoise(0.5)).asked(),
                moved(2, 3, 4, 2, new AffineRanges(0.2f, 0.5f, 0.3f, true)), moved(2, 3, 4, 2, new AffineRanges(0.2f, 0.5f, 0.3f, true)).asked(),
                moved(3, 5, 3, 1, new AffineRanges(0, 1, 0, false)), moved(1, 1, 5, 3, new AffineRanges(0.4f, 0, 0.5f, false)));
    }

    private static OpSample moved(int samples, int height, int width, int channels, AffineRanges ranges) {
        RandomAffine op = new RandomAffine(new Raster(height, width, channels), ranges);
        double[] images = IntStream.range(0, samples * height * width * channels).mapToDouble(i -> X[i % 6] + OTHER[i % 5]).toArray();
        return new OpSample("RandomAffine, %dx%dx%d".formatted(height, width, channels), op, samples,
                List.of(Shape.perSample(height, width, channels)), List.of(images));
    }

    private static OpSample unary(Op op) {
        return new OpSample(op.getClass().getSimpleName(), op, 2, List.of(Shape.perSample(3)), List.of(X));
    }

    private static OpSample binary(Op op, double[] first, double[] second) {
        return new OpSample(op.getClass().getSimpleName(), op, 2, List.of(Shape.perSample(3), Shape.perSample(3)), List.of(first, second));
    }
}
