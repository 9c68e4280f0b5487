package org.kettenregel.frontend.sharing;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kettenregel.backend.link.LinkKind;
import org.kettenregel.backend.link.LinkLife;
import org.kettenregel.backend.link.LinkOptions;
import org.kettenregel.backend.link.SharedPart;
import org.kettenregel.frontend.shell.Words;

/** What a new link is to be: what it shows, for how long, where it opens, and what cannot be seen or used. */
final class LinkForm extends Div {

    private enum Use { OPEN, LOCKED, HIDDEN }

    private static final Map<LinkKind, String> KINDS = Map.of(LinkKind.VIEW, "share.kind.view", LinkKind.FOLLOW, "share.kind.follow", LinkKind.FORK, "share.kind.fork");
    private static final Map<LinkKind, String> MEANINGS = Map.of(
            LinkKind.VIEW, "share.means.view", LinkKind.FOLLOW, "share.means.follow", LinkKind.FORK, "share.means.fork");
    private static final Map<LinkLife, String> LIVES = Map.of(
            LinkLife.FOREVER, "share.life.forever", LinkLife.DAY, "share.life.day", LinkLife.MONTH, "share.life.month", LinkLife.IDLE_YEAR, "share.life.year");
    private static final Map<SharedPart, String> PARTS = Map.of(
            SharedPart.TRAINING, "share.part.training", SharedPart.BUILDER, "share.part.builder", SharedPart.CODE, "share.part.code", SharedPart.DATA, "share.part.data");
    private static final Map<Use, String> USES = Map.of(Use.OPEN, "share.use.open", Use.LOCKED, "share.use.locked", Use.HIDDEN, "share.use.hidden");

    private final Words words;
    private final Optional<String> standpoint;
    private final Map<LinkKind, NativeButton> kinds = new EnumMap<>(LinkKind.class);
    private final Select<LinkLife> life;
    private final Checkbox step = new Checkbox();
    private final Map<SharedPart, Select<Use>> uses = new EnumMap<>(SharedPart.class);
    private LinkKind kind = LinkKind.VIEW;

    /** @param standpoint where the page stands; empty at the beginning */
    LinkForm(Words words, Optional<String> standpoint) {
        this.words = words;
        this.standpoint = standpoint;
        addClassName("pg-share-form");
        life = select("share-life", LinkLife.values(), LIVES::get);
        life.setValue(LinkLife.IDLE_YEAR);
        life.setLabel(words.say("share.life"));
        step.setLabel(words.say("share.step"));
        step.setEnabled(standpoint.isPresent());
        step.getElement().setAttribute("data-testid", "share-step");
        Div row = new Div(life, step);
        row.addClassName("pg-share-row");
        add(new H3(words.say("share.new")), kinds(), row, parts());
        choose(kind);
    }

    private <T> Select<T> select(String testId, T[] values, Function<T, String> key) {
        Select<T> select = new Select<>();
        select.setItems(values);
        select.setItemLabelGenerator(value -> words.say(key.apply(value)));
        select.getElement().setAttribute("data-testid", testId);
        return select;
    }

    private Div kinds() {
        Div row = new Div();
        row.addClassName("pg-share-kinds");
        row.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("share.new"));
        for (LinkKind each : LinkKind.values()) {
            NativeButton button = new NativeButton("", event -> choose(each));
            button.add(new Span(words.say(KINDS.get(each))), new Span(words.say(MEANINGS.get(each))));
            button.addClassName("pg-share-kind");
            button.getElement().setAttribute("data-testid", "share-kind-" + each.name().toLowerCase(words.locale()));
            kinds.put(each, button);
            row.add(button);
        }
        return row;
    }

    private NativeDetails parts() {
        Div rows = new Div();
        rows.addClassName("pg-share-parts");
        for (SharedPart part : SharedPart.values()) {
            Select<Use> use = select("share-part-" + part.name().toLowerCase(words.locale()), Use.values(), USES::get);
            use.setValue(Use.OPEN);
            use.setLabel(words.say(PARTS.get(part)));
            uses.put(part, use);
            rows.add(use);
        }
        NativeDetails details = new NativeDetails(words.say("share.parts"), rows);
        details.addClassName("pg-more");
        details.getSummary().getElement().setAttribute("data-testid", "share-parts");
        return details;
    }

    private void choose(LinkKind chosen) {
        kind = chosen;
        kinds.forEach((each, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(each == chosen)));
    }

    LinkKind kind() {
        return kind;
    }

    LinkLife life() {
        return life.getValue();
    }

    LinkOptions options() {
        return new LinkOptions(parts(Use.HIDDEN), parts(Use.LOCKED), standpoint.filter(at -> step.getValue()));
    }

    private Set<SharedPart> parts(Use use) {
        return uses.entrySet().stream().filter(entry -> entry.getValue().getValue() == use).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    static String key(LinkKind kind) {
        return KINDS.get(kind);
    }
}
