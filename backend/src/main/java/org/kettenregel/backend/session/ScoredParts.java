package org.kettenregel.backend.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.shape.Amount;

/** The parts of the data that a network is scored on, each in a frame of its own. A training part is one of them where it is small. */
final class ScoredParts {

    /** So many samples are gone through in less than a step of the screen takes. */
    private static final int QUICK = 2000;

    /** So many operations take less than that on one core. */
    private static final long QUICK_FLOPS = 100_000_000;

    private final Prepared prepared;
    private final Optional<Evaluation> training;
    private final Optional<Evaluation> validation;
    private final Optional<Evaluation> test;

    /** @param owner of the frames */
    ScoredParts(Prepared prepared, Parts owner) {
        SplitIndices split = prepared.split();
        this.prepared = prepared;
        this.training = isScored(split.train()) ? evaluation(split.train(), owner) : Optional.empty();
        this.validation = evaluation(split.validation(), owner);
        this.test = evaluation(split.test(), owner);
    }

    private Optional<Evaluation> evaluation(int[] samples, Parts owner) {
        return samples.length == 0 ? Optional.empty() : Optional.of(owner.own(prepared.evaluation(samples)));
    }

    private static boolean isScored(int[] train) {
        return train.length <= QUICK;
    }

    /** How many samples each of them has. */
    static List<Integer> sizes(SplitIndices split) {
        return IntStream.of(isScored(split.train()) ? split.train().length : 0, split.validation().length, split.test().length)
                .filter(samples -> samples > 0).boxed().toList();
    }

    /** Of the validation samples alone, which an epoch is judged by. */
    Scoring validating() {
        return new Scoring(Optional.empty(), validation, Optional.empty());
    }

    /** Of all parts of the data, with the numbers of this moment. */
    Scoring scoring() {
        return new Scoring(training, validation, test);
    }

    /** Whether scoring all parts takes so little that it can follow every step. */
    boolean areQuick() {
        SplitIndices split = prepared.split();
        return training.isPresent() && isQuick(split.train().length + split.validation().length + split.test().length);
    }

    boolean validateQuickly() {
        return isQuick(prepared.split().validation().length);
    }

    private boolean isQuick(int samples) {
        return Amount.product(prepared.compiled().demand().flopsPerSample(), samples) <= QUICK_FLOPS;
    }

    /** Empty where all samples train. */
    Optional<WorstSearch> searchWorst() {
        int[] samples = prepared.judged();
        return samples.length == 0 || !prepared.graph().readsSamples() ? Optional.empty() : Optional.of(new WorstSearch(prepared.oneByOne(samples), samples));
    }
}
