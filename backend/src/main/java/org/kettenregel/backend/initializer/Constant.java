package org.kettenregel.backend.initializer;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.RandomKey;

/** Every number the same: units of a layer that start so stay the same as their neighbours; for slopes and thresholds that does no harm. */
@Named(order = 9, id = "constant")
public record Constant(@Knob(min = -1, max = 1, step = 0.05) double value) implements Initializer {

    public Constant {
        if (!Float.isFinite((float) value)) {
            throw new IllegalArgumentException("constant start: expected a finite number, found " + value);
        }
    }

    public Constant() {
        this(0.1);
    }

    @Override
    public void fill(Kernels kernels, RandomKey key, Shape shape, Fans fans, DeviceBuffer out) {
        kernels.fillInto((float) value, out, shape.width());
    }
}
