package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.DoubleMatrix;
import org.kettenregel.backend.lens.Floats;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.lens.MeltAnswer;
import org.kettenregel.backend.lens.MeltLens;
import org.kettenregel.frontend.component.MeltPicture;
import org.kettenregel.frontend.component.data.MeltDrawing;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.shell.Words;

/** Dense layers as the one matrix that they are without activations, which can be taken away and put back here. */
final class MeltPanel implements DetailPanel {

    private static final int MOST_SENT = 65_536;

    private final MeltPicture picture = new MeltPicture();
    private final Bundles bundles;
    private final Words words;
    private Optional<Experiment> before = Optional.empty();

    MeltPanel(ExperimentActions actions, Bundles bundles, Words words) {
        this.bundles = bundles;
        this.words = words;
        picture.onStraighten(event -> {
            actions.edit(experiment -> {
                before = Optional.of(experiment);
                return ExperimentEdits.withoutActivations(experiment);
            });
            actions.finish(Pass.FORWARD);
        });
        picture.onBend(event -> {
            actions.edit(experiment -> before.filter(other -> keys(other).equals(keys(experiment)))
                    .map(other -> ExperimentEdits.withActivationsOf(experiment, other)).orElse(experiment));
            actions.finish(Pass.FORWARD);
        });
    }

    @Override
    public String title() {
        return "detail.melt";
    }

    @Override
    public Component component() {
        return picture;
    }

    @Override
    public Optional<Lens> lens(Subject subject, Selection selection) {
        return DenseNodes.layer(subject, selection).map(MeltLens::new);
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        if (answer.orElse(null) instanceof MeltAnswer melt) {
            picture.setDrawing(drawing(subject, melt));
            picture.setWeightsInFront(subject.notation().weightsInFront());
            picture.setBundle(bundles.offer("melt", arrays(melt)));
        }
    }

    private MeltDrawing drawing(Subject subject, MeltAnswer melt) {
        List<MeltDrawing.Layer> layers = new ArrayList<>();
        for (int i = 0; i < melt.layers().size(); i++) {
            DoubleMatrix weights = melt.weights().get(i);
            layers.add(new MeltDrawing.Layer(subject.layers().apply(melt.layers().get(i)), weights.rows(), weights.columns()));
        }
        return new MeltDrawing(
                layers, melt.activations().stream().map(id -> words.say("activation." + id)).distinct().toList(), melt.product().rows() > 0,
                melt.rows().stream().map(row -> new MeltDrawing.Row(row.input(), row.engine(), row.melted())).toList(), melt.largest(),
                melt.activations().isEmpty() && before.filter(other -> keys(other).containsAll(melt.layers())).isPresent());
    }

    private static List<String> keys(Experiment experiment) {
        return experiment.layers().stream().map(Layer::key).toList();
    }

    private static Map<String, float[]> arrays(MeltAnswer melt) {
        Map<String, float[]> arrays = new HashMap<>(Map.of("W", floats(melt.product()), "b", floats(melt.bias())));
        for (int i = 0; i < melt.layers().size(); i++) {
            arrays.put("W" + (i + 1), floats(melt.weights().get(i)));
            arrays.put("b" + (i + 1), floats(melt.biases().get(i)));
        }
        return arrays;
    }

    /** Nothing of a matrix that would take longer to send than to look at. */
    private static float[] floats(DoubleMatrix matrix) {
        return matrix.numbers().length > MOST_SENT ? new float[0] : Floats.of(matrix.numbers());
    }
}
