package org.kettenregel.backend.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.SplitIndices;

/**
 * Shares the samples out into folds and trains as many times, each time from a start of its own on all folds but one, on which it is judged. The
 * folds are made of the training and validation parts; the test part stays untouched for the one judgement in the end.
 */
public record CrossValidation(int count) implements Study {

    public CrossValidation {
        if (count < 2) {
            throw new IllegalArgumentException("cross-validation: expected at least 2 folds, found " + count);
        }
    }

    @Override
    public StudyResult run(Subject subject, StudyWatcher watcher) {
        return PlannedRun.all(subject, plans(subject), watcher);
    }

    List<Plan> plans(Subject subject) {
        SplitIndices split = subject.loaded().split();
        int[] samples = IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.validation())).sorted().toArray();
        if (samples.length < count) {
            throw new StudyProblem("Cross-validation: %d folds need at least as many samples beside the test part, found %d; use fewer folds.".formatted(
                    count, samples.length));
        }
        long seed = subject.experiment().seed();
        int[][] folds = Folds.of(subject.loaded().data(), samples, count, new Seed(seed));
        List<Plan> plans = new ArrayList<>();
        for (int fold = 0; fold < count; fold++) {
            plans.add(new Plan(fold + 1, seed + fold, new SplitIndices(Folds.others(folds, fold), folds[fold], split.test()), Part.VALIDATION));
        }
        return plans;
    }
}
