package org.kettenregel.backend.initializer;

import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.RandomKey;

/** A rule for the first values of a parameter. */
public sealed interface Initializer
        permits GlorotUniform, GlorotNormal, HeUniform, HeNormal, LecunUniform, LecunNormal, Orthogonal, Zeros, Constant {

    /** @param shape of the parameter, which {@code out} holds row-major */
    void fill(Kernels kernels, RandomKey key, Shape shape, Fans fans, DeviceBuffer out);
}
