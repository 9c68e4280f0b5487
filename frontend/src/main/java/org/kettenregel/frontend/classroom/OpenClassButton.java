package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.di.Instantiator;
import java.util.function.Supplier;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.frontend.shell.Words;

/** Opens a class about the experiment on the page, in one click. */
public final class OpenClassButton extends NativeButton {

    /** @param title of the experiment, as the page shows it */
    public OpenClassButton(Supplier<Experiment> experiment, Supplier<String> title, Words words) {
        super(words.say("header.class"));
        addClassName("pg-btn");
        getElement().setAttribute("data-testid", "class").setAttribute("title", words.say("header.class.explained"));
        addClickListener(event -> {
            setEnabled(false); // a second click would open a second one
            UI ui = event.getSource().getUI().orElseThrow();
            Instantiator.get(ui).getOrCreate(ClassOpening.class).open(ui, experiment.get(), title.get(), words.locale(), () -> setEnabled(true));
        });
    }
}
