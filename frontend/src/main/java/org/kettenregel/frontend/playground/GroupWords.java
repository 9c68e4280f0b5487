package org.kettenregel.frontend.playground;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Group;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.frontend.shell.Words;

/** What an edit has done to groups, in a few words. */
record GroupWords(Words words) {

    /** Where all layers that have come or gone are those of one group. */
    Optional<String> moved(Experiment before, Experiment after) {
        return only(after, before).map(group -> words.say("history.insertGroup", group.name()))
                .or(() -> only(before, after).map(group -> words.say("history.removeGroup", group.name())));
    }

    /** The group of exactly those layers that the one has and the other has not; none where the other has layers of its own. */
    private static Optional<Group> only(Experiment one, Experiment other) {
        Set<Integer> more = ids(one);
        more.removeAll(ids(other));
        return ids(one).containsAll(ids(other)) ? one.groups().stream().filter(group -> more.equals(Set.copyOf(group.layers()))).findFirst() : Optional.empty();
    }

    private static Set<Integer> ids(Experiment experiment) {
        return experiment.layers().stream().map(Layer::id).collect(Collectors.toSet());
    }

    /** @param before of the same layers */
    String changed(List<Group> before, List<Group> after) {
        List<Group> added = without(after, before);
        List<Group> gone = without(before, after);
        if (added.isEmpty()) {
            return words.say("history.ungroup", gone.getFirst().name());
        }
        Group now = added.getFirst();
        Optional<Group> then = gone.stream().filter(group -> group.layers().equals(now.layers())).findFirst();
        return then.filter(group -> !group.name().equals(now.name())).map(group -> words.say("history.renameGroup", now.name()))
                .or(() -> then.map(group -> words.say(now.collapsed() ? "history.collapse" : "history.expand", now.name())))
                .orElseGet(() -> words.say("history.group", now.name()));
    }

    private static List<Group> without(List<Group> groups, List<Group> others) {
        return groups.stream().filter(group -> !others.contains(group)).toList();
    }
}
