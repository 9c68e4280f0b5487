package org.kettenregel.backend.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kettenregel.backend.study.Study;

/**
 * What {@code train} was asked to do.
 *
 * @param start      what is trained
 * @param epochs     in all, those before a checkpoint included
 * @param threads    of the processor to compute with; all where none are named
 * @param weights    where the trained weights go; not used by a study
 * @param checkpoint where the training is put down after each epoch
 * @param picture    where images go with what the network makes of them
 * @param onnx       where the trained network goes for other programs
 * @param report     whether to say after the training how well each class or number is met
 * @param untrained  whether to evaluate before the first epoch as well
 * @param overfit    whether to see first how well a single batch is learned by heart
 * @param study      what to train instead of one run
 */
record TrainArguments(
        Start start,
        Optional<Path> data,
        int epochs,
        OptionalLong seed,
        String device,
        OptionalInt threads,
        Path weights,
        Optional<Path> checkpoint,
        Optional<Path> picture,
        Optional<Path> onnx,
        boolean report,
        boolean untrained,
        boolean overfit,
        Optional<Study> study) {

    /** Where a training begins. */
    sealed interface Start {

        /** The name of a preset or the path of an experiment file. */
        record Named(String experiment) implements Start {}

        /** A training that was put down in this file. */
        record Resumed(Path file) implements Start {}
    }

    static TrainArguments parse(String[] args) {
        return new TrainOptions().read(args);
    }
}
