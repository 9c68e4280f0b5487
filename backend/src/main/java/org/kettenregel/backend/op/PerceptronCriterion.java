package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/**
 * A loss whose gradient step is the perceptron rule (Rosenblatt 1958): a score z that is right, by its label t, costs nothing and moves
 * nothing; a mistake moves the weights by the features.
 */
public record PerceptronCriterion(Rule rule) implements Elementwise {

    /** What counts as a mistake, and which way it moves. */
    public enum Rule {
        /** Labels 0 and 1; the answer is 1 from a score of 0 on. A step moves the weights by rate (t - answer) x. */
        ZERO_ONE,
        /** Labels -1 and +1; a mistake is t z <= 0. It moves the weights by rate t x. */
        SIGNED,
        /** The same with an error that people make: a mistake moves the weights by rate x, where the label is -1, too. */
        WRONG_SIGN
    }

    private static final Formula ZERO_ONE =
            Formula.of("y = (s(z) - t)\\,z,\\quad s(z) = [z \\ge 0]", "\\bar z = \\bar y \\cdot (s(z) - t)", "");
    private static final Formula SIGNED = Formula.of("y = \\max(0, -t\\,z)", "\\bar z = \\bar y \\cdot (-t)\\,[t\\,z \\le 0]", "");
    private static final Formula WRONG_SIGN = Formula.of("y = -z\\,[t\\,z \\le 0]", "\\bar z = \\bar y \\cdot (-1)\\,[t\\,z \\le 0]", "");

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public boolean differentiable(int input) {
        return input == 0;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        if (rule == Rule.ZERO_ONE) {
            kernels.perceptronInto(call.input(0), call.input(1), call.output(), call.outputElements());
        } else {
            kernels.signedPerceptronInto(call.input(0), call.input(1), negative(), call.output(), call.outputElements());
        }
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        if (rule == Rule.ZERO_ONE) {
            kernels.perceptronAdjointOnto(call.input(0), call.input(1), call.outputGradient(), call.inputGradient(0), call.outputElements());
        } else {
            kernels.signedPerceptronAdjointOnto(
                    call.input(0), call.input(1), negative(), call.outputGradient(), call.inputGradient(0), call.outputElements());
        }
    }

    /** The sign with which a mistake on -1 counts. */
    private float negative() {
        return rule == Rule.SIGNED ? 1 : -1;
    }

    @Override
    public Formula formula() {
        return switch (rule) {
            case ZERO_ONE -> ZERO_ONE;
            case SIGNED -> SIGNED;
            case WRONG_SIGN -> WRONG_SIGN;
        };
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double z = reader.input(0, element);
        double t = reader.input(1, element);
        return switch (rule) {
            case ZERO_ONE -> Explanation.of((step(z) - t) * z, "(", step(z), " − ", t, ") · ", z);
            case SIGNED -> Explanation.of(Math.max(0, -t * z), "max(0, ", -t, " · ", z, ")");
            case WRONG_SIGN -> Explanation.of(slope(z, t) * z, slope(z, t), " · ", z);
        };
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return slope(reader.input(0, from), reader.input(1, from));
    }

    private double slope(double z, double t) {
        return switch (rule) {
            case ZERO_ONE -> step(z) - t;
            case SIGNED -> t * z <= 0 ? -t : 0;
            case WRONG_SIGN -> t * z <= 0 ? -Math.abs(t) : 0;
        };
    }

    private static double step(double z) {
        return z >= 0 ? 1 : 0;
    }
}
