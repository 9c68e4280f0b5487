package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.Kernels;

/** Every cell of the image becomes a block of equal cells, {@code timesDown} high and {@code timesAcross} wide. */
public record Upsample2d(ImageShape image, int timesDown, int timesAcross) implements Op {

    public Upsample2d {
        if (timesDown < 1 || timesAcross < 1) {
            throw new IllegalArgumentException("upsampling: the factors must be positive, found %d and %d".formatted(timesDown, timesAcross));
        }
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape shape = WindowCells.shape(image);
        if (!inputs.getFirst().equals(shape)) {
            throw new ShapeMismatch("upsampling", shape.toString(), inputs.getFirst().toString());
        }
        return Shape.perSample(image.height() * timesDown, image.width() * timesAcross, image.channels());
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.repeatInto(image, timesDown, timesAcross, call.input(0), call.output(), call.samples());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.repeatAdjointOnto(image, timesDown, timesAcross, call.outputGradient(), call.inputGradient(0), call.samples());
    }

    @Override
    public Formula formula() {
        return Formula.of(
                "y_{klc} = x_{\\lfloor k/%d \\rfloor,\\,\\lfloor l/%d \\rfloor,\\,c}".formatted(timesDown, timesAcross),
                "\\bar x_{ijc} = \\sum_{u=0}^{%d} \\sum_{v=0}^{%d} \\bar y_{%d i+u,\\,%d j+v,\\,c}"
                        .formatted(timesDown - 1, timesAcross - 1, timesDown, timesAcross));
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, source(element));
        return Explanation.of(x, x);
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        int cell = element / image.channels();
        int row = cell / image.width() * timesDown; // counted over all samples, as all rows are repeated alike
        int column = cell % image.width() * timesAcross;
        return IntStream.range(row, row + timesDown)
                .flatMap(r -> IntStream.range(column, column + timesAcross).map(c -> r * image.width() * timesAcross + c))
                .map(to -> to * image.channels() + element % image.channels());
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return 1;
    }

    /** The element that is repeated. */
    private int source(int element) {
        int cell = element / image.channels();
        int row = cell / (image.width() * timesAcross) / timesDown;
        int column = cell % (image.width() * timesAcross) / timesAcross;
        return (row * image.width() + column) * image.channels() + element % image.channels();
    }
}
