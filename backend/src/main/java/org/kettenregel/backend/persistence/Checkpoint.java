package org.kettenregel.backend.persistence;

import org.kettenregel.backend.execute.NotResumable;
import org.kettenregel.backend.execute.ParameterCopies;
import org.kettenregel.backend.execute.RunState;
import org.kettenregel.backend.execute.StoppingState;
import org.kettenregel.backend.execute.StoppingWatch;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;

/** A training put down between two batches: with the same data it goes on from here, on the same device bit for bit as if it had never stopped. */
public record Checkpoint(Experiment experiment, RunState state, StoppingState stopping) {

    public Checkpoint {
        ParameterCopies now = state.parameters();
        if (!stopping.kept().map(now::sameForm).orElse(true)) {
            throw new IllegalArgumentException("checkpoint: the parameters of the best epoch must be of the same names and sizes as those of now");
        }
    }

    /** Of a run that is between two batches. */
    public static Checkpoint of(Experiment experiment, TrainingRun run, StoppingWatch watch) {
        return new Checkpoint(experiment, run.state(), watch.state());
    }

    /**
     * Puts a run to where this one was. Throws {@link NotResumable}, before anything is changed, when it is one of another network or optimizer, or of
     * other data.
     *
     * @param running what the run was made from; it may learn in another way, but with the same kind of optimizer
     */
    public void resume(Experiment running, TrainingRun run, StoppingWatch watch) {
        if (!running.sameNetworkAs(experiment)) {
            throw new NotResumable("another experiment", "the network, data and seed of '%s'".formatted(running.title()),
                    "others, of '%s'".formatted(experiment.title()));
        }
        run.resume(state);
        watch.resume(stopping);
    }
}
