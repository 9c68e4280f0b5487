package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kettenregel.backend.execute.TrainedNetwork;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.frontend.bridge.WhileOpen;
import org.kettenregel.frontend.shell.Words;

/** The menu of files: the experiment, the network and its weights, tables and pictures of them to take home, and a file to open. */
final class TakeHome extends Div {

    /** Each holds the weights of a network; what a browser has not fetched by then it will not. */
    private static final int MOST_WAITING = 3;

    private final Actions actions;
    private final Words words;
    private final Consumer<String> say;
    private final Map<HomeFile, MenuItem> items = new EnumMap<>(HomeFile.class);
    private final Div links = new Div(); // one for each download that has not been fetched

    private record Parcel(HomeFile kind, String name, Experiment experiment, Optional<TrainedNetwork> network) {}

    /** @param say shows a sentence */
    TakeHome(Actions actions, Words words, Consumer<String> say) {
        this.actions = actions;
        this.words = words;
        this.say = say;
        addClassName("pg-home");
        links.getElement().setAttribute("aria-hidden", "true");
        links.addClassName("pg-home-link");
        MenuBar menu = new MenuBar();
        menu.addClassName("pg-examples");
        MenuItem all = menu.addItem(label());
        all.getElement().setAttribute("data-testid", "take-home");
        all.setAriaLabel(words.say("home"));
        fill(all.getSubMenu());
        add(menu, links);
    }

    private Span label() {
        Span word = new Span(words.say("home"));
        word.addClassName("pg-home-word");
        Span label = new Span(Sign.HOME.draw(), word);
        label.addClassName("pg-home-label");
        return label;
    }

    private void fill(SubMenu menu) {
        heading(menu, "home.files");
        for (HomeFile kind : HomeFile.values()) {
            MenuItem item = item(menu, kind.key(), () -> take(kind));
            items.put(kind, item);
        }
        heading(menu, "home.pictures");
        item(menu, "home.svg", () -> picture("svg"));
        item(menu, "home.png", () -> picture("png"));
        heading(menu, "home.in");
        item(menu, "home.open", () -> new OpenFile(actions, words).open());
    }

    private void heading(SubMenu menu, String key) {
        Span heading = new Span(words.say(key));
        heading.addClassName("pg-list-title");
        menu.addComponent(heading);
    }

    private MenuItem item(SubMenu menu, String key, Runnable action) {
        MenuItem item = menu.addItem(words.say(key), event -> action.run());
        item.getElement().setAttribute("data-testid", key.replace('.', '-'));
        return item;
    }

    /** Made in the browser of what is drawn there, see picture.ts. */
    private void picture(String format) {
        getUI().ifPresent(ui -> ui.getPage().executeJs(
                "return dispatchEvent(new CustomEvent('pg-picture', {cancelable: true, detail: {format: $0, name: $1}}))", format, HomeFile.stem(title()))
                .then(Boolean.class, nothing -> {
                    if (nothing) {
                        say.accept(words.say("home.nodrawing"));
                    }
                }));
    }

    private String title() {
        return HeaderBar.title(actions.experiment(), words);
    }

    /** The weights are there once the session has come to it; then the browser is told to fetch the file. */
    private void take(HomeFile kind) {
        Experiment experiment = actions.experiment();
        String name = kind.fileName(title());
        getUI().ifPresent(ui -> actions.takeHome(network -> WhileOpen.access(ui, () -> offer(ui, new Parcel(kind, name, experiment, network)))));
    }

    private void offer(UI ui, Parcel taken) {
        if (taken.kind().weights() && taken.network().isEmpty()) {
            say.accept(words.say("home.nothing"));
            return;
        }
        if (links.getComponentCount() == MOST_WAITING) {
            links.remove(links.getComponentAt(0));
        }
        Anchor link = new Anchor();
        link.setHref(event -> {
            download(taken, event);
            WhileOpen.access(ui, link.getElement()::removeFromParent); // its weights need not wait any longer
        }, AttachmentType.DOWNLOAD);
        link.getElement().setAttribute("tabindex", "-1");
        links.add(link);
        link.getElement().executeJs("this.click()");
    }

    private void download(Parcel given, DownloadEvent event) throws IOException {
        event.setFileName(given.name());
        event.setContentType(given.kind().mediaType());
        try (OutputStream out = new BufferedOutputStream(event.getOutputStream())) {
            given.kind().write(given.experiment(), given.network(), words.locale(), out);
        }
    }

    void show(Experiment experiment) {
        items.forEach((kind, item) -> item.setEnabled(kind.fits(experiment)));
    }
}
