package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.vector.Lanes.COUNT;
import static org.kettenregel.kernels.cpu.vector.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;

/** Eight cells by two vectors of output channels at once, for processors with many registers; two products a round save a tenth of the time. */
final class CellTileWide {

    private CellTileWide() {}

    /** What {@link CellTile#wide} says. */
    static void sum(
            float[] x, int base, int[] cells, int cell, int[] taps, int[] rows, int from, int to, int run, float[] weights, int panel, float[] sums) {
        int cell0 = base + cells[cell];
        int cell1 = base + cells[cell + 1];
        int cell2 = base + cells[cell + 2];
        int cell3 = base + cells[cell + 3];
        int cell4 = base + cells[cell + 4];
        int cell5 = base + cells[cell + 5];
        int cell6 = base + cells[cell + 6];
        int cell7 = base + cells[cell + 7];
        FloatVector s0a = FloatVector.zero(FLOATS);
        FloatVector s0b = FloatVector.zero(FLOATS);
        FloatVector s1a = FloatVector.zero(FLOATS);
        FloatVector s1b = FloatVector.zero(FLOATS);
        FloatVector s2a = FloatVector.zero(FLOATS);
        FloatVector s2b = FloatVector.zero(FLOATS);
        FloatVector s3a = FloatVector.zero(FLOATS);
        FloatVector s3b = FloatVector.zero(FLOATS);
        FloatVector s4a = FloatVector.zero(FLOATS);
        FloatVector s4b = FloatVector.zero(FLOATS);
        FloatVector s5a = FloatVector.zero(FLOATS);
        FloatVector s5b = FloatVector.zero(FLOATS);
        FloatVector s6a = FloatVector.zero(FLOATS);
        FloatVector s6b = FloatVector.zero(FLOATS);
        FloatVector s7a = FloatVector.zero(FLOATS);
        FloatVector s7b = FloatVector.zero(FLOATS);
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
            int row = panel + rows[tap] * 2 * COUNT;
            int i = 0;
            for (; i < run - 1; i += 2) {
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
                FloatVector x4 = FloatVector.broadcast(FLOATS, x[at4 + i]);
                s4a = x4.fma(wa, s4a);
                s4b = x4.fma(wb, s4b);
                FloatVector x5 = FloatVector.broadcast(FLOATS, x[at5 + i]);
                s5a = x5.fma(wa, s5a);
                s5b = x5.fma(wb, s5b);
                FloatVector x6 = FloatVector.broadcast(FLOATS, x[at6 + i]);
                s6a = x6.fma(wa, s6a);
                s6b = x6.fma(wb, s6b);
                FloatVector x7 = FloatVector.broadcast(FLOATS, x[at7 + i]);
                s7a = x7.fma(wa, s7a);
                s7b = x7.fma(wb, s7b);
                FloatVector va = FloatVector.fromArray(FLOATS, weights, row + 2 * COUNT);
                FloatVector vb = FloatVector.fromArray(FLOATS, weights, row + 3 * COUNT);
                FloatVector y0 = FloatVector.broadcast(FLOATS, x[at0 + i + 1]);
                s0a = y0.fma(va, s0a);
                s0b = y0.fma(vb, s0b);
                FloatVector y1 = FloatVector.broadcast(FLOATS, x[at1 + i + 1]);
                s1a = y1.fma(va, s1a);
                s1b = y1.fma(vb, s1b);
                FloatVector y2 = FloatVector.broadcast(FLOATS, x[at2 + i + 1]);
                s2a = y2.fma(va, s2a);
                s2b = y2.fma(vb, s2b);
                FloatVector y3 = FloatVector.broadcast(FLOATS, x[at3 + i + 1]);
                s3a = y3.fma(va, s3a);
                s3b = y3.fma(vb, s3b);
                FloatVector y4 = FloatVector.broadcast(FLOATS, x[at4 + i + 1]);
                s4a = y4.fma(va, s4a);
                s4b = y4.fma(vb, s4b);
                FloatVector y5 = FloatVector.broadcast(FLOATS, x[at5 + i + 1]);
                s5a = y5.fma(va, s5a);
                s5b = y5.fma(vb, s5b);
                FloatVector y6 = FloatVector.broadcast(FLOATS, x[at6 + i + 1]);
                s6a = y6.fma(va, s6a);
                s6b = y6.fma(vb, s6b);
                FloatVector y7 = FloatVector.broadcast(FLOATS, x[at7 + i + 1]);
                s7a = y7.fma(va, s7a);
                s7b = y7.fma(vb, s7b);
                row += 4 * COUNT;
            }
            for (; i < run; i++) { // once at most; a branch that the compiler had never seen taken would make it start again
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
                FloatVector x4 = FloatVector.broadcast(FLOATS, x[at4 + i]);
                s4a = x4.fma(wa, s4a);
                s4b = x4.fma(wb, s4b);
                FloatVector x5 = FloatVector.broadcast(FLOATS, x[at5 + i]);
                s5a = x5.fma(wa, s5a);
                s5b = x5.fma(wb, s5b);
                FloatVector x6 = FloatVector.broadcast(FLOATS, x[at6 + i]);
                s6a = x6.fma(wa, s6a);
                s6b = x6.fma(wb, s6b);
                FloatVector x7 = FloatVector.broadcast(FLOATS, x[at7 + i]);
                s7a = x7.fma(wa, s7a);
                s7b = x7.fma(wb, s7b);
            }
        }
        s0a.intoArray(sums, 0);
        s0b.intoArray(sums, COUNT);
        s1a.intoArray(sums, 2 * COUNT);
        s1b.intoArray(sums, 3 * COUNT);
        s2a.intoArray(sums, 4 * COUNT);
        s2b.intoArray(sums, 5 * COUNT);
        s3a.intoArray(sums, 6 * COUNT);
        s3b.intoArray(sums, 7 * COUNT);
        s4a.intoArray(sums, 8 * COUNT);
        s4b.intoArray(sums, 9 * COUNT);
        s5a.intoArray(sums, 10 * COUNT);
        s5b.intoArray(sums, 11 * COUNT);
        s6a.intoArray(sums, 12 * COUNT);
        s6b.intoArray(sums, 13 * COUNT);
        s7a.intoArray(sums, 14 * COUNT);
        s7b.intoArray(sums, 15 * COUNT);
    }
}
