package org.kettenregel.backend.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kettenregel.backend.layer.LayerSpec;

/**
 * Pure functions that change which layer reads which. Layers stay behind their inputs and keep their ids, by which their weights are found; new ones
 * get ids above all others. What cannot be is refused by an {@link EditRefusal}.
 */
public final class WiringEdits {

    private WiringEdits() {}

    /** The id that the next new layer gets. */
    public static int freshId(Experiment e) {
        return 1 + e.layers().stream().mapToInt(Layer::id).max().orElse(Layer.INPUT);
    }

    /** Puts a layer on the wire between two others. */
    public static Experiment insertBetween(Experiment e, int from, int to, LayerSpec spec) {
        requireWire(e, from, to);
        Layer added = new Layer(freshId(e), spec, List.of(from));
        return ordered(e, behind(replaced(e, to, layer -> reading(layer, from, added.id())), from, added), e.output().id());
    }

    /** Adds one more reader of a layer, which nobody reads as yet. Behind the output it becomes the output. */
    public static Experiment branch(Experiment e, int from, LayerSpec spec) {
        return ordered(e, behind(e.layers(), from, new Layer(freshId(e), spec, List.of(from))), e.output().id());
    }

    /**
     * Joins two or more layers, {@link Layer#INPUT} among them if wanted. Whoever read the last of them reads what was joined, as behind a skip connection;
     * where only what is joined did, those who read another one.
     */
    public static Experiment join(Experiment e, Set<Integer> ids, LayerSpec spec) {
        if (!spec.joins() || ids.size() < 2) {
            throw EditRefusal.of("join", ids.size());
        }
        List<Integer> joined = Stream.concat(Stream.of(Layer.INPUT), e.layers().stream().map(Layer::id)).filter(ids::contains).toList().reversed();
        Layer added = new Layer(freshId(e), spec, joined);
        Set<Integer> needed = needed(e, ids);
        boolean ends = ids.contains(e.output().id());
        int through = joined.stream()
                .filter(id -> e.layers().stream().anyMatch(layer -> layer.inputs().contains(id) && !needed.contains(layer.id())))
                .findFirst()
                .orElse(joined.getFirst());
        List<Layer> layers = e.layers().stream().map(layer -> needed.contains(layer.id()) ? layer : reading(layer, through, added.id())).toList();
        return ordered(e, behind(layers, joined.getFirst(), added), ends ? added.id() : e.output().id());
    }

    /** The layers of these ids and all that they are computed from. */
    private static Set<Integer> needed(Experiment e, Set<Integer> ids) {
        Set<Integer> needed = new HashSet<>(ids);
        for (Layer layer : e.layers().reversed()) {
            if (needed.contains(layer.id())) {
                needed.addAll(layer.inputs());
            }
        }
        return needed;
    }

    private static List<Layer> behind(List<Layer> layers, int id, Layer... added) {
        List<Layer> all = new ArrayList<>(id == Layer.INPUT ? List.of(added) : List.of());
        for (Layer layer : layers) {
            all.add(layer);
            if (layer.id() == id) {
                all.addAll(List.of(added));
            }
        }
        return all;
    }

    /** Lets a layer read another one: in addition where it joins, else in place of what it read. */
    public static Experiment connect(Experiment e, int from, int to) {
        Layer reader = e.layer(to);
        if (!reader.spec().joins()) {
            return rewire(e, reader.inputs().getFirst(), to, from);
        }
        requireNew(reader, from);
        List<Integer> inputs = Stream.concat(reader.inputs().stream(), Stream.of(from)).toList();
        return ordered(e, replaced(e, to, layer -> new Layer(to, layer.spec(), inputs)), e.output().id());
    }

    /** Moves the beginning of the wire between two layers to another one. */
    public static Experiment rewire(Experiment e, int from, int to, int instead) {
        requireWire(e, from, to);
        if (from == instead) {
            return e;
        }
        requireNew(e.layer(to), instead);
        return ordered(e, replaced(e, to, layer -> reading(layer, from, instead)), e.output().id());
    }

    /** Takes a wire to a layer that joins away. */
    public static Experiment disconnect(Experiment e, int from, int to) {
        requireWire(e, from, to);
        Layer reader = e.layer(to);
        if (reader.inputs().size() == 1) {
            throw EditRefusal.of("only-input", reader.key());
        }
        List<Integer> inputs = reader.inputs().stream().filter(input -> input != from).toList();
        return ordered(e, replaced(e, to, layer -> new Layer(to, layer.spec(), inputs)), e.output().id());
    }

    /** Makes a layer that nobody reads the one whose answer is compared with the targets. */
    public static Experiment answerFrom(Experiment e, int id) {
        OutputEdits.requireFree(e, id);
        Layer answering = e.layer(id);
        e.layers().stream().filter(layer -> layer.inputs().contains(id)).findFirst().ifPresent(reader -> {
            throw EditRefusal.of("read-output", answering.key(), reader.key());
        });
        return ordered(e, e.layers(), id);
    }

    /** Takes layers out; whoever read them reads what they read. One layer stays in any case. */
    public static Experiment remove(Experiment e, Set<Integer> ids) {
        Experiment rest = e;
        for (Layer layer : e.layers().reversed()) {
            if (ids.contains(layer.id())) {
                int output = rest.output().id() == layer.id() ? layer.inputs().getFirst() : rest.output().id();
                Experiment without = ExperimentEdits.remove(rest, layer.id());
                rest = ordered(without, without.layers(), output);
            }
        }
        return rest;
    }

    /** Puts copies behind a layer, {@link Layer#INPUT} for the data; whoever read that one reads the last of them. */
    public static Experiment paste(Experiment e, Fragment fragment, int after) {
        Fragment copies = fragment.copies(freshId(e), after);
        int exit = copies.exit();
        List<Layer> layers = e.layers().stream().map(layer -> reading(layer, after, exit)).toList();
        Experiment pasted = ordered(e, behind(layers, after, copies.layers().toArray(Layer[]::new)), e.output().id() == after ? exit : e.output().id());
        return GroupEdits.added(pasted, copies.groups());
    }

    /** The same layers once more behind themselves, as another block of the same kind. */
    public static Experiment duplicate(Experiment e, Set<Integer> ids) {
        Fragment fragment = Fragment.of(e, ids);
        return paste(e, fragment, fragment.exit());
    }

    private static List<Layer> replaced(Experiment e, int id, UnaryOperator<Layer> change) {
        return e.layers().stream().map(layer -> layer.id() == id ? change.apply(layer) : layer).toList();
    }

    private static Layer reading(Layer layer, int old, int instead) {
        return new Layer(layer.id(), layer.spec(), layer.inputs().stream().map(input -> input == old ? instead : input).toList());
    }

    private static Experiment ordered(Experiment e, List<Layer> layers, int output) {
        return ExperimentEdits.layers(e, LayerOrder.of(layers, output));
    }

    private static void requireWire(Experiment e, int from, int to) {
        if (!e.layer(to).inputs().contains(from)) {
            throw EditRefusal.notRead(e.layer(to).key(), from == Layer.INPUT ? "input" : e.layer(from).key());
        }
    }

    private static void requireNew(Layer reader, int from) {
        if (reader.inputs().contains(from)) {
            throw EditRefusal.of("read-already", reader.key());
        }
    }
}
