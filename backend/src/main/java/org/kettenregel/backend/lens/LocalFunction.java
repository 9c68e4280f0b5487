package org.kettenregel.backend.lens;

import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.Add;
import org.kettenregel.backend.op.Dropout;
import org.kettenregel.backend.op.Elementwise;
import org.kettenregel.backend.op.Gate;
import org.kettenregel.backend.op.GaussianNoise;
import org.kettenregel.backend.op.MaxPool2d;
import org.kettenregel.backend.op.Multiply;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.ParametricRelu;
import org.kettenregel.backend.op.Reader;
import org.kettenregel.backend.op.RowLoss;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Subtract;
import org.kettenregel.backend.op.SumOfProducts;

/**
 * What a node makes of one number, all others held: its output {@code to} over element {@code from} of the input. Places are over the whole
 * batch.
 */
record LocalFunction(Node node, int input, int from, int to) {

    /** The function that has made the number, where it is one of a curve; else the first that takes it; else any straight one. */
    static Optional<LocalFunction> of(Sight sight, Node looked, int place) {
        return Optional.of(looked).filter(node -> curved(node.op())).map(node -> making(sight, node, place))
                .or(() -> sight.graph().uses(looked.id()).stream()
                        .filter(use -> curved(use.consumer().op()) && moves(use) && sight.computed(use.consumer()))
                        .flatMap(use -> taking(sight, use, place).stream()).findFirst())
                .or(() -> Optional.of(looked).filter(node -> straight(node.op())).map(node -> making(sight, node, place)))
                .or(() -> sight.graph().uses(looked.id()).stream()
                        .filter(use -> straight(use.consumer().op()) && sight.computed(use.consumer()))
                        .findFirst().map(use -> new LocalFunction(use.consumer(), use.input(), place, place)));
    }

    /** Any operand of an op of single numbers, but no target; of the others the first. */
    private static boolean moves(Graph.Use use) {
        Op op = use.consumer().op();
        return op.differentiable(use.input()) && (use.input() == 0 || op instanceof Elementwise);
    }

    private static boolean straight(Op op) {
        return op instanceof Add || op instanceof Subtract || op instanceof Multiply || op instanceof SumOfProducts;
    }

    /** Not those that draw random numbers: another draw would be another function. */
    private static boolean curved(Op op) {
        return op instanceof Elementwise && !straight(op) && !(op instanceof Dropout) && !(op instanceof GaussianNoise)
                || op instanceof Softmax || op instanceof RowLoss || op instanceof MaxPool2d || op instanceof ParametricRelu || op instanceof Gate;
    }

    private static LocalFunction making(Sight sight, Node node, int to) {
        Reader reader = sight.reader(node);
        int from = switch (node.op()) {
            case RowLoss _ -> likeliestTarget(reader, to);
            case MaxPool2d pool -> pool.sources(to).filter(source -> pool.localDerivative(0, source, to, reader) == 1).findFirst().orElse(to);
            case Gate gate -> to / (gate.to() - gate.from()) * reader.inputShape(0).size(0) + gate.from() + to % (gate.to() - gate.from());
            default -> to; // element by element
        };
        return new LocalFunction(node, 0, from, to);
    }

    /** The class that should have been answered: its score counts most. */
    private static int likeliestTarget(Reader reader, int sample) {
        int classes = reader.inputShape(0).size(0);
        return IntStream.range(sample * classes, (sample + 1) * classes).reduce((a, b) -> reader.input(1, b) > reader.input(1, a) ? b : a).orElse(0);
    }

    private static Optional<LocalFunction> taking(Sight sight, Graph.Use use, int from) {
        Node node = use.consumer();
        Reader reader = sight.reader(node);
        int[] reached = node.op().reaches(use.input(), from, reader).toArray();
        return switch (node.op()) {
            case MaxPool2d pool -> IntStream.of(reached).boxed()
                    .reduce((a, b) -> pool.localDerivative(0, from, a, reader) == 1 ? a : b)
                    .map(to -> new LocalFunction(node, 0, from, to));
            case Softmax _ -> Optional.of(new LocalFunction(node, 0, from, from));
            default -> reached.length == 0 ? Optional.empty() : Optional.of(new LocalFunction(node, use.input(), from, reached[0]));
        };
    }
}
