package org.kettenregel.backend.op;

import java.util.List;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.Kernels;

/** In training each number is moved by normal noise of mean 0; otherwise nothing changes (Bishop 1995). */
public record GaussianNoise(double deviation) implements Elementwise {

    private static final Formula FORMULA = Formula.of("y = x + \\sigma\\,z, \\quad z \\sim \\mathcal{N}(0, 1)", "\\bar x = \\bar y");

    public GaussianNoise {
        if (!(deviation >= 0 && Double.isFinite(deviation))) {
            throw new IllegalArgumentException("Gaussian noise: the deviation must be a number from 0 on, found " + deviation);
        }
    }

    @Override
    public int arity() {
        return 1;
    }

    /** The noise, so that it can be read beside the number that it moved. */
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
            kernels.fillInto(0, call.saved(0), call.outputElements());
            kernels.noiseOnto(call.key(), call.first(), (float) deviation, call.saved(0), call.outputElements());
            kernels.addInto(call.input(0), call.saved(0), call.output(), call.outputElements());
        } else {
            kernels.copyInto(call.input(0), call.output(), call.outputElements());
        }
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        call.gradient(0).scaled(kernels, 1, call.outputGradient(), call.outputElements());
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
        double noise = reader.saved(0, element);
        return Explanation.of(x + noise, x, " + ", noise);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return 1;
    }
}
