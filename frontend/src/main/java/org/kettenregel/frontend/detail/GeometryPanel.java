package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.GeometryAnswer;
import org.kettenregel.backend.lens.GeometryLens;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.frontend.component.GeometryPicture;
import org.kettenregel.frontend.component.data.GeometryDrawing;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.shell.Words;

/** A dense layer as movements of the plane. */
final class GeometryPanel implements DetailPanel {

    private final GeometryPicture picture = new GeometryPicture();
    private final Bundles bundles;
    private final Words words;

    GeometryPanel(Bundles bundles, Words words) {
        this.bundles = bundles;
        this.words = words;
    }

    @Override
    public String title() {
        return "detail.geometry";
    }

    @Override
    public Component component() {
        return picture;
    }

    @Override
    public Optional<Lens> lens(Subject subject, Selection selection) {
        return DenseNodes.layer(subject, selection).map(GeometryLens::new);
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        if (answer.orElse(null) instanceof GeometryAnswer geometry) {
            picture.setWeightsInFront(subject.notation().weightsInFront());
            picture.setDrawing(new GeometryDrawing(
                    geometry.inputs(), geometry.units(), numbers(geometry.weights()), numbers(geometry.biases()), geometry.places(),
                    geometry.stages().stream().map(this::stage).toList()));
            picture.setBundle(bundles.offer("geometry", arrays(geometry)));
        }
    }

    private GeometryDrawing.Stage stage(GeometryAnswer.Stage stage) {
        String activation = stage.activation().isEmpty() ? "" : words.say("activation." + stage.activation());
        return new GeometryDrawing.Stage(stage.kind().name().toLowerCase(Locale.ROOT), stage.numbers(), activation);
    }

    private static List<Double> numbers(float[] numbers) {
        List<Double> list = new ArrayList<>();
        for (float number : numbers) {
            list.add((double) number);
        }
        return list;
    }

    private static Map<String, float[]> arrays(GeometryAnswer geometry) {
        Map<String, float[]> arrays = new HashMap<>(Map.of("points0", geometry.points(), "grid0", geometry.grid(), "classes", geometry.classes()));
        for (int i = 0; i < geometry.stages().size(); i++) {
            arrays.put("points" + (i + 1), geometry.stages().get(i).points());
            arrays.put("grid" + (i + 1), geometry.stages().get(i).grid());
        }
        return arrays;
    }
}
