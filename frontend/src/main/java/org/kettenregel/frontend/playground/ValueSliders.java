package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kettenregel.backend.compile.Outline;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.session.ParameterSnapshot;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.Slider;
import org.kettenregel.frontend.shell.Words;

/** All numbers of a network so small that each has a slider: one sample, a handful of parameters. */
final class ValueSliders extends Div {

    private static final int MOST_PARAMETERS = 4;
    private static final double RANGE = 10;

    private final Actions actions;
    private final Words words;
    private final Map<String, Slider> parameters = new HashMap<>();
    private List<String> layout = List.of();
    private final List<Slider> inputs = new ArrayList<>();

    ValueSliders(Actions actions, Words words) {
        this.actions = actions;
        this.words = words;
    }

    void show(Experiment experiment) {
        boolean tiny = experiment.data() instanceof OwnPoints own && own.points().size() == 1
                && Outline.of(experiment).count() <= MOST_PARAMETERS;
        setVisible(tiny);
        if (!tiny) {
            layout = List.of();
            return;
        }
        OwnPoint point = ((OwnPoints) experiment.data()).points().getFirst();
        List<String> wanted = Stream.concat(
                Stream.of("features " + point.features().size()),
                Outline.of(experiment).layers().values().stream().flatMap(layer -> layer.parameters().stream()).map(Object::toString)).toList();
        if (!wanted.equals(layout)) {
            layout = wanted;
            build(point.features().size());
        }
        for (int i = 0; i < inputs.size(); i++) {
            inputs.get(i).setValue(i < point.features().size() ? point.features().get(i) : point.target());
        }
    }

    private void build(int features) {
        removeAll();
        inputs.clear();
        parameters.clear();
        Section section = new Section(words.say("values"));
        for (int i = 0; i <= features; i++) {
            int place = i;
            String name = i == features ? words.say("values.target") : features == 1 ? "x" : "x" + (i + 1);
            Slider slider = slider(name, i == features ? "value-y" : "value-x" + (i + 1));
            slider.onChange(event -> actions.edit(experiment -> moved(experiment, place, event.value)));
            inputs.add(slider);
            section.add(slider);
        }
        add(section);
    }

    private static Slider slider(String label, String testId) {
        Slider slider = new Slider();
        slider.setLabel(label);
        slider.setRange(-RANGE, RANGE, 0.5);
        slider.setChip(true);
        slider.setTestId(testId);
        return slider;
    }

    private static Experiment moved(Experiment experiment, int place, double value) {
        OwnPoints data = (OwnPoints) experiment.data();
        OwnPoint point = data.points().getFirst();
        List<Double> features = new ArrayList<>(point.features());
        double target = place == features.size() ? value : point.target();
        if (place < features.size()) {
            features.set(place, value);
        }
        return ExperimentEdits.data(experiment, new OwnPoints(List.of(new OwnPoint(features, target)), data.classes()));
    }

    /**
     * Parameters move by themselves when they are trained; their sliders follow.
     *
     * @param secret names of those that are not to be seen now
     */
    void show(SessionSnapshot snapshot, Set<String> secret) {
        if (!isVisible() || snapshot.training()) {
            return;
        }
        for (ParameterSnapshot parameter : snapshot.parameters()) {
            for (int i = 0; i < parameter.values().length && !secret.contains(parameter.name()); i++) {
                parameterSlider(parameter, i).setValue(parameter.values()[i]);
            }
        }
    }

    private Slider parameterSlider(ParameterSnapshot parameter, int index) {
        return parameters.computeIfAbsent(parameter.name() + "/" + index, key -> {
            String letter = parameter.name().endsWith("bias") ? "b" : "w";
            Slider slider = slider(parameter.values().length == 1 ? letter : letter + (index + 1), "value-" + letter + (index + 1));
            slider.onChange(event -> actions.setParameter(parameter.name(), index, (float) event.value));
            ((Section) getComponentAt(0)).add(slider);
            return slider;
        });
    }
}
