package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.NoiseLayer;
import org.kettenregel.backend.layer.SliceLayer;
import org.kettenregel.backend.op.Step;

/** What models do: grow by {@code add}, be compiled and fitted; and the small modules that exported code defines for itself. */
final class ModelMethods {

    private final CodeReading reading;
    private final CodeCalls calls;
    private final TrainingCalls training;

    ModelMethods(CodeReading reading, CodeCalls calls, TrainingCalls training) {
        this.reading = reading;
        this.calls = calls;
        this.training = training;
    }

    CodeValue call(CodeValue model, String name, PythonExpression.Call call, CodeArguments arguments) {
        switch (name) {
            case "add", "append", "add_module" -> {
                if (model instanceof CodeValue.Chain chain && !arguments.places().isEmpty()) {
                    add(chain.chain(), arguments.places().getLast(), call.line());
                }
                if (model instanceof CodeValue.OwnObject object && arguments.places().size() == 2 && arguments.places().getFirst() instanceof CodeValue.Word word) {
                    object.attributes().put(word.text(), arguments.places().getLast());
                }
            }
            case "compile" -> {
                reading.training().network = model;
                training.compile(arguments);
            }
            case "fit", "fit_generator" -> {
                reading.training().network = model;
                training.fit(call, arguments);
            }
            case "parameters" -> {
                return new CodeValue.Weights(model);
            }
            case "to", "cuda", "cpu", "train", "eval", "double", "float", "apply" -> {
                return model;
            }
            case "forward", "call" -> {
                return arguments.places().isEmpty() || !CodeCalls.isTensor(arguments.places().getFirst())
                        ? new CodeValue.Answer(model, -1) : calls.apply(model, arguments.places(), call.line());
            }
            default -> {
                return CodeValue.UNKNOWN; // summary, evaluate, predict, save and their like say nothing of layers
            }
        }
        return CodeValue.UNKNOWN;
    }

    private void add(CodeChain chain, CodeValue part, int line) {
        switch (part) {
            case CodeValue.Tensor tensor when tensor.layer() < 0 -> chain.input(reading.application().growth().shape(tensor.layer()));
            case CodeValue.Unknown _ -> {
                // named already
            }
            case CodeValue.Part _, CodeValue.Chain _, CodeValue.Frame _, CodeValue.Method _, CodeValue.OwnObject _, CodeValue.Model _ -> chain.add(part);
            default -> throw new PythonMistake(line, "not-a-layer");
        }
    }

    CodeValue listMethod(CodeValue of, String name, CodeArguments arguments) {
        return of instanceof CodeValue.Pairs pairs && (name.equals("items") || name.equals("values")) ? new CodeValue.Several(new ArrayList<>(pairs.values().values()))
                : CodeValue.UNKNOWN;
    }

    /** A module that exported code defines for itself, where an object of it is made. */
    CodeValue known(KnownDefinition definition, CodeArguments arguments) {
        return switch (definition) {
            case TORCH_STEP -> CodeValue.part(arguments.line(), new ActivationLayer(new Step()));
            case GAUSSIAN_NOISE -> CodeValue.part(arguments.line(), new NoiseLayer(arguments.number("stddev", 0)));
            case FEATURES -> CodeValue.part(arguments.line(), new SliceLayer(arguments.integer("start", 0), arguments.integer("end", 1)));
            case CHANNELS_LAST, CHANNELS_FIRST, SWAP_AXES, LAST_STEP, ALL_STEPS -> new CodeValue.Method(new CodeValue.Nothing(), definition.id());
            case KERAS_STEP, KERAS_ZERO_ONE, KERAS_SIGNED, KERAS_WRONG_SIGN, TORCH_HINGE, TORCH_ZERO_ONE, TORCH_SIGNED, TORCH_WRONG_SIGN, TORCH_CROSS_ENTROPY ->
                    CodeValue.UNKNOWN;
        };
    }

    /** What one of these modules, or {@code Unflatten}, makes of a tensor. */
    CodeValue step(String name, CodeValue input, int line) {
        TensorMethods tensors = new TensorMethods(reading.application());
        if (name.startsWith("reshape:")) {
            List<Integer> sizes = Arrays.stream(name.substring("reshape:".length()).replaceAll("[\\[\\] ]", "").split(","))
                    .filter(size -> !size.isEmpty()).map(Integer::valueOf).toList();
            return tensors.reshaped(input, sizes, sizes.size() == 3 ? CodeValue.Form.CHANNELS_LAST : CodeValue.Form.PLAIN, line);
        }
        CodeValue output = input instanceof CodeValue.Several several && !several.items().isEmpty() ? several.items().getFirst() : input;
        return switch (name) {
            case "ChannelsLast" -> tensors.permuted(input, List.of(0, 2, 3, 1), line);
            case "ChannelsFirst" -> tensors.permuted(input, List.of(0, 3, 1, 2), line);
            case "LastStep" -> output instanceof CodeValue.Tensor tensor ? reading.application().lastStep(tensor) : output;
            case "AllSteps" -> output instanceof CodeValue.Tensor tensor ? CodeValue.Tensor.of(tensor.layer()) : output;
            case "SwapAxes" -> input;
            default -> throw new PythonMistake(line, "not-a-layer");
        };
    }
}
