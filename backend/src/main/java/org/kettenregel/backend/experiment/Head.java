package org.kettenregel.backend.experiment;

import org.kettenregel.backend.loss.LossSpec;

/**
 * A further output of the network with a loss of its own, which is added to the loss of the last layer.
 *
 * @param layer  id of the layer that answers
 * @param weight what its loss is multiplied by
 */
public record Head(int layer, LossSpec loss, double weight) {

    public Head {
        if (!(weight > 0 && weight <= 1000)) {
            throw new IllegalArgumentException("output of layer %d: its weight must be above 0 and at most 1000, found %s".formatted(layer, weight));
        }
    }
}
