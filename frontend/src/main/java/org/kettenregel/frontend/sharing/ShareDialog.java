package org.kettenregel.frontend.sharing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.kettenregel.backend.link.LinkToken;
import org.kettenregel.backend.link.SharedLink;
import org.kettenregel.backend.store.ExperimentId;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.frontend.shell.Words;

/** All ways to show an experiment to others: its address, which holds everything and is for ever, and links that are made and taken back here. */
public final class ShareDialog extends Dialog {

    private final Words words;
    private final OwnerKey owner;
    private final SharedSubject subject;
    private final OwnLinks links;
    private final LinkForm form;
    private final Paragraph problem = new Paragraph();
    private final Div made = new Div();
    private final LinkList list;
    private String server = "/"; // its address, with a slash at the end

    /** @param standpoint where in a pass the page stands, as links hold it; empty at the beginning */
    public ShareDialog(Words words, OwnerKey owner, SharedSubject subject, Optional<String> standpoint, OwnLinks links) {
        this.words = words;
        this.owner = owner;
        this.subject = subject;
        this.links = links;
        form = new LinkForm(words, standpoint);
        list = new LinkList(words, this::address, this::show, this::revoke);
        setHeaderTitle(words.say("share.title"));
        setWidth("560px");
        setMaxWidth("calc(100vw - 24px)");
        addClassName("pg-share-dialog");
        getElement().setAttribute("data-testid", "share-dialog");
        NativeButton make = button("share-make", "share.make", this::make);
        make.addClassName("primary");
        problem.addClassName("pg-refusal");
        problem.getElement().setAttribute("role", "alert").setAttribute("data-testid", "share-problem");
        made.addClassName("pg-share-made");
        made.getElement().setAttribute("aria-live", "polite");
        Div content = new Div(everything(), form, make, problem, made, list);
        content.addClassName("pg-share");
        add(content);
        getFooter().add(button("share-close", "share.close", this::close));
    }

    private NativeButton button(String testId, String key, Runnable action) {
        NativeButton button = new NativeButton(words.say(key), event -> action.run());
        button.addClassName("pg-btn");
        button.getElement().setAttribute("data-testid", testId);
        return button;
    }

    /** What the button beside the title has always done. */
    private Div everything() {
        Span name = new Span(words.say("share.everything"));
        name.addClassName("pg-share-name");
        Span hint = new Span(words.say("share.everything.explained"));
        hint.addClassName("pg-hint");
        CopyButton copy = new CopyButton(words, "share-everything", "");
        copy.getElement().setAttribute("autofocus", true);
        Div row = new Div(new Div(name, hint), copy);
        row.addClassName("pg-share-row");
        return row;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().fetchCurrentURL(url -> {
            server = url.getProtocol() + "://" + url.getAuthority() + "/";
            refresh();
        });
        refresh();
    }

    private String address(SharedLink link) {
        return server + LinkPath.to(link.token(), link.kind()).path();
    }

    private void make() {
        problem.setText("");
        subject.save(id -> id.ifPresentOrElse(
                saved -> links.make(owner, saved, form.kind(), form.options(), form.life(), link -> here(() -> showMade(link)), this::refuse),
                () -> refuse("share.unsaved")));
    }

    private void refuse(String key) {
        here(() -> problem.setText(words.say(key)));
    }

    private void showMade(SharedLink link) {
        show(link);
        refresh();
    }

    /** Its address in large, and as a picture. */
    private void show(SharedLink link) {
        String address = address(link);
        Span text = new Span(address);
        text.addClassName("pg-share-address");
        text.getElement().setAttribute("data-testid", "share-address");
        Div picture = new Div();
        picture.addClassName("pg-share-qr");
        picture.getElement().setAttribute("data-testid", "share-qr").setProperty("innerHTML", QrPicture.of(address, words.say("share.qr")));
        made.removeAll();
        made.add(picture, new Div(text, new CopyButton(words, "share-copy", address)));
    }

    private void revoke(LinkToken token) {
        made.removeAll();
        links.revoke(owner, token, () -> here(this::refresh));
    }

    private void refresh() {
        Optional<ExperimentId> saved = subject.saved();
        saved.ifPresent(id -> links.look(owner, id, overview -> here(() -> list.show(overview))));
    }

    /** Under the lock of the page, if that is still open. */
    private void here(Runnable action) {
        getUI().ifPresent(ui -> access(ui, action));
    }

    private static void access(UI ui, Runnable action) {
        try {
            ui.access(action::run);
        } catch (UIDetachedException closed) {
            // nobody is there to be told
        }
    }
}
