package org.kettenregel.backend.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Pure functions that group layers. A run goes on as it is, as groups change nothing of what is computed. */
public final class GroupEdits {

    private GroupEdits() {}

    /** Puts layers into a group, and with them those that lie between; other groups lose what they had of these. */
    public static Experiment group(Experiment e, Set<Integer> ids, String name) {
        ids.forEach(e::layer); // refuses those that are not there
        if (ids.isEmpty()) {
            throw EditRefusal.of("empty-group");
        }
        Set<Integer> closed = Grouping.closed(e.layers(), List.copyOf(ids));
        List<Group> groups = new ArrayList<>(List.of(new Group(name, List.copyOf(closed))));
        for (Group other : e.groups()) {
            List<Integer> left = other.layers().stream().filter(id -> !closed.contains(id)).toList();
            if (!left.isEmpty()) {
                groups.add(other.withLayers(left));
            }
        }
        return e.withGroups(Grouping.kept(e.layers(), groups));
    }

    /** Takes the frame away; the layers stay. */
    public static Experiment ungroup(Experiment e, String key) {
        Group gone = e.group(key);
        return e.withGroups(e.groups().stream().filter(group -> group != gone).toList());
    }

    public static Experiment rename(Experiment e, String key, String name) {
        return changed(e, key, group -> group.withName(name));
    }

    /** Shows a group as one block, or its layers again. */
    public static Experiment collapse(Experiment e, String key, boolean collapsed) {
        return changed(e, key, group -> group.withCollapsed(collapsed));
    }

    private static Experiment changed(Experiment e, String key, UnaryOperator<Group> change) {
        Group old = e.group(key);
        return e.withGroups(e.groups().stream().map(group -> group == old ? change.apply(group) : group).toList());
    }

    /** Adds groups under names of their own, as far as they can stand beside those that are there. */
    static Experiment added(Experiment e, List<Group> more) {
        List<Group> groups = new ArrayList<>(e.groups());
        more.forEach(group -> groups.add(group.withName(copiedName(groups, group.name()))));
        return e.withGroups(Grouping.kept(e.layers(), groups));
    }

    /** {@code Block 1}, {@code Block 2} and so on, the first that no group has. */
    public static String freshName(Experiment e, String stem) {
        return numbered(e.groups(), stem, 1);
    }

    private static String copiedName(List<Group> groups, String name) {
        boolean used = groups.stream().anyMatch(group -> group.name().equals(name));
        return used ? numbered(groups, name.replaceAll(" \\d+$", ""), 2) : name;
    }

    private static String numbered(List<Group> groups, String stem, int first) {
        Set<String> used = Set.copyOf(groups.stream().map(Group::name).distinct().toList());
        return IntStream.iterate(first, number -> number + 1).mapToObj(number -> shortened(stem, " " + number)).filter(name -> !used.contains(name)).findFirst().orElseThrow();
    }

    private static String shortened(String stem, String number) {
        return stem.substring(0, Math.min(stem.length(), Group.LONGEST_NAME - number.length())) + number;
    }
}
