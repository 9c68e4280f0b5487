package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Expressions;
import org.kettenregel.backend.expression.ExpressionParser;
import org.kettenregel.backend.expression.ExpressionProblem;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.session.ParameterSnapshot;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.Slider;
import org.kettenregel.frontend.shell.Words;

/** The text of an expression, a slider for each of its variables, and which of them are learned; seen only where the experiment is one. */
final class ExpressionPanel extends Div {

    private static final double RANGE = 10;

    private final Actions actions;
    private final Words words;
    private final TextArea field = new TextArea();
    private final Div sliders = new Div();
    private final Div choices = new Div();
    private final Paragraph nothing = new Paragraph();
    private final Map<String, Slider> values = new HashMap<>(); // by the names of parameters
    private final Map<String, Tool> learned = new HashMap<>();
    private List<String> layout = List.of();
    private String shown = "";

    ExpressionPanel(Actions actions, Words words) {
        this.actions = actions;
        this.words = words;
        addClassName("pg-expression");
        field.setMaxLength(ExpressionParser.LONGEST);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.setManualValidation(true);
        field.setMinRows(1);
        field.setMaxRows(6);
        field.setHelperText(words.say("expression.explained"));
        field.setAriaLabel(words.say("expression"));
        field.getElement().setAttribute("data-testid", "expression-text").setAttribute("spellcheck", "false");
        field.addValueChangeListener(event -> typed(event.getValue(), event.isFromClient()));
        // Enter takes what is typed, with the shift key it begins another line
        field.getElement().executeJs("""
                this.addEventListener('keydown', event => {
                  if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); this.inputElement.blur(); this.inputElement.focus(); }
                })""");
        choices.addClassName("pg-choices");
        choices.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("expression.learned"));
        nothing.setText(words.say("expression.nothing-learned"));
        nothing.addClassName("pg-hint");
        add(new Section(words.say("expression"), field), new Section(words.say("values"), sliders),
                new Section(words.say("expression.learned"), choices, nothing));
    }

    /** What is wrong is said at the field, and what runs goes on. */
    private void typed(String text, boolean byPerson) {
        if (!byPerson) {
            return;
        }
        try {
            new ExpressionLayer(text);
        } catch (ExpressionProblem problem) {
            field.setErrorMessage(problem.sentence(words.locale()));
            field.setInvalid(true);
            return;
        }
        field.setInvalid(false);
        actions.edit(experiment -> experiment.expression().map(before -> Expressions.with(experiment, before.withText(text))).orElse(experiment));
    }

    void show(Experiment experiment) {
        setVisible(experiment.expression().isPresent());
        experiment.expression().ifPresent(expression -> {
            if (!expression.text().equals(shown)) { // else what somebody is typing stays, wrong as it may be
                shown = expression.text();
                field.setValue(shown);
                field.setInvalid(false);
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
