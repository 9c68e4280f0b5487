package org.kettenregel.backend.inspect;

import java.util.Arrays;

/**
 * Numbers of a node at one moment, for one sample where it is batched: the first few, copied.
 *
 * @param values    empty before they were computed
 * @param count     how many numbers the node has (per sample where batched)
 * @param gradients empty unless ready
 */
public record NodeSnapshot(int id, float[] values, int count, float[] gradients, Gradient gradient) {

    /** Whether both show the same, bit for bit. */
    public boolean sameNumbers(NodeSnapshot other) {
        return Arrays.equals(values, other.values) && Arrays.equals(gradients, other.gradients);
    }

    public enum Gradient {
        /** None flows here. */
        NONE,
        /** The backward pass has not come by. */
        NOT_YET,
        READY
    }
}
