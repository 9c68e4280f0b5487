package org.kettenregel.backend.lens;

/**
 * A gradient and what was measured in its place.
 *
 * @param gradient by the backward pass
 * @param steps    how far the number is moved to both sides; empty where the graph is too large to be measured without being asked
 * @param measured the slope found with the first of them, as far as it has come; all NaN where the loss is not the one that the weights of now give
 * @param passes   forward passes that the measuring takes in all
 */
public record GradientCheckAnswer(double gradient, double[] steps, double[] measured, int passes, GradientCost cost) implements Answer {

    @Override
    public boolean isComplete() {
        return measured.length == steps.length;
    }

    GradientCheckAnswer with(double[] more) {
        return new GradientCheckAnswer(gradient, steps, more, passes, cost);
    }
}
