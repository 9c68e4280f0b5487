package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.kettenregel.frontend.playground.FollowFacts.State;
import org.kettenregel.frontend.shell.Words;

/** Over the playground of somebody who sits in a class: what goes on there, and the way to the own work and back. */
final class FollowBar extends Div {

    private final Span pill = new Span();
    private final Span sentence = new Span();
    private final Tool given;
    private final Tool own;
    private final Tool back;

    FollowBar(FollowActions actions) {
        addClassName("pg-follow");
        getElement().setAttribute("role", "region").setAttribute("data-testid", "follow-bar");
        pill.addClassName("pg-follow-pill");
        pill.getElement().setAttribute("data-testid", "follow-state");
        sentence.addClassName("pg-follow-sentence");
        sentence.getElement().setAttribute("role", "status").setAttribute("data-testid", "follow-sentence");
        given = new Tool("follow-given", actions::openGiven);
        own = new Tool("follow-own", actions::toOwnWork);
        back = new Tool("follow-return", actions::toClass);
        back.addClassName("primary");
        Div buttons = new Div(given, own, back);
        buttons.addClassName("pg-follow-buttons");
        add(pill, sentence, buttons);
    }

    void show(FollowFacts facts, Words words) {
        State state = facts.state();
        boolean seated = state != State.ENDED;
        String key = state.name().toLowerCase(Locale.ROOT);
        getElement().setAttribute("aria-label", words.say("follow"));
        setClassName("paused", state == State.PAUSED);
        setClassName("led", facts.shown());
        pill.setText(words.say("follow.pill." + key));
        sentence.setText(words.say("follow." + key));
        given.showing(Sign.HOME, words.say("follow.given", facts.given())).setVisible(seated && !facts.given().isEmpty() && state != State.PAUSED);
        own.showing(Sign.LEFT, words.say("follow.own")).setVisible(seated && facts.shown());
        back.showing(words.say("follow.return")).setVisible(seated && facts.offered() && !facts.shown());
    }
}
