package org.kettenregel.backend.op;

import java.util.List;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.Kernels;

/**
 * In training each number becomes 0 with probability {@code rate}, the others grow by 1 / (1 - rate), so that the mean stays (Srivastava et
 * al. 2014, scaled in training). Otherwise nothing changes.
 */
public record Dropout(double rate) implements Elementwise {

    private static final Formula FORMULA =
            Formula.of("y = m\\,x, \\quad m \\in \\{0, \\tfrac{1}{1 - p}\\}", "\\bar x = \\bar y \\cdot m");

    public Dropout {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("dropout: the rate must be at least 0 and below 1, found " + rate);
        }
    }

    @Override
    public int arity() {
        return 1;
    }

    /** The mask: 0 or 1 / (1 - rate). */
    @Override
    public List<Shape> saved(List<Shape> inputs) {
        return List.of(inputs.getFirst());
    }

    @Override
    public boolean overwrites(int input) {
        return true;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        if (call.training()) {
            kernels.maskInto(call.key(), call.first(), (float) (1 - rate), (float) (1 / (1 - rate)), call.saved(0), call.outputElements());
            kernels.multiplyInto(call.input(0), call.saved(0), call.output(), call.outputElements());
        } else {
            kernels.copyInto(call.input(0), call.output(), call.outputElements());
        }
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        if (call.training()) {
            call.gradient(0).multiplied(kernels, call.outputGradient(), call.saved(0), call.outputElements());
        } else {
            call.gradient(0).scaled(kernels, 1, call.outputGradient(), call.outputElements());
        }
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        if (!reader.training()) {
            return Explanation.of(x, x);
        }
        double mask = reader.saved(0, element);
        return Explanation.of(mask * x, mask, " · ", x);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return reader.training() ? reader.saved(0, to) : 1;
    }
}
