package org.kettenregel.backend.inspect;

import java.util.Arrays;

/**
 * Numbers of a node at one moment, for one sample where it is batched: the first few, copied, and a small picture of them all.
 *
 * @param values          empty before they were computed
 * @param count           how many numbers the node has (per sample where batched)
 * @param gradients       empty unless ready
 * @param picture         of the values, as {@link Sampling} says; empty before they were computed, and where the first few are all
 * @param gradientPicture likewise
 */
public record NodeSnapshot(int id, float[] values, int count, float[] gradients, Gradient gradient, float[] picture, float[] gradientPicture) {

    /** Whether both show the same, bit for bit. */
    public boolean sameNumbers(NodeSnapshot other) {
        return Arrays.equals(values, other.values) && Arrays.equals(gradients, other.gradients)
                && Arrays.equals(picture, other.picture) && Arrays.equals(gradientPicture, other.gradientPicture);
    }

    public enum Gradient {
        /** None flows here. */
        NONE,
        /** The backward pass has not come by. */
        NOT_YET,
        READY
    }
}
