package org.kettenregel.backend.op;

import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Softmax and cross-entropy in one, stable for any logits z: sum_c t_c (logSumExp(z) - z_c). */
public record CrossEntropyWithLogits() implements RowLoss {

    private static final Formula FORMULA =
            Formula.of("y = \\sum_c t_c \\Big(\\ln \\sum_j e^{z_j} - z_c\\Big)", "\\bar z_c = \\bar y \\cdot (\\operatorname{softmax}(z)_c - t_c)", "");

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.crossEntropyWithLogitsInto(call.input(0), call.input(1), call.output(), call.samples(), call.inputColumns(0));
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.crossEntropyWithLogitsAdjointOnto(
                call.input(0), call.input(1), call.outputGradient(), call.inputGradient(0), call.samples(), call.inputColumns(0));
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        int classes = reader.inputShape(0).size(0);
        double logSumExp = logSumExp(element, reader);
        Explanation.Sum sum = Explanation.sum();
        for (int c = 0; c < classes; c++) {
            double t = reader.input(1, element * classes + c);
            if (t != 0) {
                sum.product(t, logSumExp - reader.input(0, element * classes + c));
            }
        }
        return sum.end();
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double probability = Math.exp(reader.input(0, from) - logSumExp(to, reader));
        return probability * row(to, reader).mapToDouble(i -> reader.input(1, i)).sum() - reader.input(1, from);
    }

    private static double logSumExp(int sample, Reader reader) {
        double max = row(sample, reader).mapToDouble(i -> reader.input(0, i)).max().orElseThrow();
        return max + Math.log(row(sample, reader).mapToDouble(i -> Math.exp(reader.input(0, i) - max)).sum());
    }

    private static IntStream row(int sample, Reader reader) {
        int classes = reader.inputShape(0).size(0);
        return IntStream.range(sample * classes, (sample + 1) * classes);
    }
}
