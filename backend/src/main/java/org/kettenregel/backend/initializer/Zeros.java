package org.kettenregel.backend.initializer;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.RandomKey;

/** All zero: every unit of a layer stays the same as its neighbour, which is why nobody starts weights this way. */
@Named(order = 8, id = "zeros")
public record Zeros() implements Initializer {

    @Override
    public void fill(Kernels kernels, RandomKey key, Shape shape, Fans fans, DeviceBuffer out) {
        kernels.fillInto(0, out, shape.width());
    }
}
