package org.kettenregel.backend.loss;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;

/** How far the output is from the input, for autoencoders: as mean squared error, or as cross-entropy of features between 0 and 1. */
@Named(order = 20, id = "reconstruction")
public record ReconstructionLoss(@Knob Measure measure) implements LossSpec {

    /** Squares suit any numbers; cross-entropy suits brightness from 0 to 1 and an output that ends with a sigmoid. */
    public enum Measure { SQUARES, CROSS_ENTROPY }

    public ReconstructionLoss() {
        this(Measure.SQUARES);
    }

    @Override
    public boolean reconstructs() {
        return true;
    }

    @Override
    public Node build(GraphBuilder graph, Node prediction, Node input) {
        return switch (measure) {
            case SQUARES -> new MeanSquaredError().build(graph, prediction, input);
            case CROSS_ENTROPY -> new BinaryCrossEntropyLoss().build(graph, prediction, input);
        };
    }
}
