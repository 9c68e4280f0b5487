package org.kettenregel.frontend.builder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kettenregel.backend.experiment.EditRefusal;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Group;
import org.kettenregel.backend.experiment.Grouping;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.OutputEdits;

/** Which layers a block of the canvas stands for: one, or those of a group. Throws {@link EditRefusal} where there is no such block. */
final class Ends {

    private Ends() {}

    /** A wire between two layers, {@link Layer#INPUT} for the data. */
    record Wire(int from, int to) {}

    /** The layer that goes on from a block; of a group, the last that does. What reads the loss is behind the output. */
    static int exit(Experiment e, String key) {
        return group(e, key).map(group -> Grouping.exits(e, group).getLast()).orElseGet(() ->
                key.equals(BlueprintSketch.INPUT) ? Layer.INPUT : key.equals(BlueprintSketch.LOSS) ? e.output().id() : e.layer(key).id());
    }

    /** The layer of a block from which a wire leads to the loss. */
    static int answering(Experiment e, String key) {
        return OutputEdits.answering(e, layers(e, key), key);
    }

    /** All layers of a block. */
    static Set<Integer> layers(Experiment e, String key) {
        return group(e, key).map(group -> Set.copyOf(group.layers())).orElseGet(() -> Set.of(exit(e, key)));
    }

    /** Of blocks named with commas in between, the data among them where they can be meant. */
    static Set<Integer> layers(Experiment e, List<String> keys) {
        return keys.stream().flatMap(key -> layers(e, key).stream()).collect(Collectors.toSet());
    }

    /** The wires that are drawn as one from a block to another; at least one. */
    static List<Wire> wires(Experiment e, String from, String to) {
        List<Wire> wires = from.equals(to) ? List.of() : wires(e, layers(e, from), layers(e, to));
        if (wires.isEmpty()) {
            throw EditRefusal.notRead(to, from);
        }
        return wires;
    }

    /** The wires that bring the first thing that a block reads. */
    static List<Wire> entries(Experiment e, String key) {
        Set<Integer> inside = layers(e, key);
        int source = group(e, key).map(group -> Grouping.sources(e, group).getFirst()).orElseGet(() -> e.layer(key).inputs().getFirst());
        return wires(e, Set.of(source), inside);
    }

    private static List<Wire> wires(Experiment e, Set<Integer> from, Set<Integer> to) {
        return e.layers().stream()
                .filter(layer -> to.contains(layer.id()))
                .flatMap(layer -> layer.inputs().stream().filter(from::contains).map(input -> new Wire(input, layer.id())))
                .toList();
    }

    static Optional<Group> group(Experiment e, String key) {
        return e.groups().stream().filter(group -> group.key().equals(key)).findFirst();
    }

    /** Keys with commas in between. */
    static List<String> keys(String joined) {
        return Stream.of(joined.split(",")).filter(key -> !key.isEmpty() && !key.equals(BlueprintSketch.LOSS)).toList();
    }
}
