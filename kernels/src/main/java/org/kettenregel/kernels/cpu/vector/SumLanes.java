package org.kettenregel.kernels.cpu.vector;

import jdk.incubator.vector.DoubleVector;

/** The terms of sums over an array. Four vectors are added up at once, because an addition takes four cycles; what is left over goes to lane 0. */
final class SumLanes {

    private static final int COUNT = DoubleLanes.COUNT;

    private SumLanes() {}

    static void plain(float[] x, int from, int to, double[] sums, int at) {
        DoubleVector a = DoubleVector.zero(DoubleLanes.DOUBLES);
        DoubleVector b = a;
        DoubleVector c = a;
        DoubleVector d = a;
        int i = from;
        for (; i <= to - 4 * COUNT; i += 4 * COUNT) {
            a = a.add(DoubleLanes.of(x, i));
            b = b.add(DoubleLanes.of(x, i + COUNT));
            c = c.add(DoubleLanes.of(x, i + 2 * COUNT));
            d = d.add(DoubleLanes.of(x, i + 3 * COUNT));
        }
        a.add(b).add(c.add(d)).intoArray(sums, at);
        for (; i < to; i++) {
            sums[at] += x[i];
        }
    }

    static void sizes(float[] x, int from, int to, double[] sums, int at) {
        DoubleVector a = DoubleVector.zero(DoubleLanes.DOUBLES);
        DoubleVector b = a;
        DoubleVector c = a;
        DoubleVector d = a;
        int i = from;
        for (; i <= to - 4 * COUNT; i += 4 * COUNT) {
            a = a.add(DoubleLanes.of(x, i).abs());
            b = b.add(DoubleLanes.of(x, i + COUNT).abs());
            c = c.add(DoubleLanes.of(x, i + 2 * COUNT).abs());
            d = d.add(DoubleLanes.of(x, i + 3 * COUNT).abs());
        }
        a.add(b).add(c.add(d)).intoArray(sums, at);
        for (; i < to; i++) {
            sums[at] += Math.abs(x[i]);
        }
    }

    static void squares(float[] x, int from, int to, double[] sums, int at) {
        DoubleVector a = DoubleVector.zero(DoubleLanes.DOUBLES);
        DoubleVector b = a;
        DoubleVector c = a;
        DoubleVector d = a;
        int i = from;
        for (; i <= to - 4 * COUNT; i += 4 * COUNT) {
            DoubleVector first = DoubleLanes.of(x, i);
            DoubleVector second = DoubleLanes.of(x, i + COUNT);
            DoubleVector third = DoubleLanes.of(x, i + 2 * COUNT);
            DoubleVector fourth = DoubleLanes.of(x, i + 3 * COUNT);
            a = first.fma(first, a); // exact but for the sum, as the square of a float is a double
            b = second.fma(second, b);
            c = third.fma(third, c);
            d = fourth.fma(fourth, d);
        }
        a.add(b).add(c.add(d)).intoArray(sums, at);
        for (; i < to; i++) {
            sums[at] += (double) x[i] * x[i];
        }
    }
}
