package org.kettenregel.backend.optimizer;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.kernels.Kernels;

/** Gradients as they are. */
@Named(order = 1, id = "none")
public record NoClipping() implements Clipping {

    @Override
    public boolean clips() {
        return false;
    }

    @Override
    public void clip(Kernels kernels, ClipCall call) {
        throw new IllegalStateException("nothing is to be clipped");
    }
}
