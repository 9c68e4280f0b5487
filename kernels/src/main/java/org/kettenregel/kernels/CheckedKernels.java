package org.kettenregel.kernels;

/** All checked families together; they are interfaces with default methods, so that adding them up needs no forwarding. */
record CheckedKernels(Kernels unchecked, Check check)
        implements Kernels,
                CheckedElementwise,
                CheckedFunctions,
                CheckedActivations,
                CheckedRectifiers,
                CheckedSmoothActivations,
                CheckedMatrix,
                CheckedReduce,
                CheckedLosses,
                CheckedScoreLosses,
                CheckedUpdates,
                CheckedRandom,
                CheckedWindow,
                CheckedNorm,
                CheckedIndex,
                CheckedRecurrent,
                CheckedImage {
}
