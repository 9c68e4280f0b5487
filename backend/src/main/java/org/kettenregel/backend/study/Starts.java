package org.kettenregel.backend.study;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The same data in the same parts, trained from several starts: what of a result is luck. The seeds count up from the experiment's own, so the
 * first run is the one that training the experiment gives.
 */
public record Starts(int count) implements Study {

    public Starts {
        if (count < 2) {
            throw new IllegalArgumentException("starts: expected at least 2, found " + count);
        }
    }

    @Override
    public StudyResult run(Subject subject, StudyWatcher watcher) {
        Part judged = Part.judging(subject.loaded().split());
        List<Plan> plans = IntStream.range(0, count)
                .mapToObj(i -> new Plan(i + 1, subject.experiment().seed() + i, subject.loaded().split(), judged))
                .toList();
        return PlannedRun.all(subject, plans, watcher);
    }
}
