package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.shell.Words;

/** The five lines of every training loop; the one that runs is lit. */
final class TrainingLoop extends Div {

    private final Map<Phase, ListItem> lines = new EnumMap<>(Phase.class);

    TrainingLoop(Words words) {
        addClassName("pg-loop");
        OrderedList list = new OrderedList();
        for (Phase phase : Phase.values()) {
            String name = phase.name().toLowerCase(Locale.ROOT);
            ListItem line = new ListItem(words.say("loop." + name));
            line.getElement().setAttribute("data-testid", "loop-" + name);
            lines.put(phase, line);
            list.add(line);
        }
        add(new Section(words.say("loop"), list));
    }

    void show(SessionSnapshot snapshot) {
        boolean stepping = !snapshot.training() && snapshot.executed() >= 0;
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
