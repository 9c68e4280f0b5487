package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.shell.Words;

/** The five lines of every training loop, in words, as code or as formulas; the one that runs is lit, and each can be run. */
final class TrainingLoop extends Div {

    private final Transport transport;
    private final Words words;
    private final Map<Phase, ListItem> lines = new EnumMap<>(Phase.class);
    private final Map<Phase, NativeButton> buttons = new EnumMap<>(Phase.class);
    private final Map<Phase, String> written = new EnumMap<>(Phase.class);
    private final Map<LoopDialect, Tool> dialects = new EnumMap<>(LoopDialect.class);
    private final Div choice = new Div();
    private final Span fit = new Span();
    private Optional<Experiment> shown = Optional.empty();

    TrainingLoop(Transport transport, Words words) {
        this.transport = transport;
        this.words = words;
        addClassName("pg-loop");
        offerDialects();
        OrderedList list = new OrderedList();
        for (Phase phase : Phase.values()) {
            String name = name(phase);
            NativeButton button = new NativeButton();
            button.getElement().setAttribute("data-testid", "run-line-" + name).setAttribute("title", words.say("loop.run"));
            button.addClickListener(event -> transport.runLine(phase));
            ListItem line = new ListItem(button);
            line.getElement().setAttribute("data-testid", "loop-" + name);
            lines.put(phase, line);
            buttons.put(phase, button);
            list.add(line);
        }
        fit.addClassName("pg-loop-fit");
        add(new Section(words.say("loop"), choice, list, fit));
        write();
    }

    private static String name(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    private void offerDialects() {
        choice.addClassName("pg-segments");
        choice.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("loop.dialect"));
        for (LoopDialect dialect : LoopDialect.values()) {
            String name = dialect.name().toLowerCase(Locale.ROOT);
            Tool tool = new Tool("dialect-" + name, () -> {
                transport.dialect(dialect);
                write();
            }).showing(words.say("loop.dialect." + name));
            dialects.put(dialect, tool);
            choice.add(tool);
        }
    }

    void show(Experiment experiment) {
        shown = Optional.of(experiment);
        write();
    }

    private void write() {
        boolean network = shown.filter(experiment -> experiment.expression().isEmpty()).isPresent();
        LoopDialect dialect = network ? transport.dialect() : LoopDialect.WORDS; // no library has a call for what somebody has typed
        choice.setVisible(network);
        dialects.forEach((each, tool) -> tool.getElement().setAttribute("aria-pressed", String.valueOf(each == dialect)));
        buttons.forEach((phase, button) -> {
            String text = text(dialect, phase);
            if (!text.equals(written.put(phase, text))) { // most edits leave the loop as it is
                button.removeAll();
                text.lines().map(Span::new).forEach(button::add); // each breaks by itself where it is too long
            }
        });
        setClassName("code", dialect == LoopDialect.PYTORCH || dialect == LoopDialect.KERAS);
        fit.setVisible(dialect == LoopDialect.KERAS);
        shown.ifPresent(experiment -> fit.setText(new LoopCode(experiment).fit()));
    }

    private String text(LoopDialect dialect, Phase phase) {
        Optional<LoopCode> code = shown.map(LoopCode::new);
        return switch (dialect) {
            case WORDS -> words.say("loop." + name(phase));
            case PYTORCH -> code.map(loop -> loop.pytorch(phase)).orElse("");
            case KERAS -> code.map(loop -> loop.keras(phase)).orElse("");
            case FORMULAS -> code.map(loop -> loop.formula(phase)).orElse("");
        };
    }

    void show(SessionSnapshot snapshot) {
        boolean stepping = !snapshot.training() && !snapshot.apart() && snapshot.executed() >= 0;
        buttons.values().forEach(button -> button.setEnabled(snapshot.compiled()));
        lines.forEach((phase, line) -> {
            boolean lit = stepping && snapshot.phase() == phase;
            line.setClassName("lit", lit);
            if (lit) {
                line.getElement().setAttribute("aria-current", "step");
            } else {
                line.getElement().removeAttribute("aria-current");
            }
        });
    }
}
