package org.kettenregel.kernels.testing;

import static org.kettenregel.kernels.testing.Elements.at;
import static org.kettenregel.kernels.testing.Elements.into;
import static org.kettenregel.kernels.testing.Elements.onto;
import static org.kettenregel.kernels.testing.Elements.sum;

import java.util.Arrays;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.LossKernels;

/** Losses and their adjoints, in double precision. */
interface DoubleLosses extends LossKernels {

    @Override
    default void huberInto(DeviceBuffer error, float delta, DeviceBuffer out, int count) {
        into(out, count, i -> huber(at(error, i), delta));
    }

    @Override
    default void huberAdjointOnto(DeviceBuffer error, float delta, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> Math.clamp(at(error, i), -delta, delta) * at(outGradient, i));
    }

    @Override
    default void hingeInto(DeviceBuffer score, DeviceBuffer target, DeviceBuffer out, int count) {
        into(out, count, i -> Math.max(0, 1 - at(target, i) * at(score, i)));
    }

    @Override
    default void hingeAdjointOnto(DeviceBuffer score, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> at(target, i) * at(score, i) < 1 ? -at(target, i) * at(outGradient, i) : 0);
    }

    @Override
    default void perceptronInto(DeviceBuffer score, DeviceBuffer target, DeviceBuffer out, int count) {
        into(out, count, i -> ((at(score, i) >= 0 ? 1 : 0) - at(target, i)) * at(score, i));
    }

    @Override
    default void perceptronAdjointOnto(DeviceBuffer score, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> ((at(score, i) >= 0 ? 1 : 0) - at(target, i)) * at(outGradient, i));
    }

    @Override
    default void signedPerceptronInto(DeviceBuffer score, DeviceBuffer target, float negative, DeviceBuffer out, int count) {
        into(out, count, i -> isRight(score, target, i) ? 0 : -moved(at(target, i), negative) * at(score, i));
    }

    @Override
    default void signedPerceptronAdjointOnto(
            DeviceBuffer score, DeviceBuffer target, float negative, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> isRight(score, target, i) ? 0 : -moved(at(target, i), negative) * at(outGradient, i));
    }

    @Override
    default void binaryCrossEntropyInto(DeviceBuffer probability, DeviceBuffer target, DeviceBuffer out, int count) {
        into(out, count, i -> binaryCrossEntropy(clip(at(probability, i)), at(target, i)));
    }

    @Override
    default void binaryCrossEntropyAdjointOnto(
            DeviceBuffer probability, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> {
            double p = at(probability, i);
            return isClipped(p) ? 0 : (p - at(target, i)) / (p * (1 - p)) * at(outGradient, i);
        });
    }

    @Override
    default void binaryCrossEntropyWithLogitsInto(DeviceBuffer logit, DeviceBuffer target, DeviceBuffer out, int count) {
        into(out, count, i -> {
            double z = at(logit, i);
            return Math.max(z, 0) - z * at(target, i) + Math.log1p(Math.exp(-Math.abs(z)));
        });
    }

    @Override
    default void binaryCrossEntropyWithLogitsAdjointOnto(
            DeviceBuffer logit, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> (1 / (1 + Math.exp(-at(logit, i))) - at(target, i)) * at(outGradient, i));
    }

    @Override
    default void crossEntropyInto(DeviceBuffer probability, DeviceBuffer target, DeviceBuffer out, int rows, int columns) {
        into(out, rows, r -> -sum(
                r * columns, (r + 1) * columns, i -> at(target, i) * Math.log(clip(at(probability, i)))));
    }

    @Override
    default void crossEntropyAdjointOnto(
            DeviceBuffer probability, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns) {
        onto(inGradient, rows * columns, i -> {
            double p = at(probability, i);
            return isClipped(p) ? 0 : -at(target, i) / p * at(outGradient, i / columns);
        });
    }

    @Override
    default void crossEntropyWithLogitsInto(DeviceBuffer logit, DeviceBuffer target, DeviceBuffer out, int rows, int columns) {
        into(out, rows, r -> {
            double logSumExp = logSumExp(logit, r * columns, (r + 1) * columns);
            return sum(r * columns, (r + 1) * columns, i -> at(target, i) * (logSumExp - at(logit, i)));
        });
    }

    @Override
    default void crossEntropyWithLogitsAdjointOnto(
            DeviceBuffer logit, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns) {
        onto(inGradient, rows * columns, i -> {
            int from = i / columns * columns;
            double softmax = Math.exp(at(logit, i) - logSumExp(logit, from, from + columns));
            double mass = sum(from, from + columns, j -> at(target, j));
            return (softmax * mass - at(target, i)) * at(outGradient, i / columns);
        });
    }

    private static boolean isRight(DeviceBuffer score, DeviceBuffer target, int i) {
        return at(target, i) * at(score, i) > 0;
    }

    private static double moved(double target, double negative) {
        return target > 0 ? target : negative * target;
    }

    private static double huber(double error, double delta) {
        double size = Math.abs(error);
        return size <= delta ? error * error / 2 : delta * (size - delta / 2);
    }

    private static double binaryCrossEntropy(double p, double t) {
        return -(t * Math.log(p) + (1 - t) * Math.log1p(-p));
    }

    private static boolean isClipped(double p) {
        return p < SMALLEST_PROBABILITY || p > 1 - (double) SMALLEST_PROBABILITY;
    }

    private static double clip(double p) {
        return Math.clamp(p, SMALLEST_PROBABILITY, 1 - (double) SMALLEST_PROBABILITY);
    }

    private static double logSumExp(DeviceBuffer x, int from, int to) {
        double largest = Arrays.stream(DoubleBuffer.values(x), from, to).max().orElseThrow();
        return largest + Math.log(sum(from, to, i -> Math.exp(at(x, i) - largest)));
    }
}
