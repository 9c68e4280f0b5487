package org.kettenregel.backend.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.optimizer.Optimizer;

/** Pure functions from one experiment to the next; the old one stays as it is, which is all that undo needs. */
public final class ExperimentEdits {

    private ExperimentEdits() {}

    public static Experiment title(Experiment e, String title) {
        return new Experiment(title, e.data(), e.split(), e.layers(), e.loss(), e.training(), e.seed(), e.ownValues(), e.heads(), e.groups());
    }

    public static Experiment data(Experiment e, DatasetSpec data) {
        return new Experiment(e.title(), data, e.split(), e.layers(), e.loss(), e.training(), e.seed(), e.ownValues(), e.heads(), e.groups());
    }

    public static Experiment split(Experiment e, Split split) {
        return new Experiment(e.title(), e.data(), split, e.layers(), e.loss(), e.training(), e.seed(), e.ownValues(), e.heads(), e.groups());
    }

    public static Experiment training(Experiment e, Training training) {
        return new Experiment(e.title(), e.data(), e.split(), e.layers(), e.loss(), training, e.seed(), e.ownValues(), e.heads(), e.groups());
    }

    public static Experiment batchSize(Experiment e, int size) {
        return training(e, e.training().withBatchSize(size));
    }

    public static Experiment layers(Experiment e, List<Layer> layers) {
        List<String> keys = layers.stream().map(Layer::key).toList();
        List<OwnValue> kept = e.ownValues().stream().filter(own -> keys.contains(own.parameter().split("/")[0])).toList();
        return new Experiment(e.title(), e.data(), e.split(), layers, e.loss(), e.training(), e.seed(), kept, headsOf(e, layers), Grouping.kept(layers, e.groups()));
    }

    public static Experiment loss(Experiment e, LossSpec loss) {
        return new Experiment(e.title(), e.data(), e.split(), e.layers(), loss, e.training(), e.seed(), e.ownValues(), e.heads(), e.groups());
    }

    public static Experiment optimizer(Experiment e, Optimizer optimizer) {
        return training(e, e.training().withOptimizer(optimizer));
    }

    public static Experiment regularization(Experiment e, Regularization regularization) {
        return training(e, e.training().withRegularization(regularization));
    }

    public static Experiment seed(Experiment e, long seed) {
        return new Experiment(e.title(), e.data(), e.split(), e.layers(), e.loss(), e.training(), seed, e.ownValues(), e.heads(), e.groups());
    }

    /** One starting value by hand, in place of an earlier one at the same place. */
    public static Experiment ownValue(Experiment e, OwnValue own) {
        Stream<OwnValue> others =
                e.ownValues().stream().filter(other -> !(other.parameter().equals(own.parameter()) && other.index() == own.index()));
        return new Experiment(e.title(), e.data(), e.split(), e.layers(), e.loss(), e.training(), e.seed(),
                Stream.concat(others, Stream.of(own)).toList(), e.heads(), e.groups());
    }

    /** Puts a layer behind the one with the given id ({@link Layer#INPUT} for the data); whoever read that one reads the new one. */
    public static Experiment insertAfter(Experiment e, int id, LayerSpec spec) {
        int fresh = 1 + e.layers().stream().mapToInt(Layer::id).max().orElse(Layer.INPUT);
        List<Layer> layers = new ArrayList<>();
        Layer added = new Layer(fresh, spec, List.of(id));
        if (id == Layer.INPUT) {
            layers.add(added);
        }
        for (Layer layer : e.layers()) {
            layers.add(new Layer(layer.id(), layer.spec(), replace(layer.inputs(), id, List.of(fresh))));
            if (layer.id() == id) {
                layers.add(added);
            }
        }
        return layers(e, layers);
    }

    /** Takes a layer out; whoever read it reads its inputs. The last one stays. */
    public static Experiment remove(Experiment e, int id) {
        if (e.layers().size() == 1) {
            throw EditRefusal.of("last-layer");
        }
        List<Integer> inputs = e.layers().stream().filter(layer -> layer.id() == id).findFirst().orElseThrow().inputs();
        List<Layer> layers = withOwnWeights(e, id).stream()
                .filter(layer -> layer.id() != id)
                .map(layer -> new Layer(layer.id(), layer.spec(), replace(layer.inputs(), id, layer.spec().joins() ? inputs : inputs.subList(0, 1))))
                .toList();
        return layers(e, layers);
    }

    /** Whoever shared the weights of a layer that goes shares those of the first of them, which gets its own. */
    private static List<Layer> withOwnWeights(Experiment e, int id) {
        List<Layer> sharing = e.layers().stream().filter(layer -> layer.spec() instanceof SharedLayer shared && shared.layer() == id).toList();
        return e.layers().stream()
                .map(layer -> !sharing.contains(layer) ? layer
                        : layer.withSpec(layer == sharing.getFirst() ? e.layer(id).spec() : new SharedLayer(sharing.getFirst().id())))
                .toList();
    }

    /** Outputs stay with their layers; the last layer has none beside its own. */
    private static List<Head> headsOf(Experiment e, List<Layer> layers) {
        List<Integer> ids = layers.subList(0, layers.size() - 1).stream().map(Layer::id).toList();
        return e.heads().stream().filter(head -> ids.contains(head.layer())).toList();
    }

    public static Experiment heads(Experiment e, List<Head> heads) {
        return new Experiment(e.title(), e.data(), e.split(), e.layers(), e.loss(), e.training(), e.seed(), e.ownValues(), heads, e.groups());
    }

    public static Experiment spec(Experiment e, int id, UnaryOperator<LayerSpec> change) {
        return layers(e, e.layers().stream().map(layer -> layer.id() == id ? layer.withSpec(change.apply(layer.spec())) : layer).toList());
    }

    /** A value set by hand stays with its connection; with its unit it goes. */
    public static Experiment units(Experiment e, int id, int units) {
        Layer layer = e.layers().stream().filter(each -> each.id() == id).findFirst().orElseThrow();
        if (!(layer.spec() instanceof Dense dense)) {
            return e;
        }
        Experiment wide = spec(e, id, spec -> new Dense(units, dense.activation(), dense.bias(), dense.initializer()));
        List<OwnValue> kept = e.ownValues().stream()
                .filter(own -> !own.parameter().startsWith(layer.key() + "/") || own.index() % dense.units() < units)
                .map(own -> own.parameter().equals(layer.key() + "/weights")
                        ? new OwnValue(own.parameter(), own.index() / dense.units() * units + own.index() % dense.units(), own.value())
                        : own)
                .toList();
        return new Experiment(wide.title(), wide.data(), wide.split(), wide.layers(), wide.loss(), wide.training(), wide.seed(), kept, wide.heads(), e.groups());
    }

    /** Without the activations between the layers; those of the outputs stay, as the loss is made for them. */
    public static Experiment withoutActivations(Experiment e) {
        return layers(e, e.layers().stream()
                .map(layer -> isOutput(e, layer) ? layer : layer.withSpec(Activations.replaced(layer.spec(), new Linear())))
                .toList());
    }

    /** With the activations that the layers of the same keys have in another experiment. */
    public static Experiment withActivationsOf(Experiment e, Experiment other) {
        return layers(e, e.layers().stream()
                .map(layer -> other.layers().stream()
                        .filter(each -> each.key().equals(layer.key()))
                        .findFirst()
                        .flatMap(each -> Activations.of(each.spec()))
                        .map(activation -> layer.withSpec(Activations.replaced(layer.spec(), activation)))
                        .orElse(layer))
                .toList());
    }

    private static boolean isOutput(Experiment e, Layer layer) {
        return layer.equals(e.output()) || e.heads().stream().anyMatch(head -> head.layer() == layer.id());
    }

    private static List<Integer> replace(List<Integer> inputs, int old, List<Integer> by) {
        return inputs.stream().flatMap(input -> input == old ? by.stream() : Stream.of(input)).distinct().toList();
    }
}
