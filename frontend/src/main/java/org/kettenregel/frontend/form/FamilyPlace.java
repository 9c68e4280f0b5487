package org.kettenregel.frontend.form;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kettenregel.frontend.shell.Words;

/** Where a family's form stands: the form is made anew only when something else than itself has changed what it shows, so that no field is lost in use. */
public final class FamilyPlace<T> extends Div {

    private final Class<T> family;
    private final String label;
    private final Predicate<T> offered;
    private final Words words;
    private final Consumer<T> onChange;
    private Optional<T> shown = Optional.empty();

    /** As for a {@link FamilyForm}, which comes with the first value. */
    public FamilyPlace(Class<T> family, String label, Predicate<T> offered, Words words, Consumer<T> onChange) {
        this.family = family;
        this.label = label;
        this.offered = offered;
        this.words = words;
        this.onChange = onChange;
    }

    public void show(T value) {
        if (shown.filter(value::equals).isPresent()) {
            return;
        }
        shown = Optional.of(value);
        removeAll();
        add(new FamilyForm<>(family, label, value, offered, words, fresh -> {
            shown = Optional.of(fresh);
            onChange.accept(fresh);
        }));
    }
}
