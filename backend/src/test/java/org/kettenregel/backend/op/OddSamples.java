package org.kettenregel.backend.op;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kettenregel.backend.shape.Shape;

/** Samples of sizes that no vector of the processor divides, with other constants, ranks and labels than the first ones have. */
final class OddSamples {

    private static final int SAMPLES = 3;
    private static final Shape ROWS = Shape.perSample(5);

    private OddSamples() {}

    static Stream<OpSample> all() {
        return Stream.of(elementwise(), losses(), sums(), products()).flatMap(samples -> samples);
    }

    private static Stream<OpSample> elementwise() {
        Stream<Op> unary = Stream.of(
                new Linear(), new Step(), new Relu(), new LeakyRelu(0.01), new Sigmoid(), new Tanh(), new Elu(1.5), new Selu(), new Gelu(), new Swish(),
                new Mish(), new Softplus(), new Exponential(), new Sine(), new Cosine(), new Power(2), new Square(), new Abs(), new Huber(0.3), new Scale(1.75), new Dropout(0.9), new Dropout(0),
                new GaussianNoise(2));
        Stream<Op> binary = Stream.of(new Add(), new Subtract(), new Multiply(), new Maximum(), new Minimum());
        return Stream.of(
                        unary.map(op -> sample(op, ROWS)),
                        binary.map(op -> sample(op, ROWS, ROWS)),
                        Stream.of(
                                of(new Relu6(), List.of(ROWS), i -> 3 * number(i)),
                                sample(new Add(), Shape.scalar(), Shape.scalar()), sample(new Add(), Shape.scalar(), Shape.scalar()).withItself(),
                                sample(new Scale(0.1), Shape.scalar()), sample(new Divide(), Shape.fixed(1), Shape.fixed(1)),
                                sample(new Maximum(), Shape.fixed(1), Shape.fixed(1)),
                                of(new Logarithm(), List.of(ROWS), i -> 3 + number(i)), of(new Divide(), List.of(ROWS, ROWS), OddSamples::number, i -> 3 + number(i)), sample(new Multiply(), Shape.perSample(3, 1, 2), Shape.perSample(3, 1, 2)),
                                sample(new ParametricRelu(), ROWS, Shape.fixed(5)), sample(new ParametricRelu(), Shape.perSample(3, 1), Shape.fixed(1))))
                .flatMap(samples -> samples);
    }

    private static Stream<OpSample> losses() {
        IntToDoubleFunction zeroOrOne = i -> i % 3 == 0 ? 0 : 1;
        IntToDoubleFunction sign = i -> i % 3 == 0 ? -1 : 1;
        IntToDoubleFunction probability = i -> (37 * i % 83 + 10) / 100.0; // far from 0, where differences are too coarse for the logarithm
        IntToDoubleFunction share = i -> 13 * i % 7 / 8.0; // soft labels, which need not add up to 1
        List<Shape> rows = List.of(ROWS, ROWS);
        List<Shape> numbers = List.of(Shape.perSample(), Shape.perSample());
        return Stream.of(
                of(new Hinge(), rows, OddSamples::number, sign), of(new Hinge(), numbers, OddSamples::number, sign),
                of(new PerceptronCriterion(PerceptronCriterion.Rule.ZERO_ONE), rows, OddSamples::number, zeroOrOne),
                of(new PerceptronCriterion(PerceptronCriterion.Rule.SIGNED), rows, OddSamples::number, sign),
                of(new PerceptronCriterion(PerceptronCriterion.Rule.WRONG_SIGN), numbers, OddSamples::number, sign),
                of(new BinaryCrossEntropy(), rows, probability, share), of(new BinaryCrossEntropy(), numbers, probability, zeroOrOne),
                of(new BinaryCrossEntropyWithLogits(), rows, OddSamples::number, share),
                of(new BinaryCrossEntropyWithLogits(), numbers, OddSamples::number, zeroOrOne),
                of(new CrossEntropy(), rows, probability, share), of(new CrossEntropyWithLogits(), rows, OddSamples::number, share),
                of(new CrossEntropyWithLogits(), List.of(Shape.perSample(1), Shape.perSample(1)), OddSamples::number, share));
    }

    private static Stream<OpSample> sums() {
        return Stream.of(
                sample(new Sum(), ROWS), sample(new Sum(), Shape.perSample()), sample(new Sum(), Shape.perSample(3, 1, 2)),
                sample(new Mean(), ROWS), sample(new Mean(), Shape.perSample()), sample(new Mean(), Shape.perSample(3, 1, 2)),
                sample(new L1Penalty(), Shape.fixed(3, 3, 1, 5)), sample(new L2Penalty(), Shape.fixed(3, 3, 1, 5)),
                sample(new L1Penalty(), Shape.fixed(1, 1)), sample(new L2Penalty(), Shape.fixed(1, 1)),
                sample(new Softmax(), ROWS), sample(new Softmax(), Shape.perSample(1)), sample(new Softmax(), Shape.perSample(2, 3)));
    }

    private static Stream<OpSample> products() {
        return Stream.of(
                sample(new MatMul(), ROWS, Shape.fixed(5, 3)), sample(new MatMul(), ROWS, Shape.fixed(5, 1)),
                sample(new MatMul(), Shape.perSample(1), Shape.fixed(1, 5)), sample(new MatMul(), Shape.perSample(3, 5), Shape.fixed(5, 1)),
                sample(new AddBias(), ROWS, Shape.fixed(5)), sample(new AddBias(), Shape.perSample(1), Shape.fixed(1)),
                sample(new AddBias(), Shape.perSample(3, 1, 2), Shape.fixed(2)), sample(new AddBias(), Shape.perSample(3, 2), Shape.fixed(2)));
    }

    private static OpSample sample(Op op, Shape... shapes) {
        return of(op, List.of(shapes), OddSamples::number, i -> number(i + 50));
    }

    /** One function of the place for each input. */
    private static OpSample of(Op op, List<Shape> shapes, IntToDoubleFunction... numbers) {
        List<double[]> inputs = new ArrayList<>();
        for (Shape shape : shapes) {
            inputs.add(IntStream.range(0, shape.elements(SAMPLES)).mapToDouble(numbers[inputs.size()]).toArray());
        }
        return new OpSample("%s of %s".formatted(op, shapes).replace("[]", ""), op, SAMPLES, shapes, inputs);
    }

    /** From -2.6 to 2.5, no two alike among a hundred neighbours, and none within a hundredth of 0, 1 or -1, where some ops have a kink. */
    private static double number(int i) {
        return (37 * i + 20) % 101 / 20.0 - 2.513;
    }
}
