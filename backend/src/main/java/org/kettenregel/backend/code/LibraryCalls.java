package org.kettenregel.backend.code;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.EmbeddingLayer;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SliceLayer;
import org.kettenregel.backend.layer.TransposedConvolution;
import org.kettenregel.backend.shape.Shape;

/** Calls of what Keras and PyTorch offer: layers, models, functions of tensors, and all that has to do with learning. */
final class LibraryCalls {

    private final CodeReading reading;
    private final CodeCalls calls;
    private final TrainingCalls training;
    private final TorchFunctions functions;

    LibraryCalls(CodeReading reading, CodeCalls calls, TrainingCalls training, TensorMethods tensors) {
        this.reading = reading;
        this.calls = calls;
        this.training = training;
        this.functions = new TorchFunctions(reading, tensors);
    }

    CodeValue call(CodeValue.Path path, PythonExpression.Call call, CodeArguments arguments) {
        if (path.in("keras.datasets")) {
            return CodeValue.UNKNOWN;
        }
        if (path.name().equals("keras.layers.Lambda")) {
            return features(call);
        }
        if (path.in("keras.layers") || path.in("keras.models")) {
            return keras(path.last(), arguments);
        }
        if (path.in("torch.nn.init")) {
            return initialized(path.last(), arguments);
        }
        if (path.in("torch.nn.utils") || path.in("torch.optim") || path.in("torch.utils.data") || path.name().startsWith("keras.")) {
            return training.call(path, arguments);
        }
        if (path.in("torch.nn") && !path.in("torch.nn.functional")) {
            return torch(path.last(), path, arguments);
        }
        if (path.in("torch")) {
            return functions.call(path, arguments).orElseGet(() -> training.function(path, call, arguments));
        }
        return path.name().equals("builtins.range") ? CodeCalls.range(arguments)
                : path.in("builtins") && (path.last().equals("list") || path.last().equals("tuple")) && !arguments.places().isEmpty() ? arguments.places().getFirst()
                : CodeValue.UNKNOWN;
    }

    private CodeValue keras(String name, CodeArguments call) {
        switch (name) {
            case "Sequential" -> {
                CodeChain chain = new CodeChain(call.line());
                if (call.get("layers", 0).orElse(CodeValue.UNKNOWN) instanceof CodeValue.Several several) {
                    several.items().forEach(part -> add(chain, part));
                }
                CodeValue.Chain model = new CodeValue.Chain(chain);
                reading.training().newest = model;
                return model;
            }
            case "Model" -> {
                List<CodeValue.Tensor> outputs = tensors(call.get("outputs", 1)).stream().filter(tensor -> tensor.layer() > 0).toList();
                if (outputs.isEmpty()) {
                    throw new PythonMistake(call.line(), "no-output");
                }
                CodeValue.Model model = new CodeValue.Model(tensors(call.get("inputs", 0)), outputs, new HashMap<>());
                reading.training().newest = model;
                return model;
            }
            case "Input", "InputLayer" -> {
                Optional<Shape> shape = shape(call, call.get("shape", 0).or(() -> call.get("input_shape")).or(() -> call.get("batch_shape")).orElse(CodeValue.UNKNOWN));
                return CodeValue.Tensor.of(reading.application().growth().input(shape.orElse(reading.application().growth().shape(0))));
            }
            default -> {
                return layer(name, call);
            }
        }
    }

    private static List<CodeValue.Tensor> tensors(Optional<CodeValue> given) {
        List<CodeValue> items = given.stream().flatMap(value -> value instanceof CodeValue.Several several ? several.items().stream() : Stream.of(value)).toList();
        return items.stream().filter(CodeValue.Tensor.class::isInstance).map(CodeValue.Tensor.class::cast).toList();
    }

    /** {@code lambda x: x[..., 0:2]}: some of the features. */
    private CodeValue features(PythonExpression.Call call) {
        if (call.arguments().size() == 1 && call.arguments().getFirst().value() instanceof PythonExpression.Lambda lambda
                && lambda.body() instanceof PythonExpression.Subscript subscript && subscript.index() instanceof PythonExpression.Items items
                && items.items().getLast() instanceof PythonExpression.Range range
                && range.lower().orElse(null) instanceof PythonExpression.Number from && range.upper().orElse(null) instanceof PythonExpression.Number to) {
            return CodeValue.part(call.line(), new SliceLayer((int) from.value(), (int) to.value()));
        }
        throw new PythonMistake(call.line(), "lambda");
    }

    private void add(CodeChain chain, CodeValue part) {
        if (part instanceof CodeValue.Tensor input && input.layer() < 0) {
            chain.input(reading.application().growth().shape(input.layer()));
        } else {
            chain.add(part);
        }
    }

    /** None for sizes that the code leaves open, as for texts of any length. */
    private Optional<Shape> shape(CodeArguments call, CodeValue value) {
        if (!(value instanceof CodeValue.Several) && !(value instanceof CodeValue.Numeric)) {
            return Optional.empty();
        }
        if (value instanceof CodeValue.Several several && !several.items().stream().allMatch(CodeValue.Numeric.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(new Shape(true, call.sizes("shape", value)));
    }

    private CodeValue layer(String name, CodeArguments call) {
        boolean function = name.equals("add") || name.equals("multiply") || name.equals("concatenate");
        Optional<CodeValue> shape = call.get("input_shape").or(() -> call.get("input_dim", -1)).or(() -> call.get("batch_input_shape"));
        List<LayerSpec> specs = KerasLayers.read(name, call, reading.problems()).orElseThrow(() -> new PythonMistake(call.line(), "layer", name));
        training.penalty(call, specs);
        CodeLayer layer = new CodeLayer(specs, call.line());
        if (function) {
            CodeValue inputs = call.need("inputs", 0);
            return calls.apply(new CodeValue.Part(layer), inputs instanceof CodeValue.Several several ? several.items() : List.of(inputs), call.line());
        }
        call.tellRest(reading.problems());
        if (!name.equals("Embedding") && shape.isPresent()) {
            shape(call, shape.get()).ifPresent(reading.application().growth()::input);
        }
        return new CodeValue.Part(layer);
    }

    private CodeValue torch(String name, CodeValue.Path path, CodeArguments call) {
        reading.training().torch = true;
        switch (name) {
            case "Sequential", "ModuleList" -> {
                CodeChain chain = new CodeChain(call.line());
                List<CodeValue> parts = call.places().size() == 1 && call.places().getFirst() instanceof CodeValue.Several several ? several.items()
                        : call.places().size() == 1 && call.places().getFirst() instanceof CodeValue.Pairs pairs ? List.copyOf(pairs.values().values())
                        : call.places();
                parts.forEach(chain::add);
                CodeValue.Chain model = new CodeValue.Chain(chain);
                if (name.equals("Sequential")) {
                    reading.training().newest = model;
                }
                return model;
            }
            case "ZeroPad2d" -> {
                return new CodeValue.Frame(frame(call));
            }
            case "ConstantPad2d" -> {
                call.get("value", 1);
                return new CodeValue.Frame(frame(call));
            }
            case "Unflatten" -> {
                return new CodeValue.Method(new CodeValue.Nothing(), "reshape:" + call.sizes("unflattened_size", call.need("unflattened_size", 1)));
            }
            default -> {
                if (name.endsWith("Loss")) {
                    return new CodeValue.Made(path.name(), call);
                }
                Optional<CodeLayer> layer = TorchModules.read(name, call, reading.problems());
                layer.ifPresent(found -> call.tellRest(reading.problems()));
                if (name.equals("LogSoftmax")) {
                    reading.training().logSoftmax = true;
                }
                return layer.<CodeValue>map(CodeValue.Part::new).orElseThrow(() -> new PythonMistake(call.line(), "layer", name));
            }
        }
    }

    private static TorchFrame frame(CodeArguments call) {
        List<Integer> sizes = call.sizes("padding", call.need("padding", 0));
        if (sizes.size() != 1 && sizes.size() != 4) {
            call.wrong("padding", "1 / (1, 1, 1, 1)");
        }
        return sizes.size() == 4 ? new TorchFrame(true, sizes.get(0), sizes.get(1), sizes.get(2), sizes.get(3)) : TorchFrame.around(sizes.getFirst());
    }

    /** {@code nn.init.xavier_uniform_(layer.weight)}; what is said of biases and of recurrent weights is how they start here. */
    private CodeValue initialized(String name, CodeArguments call) {
        if (!call.places().isEmpty() && call.places().getFirst() instanceof CodeValue.Method method && method.name().equals("weight")
                && method.of() instanceof CodeValue.Part part) {
            initializer(name, call).ifPresent(initializer -> part.layer().respec(spec -> started(spec, initializer)));
        }
        return CodeValue.UNKNOWN;
    }

    private static Optional<Initializer> initializer(String name, CodeArguments call) {
        boolean linear = call.word("nonlinearity", -1, "relu").equals("linear");
        return Optional.ofNullable(switch (name.toLowerCase(Locale.ROOT)) {
            case "xavier_uniform_" -> new GlorotUniform();
            case "xavier_normal_" -> new GlorotNormal();
            case "kaiming_uniform_" -> linear ? new LecunUniform() : new HeUniform();
            case "kaiming_normal_" -> linear ? new LecunNormal() : new HeNormal();
            case "orthogonal_" -> new Orthogonal(call.number("gain", 1, 1));
            case "zeros_" -> new Zeros();
            case "constant_" -> new Constant(call.number("val", 1));
            default -> null;
        });
    }

    private static LayerSpec started(LayerSpec spec, Initializer by) {
        return switch (spec) {
            case Dense d -> new Dense(d.units(), d.activation(), d.bias(), by);
            case Conv2D c -> new Conv2D(c.filters(), c.kernel(), c.stride(), c.padding(), c.dilation(), c.activation(), c.bias(), by);
            case TransposedConvolution t -> new TransposedConvolution(t.filters(), t.kernel(), t.stride(), t.padding(), t.activation(), t.bias(), by);
            case EmbeddingLayer e -> new EmbeddingLayer(e.vocabulary(), e.features(), by);
            case LayerSpec other -> other;
        };
    }
}
