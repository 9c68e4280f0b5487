package org.kettenregel.backend.execute;

import java.util.List;

/**
 * The numbers of one parameter, away from the device. The arrays are shared, not copied again: whoever gets them only reads.
 *
 * @param values row-major
 * @param memory what the optimizer remembers of it: one or more blocks, each as long as the values
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a million boxed floats would be the alternative
public record ParameterCopy(List<Integer> sizes, float[] values, float[] memory) {

    public ParameterCopy {
        sizes = List.copyOf(sizes);
    }

    boolean sameForm(ParameterCopy other) {
        return sizes.equals(other.sizes) && values.length == other.values.length && memory.length == other.memory.length;
    }
}
