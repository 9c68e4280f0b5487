package org.kettenregel.frontend.classroom;

import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.experiment.Experiment;

/** By what an experiment is judged. */
final class Judged {

    private Judged() {}

    /** Whether its metric is a share of right answers. */
    static boolean byClasses(Experiment experiment) {
        return experiment.expression().isEmpty() && !experiment.loss().reconstructs() && !(experiment.data().signature().targets() instanceof Targets.Numbers);
    }
}
