package org.kettenregel.backend.optimizer;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;

/** No single number of a gradient goes beyond the limit to either side; the direction may change. */
@Named(order = 2, id = "value")
public record ClipByValue(@Knob(min = 0.01, max = 10, step = 0.01) double limit) implements Clipping {

    public ClipByValue {
        Clipping.requireLimit(limit);
    }

    public ClipByValue() {
        this(1);
    }

    @Override
    public boolean clips() {
        return true;
    }

    @Override
    public void clip(Kernels kernels, ClipCall call) {
        for (int i = 0; i < call.gradients().size(); i++) {
            DeviceBuffer gradient = call.gradients().get(i);
            kernels.clampInto(gradient, (float) -limit, (float) limit, gradient, gradient.length());
        }
    }
}
