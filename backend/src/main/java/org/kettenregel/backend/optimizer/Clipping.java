package org.kettenregel.backend.optimizer;

import org.kettenregel.kernels.Kernels;

/** Keeps gradients from growing too large, before weights move; adding one means one record and its name in {@code permits}. */
public sealed interface Clipping permits NoClipping {

    /** Whether there is anything to do; without, the program has no such instruction. */
    boolean clips();

    /** Shortens the gradients of all parameters in place. */
    void clip(Kernels kernels, ClipCall call);
}
