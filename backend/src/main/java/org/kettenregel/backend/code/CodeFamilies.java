package org.kettenregel.backend.code;

import java.util.Locale;
import java.util.Optional;
import org.kettenregel.backend.initializer.Constant;
import org.kettenregel.backend.initializer.GlorotNormal;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.initializer.HeNormal;
import org.kettenregel.backend.initializer.HeUniform;
import org.kettenregel.backend.initializer.Initializer;
import org.kettenregel.backend.initializer.LecunNormal;
import org.kettenregel.backend.initializer.LecunUniform;
import org.kettenregel.backend.initializer.Orthogonal;
import org.kettenregel.backend.initializer.Zeros;
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

/** Activations and initializers by the names that the two libraries have for them. */
final class CodeFamilies {

    private static final double KERAS_SLOPE = 0.2; // of the function leaky_relu
    private static final double KERAS_LAYER_SLOPE = 0.3;
    private static final double TORCH_SLOPE = 0.01;

    private CodeFamilies() {}

    /** By the name of a function or a class; empty for none of ours. */
    static Optional<Activation> activation(String name, boolean torch) {
        return Optional.ofNullable(switch (plain(name)) {
            case "linear", "identity" -> torch && name.equals("Linear") ? null : new Linear();
            case "relu" -> new Relu();
            case "leakyrelu" -> new LeakyRelu(torch ? TORCH_SLOPE : name.equals("LeakyReLU") ? KERAS_LAYER_SLOPE : KERAS_SLOPE);
            case "sigmoid" -> new Sigmoid();
            case "tanh" -> new Tanh();
            case "softmax", "softmax2d", "logsoftmax" -> new Softmax();
            case "relu6" -> new Relu6();
            case "elu" -> new Elu();
            case "selu" -> new Selu();
            case "gelu" -> new Gelu();
            case "silu", "swish" -> new Swish();
            case "mish" -> new Mish();
            case "softplus" -> new Softplus();
            case "step" -> new Step();
            default -> null;
        });
    }

    /** The same with what the call says of it. */
    static Optional<Activation> activation(String name, CodeArguments call, int place, boolean torch) {
        return activation(name, torch).map(activation -> switch (activation) {
            case LeakyRelu leaky -> new LeakyRelu(call.get("alpha").isPresent()
                    ? call.number("alpha", -1) : call.number("negative_slope", place, leaky.slope()));
            case Elu elu -> new Elu(call.number("alpha", place, elu.alpha()));
            case Softmax softmax -> {
                call.get("dim", place); // over the classes, whatever their axis is called
                yield softmax;
            }
            case Linear _, Step _, Relu _, Sigmoid _, Tanh _, Relu6 _, Selu _, Gelu _, Swish _, Mish _, Softplus _ -> activation;
        });
    }

    /** What stands behind {@code activation=}: a name, a function, or a layer. */
    static Activation activation(CodeValue value, CodeArguments call) {
        Optional<Activation> found = switch (value) {
            case CodeValue.Word word -> activation(word.text(), false);
            case CodeValue.Path path -> activation(path.last(), false);
            case CodeValue.OwnFunction own when KnownDefinition.of(own.definition().text()).equals(Optional.of(KnownDefinition.KERAS_STEP)) -> Optional.of(new Step());
            case CodeValue.Part part when part.layer().specs().size() == 1
                    && part.layer().specs().getFirst() instanceof org.kettenregel.backend.layer.ActivationLayer alone -> Optional.of(alone.activation());
            default -> Optional.empty();
        };
        return found.orElseThrow(() -> new PythonMistake(call.line(), "activation", value instanceof CodeValue.Word word ? word.text() : call.callee()));
    }

    static Initializer initializer(CodeArguments call, String name) {
        return call.given(name, -1).map(value -> initializer(value, call)).orElseGet(GlorotUniform::new);
    }

    private static Initializer initializer(CodeValue value, CodeArguments call) {
        String name = switch (value) {
            case CodeValue.Word word -> word.text();
            case CodeValue.Path path -> path.last();
            case CodeValue.Made made -> made.last();
            default -> "?";
        };
        CodeArguments details = value instanceof CodeValue.Made made ? made.arguments() : call;
        return switch (plain(name)) {
            case "glorotuniform", "xavieruniform" -> new GlorotUniform();
            case "glorotnormal", "xaviernormal" -> new GlorotNormal();
            case "heuniform" -> new HeUniform();
            case "henormal" -> new HeNormal();
            case "lecununiform" -> new LecunUniform();
            case "lecunnormal" -> new LecunNormal();
            case "orthogonal" -> new Orthogonal(value instanceof CodeValue.Made ? details.number("gain", 0, 1) : 1);
            case "zeros" -> new Zeros();
            case "ones" -> new Constant(1);
            case "constant" -> new Constant(value instanceof CodeValue.Made ? details.number("value", 0, 0) : 0);
            default -> throw new PythonMistake(call.line(), "initializer", name);
        };
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }
}
