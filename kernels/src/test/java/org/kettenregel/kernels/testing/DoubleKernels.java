package org.kettenregel.kernels.testing;

import org.kettenregel.kernels.Kernels;

/** All families of the oracle together. */
final class DoubleKernels
        implements Kernels,
                DoubleElementwise,
                DoubleFunctions,
                DoubleActivations,
                DoubleMatrix,
                DoubleReduce,
                DoubleLosses,
                DoubleUpdates,
                DoubleRandom,
                DoubleWindow,
                DoubleNorm,
                DoubleIndex,
                DoubleRecurrent,
                DoubleImage {
}
