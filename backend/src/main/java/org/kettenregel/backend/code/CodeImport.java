package org.kettenregel.backend.code;

import java.util.List;
import java.util.OptionalInt;
import org.kettenregel.backend.experiment.Experiment;

/**
 * What came of reading code.
 *
 * @param experiment the given one with what the code says; the given one itself where the code says nothing of a network
 * @param epochs     how long the code trains, if it says so
 * @param problems   in the order of their lines
 * @param found      whether there was a network in it
 */
public record CodeImport(Experiment experiment, OptionalInt epochs, List<CodeProblem> problems, boolean found) {

    public CodeImport {
        problems = List.copyOf(problems);
    }
}
