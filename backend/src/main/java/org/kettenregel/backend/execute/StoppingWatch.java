package org.kettenregel.backend.execute;

import java.util.Map;
import org.kettenregel.backend.experiment.EarlyStopping;

/** Watches the loss after each epoch, keeps the parameters of the best one, and says when it is time to stop. */
public final class StoppingWatch {

    private final EarlyStopping rule;
    private final Parameters parameters;
    private double best = Double.POSITIVE_INFINITY;
    private int bestEpoch;
    private int waited;
    private Map<Integer, float[][]> kept = Map.of();

    public StoppingWatch(EarlyStopping rule, Parameters parameters) {
        this.rule = rule;
        this.parameters = parameters;
    }

    /** Starts counting anew, for a run that is let go on after it was stopped. */
    public void begin() {
        best = Double.POSITIVE_INFINITY;
        waited = 0;
        kept = Map.of();
    }

    /**
     * To be told of every epoch. When patience is at its end, the parameters are those of the best epoch again.
     *
     * @param loss on the validation samples, or on those for training where there are no others
     * @return whether to stop
     */
    public boolean after(int epoch, double loss) {
        if (!rule.active()) {
            return false;
        }
        if (loss < best - rule.leastGain()) {
            best = loss;
            bestEpoch = epoch;
            waited = 0;
            kept = parameters.copy();
            return false;
        }
        if (++waited < rule.patience()) {
            return false;
        }
        parameters.restore(kept);
        return true;
    }

    /** The epoch whose loss was lowest, as people count; 0 before the first. */
    public int bestEpoch() {
        return bestEpoch;
    }
}
