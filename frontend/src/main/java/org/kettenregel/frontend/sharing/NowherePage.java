package org.kettenregel.frontend.sharing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import org.kettenregel.frontend.shell.Words;

/** What stands in place of an experiment where a link leads nowhere, or not any more: as a page of its own, and on a page that was open. */
public final class NowherePage extends Main {

    public NowherePage(Words words) {
        addClassName("pg-nowhere");
        getElement().setAttribute("data-testid", "nowhere").setAttribute("role", "alert");
        Anchor home = new Anchor("/", words.say("nowhere.home"));
        home.setRouterIgnore(true);
        add(new H1(words.say("nowhere")), new Paragraph(words.say("nowhere.why")), home);
    }

    /** Without anything that belongs to the application. */
    static String html(Words words) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <meta name="color-scheme" content="light dark">
                <title>Kettenregel</title>
                <link rel="icon" href="/icons/favicon.svg">
                <link rel="stylesheet" href="/styles/tokens.css">
                <link rel="stylesheet" href="/styles/sharing.css">
                </head>
                <body>
                <main class="pg-nowhere" data-testid="nowhere">
                <h1>%s</h1>
                <p>%s</p>
                <a href="/">%s</a>
                </main>
                </body>
                </html>
                """.formatted(words.locale().getLanguage().equals("de") ? "de" : "en", words.say("nowhere"), words.say("nowhere.why"), words.say("nowhere.home"));
    }
}
