package org.kettenregel.backend.optimizer;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;

/** All gradients together, as one vector, become no longer than the limit and keep their direction (Pascanu, Mikolov and Bengio 2013). */
@Named(order = 3, id = "global-norm")
public record ClipByNorm(@Knob(min = 0.01, max = 10, step = 0.01) double limit) implements Clipping {

    public ClipByNorm {
        Clipping.requireLimit(limit);
    }

    public ClipByNorm() {
        this(1);
    }

    @Override
    public boolean clips() {
        return true;
    }

    @Override
    public void clip(Kernels kernels, ClipCall call) {
        kernels.fillInto(0, call.total(), 1);
        for (int i = 0; i < call.gradients().size(); i++) {
            DeviceBuffer gradient = call.gradients().get(i);
            kernels.sumSquaresOnto(gradient, call.total(), gradient.length());
        }
        for (int i = 0; i < call.gradients().size(); i++) {
            DeviceBuffer gradient = call.gradients().get(i);
            kernels.scaleToNormInto(gradient, call.total(), 1, (float) limit, gradient, gradient.length());
        }
    }
}
