package org.kettenregel.backend.session;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.inspect.Inspector;
import org.kettenregel.backend.inspect.Sight;

/**
 * Whose numbers are shown: those of the run at its cursor, or of samples apart from it.
 *
 * @param row   of the batch that is looked at
 * @param apart whether it is no part of training
 */
record Vantage(TrainingRun run, Inspector inspector, int row, boolean apart) {

    Sight sight(LiveExperiment live) {
        return live.sight(run, inspector, row);
    }

    int rows() {
        return run.frame().samples();
    }

    boolean hasRow(int wanted) {
        return wanted >= 0 && wanted < rows();
    }

    /** The row of a sample of the batch whose numbers are there. */
    OptionalInt rowOf(int sample) {
        return run.executed() < 0 ? OptionalInt.empty() : IntStream.range(0, rows()).filter(row -> run.sampleAt(row) == sample).findFirst();
    }

    /** Whether all gradients of the batch are there. */
    boolean passedBack() {
        int executed = run.executed();
        if (executed < 0 || Pass.of(run.program().phase(executed)) == Pass.FORWARD) {
            return false;
        }
        return executed == run.program().length() - 1 || Pass.of(run.program().phase(executed + 1)) == Pass.UPDATE;
    }
}
