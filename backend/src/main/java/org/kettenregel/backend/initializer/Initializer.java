package org.kettenregel.backend.initializer;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.RandomKey;

/** A rule for the first values of a weight matrix. Biases start at zero. */
public sealed interface Initializer permits GlorotUniform, GlorotNormal, HeUniform, HeNormal, Zeros, Constant {

    void fill(Kernels kernels, RandomKey key, Fans fans, DeviceBuffer out, int count);
}
