package org.kettenregel.backend.op;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.WindowShape;

/** The largest of each window; it alone gets the gradient, the first of them where several are equal. */
public record MaxPool2d(WindowShape window) implements Pool {

    /** More numbers than these are counted instead of shown. */
    private static final int SHOWN = 9;

    /** For each element of the output the position in its window at which it was found. */
    @Override
    public List<Shape> saved(List<Shape> inputs) {
        return List.of(WindowCells.shape(window.output()));
    }

    @Override
    public boolean overwrites(int input) {
        return true;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.maxPoolInto(window, call.input(0), call.output(), call.saved(0), call.samples());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        InputGradient gradient = call.gradient(0);
        if (gradient.isFirst()) {
            kernels.maxPoolAdjointInto(window, call.saved(0), call.outputGradient(), gradient.buffer(), call.samples());
        } else {
            kernels.maxPoolAdjointOnto(window, call.saved(0), call.outputGradient(), gradient.buffer(), call.samples());
        }
    }

    @Override
    public Formula formula() {
        WindowCells cells = new WindowCells(window);
        return Formula.of(
                "y_{ijc} = \\max_{u,v}\\; x_{%s,\\,%s,\\,c}".formatted(cells.rowFormula(), cells.columnFormula()),
                "\\bar x_{klc} = \\sum_{i,j} \\bar y_{ijc} \\cdot [x_{klc} = y_{ijc}]");
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double[] values = sources(element).mapToDouble(from -> reader.input(0, from)).toArray();
        List<Object> pieces = new ArrayList<>();
        for (int i = 0; i < Math.min(SHOWN, values.length); i++) {
            pieces.add(i == 0 ? "max(" : ", ");
            pieces.add(values[i]);
        }
        pieces.add(values.length > SHOWN ? ", … (+" + (values.length - SHOWN) + "))" : ")");
        double largest = values[0];
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return Explanation.of(largest, pieces.toArray());
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        int channels = window.input().channels();
        return new WindowCells(window).position(to / channels, from / channels) == (int) reader.saved(0, to) ? 1 : 0;
    }
}
