package org.kettenregel.backend.op;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kettenregel.backend.shape.Shape;

/** Samples of the ops that move numbers and look them up. */
final class RearrangeSamples {

    private static final double[] X = {-2.0, -0.7, 0.3, 1.1, 2.5, -1.4, 0.8, -0.2, 1.9, -1.1, 0.6, -2.3};

    private RearrangeSamples() {}

    static Stream<OpSample> all() {
        return Stream.of(
                sample("Embedding of sequences", new Embedding(), List.of(Shape.fixed(3, 2), Shape.perSample(3)),
                        List.of(Arrays.copyOf(X, 6), new double[] {2, 0, 2, 1, 2, 0})),
                sample("Embedding of one step", new Embedding(), List.of(Shape.fixed(4, 3), Shape.perSample(1)), List.of(X, new double[] {3, 3})),
                sample("Embedding of one feature", new Embedding(), List.of(Shape.fixed(5, 1), Shape.perSample(5)),
                        List.of(Arrays.copyOf(X, 5), new double[] {4, 4, 4, 1, 0, 1, 3, 4, 0, 4})),
                sample("OneHot of one class", new OneHot(1), List.of(Shape.perSample()), List.of(new double[] {0, 0})),
                sample("OneHot of a number", new OneHot(3), List.of(Shape.perSample()), List.of(new double[] {2, 0})),
                sample("OneHot of a column", new OneHot(4), List.of(Shape.perSample(1)), List.of(new double[] {1, 3})),
                sample("Concatenate of rows", new Concatenate(2), Shape.perSample(3), Shape.perSample(2)),
                sample("Concatenate of three images", new Concatenate(3), Shape.perSample(2, 1), Shape.perSample(2, 2), Shape.perSample(2, 1)),
                sample("Concatenate of one", new Concatenate(1), Shape.perSample(2)),
                sample("Concatenate of weights", new Concatenate(2), Shape.fixed(3), Shape.fixed(5)),
                sample("Concatenate of rows", new Concatenate(3), Shape.perSample(3), Shape.perSample(3), Shape.perSample(3)).withItself(),
                sample("Slice of all", new Slice(0, 3), Shape.perSample(3)),
                sample("Slice of one channel", new Slice(2, 3), Shape.perSample(3, 1, 5)),
                sample("Slice of weights", new Slice(1, 3), Shape.fixed(3, 5)),
                sample("Slice of rows", new Slice(1, 3), Shape.perSample(3)),
                sample("Slice of sequences", new Slice(0, 2), Shape.perSample(2, 3)),
                sample("TakeStep, the first", new TakeStep(0), Shape.perSample(3, 2)),
                sample("TakeStep, the last", new TakeStep(2), Shape.perSample(3, 2)),
                sample("TakeStep, the middle", new TakeStep(1), Shape.perSample(3, 5)),
                sample("TakeStep, the only one", new TakeStep(0), Shape.perSample(1, 1)),
                sample("StackSteps of two", new StackSteps(2), Shape.perSample(3), Shape.perSample(3)).withItself(),
                sample("StackSteps of one feature", new StackSteps(3), Shape.perSample(1), Shape.perSample(1), Shape.perSample(1)),
                sample("StackSteps of three", new StackSteps(3), Shape.perSample(2), Shape.perSample(2), Shape.perSample(2)),
                sample("StackSteps of one", new StackSteps(1), Shape.perSample(2)),
                sample("Reshape of weights", new Reshape(List.of(5, 3)), Shape.fixed(3, 5)),
                sample("Reshape to a row", new Reshape(List.of(6)), Shape.perSample(2, 3)),
                sample("Reshape to an image", new Reshape(List.of(1, 3, 2)), Shape.perSample(6)));
    }

    /** Two samples of each shape, with numbers that go on from one input to the next. */
    private static OpSample sample(String name, Op op, Shape... shapes) {
        double[][] inputs = new double[shapes.length][];
        int from = 0;
        for (int i = 0; i < shapes.length; i++) {
            int next = from + shapes[i].elements(2);
            inputs[i] = new double[next - from];
            for (int j = from; j < next; j++) {
                inputs[i][j - from] = X[j % X.length] + j / X.length;
            }
            from = next;
        }
        return sample(name, op, List.of(shapes), List.of(inputs));
    }

    private static OpSample sample(String name, Op op, List<Shape> shapes, List<double[]> inputs) {
        return new OpSample(name, op, 2, shapes, inputs);
    }
}
