package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.kettenregel.frontend.playground.Leader.State;
import org.kettenregel.frontend.shell.Words;

/** Over the playground of a teacher: whether the class sees the same. */
final class LeadBar extends Div {

    private final Span pill = new Span();
    private final Span sentence = new Span();
    private final Tool takeOver;
    private final Tool handOut;

    LeadBar(Leader leader) {
        addClassNames("pg-follow", "lead");
        getElement().setAttribute("role", "region").setAttribute("data-testid", "lead-bar");
        pill.addClassName("pg-follow-pill");
        sentence.addClassName("pg-follow-sentence");
        sentence.getElement().setAttribute("role", "status").setAttribute("data-testid", "lead-sentence");
        takeOver = new Tool("lead-take-over", leader::takeOver);
        handOut = new Tool("lead-hand-out", leader::handOut);
        Div buttons = new Div(takeOver, handOut);
        buttons.addClassName("pg-follow-buttons");
        add(pill, sentence, buttons);
        setVisible(false);
    }

    void show(State state, Words words) {
        setVisible(true);
        getElement().setAttribute("aria-label", words.say("follow"));
        pill.setText(words.say("follow.lead"));
        sentence.setText(words.say("follow.lead." + state.name().toLowerCase(Locale.ROOT)));
        takeOver.showing(words.say("follow.lead.take-over")).setVisible(state == State.OTHER);
        handOut.showing(Sign.HAND_IN, words.say("follow.lead.hand-out")).named(words.say("follow.lead.hand-out.explained"), "").setVisible(state != State.ENDED);
    }
}
