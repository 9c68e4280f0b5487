package org.kettenregel.backend.initializer;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.RandomKey;

/** Normal with variance 2 / (in + out) (Glorot and Bengio 2010). */
@Named(order = 2, id = "glorot-normal")
public record GlorotNormal() implements Initializer {

    @Override
    public void fill(Kernels kernels, RandomKey key, Shape shape, Fans fans, DeviceBuffer out) {
        kernels.normalInto(key, 0, (float) Math.sqrt(2.0 / (fans.in() + fans.out())), out, shape.width());
    }
}
