package org.kettenregel.frontend.playground;

import java.util.function.Consumer;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.frontend.state.Standpoint;

/** What a teacher's page asks of its class. None of it is waited for: answers come later, under the lock of the page. */
interface LeadDeeds {

    /** Of several that wait the last one counts. */
    void present(Standpoint at, Consumer<LeadAnswer> done);

    /** Becomes the one who moves the class. */
    void takeOver(Consumer<LeadAnswer> done);

    /** @param kept told the hash under which all pages of the class find the run; not told where it could not be kept */
    void keepRun(WholeRun run, Consumer<String> kept, Runnable failed);

    /** Gives an experiment to everybody, as something of their own. */
    void handOut(Experiment experiment, Consumer<Boolean> done);
}
