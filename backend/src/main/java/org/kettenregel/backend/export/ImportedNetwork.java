package org.kettenregel.backend.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.compile.Limits;
import org.kettenregel.backend.compile.Setting;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.shape.Shape;

/**
 * A network that was read from an ONNX file. It knows neither data nor a loss, which such files do not hold.
 *
 * @param input   one sample
 * @param layers  the last one is the first output of the file
 * @param heads   ids of the layers that are the further outputs
 * @param weights all numbers of each parameter, by names such as {@code dense#4/weights}
 */
public record ImportedNetwork(String name, Shape input, List<Layer> layers, List<Integer> heads, Map<String, float[]> weights) {

    private static final int LONGEST_TITLE = 120;

    public ImportedNetwork {
        layers = List.copyOf(layers);
        heads = List.copyOf(heads);
        weights = Map.copyOf(weights);
    }

    /**
     * An experiment with this network: on the data, with the loss and by the training of the given one where they fit, else on those of the first of the
     * ready experiments where they do, within what a session may use. Throws {@link OnnxProblem} where none of them fits.
     */
    public Experiment on(Experiment current) {
        return on(current, new Limits());
    }

    Experiment on(Experiment current, Limits limits) {
        return Stream.concat(Stream.of(current), Presets.all().stream().map(Preset::experiment))
                .filter(candidate -> candidate.expression().isEmpty() && reads(candidate.data().signature().input()))
                .map(this::placed)
                .filter(placed -> Compiler.compile(placed, placed.data().signature(), limits, Setting.ofOneSample()) instanceof Compilation.Compiled)
                .findFirst()
                .orElseThrow(() -> new OnnxProblem("no-data", input, layers.size()));
    }

    /** A row of numbers is also read from an image, which is laid flat for it. */
    private boolean reads(Shape data) {
        return data.equals(input) || input.sizes().size() == 1 && data.width() == input.width();
    }

    private Experiment placed(Experiment data) {
        List<Layer> all = new ArrayList<>(layers);
        if (!data.data().signature().input().equals(input)) {
            int flat = layers.stream().mapToInt(Layer::id).max().orElse(0) + 1;
            all.replaceAll(layer -> new Layer(
                    layer.id(), layer.spec(), layer.inputs().stream().map(id -> id == Layer.INPUT ? flat : id).toList()));
            all.addFirst(new Layer(flat, new Flatten(), List.of(Layer.INPUT)));
        }
        if (all.size() > Experiment.MOST_LAYERS) {
            throw new OnnxProblem("too-many-layers", Experiment.MOST_LAYERS);
        }
        String title = name.length() > LONGEST_TITLE ? name.substring(0, LONGEST_TITLE) : name;
        return new Experiment(title, data.data(), data.split(), all, data.loss(), data.training(), data.seed(), List.of(),
                heads.stream().map(id -> new Head(id, data.loss(), 1)).toList());
    }
}
