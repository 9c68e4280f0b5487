package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kettenregel.backend.initializer.Initializer;
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
import org.kettenregel.backend.layer.SimpleRnn;
import org.kettenregel.backend.layer.TransposedConvolution;
import org.kettenregel.backend.layer.Upsampling;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Linear;

/** The layers of Keras as ours, argument by argument. */
final class KerasLayers {

    private static final Set<String> NAMES = Set.of(
            "Dense", "Activation", "Dropout", "SpatialDropout2D", "Flatten", "Reshape", "Add", "Multiply", "Concatenate", "BatchNormalization", "LayerNormalization",
            "Embedding", "SimpleRNN", "LSTM", "GRU", "PReLU", "Conv2D", "Convolution2D", "Conv2DTranspose", "MaxPooling2D", "MaxPool2D", "AveragePooling2D", "AvgPool2D",
            "GlobalAveragePooling2D", "GlobalAvgPool2D", "UpSampling2D", "GaussianNoise", "RandomTranslation", "RandomRotation", "RandomZoom", "RandomFlip",
            "ReLU", "LeakyReLU", "ELU", "Softmax", "Input", "InputLayer", "Lambda", "add", "multiply", "concatenate");
    private static final double DEGREES = 360;

    private final CodeArguments call;
    private final List<CodeProblem> problems;

    private KerasLayers(CodeArguments call, List<CodeProblem> problems) {
        this.call = call;
        this.problems = problems;
    }

    static boolean knows(String name) {
        return NAMES.contains(name);
    }

    /** What a layer of this name is here; empty where there is none. Throws PythonMistake where an argument has no place. */
    static Optional<List<LayerSpec>> read(String name, CodeArguments call, List<CodeProblem> problems) {
        return new KerasLayers(call, problems).read(name);
    }

    private Optional<List<LayerSpec>> read(String name) {
        return switch (name) {
            case "Dense" -> one(new Dense(call.integer("units", 0), activation(1), call.flag("use_bias", 2, true), initializer("kernel_initializer")));
            case "Activation" -> one(new ActivationLayer(CodeFamilies.activation(call.need("activation", 0), call)));
            case "ReLU", "LeakyReLU", "ELU", "Softmax" -> one(new ActivationLayer(leaky(name)));
            case "Dropout", "SpatialDropout2D" -> one(new DropoutLayer(call.number("rate", 0)));
            case "GaussianNoise" -> one(new NoiseLayer(call.number("stddev", 0)));
            case "Flatten" -> one(new Flatten());
            case "Reshape" -> one(reshape(call.sizes("target_shape", call.need("target_shape", 0))));
            case "Add", "add" -> one(new AddLayer());
            case "Multiply", "multiply" -> one(new MultiplyLayer());
            case "Concatenate", "concatenate" -> one(new ConcatenateLayer());
            case "BatchNormalization" -> one(new BatchNormalization(call.number("momentum", 1, 0.99), call.number("epsilon", 2, 0.001)));
            case "LayerNormalization" -> one(new LayerNormalization(call.number("epsilon", 1, 0.001)));
            case "PReLU" -> prelu();
            case "Embedding" -> one(new EmbeddingLayer(call.integer("input_dim", 0), call.integer("output_dim", 1), embedding()));
            case "SimpleRNN", "LSTM", "GRU" -> recurrent(name);
            case "Conv2D", "Convolution2D" -> one(conv());
            case "Conv2DTranspose" -> one(transposed());
            case "MaxPooling2D", "MaxPool2D" -> one(new MaxPooling(size(), call.square("strides", 1, size()), padding(2)));
            case "AveragePooling2D", "AvgPool2D" -> one(new AveragePooling(size(), call.square("strides", 1, size()), padding(2)));
            case "GlobalAveragePooling2D", "GlobalAvgPool2D" -> one(new GlobalAveragePooling());
            case "UpSampling2D" -> one(new Upsampling(call.square("size", 0, 2)));
            case "RandomTranslation", "RandomRotation", "RandomZoom", "RandomFlip" -> one(augmentation(name));
            default -> Optional.empty();
        };
    }

    private static Optional<List<LayerSpec>> one(LayerSpec spec) {
        return Optional.of(List.of(spec));
    }

    private Activation leaky(String name) {
        return CodeFamilies.activation(name, call, 0, false).or(() -> Optional.of(new Linear())).get();
    }

    private Activation activation(int place) {
        return call.given("activation", place).map(value -> CodeFamilies.activation(value, call)).orElseGet(Linear::new);
    }

    private Initializer initializer(String name) {
        return CodeFamilies.initializer(call, name);
    }

    /** Keras' own start for tables, uniform within 0.05, is none of ours. */
    private Initializer embedding() {
        return call.get("embeddings_initializer").filter(value -> value instanceof CodeValue.Word word && word.text().equals("uniform")).isPresent()
                ? new EmbeddingLayer().initializer() : initializer("embeddings_initializer");
    }

    private int size() {
        return call.square("pool_size", 0, 2);
    }

    private Padding padding(int place) {
        String word = call.word("padding", place, "valid");
        return switch (word) {
            case "valid" -> Padding.VALID;
            case "same" -> Padding.SAME;
            default -> call.wrong("padding", "\"same\" / \"valid\"");
        };
    }

    static ReshapeLayer reshape(List<Integer> sizes) {
        if (sizes.isEmpty() || sizes.size() > 3) {
            throw new IllegalArgumentException("reshape layer: expected 1 to 3 sizes, found " + sizes.size());
        }
        return new ReshapeLayer(sizes.getFirst(), sizes.size() > 1 ? sizes.get(1) : 0, sizes.size() > 2 ? sizes.get(2) : 0);
    }

    private Conv2D conv() {
        if (call.integer("groups", 6, 1) != 1) {
            call.wrong("groups", "1");
        }
        return new Conv2D(call.integer("filters", 0), call.square("kernel_size", call.need("kernel_size", 1)), call.square("strides", 2, 1), padding(3),
                call.square("dilation_rate", 5, 1), activation(7), call.flag("use_bias", 8, true), initializer("kernel_initializer"));
    }

    private TransposedConvolution transposed() {
        return new TransposedConvolution(call.integer("filters", 0), call.square("kernel_size", call.need("kernel_size", 1)), call.square("strides", 2, 1), padding(3),
                activation(6), call.flag("use_bias", 7, true), initializer("kernel_initializer"));
    }

    /** Ours starts its slopes at 0.25, theirs at 0; one for each channel is what sharing the other axes means. */
    private Optional<List<LayerSpec>> prelu() {
        call.get("alpha_initializer");
        call.get("shared_axes");
        return one(new PRelu());
    }

    private Optional<List<LayerSpec>> recurrent(String name) {
        int units = call.integer("units", 0);
        boolean every = call.flag("return_sequences", -1, false);
        call.get("activation", 1);
        call.get("recurrent_activation", name.equals("SimpleRNN") ? -1 : 2);
        call.get("kernel_initializer");
        List<LayerSpec> specs = new ArrayList<>();
        double dropout = call.number("dropout", -1, 0);
        if (dropout > 0) {
            specs.add(new DropoutLayer(dropout));
            problems.add(CodeProblem.note(call.line(), "dropout-in-front", name, dropout));
        }
        if (call.number("recurrent_dropout", -1, 0) > 0) {
            problems.add(CodeProblem.note(call.line(), "recurrent-dropout", name));
        }
        if (name.equals("GRU") && call.flag("reset_after", -1, true)) {
            problems.add(CodeProblem.note(call.line(), "reset-after"));
        }
        specs.add(name.equals("LSTM") ? new Lstm(units, every) : name.equals("GRU") ? new Gru(units, every) : new SimpleRnn(units, every));
        return Optional.of(specs);
    }

    private Augmentation augmentation(String name) {
        return switch (name) {
            case "RandomTranslation" -> new Augmentation(share("height_factor", 0), 0, 0, false);
            case "RandomRotation" -> new Augmentation(0, Math.rint(share("factor", 0) * DEGREES * 1e6) / 1e6, 0, false);
            case "RandomZoom" -> new Augmentation(0, 0, share("height_factor", 0), false);
            default -> {
                call.get("mode", 0);
                yield new Augmentation(0, 0, 0, true);
            }
        };
    }

    private double share(String name, int place) {
        call.get("width_factor", place + 1);
        CodeValue value = call.need(name, place);
        CodeValue upper = value instanceof CodeValue.Several several && !several.items().isEmpty() ? several.items().getLast() : value;
        return Math.abs(call.number(name, upper));
    }
}
