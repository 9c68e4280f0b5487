package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.dataset.Cifar10;
import org.kettenregel.backend.dataset.CsvTable;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.DrawnDigits;
import org.kettenregel.backend.dataset.DrawnShapes;
import org.kettenregel.backend.dataset.Idx;
import org.kettenregel.backend.dataset.ImageFolder;
import org.kettenregel.backend.dataset.NoData;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.PlanarSet;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.dataset.TextSet;
import org.kettenregel.backend.download.DownloadDesk;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.session.PointCloud;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.DataPicker;
import org.kettenregel.frontend.component.Slider;
import org.kettenregel.frontend.component.data.DataChoice;
import org.kettenregel.frontend.form.FamilyForm;
import org.kettenregel.frontend.shell.Words;

/** Which data, with how much noise, how they are shared out and how many of them make a batch. */
final class DataPanel extends Div {

    private static final Catalog<DatasetSpec> SETS = Catalog.of(DatasetSpec.class);
    private static final int MOST_DRAWN = 120;

    private final Actions actions;
    private final Words words;
    private final DataPicker picker = new DataPicker();
    private final Div knobs = new Div();
    private final Slider split = new Slider();
    private final BatchField batch;
    private final SampleField sample;
    private final DownloadBox download;
    private final ValueSliders values;
    private Optional<DatasetSpec> shown = Optional.empty();
    private @Nullable ChoicesOf drawn;
    private boolean offered = true;
    private boolean network = true;

    /** All on which the thumbnails rest; they are made and sent anew only when it changes. */
    private record ChoicesOf(DatasetSpec data, long seed) {}

    DataPanel(Actions actions, DownloadDesk desk, Words words) {
        this.actions = actions;
        this.words = words;
        this.values = new ValueSliders(actions, words);
        this.batch = new BatchField(actions, words);
        this.sample = new SampleField(actions.samples(), words);
        this.download = new DownloadBox(desk, actions, words);
        picker.onPick(event -> pick(event.id));
        knobs.addClassName("pg-knobs");
        split.setLabel(words.say("data.split"));
        split.setRange(20, 100, 10);
        split.setTestId("split");
        split.onChange(event -> actions.edit(experiment -> ExperimentEdits.split(experiment, split((int) event.value))));
        add(new Section(words.say("data"), picker, download, knobs, split, batch, sample), values);
    }

    private void pick(String id) {
        if (!SETS.contains(id) || SETS.byId(id) instanceof NoData) {
            return; // a forged request; nothing is harmed
        }
        DatasetSpec data = SETS.byId(id);
        actions.edit(experiment -> SETS.idOf(experiment.data()).equals(id) ? experiment : picked(experiment, data));
    }

    /** Of a handful of own points all train; of a set that can be as large as one likes, some are kept to judge by. */
    private static Experiment picked(Experiment experiment, DatasetSpec data) {
        boolean handful = data instanceof OwnPoints;
        boolean wasHandful = experiment.data() instanceof OwnPoints;
        Split split = handful ? split(100) : wasHandful ? split(60) : experiment.split();
        return FittingNetwork.adapt(ExperimentEdits.split(ExperimentEdits.data(experiment, data), split));
    }

    /** Half of what does not train validates, half tests. */
    private static Split split(int train) {
        int validation = (100 - train) / 2;
        return new Split(train, validation, 100 - train - validation);
    }

    /** Whether it is there at all, whatever is open. */
    void offer(boolean there) {
        offered = there;
        setVisible(offered && network);
    }

    void show(Experiment experiment) {
        network = experiment.expression().isEmpty();
        setVisible(offered && network);
        if (!isVisible()) {
            return;
        }
        ChoicesOf wanted = new ChoicesOf(experiment.data(), experiment.seed());
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            picker.setChoices(choices(experiment));
        }
        picker.setValue(SETS.idOf(experiment.data()));
        if (shown.filter(experiment.data()::equals).isEmpty()) {
            shown = Optional.of(experiment.data());
            knobs.removeAll();
            knobs.add(new FamilyForm<>(
                    DatasetSpec.class, "", experiment.data(), member -> false, words,
                    fresh -> {
                        shown = Optional.of(fresh); // the form shows it already, and the slider that is being moved must stay
                        actions.edit(before -> FittingNetwork.turned(before, ExperimentEdits.data(before, fresh)));
                    }));
        }
        Split parts = experiment.split();
        split.setValue(parts.train());
        split.setShown("%d / %d / %d".formatted(parts.train(), parts.validation(), parts.test()));
        download.show(experiment);
        batch.show(experiment);
        values.show(experiment);
    }

    /** @param secret names of parameters that are not to be seen now */
    void show(SessionSnapshot snapshot, Set<String> secret) {
        if (!isVisible()) {
            return;
        }
        download.show(snapshot);
        batch.show(snapshot);
        sample.show(snapshot);
        values.show(snapshot, secret);
    }

    /** Each set as it comes; the one in use as it is. */
    private List<DataChoice> choices(Experiment experiment) {
        return SETS.entries().stream()
                .filter(entry -> !(entry.defaults() instanceof NoData)) // which an expression has
                .map(entry -> choice(entry.id(), entry.id().equals(SETS.idOf(experiment.data())) ? experiment.data() : entry.defaults(), experiment))
                .toList();
    }

    private DataChoice choice(String id, DatasetSpec data, Experiment experiment) {
        String label = words.say("dataset." + id);
        Optional<PointCloud> cloud = data instanceof OwnPoints ? Optional.empty() : PointCloud.of(ExperimentEdits.data(experiment, data));
        return choice(id, label, data, cloud);
    }

    /** @param cloud its points, as far as they can be drawn */
    static DataChoice choice(String id, String label, DatasetSpec data, Optional<PointCloud> cloud) {
        return cloud
                .map(points -> thumbnail(id, label, points))
                .orElseGet(() -> new DataChoice(id, label, kind(data), new float[0], new float[0], new float[0]));
    }

    private static String kind(DatasetSpec data) {
        return switch (data) {
            case Idx _, DrawnDigits _ -> "digits";
            case DrawnShapes _ -> "shapes";
            case Cifar10 _ -> "images";
            case ImageFolder _ -> "folder";
            case CsvTable _ -> "table";
            case TextSet _ -> "text";
            case OwnPoints _, PlanarSet _, NoData _ -> "own";
        };
    }

    private static DataChoice thumbnail(String id, String label, PointCloud points) {
        int count = Math.min(MOST_DRAWN, points.x1().length);
        float[] up = points.x2().length == 0 ? points.targets() : points.x2(); // over a line, a curve
        return new DataChoice(id, label, "points", some(points.x1(), count), some(up, count), some(OutputSketch.colors(points), count));
    }

    /** Pairs of neighbours spread over all of them: sets of two classes give a point of each in turn. */
    private static float[] some(float[] all, int count) {
        float[] some = new float[count];
        IntStream.range(0, count).forEach(i -> some[i] = all[i / 2 * all.length / count * 2 + i % 2]);
        return some;
    }
}
