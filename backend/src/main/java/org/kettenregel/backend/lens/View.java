package org.kettenregel.backend.lens;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.kettenregel.backend.op.Abs;
import org.kettenregel.backend.op.BinaryCrossEntropy;
import org.kettenregel.backend.op.CrossEntropy;
import org.kettenregel.backend.op.Elu;
import org.kettenregel.backend.op.Exponential;
import org.kettenregel.backend.op.Hinge;
import org.kettenregel.backend.op.Huber;
import org.kettenregel.backend.op.LeakyRelu;
import org.kettenregel.backend.op.Logarithm;
import org.kettenregel.backend.op.MaxPool2d;
import org.kettenregel.backend.op.Maximum;
import org.kettenregel.backend.op.Minimum;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.ParametricRelu;
import org.kettenregel.backend.op.PerceptronCriterion;
import org.kettenregel.backend.op.Relu6;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.RowLoss;
import org.kettenregel.backend.op.Selu;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Square;
import org.kettenregel.backend.op.Step;

/** From where to where a local function is looked at, so that its point and what is remarkable about it can be seen. */
record View(double low, double high) {

    private static final int POINTS = 160;
    private static final double CLEAR = 1e-4; // of an edge where a logarithm ends

    /**
     * @param others numbers that the moving one is compared with
     * @param other  the other operand of two
     */
    static View of(Op op, double x, double[] others, double other) {
        return switch (op) {
            case BinaryCrossEntropy _, CrossEntropy _ -> new View(
                    Math.min(x, Math.max(CLEAR, Math.min(0.02, x / 2))), Math.max(x, 1 - Math.max(CLEAR, Math.min(0.02, (1 - x) / 2))));
            case Softmax _, RowLoss _ -> around(x, level(others, x), 4);
            case MaxPool2d _ -> around(x, largest(others, x), Math.max(1.5 * Math.abs(x - largest(others, x)), Math.max(0.25 * Math.abs(x), 0.05)));
            case Huber huber -> around(x, 0, Math.max(2 * huber.delta(), Math.abs(x) / 2));
            case Abs _, Square _ -> around(0, 0, Math.max(1, 1.5 * Math.abs(x)));
            case Maximum _, Minimum _ -> around(x, other, Math.max(1, Math.abs(x - other) / 2));
            case Logarithm _ -> x > 0 ? new View(x / 50, Math.max(2, 2 * x)) : around(0, 0, Math.max(2, 1.25 * Math.abs(x)));
            case Exponential _ -> around(0, 0, Math.max(2, 1.25 * Math.abs(x)));
            case Relu6 _ -> around(x, 6, 3).with(-3);
            default -> around(0, 0, Math.max(4, 1.25 * Math.abs(x)));
        };
    }

    private static View around(double a, double b, double margin) {
        return new View(Math.min(a, b) - margin, Math.max(a, b) + margin);
    }

    private View with(double x) {
        return new View(Math.min(low, x), Math.max(high, x));
    }

    /** Where a score is as large as all others together. */
    private static double level(double[] others, double x) {
        double most = largest(others, x);
        return others.length == 0 ? x : most + Math.log(Arrays.stream(others).map(other -> Math.exp(other - most)).sum());
    }

    private static double largest(double[] others, double x) {
        return Arrays.stream(others).max().orElse(x);
    }

    /** Where the slope may change at once; whether it does is for the op to say. */
    static double[] suspects(Op op, double[] others, double other) {
        return switch (op) {
            case Relu _, LeakyRelu _, ParametricRelu _, Elu _, Selu _, Abs _, Step _, PerceptronCriterion _ -> new double[] {0};
            case Relu6 _ -> new double[] {0, 6};
            case Hinge _ -> other == 0 ? new double[0] : new double[] {1 / other};
            case Maximum _, Minimum _ -> new double[] {other};
            case MaxPool2d _ -> others.length == 0 ? new double[0] : new double[] {largest(others, 0)};
            default -> new double[0];
        };
    }

    /** Evenly spread, ascending, with those that must be among them. */
    float[] points(double... musts) {
        double[] all = DoubleStream.concat(
                        IntStream.rangeClosed(0, POINTS).mapToDouble(i -> low + (high - low) * i / POINTS),
                        Arrays.stream(musts).filter(must -> must >= low && must <= high))
                .map(x -> (float) x).sorted().distinct().toArray();
        return Floats.of(all);
    }
}
