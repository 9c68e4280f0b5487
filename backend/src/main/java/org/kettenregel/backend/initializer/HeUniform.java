package org.kettenregel.backend.initializer;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.RandomKey;

/** Uniform within sqrt(6 / in) around 0, for rectifiers (He et al. 2015). */
@Named(order = 3, id = "he-uniform")
public record HeUniform() implements Initializer {

    @Override
    public void fill(Kernels kernels, RandomKey key, Shape shape, Fans fans, DeviceBuffer out) {
        float bound = (float) Math.sqrt(6.0 / fans.in());
        kernels.uniformInto(key, -bound, bound, out, shape.width());
    }
}
