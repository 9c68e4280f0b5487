package org.kettenregel.frontend.library;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.kettenregel.frontend.shell.Words;

/** How far what is open is saved, in a word; where it is not, why, and what can be done. */
public final class SaveStatus extends Div {

    private static final String CARD = "save-problem";

    private final Words words;
    private final Span word = new Span();
    private final NativeButton problem = new NativeButton();
    private final Div card = new Div();
    private final Paragraph sentence = new Paragraph();
    private final NativeButton newer;
    private final NativeButton copy;
    private String told = "";

    /**
     * @param openNewer takes what another window has saved
     * @param keepCopy  goes on with what is open as another one
     */
    public SaveStatus(Words words, Runnable openNewer, Runnable keepCopy) {
        this.words = words;
        addClassName("pg-saved");
        word.getElement().setAttribute("role", "status").setAttribute("data-testid", "saved");
        problem.setText(words.say("saving.not"));
        problem.addClassNames("pg-btn", "pg-not-saved");
        problem.getElement().setAttribute("data-testid", "not-saved").setAttribute("popovertarget", CARD);
        newer = way("save-newer", words.say("saving.newer"), openNewer);
        copy = way("save-copy", words.say("saving.copy"), keepCopy);
        sentence.getElement().setAttribute("role", "alert").setAttribute("data-testid", "save-sentence");
        card.addClassName("pg-popover");
        card.getElement().setAttribute("id", CARD).setAttribute("popover", "auto");
        card.add(sentence, newer, copy);
        add(word, problem, card);
        show(new SaveState.Untouched());
    }

    private NativeButton way(String testId, String label, Runnable action) {
        NativeButton button = new NativeButton(label, event -> {
            card.getElement().executeJs("this.hidePopover()");
            action.run();
        });
        button.addClassName("pg-btn");
        button.getElement().setAttribute("data-testid", testId);
        return button;
    }

    /** A problem is told once, and then only to those who ask, until something has been saved again. */
    public void show(SaveState state) {
        word.setText(word(state));
        String why = why(state);
        boolean wrong = !why.isEmpty();
        problem.setVisible(wrong);
        sentence.setText(why);
        newer.setVisible(state instanceof SaveState.Overtaken);
        copy.setVisible(state instanceof SaveState.Overtaken || state instanceof SaveState.Gone);
        if (wrong && !why.equals(told)) {
            card.getElement().executeJs("if (!this.matches(':popover-open')) this.showPopover()");
        } else if (state instanceof SaveState.Saved && !told.isEmpty()) {
            card.getElement().executeJs("if (this.matches(':popover-open')) this.hidePopover()");
        }
        told = wrong ? why : state instanceof SaveState.Saving ? told : "";
    }

    private String word(SaveState state) {
        return switch (state) {
            case SaveState.Saving _ -> words.say("saving.now");
            case SaveState.Saved _ -> words.say("saving.done");
            case SaveState.Untouched _, SaveState.Waiting _, SaveState.Refused _, SaveState.Failed _, SaveState.Overtaken _, SaveState.Gone _ -> "";
        };
    }

    private String why(SaveState state) {
        return switch (state) {
            case SaveState.Waiting _ -> words.say("saving.waiting");
            case SaveState.Refused(var reason, int found, int most) -> words.say("saving.refused." + reason.name().toLowerCase(Locale.ROOT), found, most);
            case SaveState.Failed _ -> words.say("saving.failed");
            case SaveState.Overtaken _ -> words.say("saving.overtaken");
            case SaveState.Gone _ -> words.say("saving.gone");
            case SaveState.Untouched _, SaveState.Saving _, SaveState.Saved _ -> "";
        };
    }
}
