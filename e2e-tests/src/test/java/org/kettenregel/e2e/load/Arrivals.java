package org.kettenregel.e2e.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * When each of many people does something, whether or not what was done before has been answered: at random moments, the same in every run. Who answers
 * late therefore makes all that follow late, too, and their waiting counts.
 */
final class Arrivals {

    private Arrivals() {}

    /** Moments for each person, as nanoseconds from the beginning, in ascending order. */
    static List<List<Long>> of(int people, double perSecond, Duration duration, RandomGenerator random) {
        List<List<Long>> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(new ArrayList<>());
        }
        double at = 0;
        for (int i = 0; at < duration.toNanos(); i++) {
            at += -Math.log(1 - random.nextDouble()) / perSecond * 1e9;
            all.get(i % people).add((long) at);
        }
        return all;
    }
}
