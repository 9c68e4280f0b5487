package org.kettenregel.backend.initializer;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.RandomKey;

/** Normal with variance 2 / in, for rectifiers (He et al. 2015). */
@Named(order = 4, id = "he-normal")
public record HeNormal() implements Initializer {

    @Override
    public void fill(Kernels kernels, RandomKey key, Shape shape, Fans fans, DeviceBuffer out) {
        kernels.normalInto(key, 0, (float) Math.sqrt(2.0 / fans.in()), out, shape.width());
    }
}
