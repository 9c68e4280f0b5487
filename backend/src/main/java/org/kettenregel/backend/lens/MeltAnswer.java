package org.kettenregel.backend.lens;

import java.util.List;

/**
 * Dense layers one behind the other, and the one layer that they are without the activations between them: y = x W + b.
 *
 * @param layers      their keys, the first to compute first
 * @param weights     of each layer
 * @param biases      of each layer, zeros where it has none
 * @param activations ids of those between the layers that bend; none where the layers are one
 * @param product     W = W1 W2 ..., nothing where it would take too long
 * @param bias        b = (b1 W2 + b2) W3 + ...
 * @param rows        some samples of the batch; none while they are not computed with these weights
 * @param largest     the largest distance between the engine and the one matrix, over the whole batch; NaN while there is none
 */
public record MeltAnswer(
        List<String> layers, List<DoubleMatrix> weights, List<DoubleMatrix> biases, List<String> activations, DoubleMatrix product, DoubleMatrix bias, List<Row> rows, double largest)
        implements Answer {

    public MeltAnswer {
        layers = List.copyOf(layers);
        weights = List.copyOf(weights);
        biases = List.copyOf(biases);
        activations = List.copyOf(activations);
        rows = List.copyOf(rows);
    }

    /**
     * A sample in front of the layers and behind them.
     *
     * @param engine what the engine has computed, before the activation of the last layer
     * @param melted what the one matrix and the one bias give
     */
    public record Row(float[] input, float[] engine, double[] melted) {}
}
