package org.kettenregel.backend.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Keeps the outputs of a part with the class of each sample; of a part with too many outputs those of every n-th sample. */
final class RocTally implements Tally {

    /** Outputs that are kept at most: 16 MiB. */
    static final int MOST = 4 << 20;

    private final Accuracy rule;
    private final int stride;
    private final float[] outputs;
    private final int[] classes;
    private long seen;
    private int kept;

    RocTally(Accuracy rule, int width, int samples) {
        this.rule = rule;
        this.stride = Math.toIntExact(Math.ceilDiv((long) width * samples, MOST));
        this.classes = new int[Math.ceilDiv(samples, stride)];
        this.outputs = new float[classes.length * width];
    }

    @Override
    public void add(float[] outputs, float[] targets, int samples, int width) {
        for (int row = 0; row < samples; row++) {
            if (seen++ % stride == 0) {
                System.arraycopy(outputs, row * width, this.outputs, kept * width, width);
                classes[kept++] = rule.targetOf(targets, row, width);
            }
        }
    }

    /** One curve per class, or one alone where the outputs are a single column. */
    RocReport report(List<String> names) {
        int width = outputs.length / classes.length;
        List<RocReport.OfClass> curves = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int positive = width == 1 ? 1 : column;
            curves.add(new RocReport.OfClass(positive, names.get(positive), curve(column, positive, width)));
        }
        return new RocReport(curves, stride);
    }

    private Optional<RocCurve> curve(int column, int positive, int width) {
        float[] scores = new float[kept];
        boolean[] member = new boolean[kept];
        for (int i = 0; i < kept; i++) {
            scores[i] = outputs[i * width + column];
            member[i] = classes[i] == positive;
        }
        boolean numbers = IntStream.range(0, kept).noneMatch(i -> Float.isNaN(scores[i]));
        long members = IntStream.range(0, kept).filter(i -> member[i]).count();
        return numbers && members > 0 && members < kept ? Optional.of(RocCurve.of(scores, member)) : Optional.empty();
    }
}
