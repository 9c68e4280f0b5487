package org.kettenregel.backend.dataset;

import java.util.Arrays;

/** What can be said of the numbers of a column; of no numbers, everything is 0. */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record ColumnStatistics(double[] numbers) {

    double least() {
        return Arrays.stream(numbers).min().orElse(0);
    }

    double greatest() {
        return Arrays.stream(numbers).max().orElse(0);
    }

    double mean() {
        return Arrays.stream(numbers).average().orElse(0);
    }

    /** Divided by n, not n - 1: these numbers are all there are, not some of more. */
    double deviation() {
        double mean = mean();
        double squares = Arrays.stream(numbers).map(number -> (number - mean) * (number - mean)).average().orElse(0);
        return least() == greatest() ? 0 : Math.sqrt(squares); // a mean of equal numbers can be off by rounding
    }

    /** The mean of the two in the middle where their count is even. */
    double median() {
        double[] sorted = sorted();
        int half = sorted.length / 2;
        return sorted.length == 0 ? 0 : sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The least where several are equally frequent. */
    double mostFrequent() {
        double[] sorted = sorted();
        double found = 0;
        int most = 0;
        int start = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] != sorted[start]) {
                start = i;
            }
            if (i - start + 1 > most) {
                most = i - start + 1;
                found = sorted[i];
            }
        }
        return found;
    }

    private double[] sorted() {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
