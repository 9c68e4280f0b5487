package org.kettenregel.backend.initializer;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.RandomKey;

/** Uniform within sqrt(6 / (in + out)) around 0 (Glorot and Bengio 2010); Keras' default. */
@Named(order = 1, id = "glorot-uniform")
public record GlorotUniform() implements Initializer {

    @Override
    public void fill(Kernels kernels, RandomKey key, Shape shape, Fans fans, DeviceBuffer out) {
        float bound = (float) Math.sqrt(6.0 / (fans.in() + fans.out()));
        kernels.uniformInto(key, -bound, bound, out, shape.width());
    }
}
