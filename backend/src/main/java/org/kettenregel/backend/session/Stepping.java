package org.kettenregel.backend.session;

import org.kettenregel.backend.execute.StopCondition;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.execute.TrainingRun;

/** What a step means where a run stands: a look at another row of the batch, or work up to a stop. */
sealed interface Stepping {

    /** The numbers are there; another row of them is looked at. */
    record Look(int row) implements Stepping {}

    /** @param row that is looked at then */
    record Work(StopCondition goal, int row) implements Stepping {}

    /** @param row that is looked at now */
    static Stepping of(TrainingRun run, int row, Command.Step step) {
        Pass next = Pass.of(run.program().phase(run.cursor().position()));
        StepSize size = step.size();
        if (size == StepSize.SAMPLE) {
            return passDone(run, step.pass()) && row < run.frame().samples() - 1
                    ? new Look(row + 1)
                    : new Work(StopCondition.endOf(step.pass()), 0);
        }
        boolean asIs = next == step.pass() || size == StepSize.BATCH || size == StepSize.EPOCH;
        return new Work(asIs ? size.stop() : StopCondition.firstOf(step.pass()), row);
    }

    /** Whether the batch whose numbers are there has been through the pass. */
    private static boolean passDone(TrainingRun run, Pass pass) {
        int position = run.cursor().position();
        if (position == 0) {
            return pass == Pass.UPDATE && run.executed() >= 0;
        }
        return Pass.of(run.program().phase(position)).compareTo(pass) > 0;
    }
}
