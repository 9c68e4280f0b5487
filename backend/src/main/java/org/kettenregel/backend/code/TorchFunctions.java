package org.kettenregel.backend.code;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.ConcatenateLayer;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.GlobalAveragePooling;
import org.kettenregel.backend.layer.MultiplyLayer;
import org.kettenregel.backend.layer.Upsampling;

/** PyTorch's functions of tensors, {@code F.relu(x)}, {@code torch.cat([a, b], 1)}, where they stand in a network. */
final class TorchFunctions {

    private final CodeReading reading;
    private final TensorMethods tensors;

    TorchFunctions(CodeReading reading, TensorMethods tensors) {
        this.reading = reading;
        this.tensors = tensors;
    }

    /** Empty for a function whose arguments are no part of the network. */
    Optional<CodeValue> call(CodeValue.Path path, CodeArguments call) {
        List<CodeValue> places = call.places();
        if (places.isEmpty() || !CodeCalls.isTensor(places.getFirst())) {
            return Optional.empty();
        }
        reading.training().torch = true;
        return Optional.of(onTensor(path.last(), places, call));
    }

    private CodeValue onTensor(String name, List<CodeValue> places, CodeArguments call) {
        CodeValue x = places.getFirst();
        return switch (name) {
            case "flatten" -> tensors.behind(x, new Flatten(), call.line());
            case "cat", "concat", "concatenate" -> joined(new CodeLayer(List.of(new ConcatenateLayer()), call.line()), items(x));
            case "add" -> joined(new CodeLayer(List.of(new AddLayer()), call.line()), List.of(x, call.need("other", 1)));
            case "mul", "multiply" -> joined(new CodeLayer(List.of(new MultiplyLayer()), call.line()), List.of(x, call.need("other", 1)));
            case "dropout", "dropout2d" -> tensors.behind(x, new DropoutLayer(call.number("p", 1, 0.5)), call.line());
            case "max_pool2d" -> module("MaxPool2d", x, call);
            case "avg_pool2d" -> module("AvgPool2d", x, call);
            case "adaptive_avg_pool2d", "mean" -> tensors.behind(x, new GlobalAveragePooling(), call.line());
            case "interpolate", "upsample" -> tensors.behind(x, new Upsampling((int) call.number("scale_factor", 2)), call.line());
            case "squeeze", "unsqueeze" -> x instanceof CodeValue.Tensor tensor ? tensors.call(tensor, name, call) : x;
            case "permute" -> tensors.permuted(x, TensorMethods.numbers(items(places.getLast())), call.line());
            case "reshape" -> x instanceof CodeValue.Tensor tensor
                    ? tensors.call(tensor, "view", new CodeArguments(name, places.subList(1, places.size()), java.util.Map.of(), call.line())) : x;
            case "pad" -> pad(x, call);
            default -> activation(name, x, call);
        };
    }

    private CodeValue activation(String name, CodeValue x, CodeArguments call) {
        ActivationLayer layer = new ActivationLayer(CodeFamilies.activation(name, call, 1, true)
                .orElseThrow(() -> new PythonMistake(call.line(), "call", name)));
        if (name.equals("log_softmax")) {
            reading.training().logSoftmax = true;
        }
        return tensors.behind(x, layer, call.line());
    }

    private CodeValue pad(CodeValue x, CodeArguments call) {
        List<Integer> sizes = call.sizes("pad", call.need("pad", 1));
        if (sizes.size() != 4) {
            throw new PythonMistake(call.line(), "frame");
        }
        return tensors.framed(x, new TorchFrame(true, sizes.get(0), sizes.get(1), sizes.get(2), sizes.get(3)), call.line());
    }

    private CodeValue module(String name, CodeValue x, CodeArguments call) {
        CodeArguments own = new CodeArguments(name, call.places().subList(1, call.places().size()), call.names(), call.line());
        return reading.application().apply(TorchModules.read(name, own, reading.problems()).orElseThrow(), List.of(x), call.line());
    }

    private CodeValue joined(CodeLayer layer, List<CodeValue> inputs) {
        return reading.application().apply(layer, inputs, layer.line());
    }

    private static List<CodeValue> items(CodeValue value) {
        return value instanceof CodeValue.Several several ? several.items() : List.of(value);
    }
}
