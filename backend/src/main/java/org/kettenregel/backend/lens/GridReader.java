package org.kettenregel.backend.lens;

import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.Reader;
import org.kettenregel.backend.shape.Shape;

/** Points of a grid as the input of an op, so that its own explanation says where it takes them. */
record GridReader(Grid grid) implements Reader {

    /** Every point behind an op of one input that keeps the shape. */
    Grid through(Op op) {
        double[] moved = new double[grid.numbers().length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = op.explain(i, this).result();
        }
        return new Grid(moved);
    }

    @Override
    public int samples() {
        return grid.numbers().length / 2;
    }

    @Override
    public Shape inputShape(int input) {
        return Shape.perSample(2);
    }

    @Override
    public Shape outputShape() {
        return Shape.perSample(2);
    }

    @Override
    public double input(int input, int element) {
        return grid.numbers()[element];
    }

    @Override
    public double output(int element) {
        throw unknown();
    }

    @Override
    public double outputGradient(int element) {
        throw unknown();
    }

    @Override
    public double saved(int which, int element) {
        throw unknown();
    }

    private static IllegalStateException unknown() {
        return new IllegalStateException("a grid has been through no engine");
    }

    @Override
    public boolean training() {
        return false;
    }
}
