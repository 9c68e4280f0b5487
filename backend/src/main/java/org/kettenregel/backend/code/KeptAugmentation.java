package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.Augmentation;

/** PyTorch shows images in other ways where they are loaded, not in the network: as its code says nothing of that, the layer that does it stays as the data do. */
final class KeptAugmentation {

    private KeptAugmentation() {}

    /** @param layers that were read, in which nothing has an id above theirs */
    static List<Layer> inFront(Experiment before, List<Layer> layers, List<CodeProblem> problems) {
        Layer first = before.layers().getFirst();
        boolean all = before.layers().stream().filter(layer -> layer.inputs().contains(Layer.INPUT)).count() == 1;
        if (!(first.spec() instanceof Augmentation) || !all || layers.stream().anyMatch(layer -> layer.spec() instanceof Augmentation)) {
            return layers;
        }
        int fresh = layers.stream().mapToInt(Layer::id).max().orElse(Layer.INPUT) + 1;
        List<Layer> kept = new ArrayList<>(List.of(new Layer(fresh, first.spec(), List.of(Layer.INPUT))));
        layers.forEach(layer -> kept.add(new Layer(layer.id(), layer.spec(), layer.inputs().stream().map(id -> id == Layer.INPUT ? fresh : id).toList())));
        problems.add(CodeProblem.note(CodeProblem.NOWHERE, "augmentation-kept"));
        return kept;
    }
}
