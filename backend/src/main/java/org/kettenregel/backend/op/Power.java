package org.kettenregel.backend.op;

import java.math.BigDecimal;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Each element to the power of a constant: y = x^n; square roots are those of 1/2, reciprocals those of -1. */
public record Power(double exponent) implements Elementwise {

    public Power {
        if (!Float.isFinite((float) exponent)) {
            throw new IllegalArgumentException("power: expected a finite exponent, found " + exponent);
        }
    }

    /** 3 rather than 3.0. */
    private String number() {
        return BigDecimal.valueOf(exponent).stripTrailingZeros().toPlainString();
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.powerInto(call.input(0), (float) exponent, call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.powerAdjointOnto(call.input(0), (float) exponent, call.outputGradient(), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return Formula.of("y = x^{%s}".formatted(number()), "\\bar x = \\bar y \\cdot %s\\,x^{%s - 1}".formatted(number(), number()));
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(Math.pow(x, (float) exponent), x, "^", exponent);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return (float) exponent * Math.pow(reader.input(0, from), (float) exponent - 1.0);
    }
}
