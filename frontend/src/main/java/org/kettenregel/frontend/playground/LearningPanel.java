package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Regularization;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.frontend.component.Slider;
import org.kettenregel.frontend.form.FamilyPlace;
import org.kettenregel.frontend.shell.Words;

/** What training makes small and how: loss, optimizer, penalties, and what is seldom changed. */
final class LearningPanel extends Div {

    private final FamilyPlace<LossSpec> loss;
    private final FamilyPlace<Optimizer> optimizer;
    private final Slider l1 = penalty("l1");
    private final Slider l2 = penalty("l2");
    private final MoreLearning more;

    /** @param frames where the learning rate in force comes from */
    LearningPanel(Actions actions, String frames, Words words) {
        loss = new FamilyPlace<>(LossSpec.class, words.say("learning.loss"), member -> true, words,
                fresh -> actions.edit(experiment -> ExperimentEdits.loss(experiment, fresh)));
        optimizer = new FamilyPlace<>(Optimizer.class, words.say("learning.optimizer"), member -> true, words,
                fresh -> actions.edit(experiment -> ExperimentEdits.optimizer(experiment, fresh)));
        l1.setLabel(words.say("knob.l1"));
        l2.setLabel(words.say("knob.l2"));
        l1.onChange(event -> actions.edit(experiment -> ExperimentEdits.regularization(
                experiment, new Regularization(event.value, experiment.regularization().l2()))));
        l2.onChange(event -> actions.edit(experiment -> ExperimentEdits.regularization(
                experiment, new Regularization(experiment.regularization().l1(), event.value))));
        more = new MoreLearning(actions, frames, words);
        add(new Section(words.say("learning"), loss, optimizer, l1, l2, more));
    }

    private static Slider penalty(String name) {
        Slider slider = new Slider();
        slider.setRange(0, 0.1, 0.001);
        slider.setTestId("knob-" + name);
        return slider;
    }

    void show(Experiment experiment) {
        boolean network = experiment.expression().isEmpty(); // an expression is its own loss, and has no weights to keep small
        loss.setVisible(network);
        l1.setVisible(network);
        l2.setVisible(network);
        loss.show(experiment.loss());
        optimizer.show(experiment.optimizer());
        l1.setValue(experiment.regularization().l1());
        l2.setValue(experiment.regularization().l2());
        more.show(experiment);
    }
}
