package org.kettenregel.backend.cli;

import java.util.Locale;
import org.kettenregel.backend.metric.AbsoluteError;
import org.kettenregel.backend.metric.Accuracy;
import org.kettenregel.backend.metric.Metric;
import org.kettenregel.backend.metric.TopK;
import org.kettenregel.backend.study.Part;

/** Metrics and parts of the data in the words of the command line. */
final class Wording {

    private Wording() {}

    static String of(Metric metric) {
        return switch (metric) {
            case Accuracy _ -> "accuracy";
            case AbsoluteError _ -> "mae";
            case TopK top -> "top-" + top.k();
        };
    }

    static String of(Part part) {
        return switch (part) {
            case TRAINING -> "training";
            case VALIDATION -> "validation";
            case TEST -> "test";
        };
    }

    /** At the beginning of a line. */
    static String title(Part part) {
        return of(part).substring(0, 1).toUpperCase(Locale.ROOT) + of(part).substring(1);
    }

    static String of(Part part, int samples) {
        String why = part == Part.TRAINING ? ", as there are no others" : "";
        return String.format(Locale.ROOT, "%,d %s samples%s", samples, of(part), why);
    }
}
