package org.kettenregel.backend.code;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.GlobalAveragePooling;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.TransposedConvolution;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.shape.Shape;

/** What PyTorch's tensors can do by themselves: {@code x.view(-1, 784)}, {@code x.flatten(1)}, {@code x.permute(0, 2, 3, 1)}. */
final class TensorMethods {

    private final CodeApplication application;

    TensorMethods(CodeApplication application) {
        this.application = application;
    }

    CodeValue call(CodeValue.Tensor tensor, String name, CodeArguments call) {
        return switch (name) {
            case "view", "reshape" -> view(tensor, call.places(), call);
            case "flatten" -> behind(tensor, new Flatten(), call.line());
            case "permute" -> permuted(tensor, numbers(call.places()), call.line());
            case "transpose", "swapaxes", "contiguous", "float", "to", "cuda", "cpu", "double", "requires_grad_", "detach", "clone" -> tensor;
            case "squeeze", "unsqueeze" -> tensor.form() == CodeValue.Form.STATE ? application.lastStep(tensor) : tensor;
            case "size", "dim", "numel" -> CodeValue.UNKNOWN;
            case "mean" -> behind(tensor, new GlobalAveragePooling(), call.line());
            case "add", "mul" -> throw new PythonMistake(call.line(), "call", name);
            default -> {
                Optional<Activation> activation = CodeFamilies.activation(name, call, -1, true);
                yield behind(tensor, new ActivationLayer(activation.orElseThrow(() -> new PythonMistake(call.line(), "call", name))), call.line());
            }
        };
    }

    CodeValue behind(CodeValue tensor, LayerSpec spec, int line) {
        CodeLayer layer = new CodeLayer(List.of(spec), line);
        return application.apply(spec instanceof Flatten ? layer.makingRows() : layer, List.of(tensor), line);
    }

    /** An empty list where one is no number. */
    static List<Integer> numbers(List<CodeValue> values) {
        boolean known = values.stream().allMatch(value -> value instanceof CodeValue.Numeric);
        return known ? values.stream().map(value -> (int) ((CodeValue.Numeric) value).value()).toList() : List.of();
    }

    /** To one row for each sample, or to other sizes; images are (channels, height, width) there. */
    private CodeValue view(CodeValue.Tensor tensor, List<CodeValue> places, CodeArguments call) {
        List<CodeValue> sizes = places.size() == 1 && places.getFirst() instanceof CodeValue.Several several ? several.items() : places;
        if (sizes.size() == 2) {
            return behind(tensor, new Flatten(), call.line());
        }
        List<Integer> known = sizes.isEmpty() ? List.of() : numbers(sizes.subList(1, sizes.size()));
        if (known.isEmpty() || known.size() > 3 || known.contains(-1)) {
            throw new PythonMistake(call.line(), "view");
        }
        return reshaped(tensor, known.size() == 3 ? List.of(known.get(1), known.get(2), known.get(0)) : known, CodeValue.Form.PLAIN, call.line());
    }

    CodeValue reshaped(CodeValue tensor, List<Integer> sizes, CodeValue.Form form, int line) {
        int layer = application.behindFlattening(application.read(tensor, line));
        if (new Shape(true, sizes).equals(application.growth().shape(layer))) {
            return new CodeValue.Tensor(layer, form);
        }
        int added = application.growth().add(KerasLayers.reshape(sizes), List.of(layer), line, OptionalInt.empty());
        return new CodeValue.Tensor(added, form);
    }

    /** Channels moved behind, as they lie here, or back. */
    CodeValue permuted(CodeValue value, List<Integer> axes, int line) {
        if (!(value instanceof CodeValue.Tensor tensor)) {
            throw new PythonMistake(line, "not-a-tensor");
        }
        if (axes.equals(List.of(0, 2, 3, 1))) {
            return new CodeValue.Tensor(tensor.layer(), CodeValue.Form.CHANNELS_LAST);
        }
        if (axes.equals(List.of(0, 3, 1, 2)) || axes.equals(List.of(0, 2, 1))) {
            return new CodeValue.Tensor(tensor.layer(), CodeValue.Form.PLAIN);
        }
        throw new PythonMistake(line, "permute");
    }

    /** Cells added around an image; cells taken away are what is left over of a transposed convolution. */
    CodeValue framed(CodeValue value, TorchFrame cells, int line) {
        int layer = application.read(value, line);
        boolean cut = cells.left() < 0 || cells.right() < 0 || cells.top() < 0 || cells.bottom() < 0;
        if (!cut) {
            return new CodeValue.Framed(layer, cells);
        }
        if (layer > 0 && application.growth().get(layer).layer().spec() instanceof TransposedConvolution t) {
            application.growth().respec(layer, new TransposedConvolution(
                    t.filters(), t.kernel(), t.stride(), Padding.SAME, t.activation(), t.bias(), t.initializer()));
            return CodeValue.Tensor.of(layer);
        }
        throw new PythonMistake(line, "frame");
    }
}
