package org.kettenregel.backend.op;

import java.util.List;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Amount;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.Kernels;

/** Two products added up, element by element: what one gate keeps of a memory, and what another lets in. */
public record SumOfProducts() implements Elementwise {

    private static final Formula FORMULA = Formula.of(
            "y = a \\cdot b + c \\cdot d", "\\bar a = \\bar y \\cdot b", "\\bar b = \\bar y \\cdot a", "\\bar c = \\bar y \\cdot d",
            "\\bar d = \\bar y \\cdot c");

    @Override
    public int arity() {
        return 4;
    }

    /** Two products and a sum. */
    @Override
    public long flops(List<Shape> inputs, Shape output, int samples) {
        return Amount.product(3, output.amount(samples));
    }

    @Override
    public boolean overwrites(int input) {
        return true;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.multiplyInto(call.input(0), call.input(1), call.output(), call.outputElements());
        kernels.multiplyOnto(call.input(2), call.input(3), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        for (int input = 0; input < arity(); input++) {
            if (call.wantsGradient(input)) {
                call.gradient(input).multiplied(kernels, call.outputGradient(), call.input(partner(input)), call.outputElements());
            }
        }
    }

    /** The other factor: 0 and 1 belong together, and so do 2 and 3. */
    private static int partner(int input) {
        return input ^ 1;
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        return Explanation.sum()
                .product(reader.input(0, element), reader.input(1, element))
                .product(reader.input(2, element), reader.input(3, element))
                .end();
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return reader.input(partner(input), from);
    }
}
