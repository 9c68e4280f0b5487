package org.kettenregel.backend.optimizer;

import org.kettenregel.kernels.Kernels;

/** Keeps gradients from growing too large, before weights move; adding one means one record and its name in {@code permits}. */
public sealed interface Clipping permits NoClipping, ClipByValue, ClipByNorm {

    /** Whether there is anything to do; without, the program has no such instruction. */
    boolean clips();

    /** Shortens the gradients of all parameters in place. */
    void clip(Kernels kernels, ClipCall call);

    static void requireLimit(double limit) {
        if (!(limit > 0 && Float.isFinite((float) limit))) {
            throw new IllegalArgumentException("clipping: the limit must be a number above 0, found " + limit);
        }
    }
}
