package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kettenregel.backend.shape.Shape;

/** Samples of the ops that the steps of recurrent layers are made of. */
final class RecurrentOpSamples {

    private static final double[] X = {-2.0, -0.7, 0.3, 1.1, 2.5, -1.4, 0.8, -0.2, 1.9, -1.1, 0.6, -2.3};

    private RecurrentOpSamples() {}

    static Stream<OpSample> all() {
        return Stream.of(
                weighted("WeightedSum of rows", Shape.perSample(3), 2), weighted("WeightedSum of sequences", Shape.perSample(2, 3), 4),
                weighted("WeightedSum of one feature", Shape.perSample(1), 1),
                scores("StepScores of the first step", 0, 0, 2, 1, 3, 3),
                scores("StepScores of the last step", 2, 0, 3, 2, 4, 4),
                scores("StepScores of the first columns", 1, 0, 3, 2, 5, 3),
                scores("StepScores of the last columns", 1, 3, 2, 3, 5, 2),
                scores("StepScores of one unit", 1, 0, 2, 1, 1, 1),
                gate("SigmoidGate, the first", new SigmoidGate(0, 2), 6), gate("SigmoidGate, the last", new SigmoidGate(3, 4), 4),
                gate("SigmoidGate of all", new SigmoidGate(0, 3), 3),
                gate("TanhGate in the middle", new TanhGate(2, 5), 6), gate("TanhGate of all", new TanhGate(0, 1), 1),
                new OpSample("SumOfProducts", new SumOfProducts(), 2, List.of(row(3), row(3), row(3), row(3)),
                        List.of(numbers(6, 0), numbers(6, 6), numbers(6, 12), numbers(6, 18))),
                new OpSample("SumOfProducts", new SumOfProducts(), 2, List.of(row(2), row(2), row(2), row(2)),
                        List.of(numbers(4, 0), numbers(4, 0), numbers(4, 0), numbers(4, 0))).withItself());
    }

    private static OpSample scores(String name, int step, int from, int steps, int units, int features, int columns) {
        return new OpSample(name, new StepScores(step, from), 2,
                List.of(Shape.perSample(steps, features), Shape.perSample(units), Shape.fixed(units, columns)),
                List.of(numbers(2 * steps * features, 0), numbers(2 * units, 5), numbers(units * columns, 3)));
    }

    private static OpSample weighted(String name, Shape x, int units) {
        int features = x.sizes().getLast();
        return new OpSample(name, new WeightedSum(), 2, List.of(x, Shape.fixed(features, units), Shape.fixed(units)),
                List.of(numbers(x.elements(2), 0), numbers(features * units, 4), numbers(units, 9)));
    }

    private static OpSample gate(String name, Gate gate, int columns) {
        return new OpSample(name, gate, 2, List.of(row(columns)), List.of(numbers(2 * columns, 1)));
    }

    private static Shape row(int columns) {
        return Shape.perSample(columns);
    }

    private static double[] numbers(int count, int first) {
        return IntStream.range(first, first + count).mapToDouble(i -> X[i % X.length] + 0.1 * (i / X.length)).toArray();
    }
}
