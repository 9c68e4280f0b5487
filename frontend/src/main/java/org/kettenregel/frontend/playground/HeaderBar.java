package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.download.DownloadDesk;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.frontend.bridge.ComputingDevice;
import org.kettenregel.frontend.classroom.OpenClassButton;
import org.kettenregel.frontend.library.Library;
import org.kettenregel.frontend.library.MyExperiments;
import org.kettenregel.frontend.library.OwnPlace;
import org.kettenregel.frontend.library.SaveState;
import org.kettenregel.frontend.library.SaveStatus;
import org.kettenregel.frontend.shell.Languages;
import org.kettenregel.frontend.shell.Words;

/** Name, title, ready experiments, files, undo and redo, the device, the link, language and theme. */
final class HeaderBar extends Header {

    private final TitleField title;
    private final SaveStatus saved;
    private final Tool undo;
    private final Tool redo;
    private final Words words;
    private final TakeHome home;
    private final NotationMenu notation;
    private final Examples examples;
    private final Tool expression;
    private final Tool share;
    private final Div visit = new Div();

    /**
     * @param desk    knows which data have been fetched
     * @param library holds what is saved
     * @param say     shows a sentence where others stand that are about the network
     */
    HeaderBar(Actions actions, ComputingDevice device, DownloadDesk desk, Library library, Words words, Consumer<String> say) {
        this.words = words;
        home = new TakeHome(actions, words, say);
        notation = new NotationMenu(actions, words);
        addClassName("pg-header");
        H1 name = new H1(Sign.LOGO.draw(), new Span("Kettenregel"));
        name.addClassName("pg-logo");
        title = new TitleField(words, typed -> actions.edit(before -> ExperimentEdits.title(before, typed)));
        saved = new SaveStatus(words, () -> actions.saved().openNewer(), () -> actions.saved().keepCopy());
        undo = new Tool("undo", actions::undo).showing(Sign.UNDO).named(words.say("header.undo"), "");
        redo = new Tool("redo", actions::redo).showing(Sign.REDO).named(words.say("header.redo"), "");
        examples = new Examples(actions, desk, words);
        expression = expression(actions);
        share = new Tool("share", actions.guest()::share).showing(Sign.SHARE, words.say("header.share")).named(words.say("share.explained"), "");
        Tool mine = new Tool("make-mine", actions.guest()::makeMine).showing(words.say("visit.mine")).named(words.say("visit.mine"), "");
        mine.addClassName("primary");
        Span reading = new Span(words.say("visit"));
        reading.addClassName("pg-chip");
        visit.add(reading, mine);
        visit.addClassName("pg-visit");
        visit.setVisible(false);
        Div space = new Div();
        space.addClassName("pg-space");
        MyExperiments experiments = new MyExperiments(library, actions.saved(), words);
        Tool openMine = new Tool("mine", experiments::open).showing(Sign.FOLDER, words.say("header.mine")).named(words.say("header.mine.explained"), "");
        Folded folded = new Folded("header-more", words.say("header.more"), openMine, expression, share, new OpenClassButton(actions::experiment, () -> title(actions.experiment(), words), words), notation, new DeviceChip(device, words), language(actions), theme());
        add(name, title, saved, undo, redo, space, visit, experiments, examples, home, folded, folded.opener());
    }

    /** To the first of the expressions; undo leads back. */
    private Tool expression(Actions actions) {
        Tool tool = new Tool("expression", () -> Presets.byId("expression-chain-rule").ifPresent(preset -> actions.open(preset.experiment())))
                .showing(Sign.FUNCTION, words.say("expression")).named(words.say("expression.open"), "");
        return tool;
    }

    /** The title in the reader's language for what comes with the program; with other data it is named by those. */
    static String title(Experiment experiment, Words words) {
        return Presets.all().stream()
                .filter(preset -> preset.experiment().title().equals(experiment.title()))
                .findFirst()
                .map(preset -> sameData(preset.experiment(), experiment)
                        ? words.say("preset." + preset.id())
                        : words.say("dataset." + Catalog.of(DatasetSpec.class).idOf(experiment.data())))
                .orElse(experiment.title());
    }

    private static boolean sameData(Experiment one, Experiment other) {
        return one.data().getClass().equals(other.data().getClass())
                && one.expression().map(ExpressionLayer::text).equals(other.expression().map(ExpressionLayer::text));
    }

    private Div language(Actions actions) {
        Div group = new Div();
        group.addClassName("pg-languages");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("header.language"));
        for (Locale locale : Languages.ALL) {
            boolean current = locale.getLanguage().equals(words.locale().getLanguage());
            Tool tool = new Tool("language-" + locale.getLanguage(), () -> actions.language(locale))
                    .showing(locale.getLanguage().toUpperCase(Locale.ROOT)).named(locale.getDisplayLanguage(locale), "");
            tool.getElement().setAttribute("aria-pressed", String.valueOf(current)).setAttribute("lang", locale.getLanguage());
            group.add(tool);
        }
        return group;
    }

    private Tool theme() {
        return new Tool("theme", () -> {}).showing(Sign.THEME, words.say("header.theme.word")).named(words.say("header.theme"), "");
    }

    /** Whoever only reads has nothing to open or to undo here, and no links of one's own to it. */
    void show(Rights rights) {
        visit.setVisible(rights.reading());
        List.of(undo, redo, examples, expression, share).forEach(tool -> tool.setVisible(!rights.reading()));
    }

    void show(SaveState state) {
        saved.show(state);
    }

    void show(Notation written) {
        notation.show(written);
    }

    void show(Experiment experiment, UndoStack undoable) {
        title.show(title(experiment, words));
        home.show(experiment);
        notation.show(experiment);
        undo.setEnabled(undoable.canUndo());
        redo.setEnabled(undoable.canRedo());
        undo.named(new EditWords(words).of("header.undo", undoable.last()), "");
        redo.named(new EditWords(words).of("header.redo", undoable.next()), "");
    }
}
