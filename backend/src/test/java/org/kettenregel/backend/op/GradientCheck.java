package org.kettenregel.backend.op;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.kernels.testing.DoubleBuffer;

/**
 * The gradients that {@code backward} gives beside those of central differences, (L(x + h) - L(x - h)) / 2h, all in double precision. The loss L
 * is sum_o c_o y_o with fixed c, so all outputs count, each differently.
 */
final class GradientCheck {

    private static final double H = 1e-6;

    private GradientCheck() {}

    /** One number of an input. */
    record Element(int input, int place, double backward, double difference) {

        double error() {
            return Math.abs(backward - difference);
        }

        double size() {
            return Math.max(Math.abs(backward), Math.abs(difference));
        }
    }

    /** All numbers of all inputs; where no gradient is to flow, the difference is 0. */
    static List<List<Element>> of(OpSample sample) {
        return of(OpBench.exact(sample));
    }

    /** The same on gradients that a test has prepared. */
    static List<List<Element>> of(OpBench bench) {
        OpSample sample = bench.sample;
        bench.forward();
        OpBench.put(bench.outputGradient, weights(bench));
        bench.backward();
        List<List<Element>> inputs = new ArrayList<>();
        for (int input = 0; input < sample.inputs().size(); input++) {
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < sample.inputs().get(input).length; i++) {
                double difference = sample.op().differentiable(input) ? difference(bench, input, i) : 0;
                elements.add(new Element(input, i, OpBench.get(bench.gradients.get(input), i), difference));
            }
            inputs.add(elements);
        }
        return inputs;
    }

    /**
     * The largest error of an input's gradient as a share of that gradient's largest number, max_i |b_i - d_i| / max_i max(|b_i|, |d_i|) for
     * backward b and differences d; 0 where both are 0. The worst input counts.
     */
    static double relativeError(List<List<Element>> inputs) {
        double worst = 0;
        for (List<Element> elements : inputs) {
            double error = elements.stream().mapToDouble(Element::error).max().orElse(0);
            double size = elements.stream().mapToDouble(Element::size).max().orElse(0);
            worst = Math.max(worst, error == 0 ? 0 : error / size);
        }
        return worst;
    }

    private static double difference(OpBench bench, int input, int i) {
        DoubleBuffer buffer = (DoubleBuffer) bench.inputs.get(input);
        double value = buffer.get(i);
        buffer.set(i, value + H);
        double high = loss(bench);
        buffer.set(i, value - H);
        double low = loss(bench);
        buffer.set(i, value);
        return (high - low) / (2 * H);
    }

    private static double loss(OpBench bench) {
        bench.forward();
        double[] weights = weights(bench);
        double sum = 0;
        for (int o = 0; o < bench.outputs(); o++) {
            sum += weights[o] * bench.output(o);
        }
        return sum;
    }

    /** The gradient of the loss with respect to each output. */
    static double[] weights(OpBench bench) {
        double[] weights = new double[bench.outputs()];
        for (int o = 0; o < weights.length; o++) {
            weights[o] = 0.5 + 0.25 * o;
        }
        return weights;
    }
}
