package org.kettenregel.backend.lens;

import java.util.List;

/**
 * Which numbers a dropout leaves out of one sample.
 *
 * @param sizes of the row that is looked at
 * @param mask  0 where a number is left out, else what it is multiplied by
 * @param kept  how many are kept of this row
 * @param share how many are kept of the whole batch, as a share
 */
public record DropoutAnswer(double rate, List<Integer> sizes, float[] mask, int kept, double share) implements Answer {

    public DropoutAnswer {
        sizes = List.copyOf(sizes);
    }
}
