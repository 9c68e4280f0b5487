package org.kettenregel.backend.op;

import java.util.List;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.WindowShape;

/** The average of each channel over the whole image: (n, channels). */
public record GlobalAveragePool(WindowShape window) implements Pool {

    private static final Formula FORMULA =
            Formula.of("y_c = \\frac{1}{h\\,w} \\sum_{i,j} x_{ijc}", "\\bar x_{ijc} = \\bar y_c \\cdot \\frac{1}{h\\,w}");

    public GlobalAveragePool {
        if (window.output().cells() != 1 || window.positions() != window.input().cells()) {
            throw new IllegalArgumentException("global average: the window must be the whole image, found " + window);
        }
    }

    public GlobalAveragePool(ImageShape image) {
        this(WindowShape.valid(image, image.channels(), image.height(), image.width(), 1, 1, 1));
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Pool.super.inferShape(inputs);
        return Shape.perSample(window.output().channels());
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.averagePoolInto(window, call.input(0), call.output(), call.samples());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.averagePoolAdjointOnto(window, call.outputGradient(), call.inputGradient(0), call.samples());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        Explanation.Sum sum = Explanation.sum();
        sources(element).forEach(from -> sum.plus(reader.input(0, from)));
        return sum.times(1.0 / window.positions());
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return 1.0 / window.positions();
    }
}
