package org.kettenregel.frontend.detail;

import java.util.function.UnaryOperator;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;

/** What a person can do in a panel that makes another network of the one that is looked at. */
public interface ExperimentActions {

    /** Changes the description of the experiment; undo leads back. */
    void edit(UnaryOperator<Experiment> edit);

    /** Runs to the end of a pass. */
    void finish(Pass pass);
}
