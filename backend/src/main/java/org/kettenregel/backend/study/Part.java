package org.kettenregel.backend.study;

import java.util.Arrays;
import java.util.List;
import org.kettenregel.backend.dataset.SplitIndices;

/** One of the parts into which samples are shared out. */
public enum Part {
    TRAINING, VALIDATION, TEST;

    /** The one to judge by: the test part, where there is none the validation part, where there is neither the samples that were trained on. */
    public static Part judging(SplitIndices split) {
        if (split.test().length > 0) {
            return TEST;
        }
        return split.validation().length > 0 ? VALIDATION : TRAINING;
    }

    /** The parts that have samples, up to this one: what comes after it stays unseen. */
    List<Part> upToThis(SplitIndices split) {
        return Arrays.stream(values()).filter(part -> part.compareTo(this) <= 0 && part.samples(split).length > 0).toList();
    }

    /** Read only. */
    public int[] samples(SplitIndices split) {
        return switch (this) {
            case TRAINING -> split.train();
            case VALIDATION -> split.validation();
            case TEST -> split.test();
        };
    }
}
