package org.kettenregel.backend.compile;

import java.util.List;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.program.Program;

/** What came of compiling an experiment. */
public sealed interface Compilation {

    List<Problem> problems();

    /**
     * It runs.
     *
     * @param encoding how the targets are written for this network
     * @param demand   what it asks of a machine
     * @param problems notes only
     */
    record Compiled(Program program, TargetEncoding encoding, Demand demand, List<Problem> problems) implements Compilation {

        public Compiled {
            problems = List.copyOf(problems);
        }
    }

    /** It does not run; at least one of the problems is an error. */
    record Problems(List<Problem> problems) implements Compilation {

        public Problems {
            problems = List.copyOf(problems);
        }
    }
}
