package org.kettenregel.backend.session;

import org.kettenregel.backend.compile.Location;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.execute.Frame;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.graph.Node;

/** Finds the operation that first produced a number that is none. */
final class NotFinite {

    private final TrainingRun run;

    NotFinite(LiveExperiment live) {
        this.run = live.run();
    }

    Problem problem() {
        Frame frame = run.frame();
        String first = frame.graph().nodes().stream()
                .filter(node -> !finite(frame, node))
                .findFirst()
                .map(node -> node.scope().toString())
                .orElse("loss");
        return Problem.error(new Location.Run(), "not-finite", first, run.lastEpoch().epoch(), run.batchesPerEpoch());
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
