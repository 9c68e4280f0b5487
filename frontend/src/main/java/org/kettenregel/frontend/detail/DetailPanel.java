package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Lens;

/** One way of looking closely at the number that is selected. */
interface DetailPanel {

    /** Key of the word on its tab, {@code detail.numbers}; what stands behind the dot names it for tests. */
    String title();

    Component component();

    /** What it looks through; empty where it has nothing to say about such a selection. */
    Optional<Lens> lens(Subject subject, Selection selection);

    /** @param answer empty while the numbers are not computed */
    void show(Subject subject, Selection selection, Optional<Answer> answer);

    /** Whether it asks for the number, so that it stands there before there is one, and while all others are hidden. */
    default boolean predicts() {
        return false;
    }
}
