package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.Slider;
import org.kettenregel.frontend.shell.Words;

/** How many samples make a batch: a slider, and a short way to one sample, to some and to all of them. */
final class BatchField extends Div {

    private enum Kind { ONE, SOME, ALL }

    private static final int MOST = 64;
    private static final int MOST_PICTURES = 512;
    private static final int USUAL = 32;

    private final Words words;
    private final Slider size = new Slider();
    private final Map<Kind, Tool> kinds = new EnumMap<>(Kind.class);
    private @Nullable Experiment shown;
    private @Nullable Counted counted;
    private int some = USUAL;

    /** How many samples there are to learn from, which is known once the data are loaded. */
    private record Counted(DatasetSpec data, Split split, int samples) {}

    BatchField(Actions actions, Words words) {
        this.words = words;
        size.setLabel(words.say("data.batch"));
        size.setTestId("batch");
        size.onChange(event -> actions.edit(experiment -> ExperimentEdits.batchSize(experiment, (int) event.value)));
        Div shortcuts = new Div();
        shortcuts.addClassName("pg-segments");
        shortcuts.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("data.batch"));
        for (Kind kind : Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            Tool tool = new Tool("batch-" + name, () -> actions.edit(experiment -> ExperimentEdits.batchSize(experiment, sizeOf(kind))))
                    .showing(words.say("data.batch." + name));
            tool.getElement().setAttribute("title", words.say("data.batch." + name + ".explained"));
            kinds.put(kind, tool);
            shortcuts.add(tool);
        }
        add(size, shortcuts);
        addClassName("pg-batch");
    }

    private int sizeOf(Kind kind) {
        return switch (kind) {
            case ONE -> 1;
            case SOME -> Math.max(2, Math.min(some, samples().orElse(Training.LARGEST_BATCH) / 2));
            case ALL -> Training.LARGEST_BATCH;
        };
    }

    private OptionalInt samples() {
        return counted == null || shown == null || !counted.data.equals(shown.data()) || !counted.split.equals(shown.split())
                ? OptionalInt.empty()
                : OptionalInt.of(counted.samples);
    }

    void show(Experiment experiment) {
        shown = experiment;
        boolean pictures = experiment.data().signature().input().sizes().size() > 1;
        int most = pictures ? MOST_PICTURES : MOST;
        boolean beyond = experiment.batchSize() >= Training.LARGEST_BATCH;
        size.setRange(1, beyond ? most : Math.max(most, experiment.batchSize()), 1);
        size.setValue(beyond ? most : experiment.batchSize());
        mark(experiment);
    }

    private void mark(Experiment experiment) {
        int batch = experiment.batchSize();
        Kind kind = batch == 1 ? Kind.ONE : batch >= samples().orElse(Training.LARGEST_BATCH) ? Kind.ALL : Kind.SOME;
        some = kind == Kind.SOME ? batch : some;
        size.setShown(batch < Training.LARGEST_BATCH ? String.valueOf(batch) : samples().isPresent()
                ? words.say("data.batch.all.counted", samples().getAsInt())
                : words.say("data.batch.all.uncounted"));
        kinds.forEach((each, tool) -> tool.getElement().setAttribute("aria-pressed", String.valueOf(each == kind)));
    }

    /** An epoch of one batch has all samples in it, and one of batches of one sample has as many as there are. */
    void show(SessionSnapshot snapshot) {
        if (shown == null || !snapshot.compiled() || snapshot.apart()) {
            return;
        }
        if (snapshot.batches() == 1) {
            counted = new Counted(shown.data(), shown.split(), snapshot.rows());
        } else if (shown.batchSize() == 1) {
            counted = new Counted(shown.data(), shown.split(), snapshot.batches());
        }
        mark(shown);
    }
}
