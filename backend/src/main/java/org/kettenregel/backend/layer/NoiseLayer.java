package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.GaussianNoise;

/** Moves its inputs a little in every training step, so that the network learns what lies around them as well. */
@Named(order = 23, id = "gaussian-noise")
public record NoiseLayer(@Knob(min = 0, max = 1, step = 0.01) double deviation) implements LayerSpec {

    public NoiseLayer {
        if (!(deviation >= 0 && Double.isFinite(deviation))) {
            throw new IllegalArgumentException("noise layer: the deviation must be a number from 0 on, found " + deviation);
        }
    }

    public NoiseLayer() {
        this(0.1);
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        return graph.add("noise", new GaussianNoise(deviation), inputs.getFirst());
    }
}
