package org.kettenregel.backend.experiment;

import java.util.Optional;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.TransposedConvolution;
import org.kettenregel.backend.op.Activation;

/** The activations that layers end with. */
public final class Activations {

    private Activations() {}

    /** Empty for a layer that ends with none. */
    static Optional<Activation> of(LayerSpec spec) {
        return Optional.ofNullable(
                spec instanceof Dense dense ? dense.activation()
                : spec instanceof Conv2D conv ? conv.activation()
                : spec instanceof TransposedConvolution conv ? conv.activation()
                : spec instanceof ActivationLayer alone ? alone.activation()
                : null);
    }

    /** The same layer with another activation; a layer without one stays as it is. */
    public static LayerSpec replaced(LayerSpec spec, Activation by) {
        return spec instanceof Dense d ? new Dense(d.units(), by, d.bias(), d.initializer())
                : spec instanceof Conv2D c ? new Conv2D(c.filters(), c.kernel(), c.stride(), c.padding(), c.dilation(), by, c.bias(), c.initializer())
                : spec instanceof TransposedConvolution t
                        ? new TransposedConvolution(t.filters(), t.kernel(), t.stride(), t.padding(), by, t.bias(), t.initializer())
                : spec instanceof ActivationLayer ? new ActivationLayer(by)
                : spec;
    }
}
