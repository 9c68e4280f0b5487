package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.Augmentation;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.layer.TransposedConvolution;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Linear;

/** Makes one layer of what the libraries write as several: weights and the activation behind them, the parts of an augmentation. */
final class Merging {

    private Merging() {}

    /** Shifted, turned, zoomed and mirrored one behind the other is one layer here; each kind once. */
    static List<Layer> augmentations(List<Layer> layers) {
        List<Layer> left = new ArrayList<>(layers);
        for (int i = 0; i + 1 < left.size(); i++) {
            Layer a = left.get(i);
            Layer b = left.get(i + 1);
            boolean follows = a.spec() instanceof Augmentation && b.spec() instanceof Augmentation && b.inputs().equals(List.of(a.id())) && readers(left, a.id()) == 1;
            if (follows && apart((Augmentation) a.spec(), (Augmentation) b.spec())) {
                left.set(i, new Layer(a.id(), both((Augmentation) a.spec(), (Augmentation) b.spec()), a.inputs()));
                left.remove(i + 1);
                rewire(left, b.id(), a.id());
                i--;
            }
        }
        return left;
    }

    private static boolean apart(Augmentation a, Augmentation b) {
        return !(a.shift() > 0 && b.shift() > 0) && !(a.rotation() > 0 && b.rotation() > 0) && !(a.zoom() > 0 && b.zoom() > 0) && !(a.flip() && b.flip());
    }

    private static Augmentation both(Augmentation a, Augmentation b) {
        return new Augmentation(a.shift() + b.shift(), a.rotation() + b.rotation(), a.zoom() + b.zoom(), a.flip() || b.flip());
    }

    /** Where nobody else reads what stands before the activation; weights that are shared need the same activation everywhere. */
    static List<Layer> activations(List<Layer> layers, List<Integer> outputs) {
        List<Layer> left = new ArrayList<>(layers);
        for (Layer layer : layers) {
            if (withActivation(layer.spec(), new Linear()).isEmpty()) {
                continue;
            }
            List<Integer> group = left.stream().filter(other -> other.id() == layer.id() || other.spec() instanceof SharedLayer shared && shared.layer() == layer.id())
                    .map(Layer::id).toList();
            List<Optional<Layer>> behind = group.stream().map(member -> activationBehind(left, member, outputs)).toList();
            if (behind.stream().allMatch(Optional::isPresent) && behind.stream().map(found -> found.orElseThrow().spec()).distinct().count() == 1) {
                Activation activation = ((ActivationLayer) behind.getFirst().orElseThrow().spec()).activation();
                for (int i = 0; i < group.size(); i++) {
                    // the id of the activation goes: outputs name it, so it stays where it was an output
                    replace(left, group.get(i), behind.get(i).orElseThrow().id(), activation, outputs);
                }
            }
        }
        return left;
    }

    /** What is put in place of one of a group may be read by the next of it, so each is looked up again. */
    private static void replace(List<Layer> left, int member, int after, Activation activation, List<Integer> outputs) {
        int id = outputs.contains(after) ? after : member;
        left.removeIf(layer -> layer.id() == after);
        left.replaceAll(layer -> layer.id() == member ? new Layer(id, withActivation(layer.spec(), activation).orElse(layer.spec()), layer.inputs()) : layer);
        rewire(left, after, id);
        if (id != member) {
            left.replaceAll(layer -> layer.spec() instanceof SharedLayer shared && shared.layer() == member ? new Layer(layer.id(), new SharedLayer(id), layer.inputs()) : layer);
        }
    }

    private static Optional<Layer> activationBehind(List<Layer> layers, int id, List<Integer> outputs) {
        List<Layer> readers = layers.stream().filter(other -> other.inputs().contains(id)).toList();
        return readers.size() == 1 && readers.getFirst().spec() instanceof ActivationLayer && !outputs.contains(id) ? Optional.of(readers.getFirst()) : Optional.empty();
    }

    /** The layer with an activation where it has none; empty for layers that take none. */
    static Optional<LayerSpec> withActivation(LayerSpec spec, Activation activation) {
        return switch (spec) {
            case Dense d when d.activation() instanceof Linear -> Optional.of(new Dense(d.units(), activation, d.bias(), d.initializer()));
            case Conv2D c when c.activation() instanceof Linear ->
                    Optional.of(new Conv2D(c.filters(), c.kernel(), c.stride(), c.padding(), c.dilation(), activation, c.bias(), c.initializer()));
            case TransposedConvolution t when t.activation() instanceof Linear ->
                    Optional.of(new TransposedConvolution(t.filters(), t.kernel(), t.stride(), t.padding(), activation, t.bias(), t.initializer()));
            case LayerSpec other -> Optional.empty();
        };
    }

    private static long readers(List<Layer> layers, int id) {
        return layers.stream().flatMap(layer -> layer.inputs().stream()).filter(input -> input == id).count();
    }

    private static void rewire(List<Layer> layers, int from, int to) {
        layers.replaceAll(layer -> new Layer(layer.id(), layer.spec(), layer.inputs().stream().map(input -> input == from ? to : input).toList()));
    }
}
