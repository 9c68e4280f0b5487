package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Expressions;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.session.ParameterSnapshot;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.Slider;
import org.kettenregel.frontend.shell.Words;

/** The text of an expression, a slider for each of its variables, and which of them are learned; seen only where the experiment is one. */
final class ExpressionPanel extends Div {

    private static final double RANGE = 10;

    private final Actions actions;
    private final ExpressionField field;
    private final Div sliders = new Div();
    private final Div choices = new Div();
    private final Paragraph nothing = new Paragraph();
    private final Map<String, Slider> values = new HashMap<>(); // by the names of parameters
    private final Map<String, Tool> learned = new HashMap<>();
    private List<String> layout = List.of();
    private String shown = "";

    ExpressionPanel(Actions actions, Words words) {
        this.actions = actions;
        addClassName("pg-expression");
        field = new ExpressionField(this::take, words);
        choices.addClassName("pg-choices");
        choices.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("expression.learned"));
        nothing.setText(words.say("expression.nothing-learned"));
        nothing.addClassName("pg-hint");
        add(new Section(words.say("expression"), field), new Section(words.say("values"), sliders),
                new Section(words.say("expression.learned"), choices, nothing));
    }

    private void take(String text) {
        actions.edit(experiment -> experiment.expression().map(before -> Expressions.with(experiment, before.withText(text))).orElse(experiment));
    }

    void show(Experiment experiment) {
        setVisible(experiment.expression().isPresent());
        experiment.expression().ifPresent(expression -> {
            if (!expression.text().equals(shown)) { // else what somebody is typing stays, wrong as it may be
                shown = expression.text();
                field.show(shown);
            }
            show(experiment, expression);
        });
    }

    private void show(Experiment experiment, ExpressionLayer expression) {
        List<String> names = expression.steps().variables();
        if (!names.equals(layout)) {
            layout = names;
            build(experiment);
        }
        boolean any = false;
        for (String name : names) {
            Slider slider = values.get(Expressions.parameter(experiment, name));
            slider.setValue(Expressions.start(experiment, name));
            learned.get(name).getElement().setAttribute("aria-pressed", String.valueOf(expression.learns(name)));
            any |= expression.learns(name);
        }
        nothing.setVisible(!any);
    }

    private void build(Experiment experiment) {
        values.clear();
        learned.clear();
        sliders.removeAll();
        choices.removeAll();
        for (String name : layout) {
            String parameter = Expressions.parameter(experiment, name);
            Slider slider = new Slider();
            slider.setLabel(name);
            slider.setRange(-RANGE, RANGE, 0.5);
            slider.setTyping(true);
            slider.setTestId("value-" + name);
            slider.onChange(event -> actions.setParameter(parameter, 0, (float) event.value));
            values.put(parameter, slider);
            sliders.add(slider);
            Tool tool = new Tool("learned-" + name, () -> actions.edit(before -> learning(before, name))).showing(name);
            learned.put(name, tool);
            choices.add(tool);
        }
    }

    private static Experiment learning(Experiment experiment, String name) {
        return experiment.expression().map(expression -> Expressions.with(experiment, expression.learning(name, !expression.learns(name)))).orElse(experiment);
    }

    /**
     * Variables move by themselves when they are learned; their sliders follow.
     *
     * @param secret names of parameters that are not to be seen now
     */
    void show(SessionSnapshot snapshot, Set<String> secret) {
        if (!isVisible() || snapshot.training()) {
            return;
        }
        for (ParameterSnapshot parameter : snapshot.parameters()) {
            Slider slider = values.get(parameter.name());
            if (slider != null && !secret.contains(parameter.name())) {
                slider.setValue(parameter.values()[0]);
            }
        }
    }
}
