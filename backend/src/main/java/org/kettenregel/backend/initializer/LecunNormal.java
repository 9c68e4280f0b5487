package org.kettenregel.backend.initializer;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.RandomKey;

/** Normal with variance 1 / in (LeCun et al. 1998), which keeps the variance of linear layers and of SELU. */
@Named(order = 6, id = "lecun-normal")
public record LecunNormal() implements Initializer {

    @Override
    public void fill(Kernels kernels, RandomKey key, Shape shape, Fans fans, DeviceBuffer out) {
        kernels.normalInto(key, 0, (float) Math.sqrt(1.0 / fans.in()), out, shape.width());
    }
}
