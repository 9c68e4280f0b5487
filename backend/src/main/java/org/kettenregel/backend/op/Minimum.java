package org.kettenregel.backend.op;

import java.util.Optional;
import org.kettenregel.backend.formula.Convention;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** The smaller of two numbers, element by element. The gradient goes to that one alone; where both are the same each gets half of it, by convention. */
public record Minimum() implements Elementwise {

    private static final Formula FORMULA = Formula.of("y = \\min(a, b)", "\\bar a = \\bar y \\cdot [a < b]", "\\bar b = \\bar y \\cdot [b < a]");

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.minimumInto(call.input(0), call.input(1), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        for (int input = 0; input < 2; input++) {
            if (call.wantsGradient(input)) {
                kernels.minimumAdjointOnto(
                        call.input(input), call.input(1 - input), call.outputGradient(), call.inputGradient(input), call.outputElements());
            }
        }
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double a = reader.input(0, element);
        double b = reader.input(1, element);
        return Explanation.of(Math.min(a, b), "min(", a, ", ", b, ")");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double own = reader.input(input, from);
        double other = reader.input(1 - input, from);
        return own == other ? 0.5 : own < other ? 1 : 0;
    }

    @Override
    public Optional<Convention> convention(int input, int from, int to, Reader reader) {
        return reader.input(0, from) == reader.input(1, from) ? Optional.of(Convention.HALF_TO_EACH) : Optional.empty();
    }
}
