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
 * The same weights for every window of an image: z (n, height, width, filters) from x (n, height, width, channels) and W (kernel height, kernel width,
 * channels, filters).
 */
public record Conv2d(WindowShape window) implements Op {

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape image = WindowCells.shape(window.input());
        Shape weights = Shape.fixed(window.kernelHeight(), window.kernelWidth(), window.input().channels(), window.output().channels());
        if (!inputs.equals(List.of(image, weights))) {
            throw new ShapeMismatch("convolution", image + " and " + weights, inputs.get(0) + " and " + inputs.get(1));
        }
        return WindowCells.shape(window.output());
    }

    /** A product and a sum for every weight of a filter. */
    @Override
    public long flops(List<Shape> inputs, Shape output, int samples) {
        return Amount.product(2L * window.positions() * channels(), output.amount(samples));
    }

    @Override
    public boolean overwrites(int input) {
        return true;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.convolveInto(window, call.input(0), call.input(1), call.output(), call.samples());
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
            kernels.convolveInputAdjointInto(window, call.input(1), call.outputGradient(), gradient.buffer(), call.samples());
        } else {
            kernels.convolveInputAdjointOnto(window, call.input(1), call.outputGradient(), gradient.buffer(), call.samples());
        }
    }

    private void toWeights(Kernels kernels, OpCall call, InputGradient gradient) {
        if (gradient.isFirst()) {
            kernels.convolveWeightsAdjointInto(window, call.input(0), call.outputGradient(), gradient.buffer(), call.samples());
        } else {
            kernels.convolveWeightsAdjointOnto(window, call.input(0), call.outputGradient(), gradient.buffer(), call.samples());
        }
    }

    @Override
    public Formula formula() {
        String row = cells().rowFormula();
        String column = cells().columnFormula();
        return Formula.of(
                "z_{ijf} = \\sum_{u,v,c} x_{%s,\\,%s,\\,c}\\,w_{uv→c→f}".formatted(row, column),
                "\\bar x_{klc} = \\sum_{%s = k,\\;%s = l} \\sum_f \\bar z_{ijf}\\,w_{uv→c→f}".formatted(row, column),
                "\\bar w_{uv→c→f} = \\sum_{n,i,j} \\bar z_{nijf}\\,x_{n,\\,%s,\\,%s,\\,c}".formatted(row, column));
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        int place = element / filters();
        Explanation.Sum sum = Explanation.sum();
        cells().positions(place).forEach(position -> {
            for (int c = 0; c < channels(); c++) {
                sum.product(
                        reader.input(0, cells().cell(place, position) * channels() + c),
                        reader.input(1, (position * channels() + c) * filters() + element % filters()));
            }
        });
        return sum.end();
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        if (input == 0) {
            return cells().over(element / channels()).flatMap(place -> IntStream.range(place * filters(), (place + 1) * filters()));
        }
        int position = element / (channels() * filters());
        return IntStream.range(0, reader.samples() * window.output().cells())
                .filter(place -> cells().cell(place, position) >= 0)
                .map(place -> place * filters() + element % filters());
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        int place = to / filters();
        if (input == 0) {
            int row = cells().position(place, from / channels()) * channels() + from % channels();
            return reader.input(1, row * filters() + to % filters());
        }
        int row = from / filters(); // of the weights as a matrix: position and channel
        return reader.input(0, cells().cell(place, row / channels()) * channels() + row % channels());
    }

    private WindowCells cells() {
        return new WindowCells(window);
    }

    private int channels() {
        return window.input().channels();
    }

    private int filters() {
        return window.output().channels();
    }
}
