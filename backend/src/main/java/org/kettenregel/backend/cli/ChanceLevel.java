package org.kettenregel.backend.cli;

import java.util.Locale;
import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.SparseCategoricalCrossEntropyLoss;
import org.kettenregel.backend.study.Subject;

/**
 * What a network scores that knows nothing and gives every class the same probability 1/n: a cross-entropy of -ln(1/n) = ln n, and an accuracy of
 * 1/n where classes are equally frequent. An untrained network should come near it.
 */
final class ChanceLevel {

    private ChanceLevel() {}

    /** For the end of a line; empty where there is no such number. */
    static String of(Subject subject) {
        if (!(subject.loaded().data().targets() instanceof Targets.Classes classes)) {
            return "";
        }
        if (!subject.experiment().heads().isEmpty()) { // their losses are added
            return "";
        }
        int count = classes.names().size();
        double loss = switch (subject.experiment().loss()) {
            case CategoricalCrossEntropyLoss _, SparseCategoricalCrossEntropyLoss _ -> Math.log(count);
            case BinaryCrossEntropyLoss _ -> Math.log(2); // each column is a question of its own
            default -> Double.NaN;
        };
        return Double.isNaN(loss)
                ? ""
                : String.format(Locale.ROOT, " (knowing nothing of %d equally frequent classes: loss %.4f, accuracy %.4f)", count, loss, 1.0 / count);
    }
}
