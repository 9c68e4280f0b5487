package org.kettenregel.frontend.sharing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kettenregel.backend.link.LinkToken;
import org.kettenregel.backend.link.SharedLink;
import org.kettenregel.frontend.shell.Words;

/** The links to the experiment that lead somewhere, and how many copies others have made of it. */
final class LinkList extends Div {

    private final Words words;
    private final Function<SharedLink, String> address;
    private final Consumer<SharedLink> show;
    private final Consumer<LinkToken> revoke;

    LinkList(Words words, Function<SharedLink, String> address, Consumer<SharedLink> show, Consumer<LinkToken> revoke) {
        this.words = words;
        this.address = address;
        this.show = show;
        this.revoke = revoke;
        addClassName("pg-share-list");
    }

    void show(OwnLinks.Overview overview) {
        removeAll();
        int copies = overview.forks().stream().mapToInt(Integer::intValue).sum();
        if (overview.links().isEmpty() && copies == 0) {
            return;
        }
        add(new H3(words.say("share.list")));
        UnorderedList list = new UnorderedList();
        overview.links().forEach(link -> list.add(item(link)));
        list.getElement().setAttribute("data-testid", "share-list");
        add(list);
        if (copies > 0) {
            add(copies(overview.forks(), copies));
        }
    }

    private Paragraph copies(List<Integer> forks, int copies) {
        int first = forks.getFirst();
        Paragraph sentence = new Paragraph(copies == 1 ? words.say("share.copies.one")
                : copies == first ? words.say("share.copies", copies) : words.say("share.copies.further", first, copies - first));
        sentence.addClassName("pg-hint");
        sentence.getElement().setAttribute("data-testid", "share-copies");
        return sentence;
    }

    private ListItem item(SharedLink link) {
        Span name = new Span(words.say(LinkForm.key(link.kind())));
        name.addClassName("pg-share-name");
        Span facts = new Span(String.join(" · ",
                link.token().prefix() + "…",
                link.used().map(used -> words.say("share.used", date(used))).orElseGet(() -> words.say("share.unused")),
                link.expires().map(end -> words.say("share.ends", date(end))).orElseGet(() -> words.say("share.endless"))));
        facts.addClassName("pg-hint");
        String prefix = link.token().prefix();
        Div actions = new Div(new CopyButton(words, "share-copy-" + prefix, address.apply(link)),
                button("share-qr-" + prefix, "share.qr.word", () -> show.accept(link)),
                button("share-revoke-" + prefix, "share.revoke", () -> revoke.accept(link.token())));
        actions.addClassName("pg-share-actions");
        ListItem item = new ListItem(new Div(name, facts), actions);
        item.addClassName("pg-share-row");
        item.getElement().setAttribute("data-testid", "share-link-" + prefix);
        return item;
    }

    private NativeButton button(String testId, String key, Runnable action) {
        NativeButton button = new NativeButton(words.say(key), event -> action.run());
        button.addClassName("pg-btn");
        button.getElement().setAttribute("data-testid", testId);
        return button;
    }

    private String date(Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale()).withZone(ZoneId.systemDefault()).format(time);
    }
}
