package org.kettenregel.backend.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of the blocks of one measurement.
 *
 * @param rates  per second, block by block
 * @param others cores on average that were busy with other work during each block
 * @param quiet  cores up to which a block counts as undisturbed
 * @param steps  of all blocks together
 */
record Rates(List<Double> rates, List<Double> others, double quiet, long steps) {

    private static final int ENOUGH = 2; // undisturbed blocks; with fewer all blocks count

    Rates {
        rates = List.copyOf(rates);
        others = List.copyOf(others);
    }

    /** Blocks that nothing disturbed. */
    int undisturbed() {
        return (int) others.stream().filter(cores -> cores <= quiet).count();
    }

    double median() {
        List<Double> counted = counted();
        return counted.get(counted.size() / 2);
    }

    double best() {
        return counted().getLast();
    }

    double worst() {
        return counted().getFirst();
    }

    /** Ascending. */
    private List<Double> counted() {
        List<Double> counted = new ArrayList<>();
        boolean all = undisturbed() < ENOUGH;
        for (int block = 0; block < rates.size(); block++) {
            if (all || others.get(block) <= quiet) {
                counted.add(rates.get(block));
            }
        }
        counted.sort(null);
        return counted;
    }
}
