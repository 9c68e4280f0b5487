package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.Kernels;

/**
 * A row of the table for every number: y (n, steps, features) from E (vocabulary, features) and x (n, steps). A number that is no row of the
 * table gives NaN and moves nothing.
 */
public record Embedding() implements Op {

    private static final int TABLE = 0;
    private static final int INDICES = 1;

    private static final Formula FORMULA = Formula.of(
            "y_{tj} = E_{x_t\\,j}", "\\frac{\\partial L}{\\partial E_{ij}} = \\sum_{t:\\,x_t = i} \\bar y_{tj}", "");

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape table = inputs.get(TABLE);
        Shape indices = inputs.get(INDICES);
        if (table.batched() || table.sizes().size() != 2 || !indices.batched() || indices.sizes().size() != 1) {
            throw new ShapeMismatch("embedding", "(vocabulary, features) and (n, steps)", table + " and " + indices);
        }
        return Shape.perSample(indices.size(0), table.size(1));
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.gatherRowsInto(
                call.input(TABLE), call.inputShape(TABLE).size(0), call.input(INDICES), call.output(), call.inputElements(INDICES), call.columns());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        if (call.wantsGradient(TABLE)) {
            kernels.gatherRowsAdjointOnto(
                    call.input(INDICES), call.outputGradient(), call.inputGradient(TABLE), call.inputShape(TABLE).size(0),
                    call.inputElements(INDICES), call.columns());
        }
    }

    @Override
    public boolean differentiable(int input) {
        return input == TABLE;
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        int features = reader.inputShape(TABLE).size(1);
        double row = reader.input(INDICES, element / features);
        boolean known = row >= 0 && row < reader.inputShape(TABLE).size(0) && row == Math.rint(row);
        double value = known ? reader.input(TABLE, (int) row * features + element % features) : Double.NaN;
        return Explanation.of(value, "E[", row, ", ", element % features, "]");
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        int features = reader.inputShape(TABLE).size(1);
        if (input == INDICES) {
            return IntStream.range(element * features, (element + 1) * features);
        }
        return IntStream.range(0, reader.inputShape(INDICES).elements(reader.samples()))
                .filter(step -> reader.input(INDICES, step) == element / features)
                .map(step -> step * features + element % features);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return 1;
    }
}
