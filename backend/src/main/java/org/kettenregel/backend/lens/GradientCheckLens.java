package org.kettenregel.backend.lens;

import java.util.Arrays;
import java.util.Optional;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;

/**
 * One gradient beside the slope of the loss that is measured by moving the number, for steps from a tenth down to what float numbers still tell
 * apart; and what the gradient of all parameters costs in each of the known ways.
 *
 * @param patient whether the graph may be so large that the measuring keeps the session busy for a while
 */
public record GradientCheckLens(int node, int element, boolean patient) implements Lens {

    /** More numbers in the graph than this, and the measuring takes longer than one waits for a step. */
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
        double[] measured = patient || size <= QUICK ? sight.measured(looked, place, STEPS) : new double[0];
        return Optional.of(new GradientCheckAnswer(
                sight.gradients(looked)[place], steps(measured.length), measured, 2 * STEPS.length, GradientCost.of(sight.graph(), sight.samples())));
    }

    private static double[] steps(int count) {
        double[] steps = new double[count];
        Arrays.setAll(steps, i -> STEPS[i]);
        return steps;
    }
}
