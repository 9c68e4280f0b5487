package org.kettenregel.backend.session;

import org.kettenregel.backend.compile.Location;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.execute.Frame;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Parameter;

/** Finds the operation that first produced a number that is none. */
final class NotFinite {

    private final TrainingRun run;

    NotFinite(LiveExperiment live) {
        this.run = live.run();
    }

    Problem problem() {
        Frame frame = run.frame();
        String first = frame.graph().nodes().stream()
                .filter(node -> !(node.op() instanceof Parameter) && !finite(frame, node)) // parameters have been moved since
                .findFirst()
                .map(node -> node.scope().toString())
                .orElse("loss");
        return Problem.error(new Location.Run(), "not-finite", first, run.cursor().epoch() + 1, run.cursor().batch() + 1);
    }

    private static boolean finite(Frame frame, Node node) {
        for (float value : frame.numbers(node.id(), 0, node.shape().elements(frame.samples()))) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
