package org.kettenregel.backend.export;

import java.util.List;
import java.util.Map;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Elu;
import org.kettenregel.backend.op.Gelu;
import org.kettenregel.backend.op.LeakyRelu;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Mish;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Relu6;
import org.kettenregel.backend.op.Selu;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Softplus;
import org.kettenregel.backend.op.Step;
import org.kettenregel.backend.op.Swish;
import org.kettenregel.backend.op.Tanh;

/** Writes activations as ONNX nodes. */
final class OnnxActivations {

    /** The number above which {@link Relu6} gives it. */
    static final float SIX = 6;

    private final OnnxSketch sketch;

    OnnxActivations(OnnxSketch sketch) {
        this.sketch = sketch;
    }

    /**
     * @param name     of the node, of the first where it takes two
     * @param features the place of the features among the axes
     */
    void add(Activation activation, String name, String from, String to, int features) {
        switch (activation) {
            case Linear _ -> plain("Identity", name, from, to);
            case Relu _ -> plain("Relu", name, from, to);
            case Sigmoid _ -> plain("Sigmoid", name, from, to);
            case Tanh _ -> plain("Tanh", name, from, to);
            case Selu _ -> plain("Selu", name, from, to);
            case Gelu _ -> plain("Gelu", name, from, to);
            case Mish _ -> plain("Mish", name, from, to);
            case Softplus _ -> plain("Softplus", name, from, to);
            case LeakyRelu leaky -> with("LeakyRelu", name, from, to, "alpha", new OnnxAttribute.Real((float) leaky.slope()));
            case Elu elu -> with("Elu", name, from, to, "alpha", new OnnxAttribute.Real((float) elu.alpha()));
            case Softmax _ -> with("Softmax", name, from, to, "axis", new OnnxAttribute.Whole(features));
            case Relu6 _ -> sketch.node(name, "Clip", List.of(from, number(name + "/least", 0), number(name + "/most", SIX)), to);
            case Step _ -> {
                sketch.node(name, "GreaterOrEqual", List.of(from, number(name + "/threshold", 0)), name + "/comparison");
                with("Cast", name + "/number", name + "/comparison", to, "to", new OnnxAttribute.Whole(OnnxWriter.FLOAT));
            }
            case Swish _ -> {
                plain("Sigmoid", name, from, name + "/gate");
                sketch.node(name + "/gated", "Mul", List.of(from, name + "/gate"), to);
            }
        }
    }

    private void plain(String type, String name, String from, String to) {
        sketch.node(name, type, List.of(from), to);
    }

    private void with(String type, String name, String from, String to, String attribute, OnnxAttribute value) {
        sketch.node(name, type, List.of(from), to, Map.of(attribute, value));
    }

    private String number(String name, float value) {
        return sketch.weights(name, new float[] {value});
    }
}
