package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.kettenregel.backend.classroom.PresentedSnapshot;
import org.kettenregel.frontend.shell.Words;

/** What a whole room sees above the wall: how one joins, as large as it goes. */
final class Stage extends Div {

    private final ClassActions actions;
    private final Words words;
    private final Div lead = new Div();
    private final Div figures = new Div();

    Stage(ClassActions actions, Words words) {
        this.actions = actions;
        this.words = words;
        addClassName("pg-stage");
        lead.addClassName("pg-stage-lead");
        figures.addClassName("pg-figures");
        figures.getElement().setAttribute("data-testid", "presented");
        add(lead, figures);
        getElement().setAttribute("data-testid", "stage");
        Shortcuts.addShortcutListener(this, () -> actions.present(false), Key.ESCAPE);
    }

    void show(ClassFacts facts) {
        lead.removeAll();
        Span code = new Span(facts.code());
        code.addClassName("pg-code");
        Div lines = new Div(code, new Span(words.say("class.type", facts.address().replaceFirst("^https?://", "").replaceFirst("/j/.*$", "/j"))), new Span(JoinCard.here(facts, words)));
        lines.addClassName("pg-stage-words");
        PressButton stop = new PressButton("present-stop", words.say("class.present.stop"), () -> actions.present(false));
        lead.add(CodePicture.of(facts.address()), lines, stop);
    }

    /** Side by side in place of the wall, each under a letter. */
    void show(List<PresentedSnapshot> presented) {
        figures.removeAll();
        figures.setVisible(!presented.isEmpty());
        presented.forEach(one -> figures.add(figure(one)));
    }

    private HtmlContainer figure(PresentedSnapshot one) {
        String letter = one.letter();
        HtmlContainer figure = new HtmlContainer("figure");
        HtmlContainer caption = new HtmlContainer("figcaption");
        caption.add(letter + ": " + TileSheet.figures(one.epoch(), one.loss(), one.accuracy(), words));
        figure.add(PngPicture.image(one.picture(), letter), caption);
        return figure;
    }
}
