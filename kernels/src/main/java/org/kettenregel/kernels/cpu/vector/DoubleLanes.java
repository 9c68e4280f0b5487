package org.kettenregel.kernels.cpu.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Vectors of doubles, as wide as those of floats, hence with half as many lanes; for sums of floats. */
final class DoubleLanes {

    static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    /** Doubles in a vector. */
    static final int COUNT = DOUBLES.length();

    /** As many floats as there are doubles in a vector. */
    private static final VectorSpecies<Float> FLOATS = VectorSpecies.of(float.class, VectorShape.forBitSize(DOUBLES.vectorBitSize() / 2));

    private static final VectorShuffle<Double> EIGHTH = VectorShuffle.fromOp(DOUBLES, lane -> lane ^ 4);
    private static final VectorShuffle<Double> QUARTER = VectorShuffle.fromOp(DOUBLES, lane -> lane ^ 2);
    private static final VectorShuffle<Double> HALF = VectorShuffle.fromOp(DOUBLES, lane -> lane ^ 1);

    private DoubleLanes() {}

    /** The floats from {@code index} on. */
    static DoubleVector of(float[] values, int index) {
        return (DoubleVector) FloatVector.fromArray(FLOATS, values, index).convertShape(VectorOperators.F2D, DOUBLES, 0);
    }

    /** The vector rounded to floats. */
    static FloatVector rounded(DoubleVector vector) {
        return (FloatVector) vector.convertShape(VectorOperators.D2F, FLOATS, 0);
    }

    /** The sum of all lanes, in an order of its own: that of {@code reduceLanes} may differ between two runs. */
    static double sum(DoubleVector vector) {
        DoubleVector sums = vector;
        if (COUNT > 4) {
            sums = sums.add(sums.rearrange(EIGHTH));
        }
        if (COUNT > 2) {
            sums = sums.add(sums.rearrange(QUARTER));
        }
        return sums.add(sums.rearrange(HALF)).lane(0);
    }

    /** The floats from {@code index} on, as they are. */
    static FloatVector floats(float[] values, int index) {
        return FloatVector.fromArray(FLOATS, values, index);
    }
}
