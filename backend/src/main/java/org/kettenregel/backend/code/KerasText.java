package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.kettenregel.backend.experiment.Regularization;
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
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.Augmentation;
import org.kettenregel.backend.layer.AveragePooling;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.ConcatenateLayer;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.layer.EmbeddingLayer;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.GlobalAveragePooling;
import org.kettenregel.backend.layer.Gru;
import org.kettenregel.backend.layer.LayerNormalization;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.MultiplyLayer;
import org.kettenregel.backend.layer.NoiseLayer;
import org.kettenregel.backend.layer.PRelu;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.layer.SimpleRnn;
import org.kettenregel.backend.layer.SliceLayer;
import org.kettenregel.backend.layer.TransposedConvolution;
import org.kettenregel.backend.layer.Upsampling;
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
import org.kettenregel.backend.shape.Shape;

/** Our layers as Keras has them. What Keras takes anyway is left out. */
final class KerasText {

    private final CodeLines lines;
    private final String penalty;

    KerasText(CodeLines lines, Regularization regularization) {
        this.lines = lines;
        this.penalty = regularization.equals(Regularization.NONE) ? "" : "penalty";
    }

    /** What makes the layer, without what it reads: one expression, for an augmentation several. */
    List<String> of(LayerSpec spec, Shape input) {
        return spec instanceof Augmentation augmentation ? augmentation(augmentation) : List.of(one(spec, input));
    }

    private String one(LayerSpec spec, Shape input) {
        return switch (spec) {
            case Dense d -> call("Dense", d.units(), activation(d.activation()), bias(d.bias()), initializer("kernel", d.initializer()), regularizer("kernel"));
            case ActivationLayer a -> alone(a.activation());
            case DropoutLayer d -> call("Dropout", PythonWords.number(d.rate()));
            case NoiseLayer n -> call("GaussianNoise", PythonWords.number(n.deviation()));
            case Flatten _ -> call("Flatten");
            case ReshapeLayer r -> call("Reshape", PythonWords.tuple(WrittenShapes.sizes(r)));
            case SliceLayer s -> "layers.Lambda(lambda x: x[..., %d:%d])".formatted(s.from(), s.to());
            case AddLayer _ -> call("Add");
            case MultiplyLayer _ -> call("Multiply");
            case ConcatenateLayer _ -> call("Concatenate");
            case BatchNormalization b -> call("BatchNormalization", unless("momentum", b.momentum(), 0.99), unless("epsilon", b.epsilon(), 0.001));
            case LayerNormalization n -> call("LayerNormalization", unless("epsilon", n.epsilon(), 0.001));
            case PRelu _ -> call("PReLU", "alpha_initializer=keras.initializers.Constant(0.25)",
                    input.sizes().size() == 3 ? "shared_axes=[1, 2]" : input.sizes().size() == 2 ? "shared_axes=[1]" : "");
            case EmbeddingLayer e -> call("Embedding", e.vocabulary(), e.features(),
                    "embeddings_initializer=" + name(e.initializer()), regularizer("embeddings"));
            case SimpleRnn r -> call("SimpleRNN", r.units(), r.everyStep() ? "return_sequences=True" : "", regularizer("kernel"), regularizer("recurrent"));
            case Lstm l -> call("LSTM", l.units(), l.everyStep() ? "return_sequences=True" : "", regularizer("kernel"), regularizer("recurrent"));
            case Gru g -> call("GRU", g.units(), g.everyStep() ? "return_sequences=True" : "", "reset_after=False", regularizer("kernel"), regularizer("recurrent"));
            case Conv2D c -> call("Conv2D", c.filters(), c.kernel(), c.stride() == 1 ? "" : "strides=" + c.stride(), padding(c.padding()),
                    c.dilation() == 1 ? "" : "dilation_rate=" + c.dilation(), activation(c.activation()), bias(c.bias()), initializer("kernel", c.initializer()),
                    regularizer("kernel"));
            case TransposedConvolution t -> call("Conv2DTranspose", t.filters(), t.kernel(), t.stride() == 1 ? "" : "strides=" + t.stride(), padding(t.padding()),
                    activation(t.activation()), bias(t.bias()), initializer("kernel", t.initializer()), regularizer("kernel"));
            case MaxPooling p -> call("MaxPooling2D", p.size(), p.stride() == p.size() ? "" : "strides=" + p.stride(), padding(p.padding()));
            case AveragePooling p -> call("AveragePooling2D", p.size(), p.stride() == p.size() ? "" : "strides=" + p.stride(), padding(p.padding()));
            case GlobalAveragePooling _ -> call("GlobalAveragePooling2D");
            case Upsampling u -> call("UpSampling2D", u.factor());
            case Augmentation a -> augmentation(a).getFirst();
            case SharedLayer _, ExpressionLayer _ -> throw new IllegalArgumentException("code: expected a layer of its own, found " + spec);
        };
    }

    private List<String> augmentation(Augmentation a) {
        List<String> parts = new ArrayList<>();
        if (a.flip()) {
            parts.add(call("RandomFlip", "\"horizontal\""));
        }
        if (a.shift() > 0 || !a.flip() && a.rotation() == 0 && a.zoom() == 0) {
            parts.add(call("RandomTranslation", PythonWords.number(a.shift()), PythonWords.number(a.shift()), "fill_mode=\"constant\""));
        }
        if (a.rotation() > 0) {
            parts.add(call("RandomRotation", PythonWords.number(a.rotation()) + " / 360", "fill_mode=\"constant\""));
        }
        if (a.zoom() > 0) {
            parts.add(call("RandomZoom", PythonWords.number(a.zoom()), "fill_mode=\"constant\""));
        }
        return parts;
    }

    private static String call(String name, Object... arguments) {
        StringJoiner inner = new StringJoiner(", ", "layers." + name + "(", ")");
        for (Object argument : arguments) {
            if (!argument.toString().isEmpty()) {
                inner.add(argument.toString());
            }
        }
        return inner.toString();
    }

    private static String unless(String name, double value, double usual) {
        return value == usual ? "" : name + "=" + PythonWords.number(value);
    }

    private static String bias(boolean bias) {
        return bias ? "" : "use_bias=False";
    }

    private static String padding(Padding padding) {
        return switch (padding) {
            case VALID -> "";
            case SAME -> "padding=\"same\"";
        };
    }

    private String regularizer(String which) {
        return penalty.isEmpty() ? "" : which + "_regularizer=" + penalty;
    }

    private static String initializer(String which, Initializer initializer) {
        return initializer instanceof GlorotUniform ? "" : which + "_initializer=" + name(initializer);
    }

    private static String name(Initializer initializer) {
        return switch (initializer) {
            case GlorotUniform _ -> "\"glorot_uniform\"";
            case GlorotNormal _ -> "\"glorot_normal\"";
            case HeUniform _ -> "\"he_uniform\"";
            case HeNormal _ -> "\"he_normal\"";
            case LecunUniform _ -> "\"lecun_uniform\"";
            case LecunNormal _ -> "\"lecun_normal\"";
            case Orthogonal orthogonal -> orthogonal.gain() == 1 ? "\"orthogonal\"" : "keras.initializers.Orthogonal(gain=" + PythonWords.number(orthogonal.gain()) + ")";
            case Zeros _ -> "\"zeros\"";
            case Constant constant -> "keras.initializers.Constant(" + PythonWords.number(constant.value()) + ")";
        };
    }

    private String activation(Activation activation) {
        return activation instanceof Linear ? "" : "activation=" + value(activation);
    }

    private String alone(Activation activation) {
        return activation instanceof LeakyRelu || activation instanceof Elu elu && elu.alpha() != 1 ? value(activation) : call("Activation", value(activation));
    }

    private String value(Activation activation) {
        return switch (activation) {
            case LeakyRelu leaky -> "layers.LeakyReLU(negative_slope=" + PythonWords.number(leaky.slope()) + ")";
            case Elu elu -> elu.alpha() == 1 ? "\"elu\"" : "layers.ELU(alpha=" + PythonWords.number(elu.alpha()) + ")";
            case Step _ -> lines.use(KnownDefinition.KERAS_STEP);
            case Linear _ -> "\"linear\"";
            case Relu _ -> "\"relu\"";
            case Sigmoid _ -> "\"sigmoid\"";
            case Tanh _ -> "\"tanh\"";
            case Softmax _ -> "\"softmax\"";
            case Relu6 _ -> "\"relu6\"";
            case Selu _ -> "\"selu\"";
            case Gelu _ -> "\"gelu\"";
            case Swish _ -> "\"silu\"";
            case Mish _ -> "\"mish\"";
            case Softplus _ -> "\"softplus\"";
        };
    }
}
