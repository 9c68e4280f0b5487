package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.Augmentation;
import org.kettenregel.backend.layer.AveragePooling;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.ConcatenateLayer;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.layer.EmbeddingLayer;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.GlobalAveragePooling;
import org.kettenregel.backend.layer.Gru;
import org.kettenregel.backend.layer.LayerNormalization;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.MultiplyLayer;
import org.kettenregel.backend.layer.NoiseLayer;
import org.kettenregel.backend.layer.PRelu;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.layer.SimpleRnn;
import org.kettenregel.backend.layer.SliceLayer;
import org.kettenregel.backend.layer.TransposedConvolution;
import org.kettenregel.backend.layer.Upsampling;
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
    private final Words words;
    private boolean plane;
    private String others = ""; // layers that compute otherwise in use
    private @Nullable Drawn drawn;

    /** All on which the numbers rest that are sent; they are sent anew only when it changes. */
    private record Drawn(int version, int number) {}

    SampleCard(Samples samples, Bundles bundles, Words words) {
        this.bundles = bundles;
        this.words = words;
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
        others = experiment.layers().stream().map(Layer::spec).filter(SampleCard::differs)
                .map(spec -> words.say("layer." + Catalog.of(LayerSpec.class).idOf(spec))).distinct().collect(Collectors.joining(", "));
    }

    /** Whether a layer computes otherwise in use than in training. */
    static boolean differs(LayerSpec layer) {
        return switch (layer) {
            case DropoutLayer dropout -> dropout.rate() > 0;
            case NoiseLayer noise -> noise.deviation() > 0;
            case Augmentation _, BatchNormalization _ -> true;
            case ActivationLayer _, AddLayer _, AveragePooling _, ConcatenateLayer _, Conv2D _, Dense _, EmbeddingLayer _, ExpressionLayer _, Flatten _, GlobalAveragePooling _,
                    Gru _, LayerNormalization _, Lstm _, MaxPooling _, MultiplyLayer _, PRelu _, ReshapeLayer _, SharedLayer _, SimpleRnn _, SliceLayer _,
                    TransposedConvolution _, Upsampling _ -> false;
        };
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
                image ? sizes : List.of(), names(sample), sample.words(), mode(sample), sample.label(), sample.target()));
        Drawn wanted = new Drawn(snapshot.version(), sample.number());
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            picture.setBundle(bundles.offer("sample", Map.of("features", sample.features())));
        }
    }

    private String mode(SampleSnapshot sample) {
        return others.isEmpty() ? "" : sample.inUse() ? words.say("look.use", others) : words.say("look.mode", others);
    }

    /** Of its features; those of a point in the plane have names, too. */
    static List<String> names(SampleSnapshot sample) {
        return sample.featureNames().isEmpty() && sample.features().length <= 2
                ? IntStream.rangeClosed(1, sample.features().length).mapToObj(i -> "x" + i).toList()
                : sample.featureNames();
    }
}
