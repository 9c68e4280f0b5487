package org.kettenregel.kernels.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The widest vectors of this processor. */
final class Lanes {

    static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    /** Floats in a vector: 16 with AVX-512, 8 with AVX2, 4 with NEON. */
    static final int COUNT = FLOATS.length();

    private Lanes() {}
}
