package org.kettenregel.backend.session;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Portion;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.metric.Cells;
import org.kettenregel.backend.metric.Cells.Guess;

/** Keeps which class the samples of each part were taken for when they were gone through last, and lists those a person asks for. */
final class CellBook {


    private static final long LONG_AGO = -1;

    /** @param moves of the weights till then */
    private record Kept(Cells cells, Origins.Counted counted, long moves) {}

    private final Map<Portion, Kept> kept = new EnumMap<>(Portion.class);
    private Command.@Nullable ListCell asked;
    private @Nullable CellSnapshot last; // its numbers are copied again only when the list is another

    /** Of another network nothing is known. */
    void clear() {
        kept.clear();
        close();
    }

    /** Parts have been gone through with the weights of now. */
    void keep(LiveExperiment live, Map<Portion, Cells> cells) {
        cells.forEach((part, found) -> kept.put(part, new Kept(found, Origins.Counted.of(found, live.run().cursor()), live.moves().count())));
    }

    /** Weights are others now, and will be counted anew: what is kept stands until then. */
    void outdate() {
        kept.replaceAll((part, before) -> new Kept(before.cells(), before.counted(), LONG_AGO));
    }

    void list(Command.ListCell wanted) {
        asked = wanted;
    }

    void close() {
        asked = null;
        last = null;
    }

    Origins origins(LiveExperiment live) {
        Graph graph = live.compiled().program().graph();
        long moves = live.moves().count();
        Map<Portion, Origins.Counted> counts = new EnumMap<>(Portion.class);
        kept.forEach((part, found) -> counts.put(part, found.moves() == moves ? found.counted() : found.counted().outdated()));
        return new Origins(graph.prediction(), graph.loss(), sizes(live.loaded().split()), live.run().earliest(), counts, listed(live.loaded().data()));
    }

    private static Map<Portion, Integer> sizes(SplitIndices split) {
        Map<Portion, Integer> sizes = new EnumMap<>(Portion.class);
        for (Portion part : Portion.values()) {
            sizes.put(part, split.of(part).length);
        }
        return sizes;
    }

    private Optional<CellSnapshot> listed(Dataset data) {
        Command.ListCell wanted = asked;
        Kept found = wanted == null ? null : kept.get(wanted.part());
        if (wanted == null || found == null || !wanted.fits(found.cells())) {
            return Optional.empty();
        }
        long count = count(wanted, found.cells());
        List<Guess> guesses = wanted.mistakes()
                ? found.cells().mistakes(wanted.from(), CellSnapshot.MOST_LISTED)
                : found.cells().guesses(wanted.trueClass(), wanted.predictedClass(), wanted.from(), CellSnapshot.MOST_LISTED);
        CellSnapshot before = last;
        boolean same = before != null && before.asked().equals(wanted) && before.count() == count && before.guesses().equals(guesses);
        last = same ? before : CellSnapshot.of(wanted, count, guesses, data);
        return Optional.of(last);
    }

    private static long count(Command.ListCell wanted, Cells cells) {
        return wanted.mistakes() ? cells.confusion().total() - cells.confusion().correct() : cells.count(wanted.trueClass(), wanted.predictedClass());
    }
}
