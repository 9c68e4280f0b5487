package org.kettenregel.frontend.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.frontend.shell.Words;

/** A member of a sealed family as a form: a choice among the members, and the knobs of the one chosen. */
public final class FamilyForm<T> extends Div {

    /** Wider than the field, for German words. */
    private static final String LIST_WIDTH = "264px";

    private final Catalog<T> catalog;
    private final Words words;
    private final Consumer<T> onChange;
    private final Select<Catalog.Entry<T>> choice = new Select<>();
    private final Div knobs = new Div();
    private final Span refusal = new Span();
    private T value;
    private boolean showing;

    /**
     * @param label    what is chosen, in the reader's language
     * @param offered  which members can be chosen here
     * @param onChange gets each new value
     */
    public FamilyForm(Class<T> family, String label, T value, Predicate<T> offered, Words words, Consumer<T> onChange) {
        this.catalog = Catalog.of(family);
        this.words = words;
        this.onChange = onChange;
        this.value = value;
        addClassName("pg-family");
        List<Catalog.Entry<T>> entries = catalog.entries().stream()
                .filter(entry -> offered.test(entry.defaults()) || entry.equals(catalog.entryOf(value)))
                .toList();
        choice.setItems(entries);
        choice.setLabel(label);
        choice.setItemLabelGenerator(entry -> words.say(name(family) + "." + entry.id()));
        choice.getElement().setAttribute("data-testid", "choice-" + name(family));
        choice.addValueChangeListener(event -> {
            if (!showing && event.getValue() != null) {
                change(event.getValue().defaults());
            }
        });
        head(entries, name(family));
        choice.setOverlayWidth(LIST_WIDTH);
        choice.setVisible(entries.size() > 1);
        knobs.addClassName("pg-knobs");
        refusal.addClassName("pg-refusal");
        refusal.getElement().setAttribute("role", "alert");
        add(choice, knobs, refusal);
        show(value);
    }

    /** Puts a title above each group of members; a family without such titles is a list without groups. */
    private void head(List<Catalog.Entry<T>> entries, String family) {
        int group = -1;
        for (Catalog.Entry<T> entry : entries) {
            String key = family + ".group." + entry.group();
            if (entry.group() != group && words.has(key)) {
                Span title = new Span(words.say(key));
                title.addClassName("pg-list-title");
                choice.prependComponents(entry, title);
            }
            group = entry.group();
        }
    }

    /** The first part of the text keys of a family: {@code loss} for LossSpec. */
    public static String name(Class<?> family) {
        return family.getSimpleName().replaceAll("Spec$", "").toLowerCase(Locale.ROOT);
    }

    private void change(T changed) {
        value = changed;
        show(changed);
        onChange.accept(changed);
    }

    private void show(T shown) {
        showing = true;
        choice.setValue(catalog.entryOf(shown));
        showing = false;
        knobs.removeAll();
        catalog.entryOf(shown).knobs().forEach(knob -> knobs.add(
                KnobField.of(knob, catalog.read(shown, knob.name()), words, fresh -> set(knob.name(), fresh))));
    }

    /** A record may refuse a value that its knob allows; then the form shows again what holds, and why. */
    private void set(String knob, Object fresh) {
        try {
            value = catalog.with(value, knob, fresh);
        } catch (IllegalArgumentException refused) {
            show(value);
            refusal.setText(words.say("problem.edit", refused.getMessage()));
            return;
        }
        refusal.setText("");
        onChange.accept(value);
    }
}
