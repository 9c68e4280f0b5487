package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.UnaryOperator;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.experiment.EarlyStopping;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.optimizer.Clipping;
import org.kettenregel.backend.optimizer.NoClipping;
import org.kettenregel.backend.schedule.ConstantRate;
import org.kettenregel.backend.schedule.Schedule;
import org.kettenregel.frontend.component.RateCurve;
import org.kettenregel.frontend.component.Slider;
import org.kettenregel.frontend.form.FamilyPlace;
import org.kettenregel.frontend.shell.Words;

/** What is seldom changed about learning: schedule, clipping, early stopping, shuffling. Closed, until one of them is another than usual. */
final class MoreLearning extends NativeDetails {

    private static final int MOST_PATIENCE = 50;
    private static final double MOST_GAIN = 0.1;

    private final Actions actions;
    private final Words words;
    private final FamilyPlace<Schedule> schedule;
    private final RateCurve rate = new RateCurve();
    private final FamilyPlace<Clipping> clipping;
    private final Slider patience = new Slider();
    private final Slider leastGain = new Slider();
    private final Paragraph stopping = new Paragraph();
    private final Checkbox shuffle = new Checkbox();
    private boolean unusual;

    MoreLearning(Actions actions, String frames, Words words) {
        this.actions = actions;
        this.words = words;
        schedule = new FamilyPlace<>(Schedule.class, words.say("learning.schedule"), member -> true, words,
                fresh -> edit(training -> training.withSchedule(fresh)));
        clipping = new FamilyPlace<>(Clipping.class, words.say("learning.clipping"), member -> true, words,
                fresh -> edit(training -> training.withClipping(fresh)));
        rate.setFrames(frames);
        patience.setLabel(words.say("learning.patience"));
        patience.setTestId("patience");
        patience.onChange(event -> edit(training -> training.withStopping(
                new EarlyStopping((int) event.value, training.stopping().leastGain()))));
        leastGain.setLabel(words.say("learning.least-gain"));
        leastGain.setTestId("least-gain");
        leastGain.onChange(event -> edit(training -> training.withStopping(
                new EarlyStopping(training.stopping().patience(), event.value))));
        stopping.setText(words.say("learning.stopping"));
        stopping.addClassName("pg-hint");
        shuffle.setLabel(words.say("learning.shuffle"));
        shuffle.getElement().setAttribute("data-testid", "shuffle");
        shuffle.addValueChangeListener(event -> edit(training -> training.withShuffle(event.getValue())));
        Div content = new Div(schedule, rate, clipping, patience, leastGain, stopping, shuffle);
        content.addClassName("pg-knobs");
        addClassName("pg-more");
        getElement().setAttribute("data-testid", "more-learning");
        setSummaryText(words.say("learning.more"));
        setContent(content);
    }

    private void edit(UnaryOperator<Training> change) {
        actions.edit(experiment -> ExperimentEdits.training(experiment, change.apply(experiment.training())));
    }

    void show(Experiment experiment) {
        Training training = experiment.training();
        schedule.show(training.schedule());
        rate.setVisible(!(training.schedule() instanceof ConstantRate));
        rate.setDrawing(RateSketch.draw(training));
        clipping.show(training.clipping());
        show(training.stopping());
        shuffle.setValue(training.shuffle());
        openWhen(isUnusual(experiment));
    }

    private void show(EarlyStopping stop) {
        patience.setRange(0, Math.max(MOST_PATIENCE, stop.patience()), 1);
        patience.setValue(stop.patience());
        patience.setShown(stop.active() ? words.say("learning.patience.epochs", stop.patience()) : words.say("learning.patience.never"));
        leastGain.setRange(0, Math.max(MOST_GAIN, stop.leastGain()), 0.001);
        leastGain.setValue(stop.leastGain());
        leastGain.setVisible(stop.active());
        stopping.setVisible(stop.active());
    }

    private static boolean isUnusual(Experiment experiment) {
        Training training = experiment.training();
        return !(training.schedule() instanceof ConstantRate) || !(training.clipping() instanceof NoClipping) || training.stopping().active()
                || !training.shuffle() && orderMatters(experiment);
    }

    /** A batch of all samples is the same in any order. */
    private static boolean orderMatters(Experiment experiment) {
        int all = experiment.data() instanceof OwnPoints own ? own.points().size() : Training.LARGEST_BATCH;
        return experiment.batchSize() < all;
    }

    /** Opens by itself once; who closes it then wants it closed. */
    private void openWhen(boolean now) {
        if (now && !unusual) {
            setOpen(true);
        }
        unusual = now;
    }
}
