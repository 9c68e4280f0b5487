package org.kettenregel.backend.study;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * All runs of a study and what they say together. Runs that diverged are in the list, not in the means.
 *
 * @param runs    those that came to their end
 * @param planned how many there were to be; more than {@code runs} when it was cancelled
 * @param judged  the part of the data that the results are from
 */
public record StudyResult(List<StudyRun> runs, int planned, Part judged) {

    public StudyResult {
        runs = List.copyOf(runs);
    }

    public boolean complete() {
        return runs.size() == planned;
    }

    public long diverged() {
        return runs.stream().filter(StudyRun::diverged).count();
    }

    /** Empty when no run ended with numbers; so are the others. */
    public Optional<Summary> loss() {
        return summary(run -> run.judged().loss());
    }

    public Optional<Summary> metric() {
        return summary(run -> run.judged().metric());
    }

    public Optional<Summary> secondsPerEpoch() {
        return summary(StudyRun::secondsPerEpoch);
    }

    /** Of any number of the runs. */
    public Optional<Summary> summary(ToDoubleFunction<StudyRun> number) {
        double[] numbers = runs.stream().filter(run -> !run.diverged()).mapToDouble(number).toArray();
        return numbers.length == 0 ? Optional.empty() : Optional.of(Summary.of(numbers));
    }
}
