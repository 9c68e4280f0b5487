package org.kettenregel.backend.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which layers can stand together as one block: those that no other layer lies between, in groups that do not wait for one another. */
public final class Grouping {

    private Grouping() {}

    /** Throws IllegalArgumentException where groups name layers that are not there, share one, or could not be computed one after another. */
    static void require(List<Layer> layers, List<Group> groups) {
        Set<Integer> ids = layers.stream().map(Layer::id).collect(Collectors.toSet());
        Map<Integer, Group> taken = new HashMap<>();
        for (Group group : groups) {
            for (int id : group.layers()) {
                require(ids.contains(id), "group '%s': there is no layer %d", group.name(), id);
                Group other = taken.put(id, group);
                require(other == null, "group '%s': layer %d belongs to group '%s' already", group.name(), id, other == null ? "" : other.name());
            }
            Set<Integer> closed = closed(layers, group.layers());
            group.layers().forEach(closed::remove);
            require(closed.isEmpty(), "group '%s': between its layers lie %s, which must belong to it, too", group.name(), closed);
        }
        require(groups.isEmpty() || order(layers, groups).isPresent(),
                "groups: %s would wait for one another in a circle, so they cannot all be one block", groups.stream().map(Group::name).toList());
    }

    private static void require(boolean condition, String sentence, Object... found) {
        if (!condition) {
            throw new IllegalArgumentException(sentence.formatted(found));
        }
    }

    /** The layers of an experiment with those of each group next to one another, each still behind all that it reads. */
    public static List<Layer> together(Experiment e) {
        return order(e.layers(), e.groups()).orElseThrow();
    }

    /** Empty where some groups wait for one another. */
    private static Optional<List<Layer>> order(List<Layer> layers, List<Group> groups) {
        Map<Integer, Integer> first = new HashMap<>();
        groups.forEach(group -> group.layers().forEach(id -> first.put(id, group.layers().getFirst())));
        Map<Integer, List<Layer>> units = new LinkedHashMap<>();
        layers.forEach(layer -> units.computeIfAbsent(first.getOrDefault(layer.id(), layer.id()), id -> new ArrayList<>()).add(layer));
        List<List<Layer>> waiting = new ArrayList<>(units.values());
        Set<Integer> placed = new HashSet<>(Set.of(Layer.INPUT));
        List<Layer> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Optional<List<Layer>> next = waiting.stream().filter(unit -> isReady(unit, placed)).findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            waiting.remove(next.get());
            next.get().forEach(layer -> placed.add(layer.id()));
            order.addAll(next.get());
        }
        return Optional.of(order);
    }

    private static boolean isReady(List<Layer> unit, Set<Integer> placed) {
        Set<Integer> own = unit.stream().map(Layer::id).collect(Collectors.toSet());
        return unit.stream().allMatch(layer -> layer.inputs().stream().allMatch(input -> placed.contains(input) || own.contains(input)));
    }

    /** These layers, and those that are computed from one of them and that one of them is computed from. */
    static Set<Integer> closed(List<Layer> layers, List<Integer> ids) {
        Set<Integer> behind = new HashSet<>(ids);
        layers.stream().filter(layer -> layer.inputs().stream().anyMatch(behind::contains)).forEach(layer -> behind.add(layer.id()));
        Set<Integer> before = new HashSet<>(ids);
        layers.reversed().stream().filter(layer -> before.contains(layer.id())).forEach(layer -> before.addAll(layer.inputs()));
        behind.retainAll(before);
        return behind;
    }

    /**
     * What is left of groups when the layers are other ones: layers that went are out, layers that came to lie between are in, and of groups that can no
     * longer stand side by side those named last go.
     */
    static List<Group> kept(List<Layer> layers, List<Group> groups) {
        Set<Integer> ids = layers.stream().map(Layer::id).collect(Collectors.toSet());
        Set<Integer> taken = new HashSet<>();
        List<Group> kept = new ArrayList<>();
        for (Group group : groups) {
            Set<Integer> closed = closed(layers, group.layers().stream().filter(ids::contains).toList());
            if (!closed.isEmpty() && closed.stream().noneMatch(taken::contains)) {
                kept.add(group.withLayers(List.copyOf(closed)));
                taken.addAll(closed);
            }
        }
        while (!kept.isEmpty() && order(layers, kept).isEmpty()) {
            kept.removeLast();
        }
        return kept.stream().sorted(Comparator.comparing((Group group) -> group.layers().getFirst())).toList();
    }

    /** What the layers of a group read from outside, by their ids, {@link Layer#INPUT} for the data. */
    public static List<Integer> sources(Experiment e, Group group) {
        return e.layers().stream().filter(layer -> group.holds(layer.id())).flatMap(layer -> layer.inputs().stream()).filter(id -> !group.holds(id)).distinct().toList();
    }

    /** The layers of a group that go on to others or to a loss, by their ids; those that nobody reads are among them. */
    public static List<Integer> exits(Experiment e, Group group) {
        Set<Integer> answers = Stream.concat(Stream.of(e.output().id()), e.heads().stream().map(Head::layer)).collect(Collectors.toSet());
        Set<Integer> outside = e.layers().stream().filter(layer -> !group.holds(layer.id())).flatMap(layer -> layer.inputs().stream()).collect(Collectors.toSet());
        Set<Integer> inside = e.layers().stream().filter(layer -> group.holds(layer.id())).flatMap(layer -> layer.inputs().stream()).collect(Collectors.toSet());
        return e.layers().stream().map(Layer::id).filter(group::holds)
                .filter(id -> answers.contains(id) || outside.contains(id) || !inside.contains(id)).toList();
    }
}
