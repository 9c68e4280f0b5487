package org.kettenregel.backend.metric;

import java.util.List;
import java.util.OptionalDouble;

/** Counts which class was taken for which. */
final class ClassTally implements ReportTally {

    private final List<String> names;
    private final Accuracy rule;
    private final TopK top; // always right, and not worth a line, where there are no more classes than that
    private final long[][] counts;
    private final long[] undecided;
    private final RocTally scores;
    private double topHits;
    private long seen;

    /** @param width columns of the outputs: one for two classes, or one for each */
    ClassTally(List<String> names, Accuracy rule, int width, int samples) {
        this.names = names;
        this.rule = rule;
        this.top = new TopK(TopK.USUAL, rule.numbered());
        this.counts = new long[names.size()][names.size()];
        this.undecided = new long[names.size()];
        this.scores = new RocTally(rule, width, samples);
    }

    @Override
    public void add(float[] outputs, float[] targets, int samples, int width) {
        for (int row = 0; row < samples; row++) {
            int trueClass = rule.targetOf(targets, row, width);
            int predicted = rule.classOf(outputs, row, width);
            if (predicted < 0) {
                undecided[trueClass]++;
            } else {
                counts[trueClass][predicted]++;
            }
        }
        if (hasTop()) {
            topHits += top.sum(outputs, targets, samples, width);
        }
        seen += samples;
        scores.add(outputs, targets, samples, width);
    }

    private boolean hasTop() {
        return names.size() > top.k();
    }

    @Override
    public ClassReport report() {
        OptionalDouble topFive = hasTop() ? OptionalDouble.of(topHits / seen) : OptionalDouble.empty();
        return new ClassReport(names, new Confusion(counts, undecided), topFive, scores.report(names));
    }
}
