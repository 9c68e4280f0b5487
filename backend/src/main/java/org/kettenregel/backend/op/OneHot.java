package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.Kernels;

/** A one in the column of the class and zeros elsewhere: (n) or (n, 1) to (n, classes). A number that is no class gives NaN. */
public record OneHot(int classes) implements Op {

    private static final Formula FORMULA = Formula.of("y_c = [c = x]", "");

    public OneHot {
        if (classes < 1) {
            throw new IllegalArgumentException("one-hot: the number of classes must be positive, found " + classes);
        }
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape x = inputs.getFirst();
        if (!x.batched() || x.width() != 1) {
            throw new ShapeMismatch("one-hot", "(n) or (n, 1)", x.toString());
        }
        return Shape.perSample(classes);
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.oneHotInto(call.input(0), call.output(), call.samples(), classes);
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        // a class is a choice, not an amount: no gradient flows to it
    }

    @Override
    public boolean differentiable(int input) {
        return false;
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element / classes);
        int column = element % classes;
        boolean known = x >= 0 && x < classes && x == Math.rint(x);
        return Explanation.of(!known ? Double.NaN : x == column ? 1 : 0, "[", column, " = ", x, "]");
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        return IntStream.range(element * classes, (element + 1) * classes);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return 0;
    }
}
