package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Origin;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.inspect.SingleOp;
import org.kettenregel.backend.lens.MicroscopeAnswer.Kink;
import org.kettenregel.backend.lens.MicroscopeAnswer.Steepness;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Gate;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.Reader;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Relu6;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Tanh;

/**
 * The function through which one number goes: an activation, a loss, a maximum, with its slope at the number and all around.
 *
 * @param element place in the row that is looked at
 */
public record MicroscopeLens(int node, int element) implements Lens {

    /** A slope below this lets hardly anything through. */
    private static final double FLAT = 0.01;

    /** So far from a place its slopes on both sides are taken. */
    private static final double ASIDE = 1e-3;

    /** Slopes on both sides that differ by less are those of a bend. */
    private static final double LEAST_KINK = 0.02;

    @Override
    public Optional<Answer> look(Sight sight) {
        if (node < 0 || node >= sight.graph().nodes().size()) {
            return Optional.empty();
        }
        Node looked = sight.graph().node(node);
        if (!sight.computed(looked) || element < 0 || element >= looked.shape().width()) {
            return Optional.empty();
        }
        return LocalFunction.of(sight, looked, sight.place(looked, element)).flatMap(function -> answer(sight, function));
    }

    private static Optional<Answer> answer(Sight sight, LocalFunction function) {
        Node node = function.node();
        Op op = node.op();
        Reader reader = sight.reader(node);
        double x = reader.input(function.input(), function.from());
        if (!Double.isFinite(x)) {
            return Optional.empty();
        }
        LocalTrial trial = LocalTrial.of(function, reader);
        double other = op.arity() == 2 ? trial.single().inputs().get(1 - function.input())[0] : 0;
        List<Kink> kinks = DoubleStream.of(View.suspects(op, trial.others(), other)).boxed().flatMap(at -> kink(sight, trial.single(), at).stream()).toList();
        View view = View.of(op, x, trial.others(), other);
        SingleOp.Curve curve = sight.curve(
                trial.single(), view.points(DoubleStream.concat(DoubleStream.of(x), kinks.stream().mapToDouble(Kink::x)).toArray()));
        double slope = op.localDerivative(function.input(), function.from(), function.to(), reader);
        return Optional.of(new MicroscopeAnswer(
                node.id(), new Origin(node.inputs().get(function.input()), function.from(), false), new Origin(node.id(), function.to(), false),
                x, reader.output(function.to()), slope, sight.gradientReady(node) ? reader.outputGradient(function.to()) : Double.NaN,
                steepness(op, slope), kinks, curve.x(), curve.y(), curve.slopes(), dead(sight, function) ? sight.samples() : 0));
    }

    /** As the op answers at the place and just beside it. */
    private static Optional<Kink> kink(Sight sight, SingleOp trial, double at) {
        SingleOp.Curve around = sight.curve(trial, new float[] {(float) (at - ASIDE), (float) at, (float) (at + ASIDE)});
        double left = around.slopes()[0];
        double right = around.slopes()[2];
        boolean jump = Math.abs(around.y()[2] - around.y()[0]) > 100 * ASIDE;
        return Math.abs(right - left) > LEAST_KINK || jump ? Optional.of(new Kink(at, left, right, around.slopes()[1], jump)) : Optional.empty();
    }

    private static Steepness steepness(Op op, double slope) {
        boolean squashes = op instanceof Sigmoid || op instanceof Tanh || op instanceof Softmax || op instanceof Gate;
        boolean activates = op instanceof Activation || squashes;
        if (slope == 0 && !squashes) {
            return Steepness.CLOSED;
        }
        return activates && Math.abs(slope) < FLAT ? Steepness.SATURATED : Steepness.PASSING;
    }

    /** Whether a rectifier gives nothing wherever its unit stands: for any sample, and in any cell of a picture or step of a sequence. */
    private static boolean dead(Sight sight, LocalFunction function) {
        Node node = function.node();
        if (!(node.op() instanceof Relu || node.op() instanceof Relu6) || node.shape().sizes().isEmpty()) {
            return false;
        }
        float[] values = sight.values(node);
        int units = node.shape().sizes().getLast();
        return IntStream.range(0, values.length / units).allMatch(row -> values[row * units + function.to() % units] == 0);
    }
}
