package org.kettenregel.backend.execute;

import java.util.Optional;
import org.kettenregel.backend.experiment.EarlyStopping;

/** Watches the loss after each epoch, keeps the parameters of the best one, and says when it is time to stop. */
public final class StoppingWatch {

    private final EarlyStopping rule;
    private final Parameters parameters;
    private StoppingState state = StoppingState.START;
    private int judged; // the latest epoch that was told of

    public StoppingWatch(EarlyStopping rule, Parameters parameters) {
        this.rule = rule;
        this.parameters = parameters;
    }

    /** Starts counting anew, for a run that is let go on after it was stopped. */
    public void begin() {
        state = StoppingState.START;
    }

    /** Counts on from what another watch of the same network has seen. */
    public void resume(StoppingState seen) {
        seen.kept().ifPresent(parameters::requireFit);
        state = seen;
        judged = seen.bestEpoch() + seen.waited();
    }

    public StoppingState state() {
        return state;
    }

    /**
     * To be told of every epoch. When patience is at its end, the parameters are those of the best epoch again. One that is gone through once more,
     * after a step back over its end, is not waited for twice.
     *
     * @param loss on the validation samples, or on those for training where there are no others
     * @return whether to stop
     */
    public boolean after(int epoch, double loss) {
        if (!rule.active()) {
            return false;
        }
        boolean again = epoch <= judged;
        judged = Math.max(judged, epoch);
        if (loss < state.best() - rule.leastGain()) {
            state = new StoppingState(loss, epoch, 0, Optional.of(parameters.copy()));
            return false;
        }
        if (again) {
            return false;
        }
        state = new StoppingState(state.best(), state.bestEpoch(), state.waited() + 1, state.kept());
        if (!stopped()) {
            return false;
        }
        state.kept().ifPresent(parameters::restore);
        return true;
    }

    /** Whether patience is at its end. */
    public boolean stopped() {
        return rule.active() && state.waited() >= rule.patience();
    }

    /** The epoch whose loss was lowest, as people count; 0 before the first. */
    public int bestEpoch() {
        return state.bestEpoch();
    }
}
