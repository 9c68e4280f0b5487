package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Amount;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.WindowShape;

/**
 * A convolution turned round: every cell of x (n, height, width, channels) is spread over a window of z with W (kernel height, kernel width, filters,
 * channels).
 *
 * @param window of the convolution that leads back: its input is z, its output x
 */
public record ConvTranspose2d(WindowShape window) implements Op {

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape image = WindowCells.shape(window.output());
        Shape weights = Shape.fixed(window.kernelHeight(), window.kernelWidth(), filters(), channels());
        if (!inputs.equals(List.of(image, weights))) {
            throw new ShapeMismatch("transposed convolution", image + " and " + weights, inputs.get(0) + " and " + inputs.get(1));
        }
        return WindowCells.shape(window.input());
    }

    /** A product and a sum for every weight, from each cell of x. */
    @Override
    public long flops(List<Shape> inputs, Shape output, int samples) {
        return Amount.product(2L * window.positions() * filters(), inputs.getFirst().amount(samples));
    }

    @Override
    public boolean overwrites(int input) {
        return true;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.convolveInputAdjointInto(window, call.input(1), call.input(0), call.output(), call.samples());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        if (call.wantsGradient(0)) {
            toInput(kernels, call, call.gradient(0));
        }
        if (call.wantsGradient(1)) {
            toWeights(kernels, call, call.gradient(1));
        }
    }

    private void toInput(Kernels kernels, OpCall call, InputGradient gradient) {
        if (gradient.isFirst()) {
            kernels.convolveInto(window, call.outputGradient(), call.input(1), gradient.buffer(), call.samples());
        } else {
            kernels.convolveOnto(window, call.outputGradient(), call.input(1), gradient.buffer(), call.samples());
        }
    }

    private void toWeights(Kernels kernels, OpCall call, InputGradient gradient) {
        if (gradient.isFirst()) {
            kernels.convolveWeightsAdjointInto(window, call.outputGradient(), call.input(0), gradient.buffer(), call.samples());
        } else {
            kernels.convolveWeightsAdjointOnto(window, call.outputGradient(), call.input(0), gradient.buffer(), call.samples());
        }
    }

    @Override
    public Formula formula() {
        String row = cells().rowFormula();
        String column = cells().columnFormula();
        return Formula.of(
                "z_{klf} = \\sum_{%s = k,\\;%s = l} \\sum_c x_{ijc}\\,w_{uvfc}".formatted(row, column),
                "\\bar x_{ijc} = \\sum_{u,v,f} \\bar z_{%s,\\,%s,\\,f}\\,w_{uvfc}".formatted(row, column),
                "\\bar w_{uvfc} = \\sum_{n,i,j} \\bar z_{n,\\,%s,\\,%s,\\,f}\\,x_{nijc}".formatted(row, column));
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        int cell = element / filters();
        Explanation.Sum sum = Explanation.sum();
        cells().over(cell).forEach(place -> {
            int row = cells().position(place, cell) * filters() + element % filters();
            for (int c = 0; c < channels(); c++) {
                sum.product(reader.input(0, place * channels() + c), reader.input(1, row * channels() + c));
            }
        });
        return sum.end();
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        if (input == 0) {
            int place = element / channels();
            return cells().positions(place).map(position -> cells().cell(place, position) * filters())
                    .flatMap(first -> IntStream.range(first, first + filters()));
        }
        int row = element / channels(); // of the weights as a matrix: position and filter
        return IntStream.range(0, reader.samples() * window.output().cells())
                .map(place -> cells().cell(place, row / filters()))
                .filter(cell -> cell >= 0)
                .map(cell -> cell * filters() + row % filters());
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        int cell = to / filters();
        if (input == 0) {
            int row = cells().position(from / channels(), cell) * filters() + to % filters();
            return reader.input(1, row * channels() + from % channels());
        }
        int place = cells().place(cell, from / (channels() * filters()));
        return reader.input(0, place * channels() + from % channels());
    }

    private WindowCells cells() {
        return new WindowCells(window);
    }

    /** Of x. */
    private int channels() {
        return window.output().channels();
    }

    /** Channels of z. */
    private int filters() {
        return window.input().channels();
    }
}
