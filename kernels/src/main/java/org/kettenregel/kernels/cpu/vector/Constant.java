package org.kettenregel.kernels.cpu.vector;

import jdk.incubator.vector.FloatVector;

/**
 * Vectors of one number. Kept in constants, each costs compiled code a load, and the compiler, which gives up on a loop of too many steps, next to
 * nothing.
 */
final class Constant {

    static final FloatVector ZERO = of(0);
    static final FloatVector ONE = of(1);
    static final FloatVector TWO = of(2);

    private Constant() {}

    static FloatVector of(float value) {
        return FloatVector.broadcast(Lanes.FLOATS, value);
    }
}
