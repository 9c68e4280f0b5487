package org.kettenregel.backend.initializer;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.RandomKey;

/** Uniform within sqrt(3 / in) around 0, for which the variance is 1 / in (LeCun et al. 1998). */
@Named(order = 5, id = "lecun-uniform")
public record LecunUniform() implements Initializer {

    @Override
    public void fill(Kernels kernels, RandomKey key, Shape shape, Fans fans, DeviceBuffer out) {
        float bound = (float) Math.sqrt(3.0 / fans.in());
        kernels.uniformInto(key, -bound, bound, out, shape.width());
    }
}
