package org.kettenregel.backend.lens;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.inspect.SingleOp;
import org.kettenregel.backend.op.Gate;
import org.kettenregel.backend.op.MaxPool2d;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.ParametricRelu;
import org.kettenregel.backend.op.Reader;
import org.kettenregel.backend.op.RowLoss;
import org.kettenregel.backend.op.SigmoidGate;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.TanhGate;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;

/**
 * A local function cut out of its network: the same op, as small as it can be, with the numbers that stay.
 *
 * @param others those that the moving number is compared with by softmax, a loss or a maximum; empty for ops of single numbers
 */
record LocalTrial(SingleOp single, double[] others) {

    private static final double[] NONE = {};

    static LocalTrial of(LocalFunction function, Reader reader) {
        Op op = function.node().op();
        int from = function.from();
        return switch (op) {
            case Softmax _ -> {
                int columns = reader.outputShape().sizes().getLast();
                float[] scores = row(reader, 0, from / columns, columns);
                yield new LocalTrial(
                        new SingleOp(op, List.of(Shape.perSample(columns)), List.of(scores), 0, from % columns, from % columns), without(scores, from % columns));
            }
            case RowLoss _ -> {
                int classes = reader.inputShape(0).size(0);
                float[] scores = row(reader, 0, function.to(), classes);
                Shape shape = Shape.perSample(classes);
                yield new LocalTrial(
                        new SingleOp(op, List.of(shape, shape), List.of(scores, row(reader, 1, function.to(), classes)), 0, from % classes, 0),
                        without(scores, from % classes));
            }
            case MaxPool2d pool -> window(pool, function, reader);
            case ParametricRelu _ -> single(op, function, reader, List.of(Shape.perSample(1), Shape.fixed(1)),
                    from % reader.outputShape().sizes().getLast());
            case Gate gate -> single(alone(gate), function, reader, List.of(Shape.perSample(1)), 0);
            default -> single(op, function, reader, IntStream.range(0, op.arity()).mapToObj(i -> Shape.perSample()).toList(), from);
        };
    }

    /** @param second place of the number in the second input */
    private static LocalTrial single(Op op, LocalFunction function, Reader reader, List<Shape> shapes, int second) {
        List<float[]> numbers = IntStream.range(0, shapes.size())
                .mapToObj(i -> new float[] {(float) reader.input(i, i == 0 ? function.from() : second)}).toList();
        return new LocalTrial(new SingleOp(op, shapes, numbers, function.input(), 0, 0), NONE);
    }

    private static Op alone(Gate gate) {
        return switch (gate) {
            case SigmoidGate _ -> new SigmoidGate(0, 1);
            case TanhGate _ -> new TanhGate(0, 1);
        };
    }

    /** The cells under one window, side by side. */
    private static LocalTrial window(MaxPool2d pool, LocalFunction function, Reader reader) {
        int[] cells = pool.sources(function.to()).toArray();
        float[] numbers = new float[cells.length];
        int moving = 0;
        for (int i = 0; i < cells.length; i++) {
            numbers[i] = (float) reader.input(0, cells[i]);
            moving = cells[i] == function.from() ? i : moving;
        }
        WindowShape window = WindowShape.valid(new ImageShape(1, cells.length, 1), 1, 1, cells.length, 1, 1, 1);
        return new LocalTrial(
                new SingleOp(new MaxPool2d(window), List.of(Shape.perSample(1, cells.length, 1)), List.of(numbers), 0, moving, 0), without(numbers, moving));
    }

    private static float[] row(Reader reader, int input, int row, int columns) {
        float[] numbers = new float[columns];
        for (int i = 0; i < columns; i++) {
            numbers[i] = (float) reader.input(input, row * columns + i);
        }
        return numbers;
    }

    private static double[] without(float[] numbers, int which) {
        return IntStream.range(0, numbers.length).filter(i -> i != which).mapToDouble(i -> numbers[i]).toArray();
    }
}
