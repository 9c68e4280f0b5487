package org.kettenregel.backend.metric;

import java.util.List;
import org.kettenregel.backend.dataset.Targets;

/** Makes a report of one pass over a part of the data. */
public sealed interface ReportTally extends Tally permits ClassTally, RegressionTally {

    /** Of what was taken in until now: at least one sample. */
    Report report();

    /**
     * @param targets of the data; numbers may be asked for all the same, as when a network makes its input again
     * @param metric  says whether outputs are classes or numbers, and where the threshold between two classes is
     * @param width   columns of the outputs
     * @param samples in the part
     */
    static ReportTally of(Targets targets, Metric metric, int width, int samples) {
        return switch (metric) {
            case AbsoluteError _ -> new RegressionTally(width);
            case Accuracy accuracy -> new ClassTally(names(targets), accuracy, width, samples);
            case TopK top -> new ClassTally(names(targets), new Accuracy(0.5, top.numbered()), width, samples);
        };
    }

    private static List<String> names(Targets targets) {
        return switch (targets) {
            case Targets.Classes classes -> classes.names();
            case Targets.Numbers _ -> throw new IllegalArgumentException("report: expected a metric for numbers, found one for classes");
        };
    }
}
