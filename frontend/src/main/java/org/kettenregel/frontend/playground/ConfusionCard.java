package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.session.CellSnapshot;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.ConfusionPicture;
import org.kettenregel.frontend.component.data.CellDrawing;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.frames.CellRows;

/** Which classes are taken for which, and the samples of a cell. Counts come with the frames, samples with what the screen shows. */
final class ConfusionCard extends Div {

    private static final int IMAGE_AXES = 3;
    private static final int WORDS = 12;

    private final Bundles bundles;
    private final ConfusionPicture picture = new ConfusionPicture();
    private boolean random; // training draws a mask, noise or a turn, or takes the means of its own batch; what is counted does not
    private @Nullable CellSnapshot drawn;

    ConfusionCard(Provenance provenance, String frames, Bundles bundles) {
        this.bundles = bundles;
        addClassName("pg-confusion-card");
        picture.setFrames(frames);
        picture.onCell(event -> provenance.list(event.part, event.truth, event.taken, event.from));
        picture.onClose(event -> provenance.closeList());
        picture.onLook(event -> provenance.lookAt(event.sample));
        picture.setMostClasses(CellRows.MOST_CLASSES);
        picture.setCell(CellDrawing.NONE);
        add(picture);
        setVisible(false);
    }

    void show(Experiment experiment) {
        List<String> names = OutputNames.classes(experiment);
        setVisible(experiment.expression().isEmpty() && !experiment.loss().reconstructs() && !names.isEmpty());
        picture.setClasses(names);
        random = experiment.layers().stream().anyMatch(layer -> SampleCard.differs(experiment.specOf(layer)));
    }

    /** While a network trains the list would be one of other weights. */
    void show(SessionSnapshot snapshot) {
        Optional<CellSnapshot> cell = snapshot.origins().cell().filter(open -> !snapshot.training());
        if (drawn != cell.orElse(null)) {
            drawn = cell.orElse(null);
            picture.setBundle(cell.map(open -> bundles.offer("cell", Map.of("features", open.features()))).orElse(""));
            picture.setCell(cell.map(open -> drawing(open, snapshot)).orElse(CellDrawing.NONE));
        }
    }

    private CellDrawing drawing(CellSnapshot cell, SessionSnapshot snapshot) {
        List<Integer> sizes = cell.shape().sizes();
        boolean texts = cell.words().stream().anyMatch(words -> !words.isEmpty());
        return new CellDrawing(
                cell.asked().part().name().toLowerCase(Locale.ROOT), cell.asked().trueClass(), cell.asked().predictedClass(), cell.asked().from(),
                CellSnapshot.MOST_LISTED, cell.count(),
                sizes.size() == IMAGE_AXES && !texts ? sizes : List.of(), snapshot.look().map(SampleCard::names).orElse(List.of()),
                random, guesses(cell));
    }

    private static List<CellDrawing.Guess> guesses(CellSnapshot cell) {
        return IntStream.range(0, cell.guesses().size()).mapToObj(i -> new CellDrawing.Guess(
                cell.guesses().get(i).sample(), cell.guesses().get(i).trueClass(), cell.guesses().get(i).predictedClass(),
                cell.words().get(i).stream().limit(WORDS).toList())).toList();
    }
}
