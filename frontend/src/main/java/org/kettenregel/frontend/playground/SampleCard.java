package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.session.SampleSnapshot;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.SamplePicture;
import org.kettenregel.frontend.component.data.SampleDrawing;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.shell.Words;

/** The sample that is looked at, and its neighbours in the batch. */
final class SampleCard extends Div {

    private static final int IMAGE_AXES = 3;

    private final Bundles bundles;
    private final SamplePicture picture = new SamplePicture();
    private boolean plane;
    private @Nullable Drawn drawn;

    /** All on which the numbers rest that are sent; they are sent anew only when it changes. */
    private record Drawn(int version, int number) {}

    SampleCard(Samples samples, Bundles bundles, Words words) {
        this.bundles = bundles;
        addClassNames("pg-section", "pg-sample-card");
        picture.onRow(event -> samples.turnTo(event.row));
        picture.onPassBack(event -> samples.passBack());
        picture.onComeBack(event -> samples.comeBack());
        add(new H2(words.say("look")), picture);
        setVisible(false);
    }

    /** Where samples are points of a picture already, the card stands beside the graph alone. */
    void show(Experiment experiment) {
        plane = experiment.data().signature().input().width() <= 2;
    }

    void show(SessionSnapshot snapshot) {
        if (snapshot.training()) {
            setVisible(false);
            return;
        }
        setVisible(snapshot.look().isPresent());
        setClassName("quiet", plane && !snapshot.apart());
        snapshot.look().ifPresent(sample -> show(snapshot, sample));
    }

    private void show(SessionSnapshot snapshot, SampleSnapshot sample) {
        List<Integer> sizes = sample.shape().sizes();
        boolean image = sizes.size() == IMAGE_AXES && sample.words().isEmpty();
        picture.setSample(new SampleDrawing(
                sample.number() + 1, sample.portion().name().toLowerCase(Locale.ROOT), snapshot.row(), snapshot.rows(), sample.apart(), sample.passedBack(),
                image ? sizes : List.of(), names(sample), sample.words(), sample.label(), sample.target()));
        Drawn wanted = new Drawn(snapshot.version(), sample.number());
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            picture.setBundle(bundles.offer("sample", Map.of("features", sample.features())));
        }
    }

    private static List<String> names(SampleSnapshot sample) {
        return sample.featureNames().isEmpty() && sample.features().length <= 2
                ? IntStream.rangeClosed(1, sample.features().length).mapToObj(i -> "x" + i).toList()
                : sample.featureNames();
    }
}
