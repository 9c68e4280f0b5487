package org.kettenregel.frontend.classroom;

import org.kettenregel.backend.experiment.Experiment;

/** From a page of a class to others. */
interface ClassWays {

    /** The class is gone, or one is not in it any more. */
    void leave();

    /** Opens an experiment in the playground beside, as a copy of one's own. */
    void open(Experiment experiment);
}
