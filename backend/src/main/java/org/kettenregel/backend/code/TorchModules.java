package org.kettenregel.backend.code;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.AveragePooling;
import org.kettenregel.backend.layer.BatchNormalization;
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
import org.kettenregel.backend.layer.PRelu;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.layer.SimpleRnn;
import org.kettenregel.backend.layer.TransposedConvolution;
import org.kettenregel.backend.layer.Upsampling;
import org.kettenregel.backend.op.Linear;

/** The modules of PyTorch as ours, argument by argument. Activations stand behind them on their own. */
final class TorchModules {

    private final CodeArguments call;
    private final List<CodeProblem> problems;

    private TorchModules(CodeArguments call, List<CodeProblem> problems) {
        this.call = call;
        this.problems = problems;
    }

    /** What a module of this name is here; empty where there is none. Throws PythonMistake where an argument has no place. */
    static Optional<CodeLayer> read(String name, CodeArguments call, List<CodeProblem> problems) {
        return new TorchModules(call, problems).read(name);
    }

    private Optional<CodeLayer> read(String name) {
        return switch (name) {
            case "Linear" -> reading("in_features", new Dense(
                    call.integer("out_features", 1), new Linear(), call.flag("bias", 2, true), new GlorotUniform()));
            case "Conv2d" -> conv();
            case "ConvTranspose2d" -> transposed();
            case "MaxPool2d" -> pool(new MaxPooling(call.square("kernel_size", call.need("kernel_size", 0)), stride(), Padding.VALID));
            case "AvgPool2d" -> pool(new AveragePooling(call.square("kernel_size", call.need("kernel_size", 0)), stride(), Padding.VALID));
            case "AdaptiveAvgPool2d" -> {
                if (call.square("output_size", call.need("output_size", 0)) != 1) {
                    call.wrong("output_size", "1");
                }
                yield one(new GlobalAveragePooling());
            }
            case "Flatten" -> one(new Flatten()).map(CodeLayer::makingRows);
            case "Dropout", "Dropout2d", "Dropout1d" -> one(new DropoutLayer(call.number("p", 0, 0.5)));
            case "Embedding" -> one(new EmbeddingLayer(call.integer("num_embeddings", 0), call.integer("embedding_dim", 1)));
            case "LSTM", "GRU", "RNN" -> recurrent(name);
            case "BatchNorm1d", "BatchNorm2d" -> reading("num_features", new BatchNormalization(
                    round(1 - call.number("momentum", 2, 0.1)), call.number("eps", 1, 1e-5)));
            case "LayerNorm" -> {
                call.get("normalized_shape", 0);
                yield one(new LayerNormalization(call.number("eps", 1, 1e-5)));
            }
            case "PReLU" -> {
                call.get("num_parameters", 0);
                call.get("init", 1);
                yield one(new PRelu());
            }
            case "Upsample" -> {
                call.get("size", 0);
                yield one(new Upsampling((int) call.number("scale_factor", 1)));
            }
            default -> CodeFamilies.activation(name, call, 0, true).map(activation -> new CodeLayer(List.of(new ActivationLayer(activation)), call.line()));
        };
    }

    private Optional<CodeLayer> one(LayerSpec spec) {
        return Optional.of(new CodeLayer(List.of(spec), call.line()));
    }

    private Optional<CodeLayer> reading(String argument, LayerSpec spec) {
        return Optional.of(new CodeLayer(List.of(spec), call.line()).reading(call.integer(argument, 0)));
    }

    private int stride() {
        return call.square("stride", 1, call.square("kernel_size", call.need("kernel_size", 0)));
    }

    /** 1 - 0.1 is 0.9, not 0.90000000000000002. */
    private static double round(double share) {
        return Math.rint(share * 1e9) / 1e9;
    }

    private Optional<CodeLayer> pool(LayerSpec spec) {
        int cells = call.square("padding", 2, 0);
        if (call.square("dilation", 3, 1) != 1) {
            call.wrong("dilation", "1");
        }
        if (call.flag("ceil_mode", -1, false)) {
            call.wrong("ceil_mode", "False");
        }
        return Optional.of(new CodeLayer(List.of(spec), call.line()).framed(TorchFrame.around(cells)));
    }

    private Optional<CodeLayer> conv() {
        int kernel = call.square("kernel_size", call.need("kernel_size", 2));
        Optional<CodeValue> padding = call.get("padding", 4);
        boolean same = padding.isPresent() && padding.get() instanceof CodeValue.Word word && word.text().equals("same");
        boolean named = padding.isPresent() && padding.get() instanceof CodeValue.Word;
        if (call.integer("groups", 6, 1) != 1) {
            call.wrong("groups", "1");
        }
        Conv2D conv = new Conv2D(call.integer("out_channels", 1), kernel, call.square("stride", 3, 1), same ? Padding.SAME : Padding.VALID,
                call.square("dilation", 5, 1), new Linear(), call.flag("bias", 7, true), new GlorotUniform());
        CodeLayer layer = new CodeLayer(List.of(conv), call.line()).reading(call.integer("in_channels", 0));
        return Optional.of(named ? layer : layer.framed(frame(padding)));
    }

    /** {@code 1}, or {@code (rows, columns)}. */
    private TorchFrame frame(Optional<CodeValue> padding) {
        if (padding.isPresent() && padding.get() instanceof CodeValue.Several several && several.items().size() == 2) {
            int rows = call.integer("padding", several.items().get(0));
            int columns = call.integer("padding", several.items().get(1));
            return new TorchFrame(true, columns, columns, rows, rows);
        }
        return TorchFrame.around(padding.map(value -> call.square("padding", value)).orElse(0));
    }

    /** The frame is what is cut off around: (n - 1) stride + kernel cells come of n, and n times the stride are kept where the padding is "same". */
    private Optional<CodeLayer> transposed() {
        int kernel = call.square("kernel_size", call.need("kernel_size", 2));
        int stride = call.square("stride", 3, 1);
        int padding = call.square("padding", 4, 0);
        int more = call.square("output_padding", 5, 0);
        int out = call.integer("out_channels", 1);
        boolean bias = call.flag("bias", 7, true);
        boolean doubled = 2 * padding - more == kernel - stride;
        if (!doubled && (padding != 0 || more != Math.max(stride - kernel, 0))) {
            call.wrong("padding", String.valueOf((kernel - stride) / 2));
        }
        if (doubled && more > 0 && padding > 0) {
            problems.add(CodeProblem.note(call.line(), "shifted", call.callee()));
        }
        TransposedConvolution layer = new TransposedConvolution(
                out, kernel, stride, doubled ? Padding.SAME : Padding.VALID, new Linear(), bias, new GlorotUniform());
        return Optional.of(new CodeLayer(List.of(layer), call.line()).reading(call.integer("in_channels", 0)));
    }

    private Optional<CodeLayer> recurrent(String name) {
        int units = call.integer("hidden_size", 1);
        if (call.integer("num_layers", 2, 1) != 1) {
            call.wrong("num_layers", "1");
        }
        if (call.flag("bidirectional", -1, false)) {
            call.wrong("bidirectional", "False");
        }
        if (!call.flag("batch_first", 4, false)) {
            problems.add(CodeProblem.note(call.line(), "batch-first", name));
        }
        if (name.equals("GRU")) {
            problems.add(CodeProblem.note(call.line(), "reset-after"));
        }
        call.get("dropout");
        LayerSpec spec = name.equals("LSTM") ? new Lstm(units, true) : name.equals("GRU") ? new Gru(units, true) : new SimpleRnn(units, true);
        return Optional.of(new CodeLayer(List.of(spec), call.line()).reading(call.integer("input_size", 0)).givingMemory());
    }
}
