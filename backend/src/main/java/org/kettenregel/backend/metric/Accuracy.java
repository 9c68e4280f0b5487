package org.kettenregel.backend.metric;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.dataset.TargetEncoding;

/**
 * The share of samples whose class is right. With several columns the class is the first of the greatest, as Keras's argmax has it: equal
 * outputs mean class 0. With one column it is class 1 when the number is above the threshold, and class 0 on it. An output that is not a
 * number is never right.
 *
 * @param threshold between the two classes of one column: 0.5 for targets 0 and 1, 0 for targets -1 and 1 and for logits
 * @param numbered  whether targets are one column with the number of the class, however many columns the outputs have
 */
@Named(order = 1, id = "accuracy")
public record Accuracy(@Knob(min = -1, max = 1, step = 0.05) double threshold, @Knob boolean numbered) implements Metric {

    public Accuracy {
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("accuracy: the threshold must be a finite number, found " + threshold);
        }
    }

    public Accuracy() {
        this(0.5);
    }

    public Accuracy(double threshold) {
        this(threshold, false);
    }

    /** With the threshold in the middle between the targets of the two classes; for outputs that are logits it is 0 instead. */
    public static Accuracy of(TargetEncoding encoding) {
        return switch (encoding) {
            case BINARY, ONE_HOT -> new Accuracy(0.5);
            case SIGNED -> new Accuracy(0);
            case INDEX -> new Accuracy(0.5, true);
            case NUMBERS, INPUT -> throw new IllegalArgumentException("accuracy: numbers to be met have no classes that could be right");
        };
    }

    @Override
    public double sum(float[] outputs, float[] targets, int samples, int width) {
        return countCorrect(outputs, targets, samples, width);
    }

    public int countCorrect(float[] outputs, float[] targets, int samples, int width) {
        int correct = 0;
        for (int row = 0; row < samples; row++) {
            boolean right = classOf(outputs, row, width) == targetOf(targets, row, width);
            correct += right ? 1 : 0;
        }
        return correct;
    }

    /** The class that a sample belongs to. */
    int targetOf(float[] targets, int row, int width) {
        return numbered ? (int) targets[row] : classOf(targets, row, width);
    }

    /** The class that a row of outputs or targets stands for; -1, which no target is, when one of its numbers is none. */
    int classOf(float[] values, int row, int width) {
        if (width > 1) {
            return greatest(values, row * width, width);
        }
        if (Float.isNaN(values[row])) {
            return -1;
        }
        return values[row] > threshold ? 1 : 0;
    }

    /** The column of the greatest, the first of several; -1 when one is not a number. */
    static int greatest(float[] values, int start, int width) {
        int best = 0;
        for (int column = 0; column < width; column++) {
            if (Float.isNaN(values[start + column])) {
                return -1;
            }
            if (values[start + column] > values[start + best]) {
                best = column;
            }
        }
        return best;
    }
}
