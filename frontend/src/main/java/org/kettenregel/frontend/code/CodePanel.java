package org.kettenregel.frontend.code;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.kettenregel.backend.code.CodeText;
import org.kettenregel.backend.code.CodeWriter;
import org.kettenregel.backend.code.Dialect;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.frontend.component.CodeListing;
import org.kettenregel.frontend.component.data.CodeDrawing;
import org.kettenregel.frontend.shell.Words;

/** The network as code: a dialect is chosen, lines of the selected layer are lit, a line selects its layer, and code can be pasted in return. */
public final class CodePanel extends Div {

    private final Words words;
    private final CodeListing listing = new CodeListing();
    private final Paragraph refusal = new Paragraph();
    private final CodeImportBox box;
    private final Map<Dialect, NativeButton> dialects = new EnumMap<>(Dialect.class);
    private Dialect dialect = Dialect.KERAS_SEQUENTIAL;
    private Optional<Experiment> shown = Optional.empty();
    private Notation notation = Notation.USUAL;
    private Optional<Dialect> written = Optional.empty();

    /**
     * @param edit   changes the experiment, so that undo leads back
     * @param select is told the id of the layer whose line was chosen
     */
    public CodePanel(Words words, Consumer<UnaryOperator<Experiment>> edit, IntConsumer select) {
        this.words = words;
        this.box = new CodeImportBox(words, edit);
        addClassName("pg-code-panel");
        Div choice = new Div();
        choice.addClassName("pg-segments");
        choice.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("source.dialect"));
        for (Dialect each : Dialect.values()) {
            NativeButton button = new NativeButton(words.say("source.dialect." + each.id()), event -> choose(each));
            button.addClassName("pg-btn");
            button.getElement().setAttribute("data-testid", "code-dialect-" + each.id());
            dialects.put(each, button);
            choice.add(button);
        }
        refusal.addClassName("pg-hint");
        refusal.getElement().setAttribute("data-testid", "code-refusal");
        listing.onLine(event -> select.accept(event.layer));
        add(choice, refusal, listing, box);
    }

    private void choose(Dialect chosen) {
        dialect = chosen;
        write();
    }

    /** @param layer id of the selected one, 0 for none */
    public void show(Experiment experiment, int layer) {
        if (shown.filter(experiment::equals).isEmpty()) {
            shown = Optional.of(experiment);
            box.show(experiment);
            written = Optional.empty();
        }
        select(layer);
        write();
    }

    /** With comments on what the reader writes otherwise. */
    public void show(Notation chosen) {
        notation = chosen;
        written = Optional.empty();
        write();
    }

    /** Lights the lines of a layer, 0 for none. */
    public void select(int layer) {
        listing.setSelected(layer);
    }

    /** Nothing is written while nobody looks. */
    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        write();
    }

    private void write() {
        if (!isVisible() || shown.isEmpty()) {
            return;
        }
        Experiment experiment = shown.get();
        Dialect seen = dialect.holds(experiment) ? dialect : dialect.torch() ? Dialect.PYTORCH_MODULE : Dialect.KERAS_FUNCTIONAL;
        dialects.forEach((each, button) -> {
            button.getElement().setAttribute("aria-pressed", String.valueOf(each == seen));
            button.setEnabled(each.holds(experiment));
        });
        boolean holds = seen.holds(experiment);
        listing.setVisible(holds);
        refusal.setText(words.say(holds ? "source.chain" : "source.expression"));
        refusal.setVisible(!holds || !Dialect.isChain(experiment));
        if (holds && written.filter(seen::equals).isEmpty()) {
            written = Optional.of(seen);
            listing.setDrawing(drawing(CodeWriter.write(experiment, seen, notation)));
        }
    }

    private static CodeDrawing drawing(CodeText code) {
        List<CodeDrawing.CodeRow> rows = code.lines().stream()
                .map(line -> new CodeDrawing.CodeRow(line.layer(), line.spans().stream().map(span -> new CodeDrawing.CodePart(span.look().id(), span.text())).toList()))
                .toList();
        return new CodeDrawing(rows, "network-" + code.dialect().id() + ".py");
    }
}
