package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.vector.Lanes.COUNT;
import static org.kettenregel.kernels.cpu.vector.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;

/**
 * The innermost loops of a convolution: eight cells of its output at a time, in registers from the first multiply-add to the last. Element i of a
 * tap's run is, for each cell, {@code x[base + cells[cell] + taps[tap] + i]}, and meets row {@code rows[tap] + i} of a panel of weights.
 */
final class CellTile {

    static final int CELLS = 8;

    private CellTile() {}

    /** Two vectors of output channels: {@code sums} becomes (cells, 2 * lanes). */
    static void wide(
            float[] x, int base, int[] cells, int cell, int[] taps, int[] rows, int from, int to, int run, float[] weights, int panel, float[] sums) {
        if (Registers.MANY) {
            CellTileWide.sum(x, base, cells, cell, taps, rows, from, to, run, weights, panel, sums);
        } else {
            fourByTwo(x, base, cells, cell, taps, rows, from, to, run, weights, panel, sums, 0);
            fourByTwo(x, base, cells, cell + 4, taps, rows, from, to, run, weights, panel, sums, 8 * COUNT);
        }
    }

    /** One vector of output channels: {@code sums} becomes (cells, lanes). */
    static void narrow(
            float[] x, int base, int[] cells, int cell, int[] taps, int[] rows, int from, int to, int run, float[] weights, int panel, float[] sums) {
        int cell0 = base + cells[cell];
        int cell1 = base + cells[cell + 1];
        int cell2 = base + cells[cell + 2];
        int cell3 = base + cells[cell + 3];
        int cell4 = base + cells[cell + 4];
        int cell5 = base + cells[cell + 5];
        int cell6 = base + cells[cell + 6];
        int cell7 = base + cells[cell + 7];
        FloatVector s0 = FloatVector.zero(FLOATS);
        FloatVector s1 = FloatVector.zero(FLOATS);
        FloatVector s2 = FloatVector.zero(FLOATS);
        FloatVector s3 = FloatVector.zero(FLOATS);
        FloatVector s4 = FloatVector.zero(FLOATS);
        FloatVector s5 = FloatVector.zero(FLOATS);
        FloatVector s6 = FloatVector.zero(FLOATS);
        FloatVector s7 = FloatVector.zero(FLOATS);
        for (int tap = from; tap < to; tap++) {
            int offset = taps[tap];
            int at0 = cell0 + offset;
            int at1 = cell1 + offset;
            int at2 = cell2 + offset;
            int at3 = cell3 + offset;
            int at4 = cell4 + offset;
            int at5 = cell5 + offset;
            int at6 = cell6 + offset;
            int at7 = cell7 + offset;
            int row = panel + rows[tap] * COUNT;
            for (int i = 0; i < run; i++) {
                FloatVector w = FloatVector.fromArray(FLOATS, weights, row);
                FloatVector x0 = FloatVector.broadcast(FLOATS, x[at0 + i]);
                s0 = x0.fma(w, s0);
                FloatVector x1 = FloatVector.broadcast(FLOATS, x[at1 + i]);
                s1 = x1.fma(w, s1);
                FloatVector x2 = FloatVector.broadcast(FLOATS, x[at2 + i]);
                s2 = x2.fma(w, s2);
                FloatVector x3 = FloatVector.broadcast(FLOATS, x[at3 + i]);
                s3 = x3.fma(w, s3);
                FloatVector x4 = FloatVector.broadcast(FLOATS, x[at4 + i]);
                s4 = x4.fma(w, s4);
                FloatVector x5 = FloatVector.broadcast(FLOATS, x[at5 + i]);
                s5 = x5.fma(w, s5);
                FloatVector x6 = FloatVector.broadcast(FLOATS, x[at6 + i]);
                s6 = x6.fma(w, s6);
                FloatVector x7 = FloatVector.broadcast(FLOATS, x[at7 + i]);
                s7 = x7.fma(w, s7);
                row += COUNT;
            }
        }
        s0.intoArray(sums, 0);
        s1.intoArray(sums, COUNT);
        s2.intoArray(sums, 2 * COUNT);
        s3.intoArray(sums, 3 * COUNT);
        s4.intoArray(sums, 4 * COUNT);
        s5.intoArray(sums, 5 * COUNT);
        s6.intoArray(sums, 6 * COUNT);
        s7.intoArray(sums, 7 * COUNT);
    }

    private static void fourByTwo(
            float[] x, int base, int[] cells, int cell, int[] taps, int[] rows, int from, int to, int run, float[] weights, int panel, float[] sums, int at) {
        int cell0 = base + cells[cell];
        int cell1 = base + cells[cell + 1];
        int cell2 = base + cells[cell + 2];
        int cell3 = base + cells[cell + 3];
        FloatVector s0a = FloatVector.zero(FLOATS);
        FloatVector s0b = FloatVector.zero(FLOATS);
        FloatVector s1a = FloatVector.zero(FLOATS);
        FloatVector s1b = FloatVector.zero(FLOATS);
        FloatVector s2a = FloatVector.zero(FLOATS);
        FloatVector s2b = FloatVector.zero(FLOATS);
        FloatVector s3a = FloatVector.zero(FLOATS);
        FloatVector s3b = FloatVector.zero(FLOATS);
        for (int tap = from; tap < to; tap++) {
            int offset = taps[tap];
            int at0 = cell0 + offset;
            int at1 = cell1 + offset;
            int at2 = cell2 + offset;
            int at3 = cell3 + offset;
            int row = panel + rows[tap] * 2 * COUNT;
            for (int i = 0; i < run; i++) {
                FloatVector wa = FloatVector.fromArray(FLOATS, weights, row);
                FloatVector wb = FloatVector.fromArray(FLOATS, weights, row + COUNT);
                FloatVector x0 = FloatVector.broadcast(FLOATS, x[at0 + i]);
                s0a = x0.fma(wa, s0a);
                s0b = x0.fma(wb, s0b);
                FloatVector x1 = FloatVector.broadcast(FLOATS, x[at1 + i]);
                s1a = x1.fma(wa, s1a);
                s1b = x1.fma(wb, s1b);
                FloatVector x2 = FloatVector.broadcast(FLOATS, x[at2 + i]);
                s2a = x2.fma(wa, s2a);
                s2b = x2.fma(wb, s2b);
                FloatVector x3 = FloatVector.broadcast(FLOATS, x[at3 + i]);
                s3a = x3.fma(wa, s3a);
                s3b = x3.fma(wb, s3b);
                row += 2 * COUNT;
            }
        }
        s0a.intoArray(sums, at);
        s0b.intoArray(sums, at + COUNT);
        s1a.intoArray(sums, at + 2 * COUNT);
        s1b.intoArray(sums, at + 3 * COUNT);
        s2a.intoArray(sums, at + 4 * COUNT);
        s2b.intoArray(sums, at + 5 * COUNT);
        s3a.intoArray(sums, at + 6 * COUNT);
        s3b.intoArray(sums, at + 7 * COUNT);
    }
}
