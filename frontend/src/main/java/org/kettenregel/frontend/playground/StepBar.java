package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.link.SharedPart;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.StepSize;
import org.kettenregel.frontend.shell.Words;

/** Three rows, forward, backward and update, each with back, step and run; the size of a step; seeds; and training. */
final class StepBar extends Div {

    private static final List<Integer> PACES = List.of(1, 10, 30, 0);

    private final Transport transport;
    private final Words words;
    private final Map<Pass, Div> groups = new EnumMap<>(Pass.class);
    private final Map<Pass, List<Tool>> steps = new EnumMap<>(Pass.class);
    private final Map<Pass, Tool> backs = new EnumMap<>(Pass.class);
    private final Select<StepSize> select = new Select<>();
    private final Select<Integer> pace = new Select<>();
    private final Tool train;
    private final Tool fresh;
    private boolean mayTrain = true;
    private boolean learns = true;
    private boolean goesBack;

    StepBar(Actions actions, Words words) {
        this.transport = actions.transport();
        this.words = words;
        addClassName("pg-steps");
        getElement().setAttribute("role", "toolbar").setAttribute("aria-label", words.say("steps"));
        Div passes = new Div(
                group(Pass.FORWARD, "F", Sign.LEFT, Sign.RIGHT, Sign.FAST_RIGHT),
                group(Pass.BACKWARD, "B", Sign.RIGHT, Sign.LEFT, Sign.FAST_LEFT),
                group(Pass.UPDATE, "U", Sign.LEFT, Sign.RIGHT, Sign.FAST_RIGHT));
        passes.addClassName("pg-passes");
        Tool same = new Tool("same-seed", actions::sameSeed).showing(words.say("steps.same-seed")).named(words.say("steps.same-seed.explained"), "");
        fresh = new Tool("new-seed", actions::newSeed).showing(words.say("steps.new-seed")).named(words.say("steps.new-seed.explained"), "");
        train = new Tool("train", transport::trainOrPause);
        train.addClassName("primary");
        Div run = new Div(paces(), same, fresh);
        run.addClassName("pg-run");
        Folded folded = new Folded("steps-more", words.say("header.more"), sizes(), run);
        folded.opener().named(words.say("steps.more"), "");
        add(passes, folded, folded.opener(), train);
        showTraining(false);
    }

    /** The step of a row points the way its numbers flow: backward steps point to the left. */
    private Div group(Pass pass, String key, Sign back, Sign step, Sign run) {
        String name = pass.name().toLowerCase(Locale.ROOT);
        Span label = new Span(words.say("steps." + name));
        label.addClassName("pg-pass");
        Tool backTool = new Tool("back-" + name, transport::back).showing(back).named(words.say("steps.back"), "←");
        Tool stepTool = new Tool("step-" + name, () -> transport.step(pass)).showing(step).named(words.say("steps.step." + name), key);
        Tool runTool = new Tool("run-" + name, () -> transport.finish(pass)).showing(run).named(words.say("steps.run." + name), "");
        backs.put(pass, backTool);
        steps.put(pass, List.of(stepTool, runTool));
        Div group = new Div(label, backTool, stepTool, runTool);
        group.addClassName("pg-group");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", label.getText());
        groups.put(pass, group);
        return group;
    }

    private Div sizes() {
        select.setItems(StepSize.values());
        select.setItemLabelGenerator(size -> words.say("steps.size." + size.name().toLowerCase(Locale.ROOT)));
        select.setAriaLabel(words.say("steps.size"));
        select.getElement().setAttribute("data-testid", "step-size");
        select.addValueChangeListener(event -> transport.size(event.getValue()));
        Div group = new Div(new Span(words.say("steps.size")), select);
        group.addClassNames("pg-group", "pg-size");
        return group;
    }

    /** Epochs a second, 0 for as fast as it goes. */
    private Select<Integer> paces() {
        pace.setItems(PACES);
        pace.setItemLabelGenerator(epochs -> epochs == 0 ? words.say("steps.pace.full") : words.say("steps.pace.epochs", epochs));
        pace.setAriaLabel(words.say("steps.pace"));
        pace.getElement().setAttribute("data-testid", "pace").setAttribute("title", words.say("steps.pace"));
        pace.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                transport.pace(event.getValue());
            }
        });
        pace.addClassName("pg-pace");
        return pace;
    }

    /** How steps and training go, as chosen before. */
    void show(Transport chosen) {
        select.setValue(chosen.size());
        pace.setValue(chosen.pace());
    }

    /** Without training, steps through a batch stay. */
    void show(Rights rights) {
        mayTrain = rights.allows(SharedPart.TRAINING);
        boolean shown = rights.shows(SharedPart.TRAINING);
        train.setVisible(shown);
        pace.setVisible(shown);
        fresh.setVisible(shown && !rights.reading());
    }

    /** Without weights there is nothing to go backward for: no step would ever get there. In an expression what is given has a gradient, too. */
    void show(Experiment experiment, int parameters) {
        learns = parameters > 0;
        goesBack = learns || experiment.expression().isPresent();
    }

    private void showTraining(boolean training) {
        if (!learns) {
            train.showing(Sign.PLAY, words.say("steps.train")).named(words.say("steps.nothing-to-learn"), "");
        } else if (training) {
            train.showing(Sign.PAUSE, words.say("steps.pause")).named(words.say("steps.pause"), words.say("key.space"));
        } else {
            train.showing(Sign.PLAY, words.say("steps.train")).named(words.say("steps.train"), words.say("key.space"));
        }
        train.getElement().setAttribute("aria-pressed", String.valueOf(training));
    }

    void show(SessionSnapshot snapshot) {
        showTraining(snapshot.training());
        train.setEnabled(snapshot.compiled() && learns && mayTrain);
        steps.forEach((pass, tools) -> tools.forEach(tool -> tool.setEnabled(snapshot.compiled() && (learns || pass == Pass.FORWARD || goesBack && pass == Pass.BACKWARD))));
        backs.values().forEach(back -> back.setEnabled(snapshot.canGoBack()));
        boolean stepping = !snapshot.training() && !snapshot.apart() && snapshot.executed() >= 0;
        groups.forEach((pass, group) -> group.setClassName("active", stepping && Pass.of(snapshot.phase()) == pass));
    }
}
