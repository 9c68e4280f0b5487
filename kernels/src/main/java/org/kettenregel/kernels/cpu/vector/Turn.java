package org.kettenregel.kernels.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Transposes matrices, eight by eight elements at a time in registers. */
final class Turn {

    private static final int SIDE = 8;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_256;
    private static final VectorShuffle<Float> SWAP1 = VectorShuffle.fromOp(FLOATS, lane -> lane ^ 1);
    private static final VectorShuffle<Float> SWAP2 = VectorShuffle.fromOp(FLOATS, lane -> lane ^ 2);
    private static final VectorShuffle<Float> SWAP4 = VectorShuffle.fromOp(FLOATS, lane -> lane ^ 4);
    private static final VectorMask<Float> UPPER1 = VectorMask.fromLong(FLOATS, 0b10101010);
    private static final VectorMask<Float> UPPER2 = VectorMask.fromLong(FLOATS, 0b11001100);
    private static final VectorMask<Float> UPPER4 = VectorMask.fromLong(FLOATS, 0b11110000);
    private static final VectorMask<Float> LOWER1 = VectorMask.fromLong(FLOATS, 0b01010101);
    private static final VectorMask<Float> LOWER2 = VectorMask.fromLong(FLOATS, 0b00110011);
    private static final VectorMask<Float> LOWER4 = VectorMask.fromLong(FLOATS, 0b00001111);

    private Turn() {}

    /** {@code target[at + c * step + r] = source[from + r * sourceStep + c]} for {@code height} rows and {@code width} columns of the source. */
    static void copy(int height, int width, float[] source, int from, int sourceStep, float[] target, int at, int step) {
        int r = 0;
        if (Lanes.COUNT >= SIDE) {
            for (; r + SIDE <= height; r += SIDE) {
                int c = 0;
                for (; c + SIDE <= width; c += SIDE) {
                    eight(source, from + r * sourceStep + c, sourceStep, target, at + c * step + r, step);
                }
                scalars(r, r + SIDE, c, width, source, from, sourceStep, target, at, step);
            }
        }
        scalars(r, height, 0, width, source, from, sourceStep, target, at, step);
    }

    private static void scalars(int row, int end, int column, int width, float[] source, int from, int sourceStep, float[] target, int at, int step) {
        int r = row;
        for (; r + 4 <= end; r += 4) {
            for (int c = column; c < width; c++) {
                int read = from + r * sourceStep + c;
                int write = at + c * step + r;
                target[write] = source[read];
                target[write + 1] = source[read + sourceStep];
                target[write + 2] = source[read + 2 * sourceStep];
                target[write + 3] = source[read + 3 * sourceStep];
            }
        }
        for (; r < end; r++) {
            for (int c = column; c < width; c++) {
                target[at + c * step + r] = source[from + r * sourceStep + c];
            }
        }
    }

    /** Three times, lanes are exchanged between rows whose numbers differ in one bit: r and c of an element change places bit by bit. */
    private static void eight(float[] source, int from, int sourceStep, float[] target, int at, int step) {
        FloatVector a = FloatVector.fromArray(FLOATS, source, from);
        FloatVector b = FloatVector.fromArray(FLOATS, source, from + sourceStep);
        FloatVector c = FloatVector.fromArray(FLOATS, source, from + 2 * sourceStep);
        FloatVector d = FloatVector.fromArray(FLOATS, source, from + 3 * sourceStep);
        FloatVector e = FloatVector.fromArray(FLOATS, source, from + 4 * sourceStep);
        FloatVector f = FloatVector.fromArray(FLOATS, source, from + 5 * sourceStep);
        FloatVector g = FloatVector.fromArray(FLOATS, source, from + 6 * sourceStep);
        FloatVector h = FloatVector.fromArray(FLOATS, source, from + 7 * sourceStep);
        FloatVector a1 = a.blend(b.rearrange(SWAP1), UPPER1);
        FloatVector b1 = b.blend(a.rearrange(SWAP1), LOWER1);
        FloatVector c1 = c.blend(d.rearrange(SWAP1), UPPER1);
        FloatVector d1 = d.blend(c.rearrange(SWAP1), LOWER1);
        FloatVector e1 = e.blend(f.rearrange(SWAP1), UPPER1);
        FloatVector f1 = f.blend(e.rearrange(SWAP1), LOWER1);
        FloatVector g1 = g.blend(h.rearrange(SWAP1), UPPER1);
        FloatVector h1 = h.blend(g.rearrange(SWAP1), LOWER1);
        FloatVector a2 = a1.blend(c1.rearrange(SWAP2), UPPER2);
        FloatVector c2 = c1.blend(a1.rearrange(SWAP2), LOWER2);
        FloatVector b2 = b1.blend(d1.rearrange(SWAP2), UPPER2);
        FloatVector d2 = d1.blend(b1.rearrange(SWAP2), LOWER2);
        FloatVector e2 = e1.blend(g1.rearrange(SWAP2), UPPER2);
        FloatVector g2 = g1.blend(e1.rearrange(SWAP2), LOWER2);
        FloatVector f2 = f1.blend(h1.rearrange(SWAP2), UPPER2);
        FloatVector h2 = h1.blend(f1.rearrange(SWAP2), LOWER2);
        a2.blend(e2.rearrange(SWAP4), UPPER4).intoArray(target, at);
        b2.blend(f2.rearrange(SWAP4), UPPER4).intoArray(target, at + step);
        c2.blend(g2.rearrange(SWAP4), UPPER4).intoArray(target, at + 2 * step);
        d2.blend(h2.rearrange(SWAP4), UPPER4).intoArray(target, at + 3 * step);
        e2.blend(a2.rearrange(SWAP4), LOWER4).intoArray(target, at + 4 * step);
        f2.blend(b2.rearrange(SWAP4), LOWER4).intoArray(target, at + 5 * step);
        g2.blend(c2.rearrange(SWAP4), LOWER4).intoArray(target, at + 6 * step);
        h2.blend(d2.rearrange(SWAP4), LOWER4).intoArray(target, at + 7 * step);
    }
}
