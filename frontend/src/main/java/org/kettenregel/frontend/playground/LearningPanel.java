package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Regularization;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.frontend.component.Slider;
import org.kettenregel.frontend.form.FamilyForm;
import org.kettenregel.frontend.shell.Words;

/** What training makes small and how: loss, optimizer, penalties. */
final class LearningPanel extends Div {

    private final Actions actions;
    private final Words words;
    private final Div loss = new Div();
    private final Div optimizer = new Div();
    private final Slider l1 = penalty("l1");
    private final Slider l2 = penalty("l2");
    private Optional<LossSpec> shownLoss = Optional.empty();
    private Optional<Optimizer> shownOptimizer = Optional.empty();

    LearningPanel(Actions actions, Words words) {
        this.actions = actions;
        this.words = words;
        l1.setLabel(words.say("knob.l1"));
        l2.setLabel(words.say("knob.l2"));
        l1.onChange(event -> actions.edit(experiment -> ExperimentEdits.regularization(
                experiment, new Regularization(event.value, experiment.regularization().l2()))));
        l2.onChange(event -> actions.edit(experiment -> ExperimentEdits.regularization(
                experiment, new Regularization(experiment.regularization().l1(), event.value))));
        add(new Section(words.say("learning"), loss, optimizer, l1, l2));
    }

    private static Slider penalty(String name) {
        Slider slider = new Slider();
        slider.setRange(0, 0.1, 0.001);
        slider.setTestId("knob-" + name);
        return slider;
    }

    /** Forms are made anew only when something else than themselves has changed what they show. */
    void show(Experiment experiment) {
        if (shownLoss.filter(experiment.loss()::equals).isEmpty()) {
            shownLoss = Optional.of(experiment.loss());
            loss.removeAll();
            loss.add(new FamilyForm<>(LossSpec.class, words.say("learning.loss"), experiment.loss(), member -> true, words, fresh -> {
                shownLoss = Optional.of(fresh);
                actions.edit(before -> ExperimentEdits.loss(before, fresh));
            }));
        }
        if (shownOptimizer.filter(experiment.optimizer()::equals).isEmpty()) {
            shownOptimizer = Optional.of(experiment.optimizer());
            optimizer.removeAll();
            optimizer.add(new FamilyForm<>(Optimizer.class, words.say("learning.optimizer"), experiment.optimizer(), member -> true, words, fresh -> {
                shownOptimizer = Optional.of(fresh);
                actions.edit(before -> ExperimentEdits.optimizer(before, fresh));
            }));
        }
        l1.setValue(experiment.regularization().l1());
        l2.setValue(experiment.regularization().l2());
    }
}
