package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kettenregel.backend.classroom.Pace;
import org.kettenregel.frontend.shell.Words;

/** Explore, follow or pause: one of three buttons is down. */
final class PaceSwitch extends Div {

    private final Map<Pace, PressButton> buttons = new EnumMap<>(Pace.class);

    PaceSwitch(ClassActions actions, Words words) {
        addClassName("pg-pace-switch");
        getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("class.pace"));
        for (Pace pace : List.of(Pace.EXPLORE, Pace.FOLLOW, Pace.PAUSED)) {
            String name = pace.name().toLowerCase(Locale.ROOT);
            PressButton button = new PressButton("pace-" + name, words.say("class.pace." + name), () -> actions.pace(pace)).explained(words.say("class.pace." + name + ".explained"));
            buttons.put(pace, button);
            add(button);
        }
    }

    void show(Pace now) {
        buttons.forEach((pace, button) -> button.press(pace == now));
    }
}
