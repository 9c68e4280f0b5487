package org.kettenregel.backend.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.kettenregel.backend.study.Study;

/**
 * What {@code train} was asked to do.
 *
 * @param experiment name of a preset or path of an experiment file
 * @param weights    where the trained weights go; not used by a study
 * @param report     whether to say after the training how well each class or number is met
 * @param untrained  whether to evaluate before the first epoch as well
 * @param study      what to train instead of one run
 */
record TrainArguments(
        String experiment,
        Optional<Path> data,
        int epochs,
        OptionalLong seed,
        String device,
        Path weights,
        boolean report,
        boolean untrained,
        Optional<Study> study) {

    static TrainArguments parse(String[] args) {
        return new TrainOptions().read(args);
    }
}
