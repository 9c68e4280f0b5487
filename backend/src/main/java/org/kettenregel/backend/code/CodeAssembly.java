package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.LayerOrder;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.layer.SliceLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.shape.Shape;

/** Puts together what was read: layers that reach an output, in order, behind the data that there are; then losses and the way of learning. */
final class CodeAssembly {

    private final Experiment before;
    private final CodeReading reading;
    private final NetworkGrowth growth;
    private final List<CodeValue.Tensor> outputs;
    private final List<CodeProblem> problems;

    CodeAssembly(Experiment before, CodeReading reading, List<CodeValue.Tensor> outputs) {
        this.before = before;
        this.reading = reading;
        this.growth = reading.application().growth();
        this.outputs = outputs;
        this.problems = reading.problems();
    }

    /** Throws IllegalArgumentException where no experiment would hold it. */
    CodeImport assemble() {
        DeclaredFeatures.check(growth, problems);
        List<Layer> layers = used();
        layers = inFront(layers);
        layers = Merging.augmentations(layers);
        if (reading.training().torch) {
            layers = KeptAugmentation.inFront(before, Merging.activations(layers, outputs.stream().map(CodeValue.Tensor::layer).toList()), problems);
        }
        int main = outputs.getFirst().layer();
        if (layers.size() > Experiment.MOST_LAYERS) {
            problems.add(CodeProblem.error(CodeProblem.NOWHERE, "too-many-layers", Experiment.MOST_LAYERS));
            layers = layers.subList(0, Experiment.MOST_LAYERS); // each stands behind what it reads
        } else if (layers.stream().anyMatch(layer -> layer.id() == main)) {
            layers = LayerOrder.answering(layers, main);
        }
        CodeTraining training = new CodeTraining(before, reading);
        layers = training.withSoftmax(layers);
        Map<Integer, Integer> ids = LayerMatching.ids(before.layers(), layers);
        List<Layer> lasting = layers.stream().map(layer -> renamed(layer, ids)).toList();
        return new CodeImport(experiment(training, lasting, ids), reading.training().epochs, problems, true);
    }

    private Experiment experiment(CodeTraining training, List<Layer> layers, Map<Integer, Integer> ids) {
        Experiment bare = ExperimentEdits.layers(ExperimentEdits.heads(before, List.of()), layers);
        Experiment lossy = ExperimentEdits.loss(bare, training.loss());
        List<Head> heads = training.heads(outputs.stream().skip(1).map(tensor -> ids.getOrDefault(tensor.layer(), 0)).filter(id -> id > 0).toList());
        return ExperimentEdits.heads(ExperimentEdits.training(lossy, training.training()), heads);
    }

    private static Layer renamed(Layer layer, Map<Integer, Integer> ids) {
        LayerSpec spec = layer.spec() instanceof SharedLayer shared ? new SharedLayer(ids.getOrDefault(shared.layer(), shared.layer())) : layer.spec();
        return new Layer(ids.get(layer.id()), spec, layer.inputs().stream().map(ids::get).toList());
    }

    /** What leads to an output. */
    private List<Layer> used() {
        Set<Integer> reached = new TreeSet<>();
        outputs.forEach(output -> reach(output.layer(), reached));
        List<Layer> layers = new ArrayList<>();
        for (NetworkGrowth.Grown grown : growth.layers()) {
            if (reached.contains(grown.layer().id())) {
                layers.add(grown.layer());
            }
        }
        return layers;
    }

    private void reach(int id, Set<Integer> reached) {
        List<Integer> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            int next = open.removeLast();
            if (next > 0 && reached.add(next)) {
                open.addAll(growth.get(next).layer().inputs());
                if (growth.get(next).layer().spec() instanceof SharedLayer shared) {
                    open.add(shared.layer());
                }
            }
        }
    }

    /** Where the code reads the numbers in another arrangement than the data have, a layer in front arranges them; several inputs are parts of the one. */
    private List<Layer> inFront(List<Layer> layers) {
        Set<Integer> inputs = new TreeSet<>();
        layers.forEach(layer -> growth.sources(layer.id()).stream().filter(source -> source < 0).forEach(inputs::add));
        return inputs.size() > 1 ? behindSlices(layers, inputs) : arranged(layers, inputs);
    }

    private List<Layer> behindSlices(List<Layer> layers, Set<Integer> inputs) {
        List<Layer> all = new ArrayList<>();
        Map<Integer, Integer> slices = new HashMap<>();
        int fresh = growth.layers().size();
        int from = 0;
        for (int i = -1; i >= -growth.inputs().size(); i--) {
            int width = growth.shape(i).width();
            if (inputs.contains(i)) {
                all.add(new Layer(++fresh, new SliceLayer(from, from + width), List.of(Layer.INPUT)));
                slices.put(i, fresh);
            }
            from += width;
        }
        problems.add(CodeProblem.note(CodeProblem.NOWHERE, "several-inputs", inputs.size()));
        layers.forEach(layer -> all.add(new Layer(layer.id(), layer.spec(),
                growth.sources(layer.id()).stream().map(source -> slices.getOrDefault(source, source)).toList())));
        return all;
    }

    private List<Layer> arranged(List<Layer> layers, Set<Integer> inputs) {
        Shape data = before.data().signature().input();
        int expected = layers.stream().filter(layer -> layer.inputs().equals(List.of(Layer.INPUT)) && layer.spec() instanceof Dense)
                .flatMap(layer -> growth.get(layer.id()).features().stream().boxed()).findFirst().orElse(data.width());
        Shape declared = !inputs.isEmpty() ? growth.shape(inputs.iterator().next())
                : data.sizes().size() == 3 && layers.stream().anyMatch(layer -> layer.inputs().contains(Layer.INPUT) && layer.spec() instanceof Dense)
                        ? Shape.perSample(expected) : data;
        if (declared.equals(data) || layers.stream().filter(layer -> layer.inputs().contains(Layer.INPUT)).allMatch(layer -> layer.spec() instanceof Flatten)) {
            return layers;
        }
        if (declared.width() != data.width()) {
            problems.add(CodeProblem.note(CodeProblem.NOWHERE, "other-data", declared, data));
            return layers;
        }
        Layer first = new Layer(growth.layers().size() + 1, declared.sizes().size() == 1 ? new Flatten() : KerasLayers.reshape(declared.sizes()), List.of(Layer.INPUT));
        List<Layer> all = new ArrayList<>(List.of(first));
        layers.forEach(layer -> all.add(new Layer(layer.id(), layer.spec(), layer.inputs().stream().map(id -> id == Layer.INPUT ? first.id() : id).toList())));
        return all;
    }
}
