package org.kettenregel.frontend.playground;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.experiment.Experiment;

/** What the outputs of a network stand for: one for each class, or one alone for the second of two. */
final class OutputNames {

    private OutputNames() {}

    /** Empty where the outputs are no classes. */
    static List<String> of(Experiment experiment, int outputs) {
        return switch (experiment.data().signature().targets()) {
            case Targets.Classes classes when classes.names().size() == outputs -> classes.names();
            case Targets.Classes classes when classes.names().size() == 2 && outputs == 1 -> List.of(classes.names().getLast());
            case Targets.Classes _, Targets.Numbers _ -> List.of();
        };
    }

    /** The classes of the data, however many outputs tell them apart; empty where targets are numbers. */
    static List<String> classes(Experiment experiment) {
        return switch (experiment.data().signature().targets()) {
            case Targets.Classes classes -> classes.names();
            case Targets.Numbers _ -> List.of();
        };
    }

    /** Numbers for outputs without a name. */
    static List<String> orNumbers(Experiment experiment, int outputs) {
        List<String> names = of(experiment, outputs);
        return names.isEmpty() ? IntStream.range(0, outputs).mapToObj(String::valueOf).toList() : names;
    }
}
