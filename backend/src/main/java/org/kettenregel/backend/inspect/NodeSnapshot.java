package org.kettenregel.backend.inspect;

/**
 * Numbers of a node at one moment, for one sample where it is batched: the first few, copied.
 *
 * @param values    empty before they were computed
 * @param count     how many numbers the node has (per sample where batched)
 * @param gradients empty unless ready
 */
public record NodeSnapshot(int id, float[] values, int count, float[] gradients, Gradient gradient) {

    public enum Gradient {
        /** None flows here. */
        NONE,
        /** The backward pass has not come by. */
        NOT_YET,
        READY
    }
}
