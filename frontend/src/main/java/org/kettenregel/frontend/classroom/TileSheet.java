package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;
import org.kettenregel.frontend.shell.Words;

/** One seat, closely: its figures, its experiment to look at as a copy, and what a teacher can do about the seat. */
final class TileSheet {

    private TileSheet() {}

    /** @param live whether its page is open, so that its experiment can be looked at */
    static Overlay of(WallTile tile, boolean hidden, boolean live, ClassActions actions, Words words) {
        String name = hidden ? words.say("wall.seat", tile.number()) : tile.name();
        Paragraph figures = new Paragraph(figures(tile, words));
        figures.getElement().setAttribute("data-testid", "seat-figures");
        Input typed = new Input();
        typed.setValue(tile.name());
        typed.addClassName("pg-field");
        typed.getElement().setAttribute("aria-label", words.say("class.name")).setAttribute("maxlength", "24").setAttribute("data-testid", "seat-name");
        typed.setVisible(!hidden);
        Overlay sheet = new Overlay("seat", name, words, PngPicture.of(tile.picture(), name), figures, typed, hint(live, words));
        PressButton open = new PressButton("seat-open", words.say("class.look"), () -> actions.openCopy(tile.number())).explained(words.say("class.look.explained"));
        open.setEnabled(live);
        PressButton rename = new PressButton("seat-rename", words.say("class.rename"), () -> {
            sheet.shut();
            actions.rename(tile.number(), typed.getValue());
        });
        rename.setVisible(!hidden);
        PressButton remove = new PressButton("seat-remove", words.say("class.remove"), () -> {
            sheet.shut();
            actions.remove(tile.number());
        }).styled("pg-danger").explained(words.say("class.remove.explained"));
        return sheet.with(open, rename, remove);
    }

    private static Div hint(boolean live, Words words) {
        Div hint = new Div(live ? words.say("class.look.hint") : words.say("class.look.away"));
        hint.addClassName("pg-hint");
        return hint;
    }

    static String figures(WallTile tile, Words words) {
        return figures(tile.epoch(), tile.loss(), tile.score(), words);
    }

    /** Those that there are. */
    static String figures(int epoch, double loss, double score, Words words) {
        String first = words.say("wall.epochs", epoch);
        Optional<String> second = Double.isNaN(loss) ? Optional.empty() : Optional.of(words.say("wall.loss", String.format(Locale.ROOT, "%.3f", loss)));
        Optional<String> third = Double.isNaN(score) ? Optional.empty() : Optional.of(String.format(Locale.ROOT, "%.1f %%", 100 * score));
        return first + second.map(text -> ", " + text).orElse("") + third.map(text -> ", " + text).orElse("");
    }
}
