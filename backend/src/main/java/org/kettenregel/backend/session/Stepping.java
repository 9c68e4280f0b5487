package org.kettenregel.backend.session;

import org.kettenregel.backend.execute.StopCondition;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.program.Places;
import org.kettenregel.backend.program.Program;

/** What a step means where a run stands: a look at another row of the batch, work up to a stop, or a way back. */
sealed interface Stepping {

    /** The numbers are there; another row of them is looked at. */
    record Look(int row) implements Stepping {}

    /** @param row that is looked at then */
    record Work(StopCondition goal, int row) implements Stepping {}

    /** Back to an earlier place of the batch that is shown. */
    record Return(int place) implements Stepping {}

    /** To a place of the tape: in the batch that is shown; where its start is not remembered, on to there in the next one. */
    static Stepping to(TrainingRun run, int row, int place) {
        if (place < 0 || place >= run.program().length() || place == run.executed()) {
            return new Look(row);
        }
        return place > run.executed() || !run.canGoBack() ? new Work(StopCondition.after(place), row) : new Return(place);
    }

    /** The batch whose numbers are shown, counted from the start of training. */
    static long batch(TrainingRun run) {
        boolean ended = run.cursor().position() == 0 && run.executed() >= 0;
        return run.cursor().step() - (ended ? 1 : 0);
    }

    static boolean isAhead(TrainingRun run, Command.GoTo to) {
        long batch = batch(run);
        return to.batch() > batch || to.batch() == batch && to.executed() > run.executed();
    }

    /** On to a place ahead. */
    static StopCondition at(TrainingRun run, Command.GoTo to) {
        int last = run.program().length() - 1;
        return (program, executed, epochEnded) -> executed == to.executed() && run.cursor().step() == to.batch() + (executed == last ? 1 : 0);
    }

    /** Where a node is reached; -1 where there is no such place. */
    static int place(Program program, Command.RunTo to) {
        if (to.node() < 0 || to.node() >= program.graph().nodes().size()) {
            return -1;
        }
        Places places = new Places(program);
        return to.backward() ? places.backward(to.node()) : places.forward(to.node());
    }

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

    /** Where the batch before stands at the end of the same pass as this one; at its end where this one is in the middle of a pass. */
    static StopCondition batchBefore(TrainingRun run) {
        int executed = run.executed();
        if (executed < 0) {
            return StopCondition.BATCH;
        }
        StopCondition ends = StopCondition.endOf(Pass.of(run.program().phase(executed)));
        return ends.stopAfter(run.program(), executed, false) ? ends : StopCondition.BATCH;
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
