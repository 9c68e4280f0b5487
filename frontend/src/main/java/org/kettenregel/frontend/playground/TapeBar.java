package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kettenregel.backend.program.TapeStep;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.Tape;
import org.kettenregel.frontend.component.data.TapeDrawing;
import org.kettenregel.frontend.shell.Words;

/** The tape of a training step, and the breakpoints on it. */
final class TapeBar extends Div {

    private final Words words;
    private final Tape tape = new Tape();
    private final Tool mark;
    private final Tool clear;
    private int drawnVersion = -1;
    private int node = -1; // at the cursor, or chosen

    TapeBar(Transport transport, Words words) {
        this.words = words;
        addClassName("pg-tape-bar");
        tape.onSeek(event -> transport.seek(event.position));
        tape.onMark(event -> transport.breakpoint(event.node));
        mark = new Tool("breakpoint", () -> transport.breakpoint(node)).showing(Sign.BREAKPOINT);
        clear = new Tool("breakpoints-clear", transport::clearBreakpoints).showing(words.say("breakpoint.clear"))
                .named(words.say("breakpoint.clear.explained"), "");
        clear.setVisible(false);
        add(tape, mark, clear);
    }

    /** @param looked node that a person has chosen, -1 for the one of the last step */
    void show(SessionSnapshot snapshot, Symbols symbols, LayerNames names, int looked) {
        setVisible(snapshot.compiled());
        if (snapshot.version() != drawnVersion) {
            drawnVersion = snapshot.version();
            tape.setTape(draw(snapshot, symbols, names));
        }
        tape.setExecuted(snapshot.training() ? -1 : snapshot.apart() ? snapshot.cursor().position() - 1 : snapshot.executed()); // a look moves nothing
        tape.setMarks(List.copyOf(snapshot.breakpoints()));
        node = looked >= 0 && looked < snapshot.graph().size() ? looked : snapshot.training() ? -1 : snapshot.current();
        boolean set = snapshot.breakpoints().contains(node);
        String name = node < 0 ? "" : symbols.equation(snapshot.graph().get(node));
        mark.setEnabled(node >= 0);
        mark.getElement().setAttribute("aria-pressed", String.valueOf(set));
        mark.named(node < 0 ? words.say("breakpoint.nowhere") : set ? words.say("breakpoint.take", name) : words.say("breakpoint.set", name), "");
        clear.setVisible(!snapshot.breakpoints().isEmpty());
    }

    /** Neighbours of one layer in one line of the loop are drawn as one part. */
    private static TapeDrawing draw(SessionSnapshot snapshot, Symbols symbols, LayerNames names) {
        List<TapeDrawing.Part> parts = new ArrayList<>();
        List<Integer> nodes = new ArrayList<>();
        List<TapeStep> tape = snapshot.tape();
        for (int place = 0; place < tape.size(); place++) {
            TapeStep step = tape.get(place);
            nodes.add(step.node());
            boolean ends = place == tape.size() - 1 || tape.get(place + 1).phase() != step.phase() || !tape.get(place + 1).layer().equals(step.layer());
            if (ends) {
                parts.add(new TapeDrawing.Part(step.phase().name().toLowerCase(Locale.ROOT), step.layer().isEmpty() ? "" : names.of(step.layer()), nodes));
                nodes = new ArrayList<>();
            }
        }
        List<String> labels = snapshot.graph().stream().map(symbols::equation).toList();
        return new TapeDrawing(parts, labels);
    }
}
