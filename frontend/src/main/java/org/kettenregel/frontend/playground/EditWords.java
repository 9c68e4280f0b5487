package org.kettenregel.frontend.playground;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.frontend.shell.Words;

/** What an edit has done, in a few words for the buttons that take it back and do it again. */
record EditWords(Words words) {

    /** @param key of the sentence around it */
    String of(String key, Optional<UndoStack.Entry> entry) {
        return entry.map(edit -> words.say(key) + ": " + between(edit.before(), edit.after())).orElseGet(() -> words.say(key));
    }

    private String between(Experiment before, Experiment after) {
        return before.computesAs(after) && !before.title().equals(after.title()) ? words.say("history.title")
                : !before.title().equals(after.title()) ? words.say("history.open")
                : !before.data().equals(after.data()) ? words.say("history.data")
                : !before.layers().equals(after.layers()) ? new GroupWords(words).moved(before, after).orElseGet(() -> layers(before.layers(), after.layers()))
                : !before.groups().equals(after.groups()) ? new GroupWords(words).changed(before.groups(), after.groups())
                : !before.loss().equals(after.loss()) ? words.say("history.loss")
                : !before.training().equals(after.training()) ? words.say("history.training")
                : before.seed() != after.seed() ? words.say("history.seed")
                : !before.ownValues().equals(after.ownValues()) ? words.say("history.value")
                : words.say("history.other");
    }

    private String layers(List<Layer> before, List<Layer> after) {
        List<Layer> added = without(after, before);
        List<Layer> gone = without(before, after);
        if (gone.isEmpty() && !added.isEmpty()) {
            return added.size() == 1 ? words.say("history.insert", kind(added.getFirst())) : words.say("history.inserts", added.size());
        }
        if (added.isEmpty() && !gone.isEmpty()) {
            return gone.size() == 1 ? words.say("history.remove", kind(gone.getFirst())) : words.say("history.removes", gone.size());
        }
        return added.isEmpty() ? changed(before, after) : words.say("history.network");
    }

    /** Those whose ids are not among the others. */
    private static List<Layer> without(List<Layer> layers, List<Layer> others) {
        List<Integer> ids = others.stream().map(Layer::id).toList();
        return layers.stream().filter(layer -> !ids.contains(layer.id())).toList();
    }

    private String changed(List<Layer> before, List<Layer> after) {
        List<Layer> other = IntStream.range(0, before.size())
                .mapToObj(i -> after.stream().filter(layer -> layer.id() == before.get(i).id() && !layer.spec().equals(before.get(i).spec())).findFirst())
                .flatMap(Optional::stream)
                .toList();
        return other.isEmpty() ? words.say("history.wires") : other.size() == 1 ? words.say("history.values", kind(other.getFirst())) : words.say("history.network");
    }

    private String kind(Layer layer) {
        return words.say("layer." + Catalog.of(LayerSpec.class).idOf(layer.spec()));
    }
}
