package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * A gradient beside what was measured in its place, step by step.
 *
 * @param steps    how far the number was moved; empty where it was not measured
 * @param measured the slope found with each step, as far as the measuring has come
 * @param errors   distance of each from the gradient, as a share of it
 * @param passes   forward passes that measuring takes
 * @param costs    of the gradient by all parameters, way by way
 */
public record GradientCheckDrawing(double gradient, List<Double> steps, List<Double> measured, List<Double> errors, int passes, List<Cost> costs) {

    public GradientCheckDrawing {
        steps = List.copyOf(steps);
        measured = List.copyOf(measured);
        errors = List.copyOf(errors);
        costs = List.copyOf(costs);
    }

    /**
     * @param name       in words
     * @param operations on floating-point numbers
     * @param share      of the forward pass: how many times its cost
     */
    public record Cost(String name, double operations, double share) {}
}
