package org.kettenregel.backend.lens;

import java.util.List;

/**
 * A batch normalization, feature by feature, and one of its numbers on the way back.
 *
 * @param rows     numbers of each feature in the batch
 * @param features the first ones, and the one that is looked at
 * @param gradient of one number of the input; empty terms while it is not there
 */
public record BatchNormAnswer(int rows, List<Feature> features, Gradient gradient) implements Answer {

    public BatchNormAnswer {
        features = List.copyOf(features);
    }

    /**
     * @param number       which, counted from 0
     * @param meanGradient mean over the batch of the gradients that arrive; NaN while they have not
     * @param meanProduct  mean of the gradients times the normalized numbers
     */
    public record Feature(
            int number, double mean, double variance, double runningMean, double runningVariance, double scale, double shift, double meanGradient,
            double meanProduct) {}

    /**
     * scale / deviation * (arriving - mean gradient - normal * mean product).
     *
     * @param normal    the number, normalized
     * @param deviation root of variance and epsilon
     * @param formula   what comes out of the means
     * @param engine    what the engine has; both NaN while the gradient is not there
     */
    public record Gradient(int feature, double arriving, double normal, double deviation, double formula, double engine) {}
}
