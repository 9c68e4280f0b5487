package org.kettenregel.backend.lens;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;

/**
 * One gradient beside the slope of the loss that is measured by moving the number, for steps from a tenth down to what float numbers still tell
 * apart; and what the gradient of all parameters costs in each of the known ways.
 *
 * @param patient whether it is measured although the graph is so large that this takes a while
 */
public record GradientCheckLens(int node, int element, boolean patient) implements Lens {

    /** More numbers in the graph than this, and the measuring takes longer than one waits for a step: then it goes on step by step. */
    static final long QUICK = 200_000;

    /** Two in every power of ten. */
    private static final float[] STEPS = {
        1e-1f, 3e-2f, 1e-2f, 3e-3f, 1e-3f, 3e-4f, 1e-4f, 3e-5f, 1e-5f, 3e-6f, 1e-6f,
    };

    @Override
    public Optional<Answer> look(Sight sight) {
        if (node < 0 || node >= sight.graph().nodes().size()) {
            return Optional.empty();
        }
        Node looked = sight.graph().node(node);
        if (element < 0 || element >= looked.shape().width() || !sight.gradientReady(looked)) {
            return Optional.empty();
        }
        int place = sight.place(looked, element);
        long size = sight.graph().nodes().stream().mapToLong(each -> each.shape().amount(sight.samples())).sum();
        boolean quick = size <= QUICK;
        double[] measured = !quick ? new double[0] : sight.isMeasurable(looked) ? sight.measured(looked, place, STEPS) : unknown();
        double[] steps = patient || quick ? IntStream.range(0, STEPS.length).mapToDouble(i -> STEPS[i]).toArray() : new double[0];
        return Optional.of(new GradientCheckAnswer(
                sight.gradient(looked, place), steps, measured, 2 * STEPS.length, GradientCost.of(sight.graph(), sight.samples())));
    }

    /** Step by step: one of them keeps nobody waiting for long. */
    @Override
    public Answer goOn(Sight sight, Answer soFar) {
        if (!(soFar instanceof GradientCheckAnswer check) || check.isComplete()) {
            return soFar;
        }
        Node looked = sight.graph().node(node);
        int done = check.measured().length;
        if (done == 0 && !sight.isMeasurable(looked)) {
            return check.with(unknown());
        }
        double[] measured = Arrays.copyOf(check.measured(), done + 1);
        measured[done] = sight.measured(looked, sight.place(looked, element), STEPS[done])[0];
        return check.with(measured);
    }

    private static double[] unknown() {
        double[] unknown = new double[STEPS.length];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }
}
