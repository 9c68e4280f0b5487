package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kettenregel.backend.classroom.RefusedInClass;
import org.kettenregel.backend.store.SavingLine;

/** Asks a class off the page's lock, as a database may be behind it, and brings the answer back under it. */
final class ClassLine {

    private final SavingLine line;
    private final UI ui;
    private final Consumer<RefusedInClass> refused;
    private final Runnable failed;

    /**
     * @param refused told on the page what was too long or too much
     * @param failed  told on the page that nothing came of it
     */
    ClassLine(SavingLine line, UI ui, Consumer<RefusedInClass> refused, Runnable failed) {
        this.line = line;
        this.ui = ui;
        this.refused = refused;
        this.failed = failed;
    }

    <T> void ask(Supplier<T> question, Consumer<T> answer) {
        line.put(new Object(), work(question, answer)); // a key of its own: no deed takes the place of another
    }

    /** The same, but of several that wait under one key the last alone is asked. */
    <T> void askLatest(Object key, Supplier<T> question, Consumer<T> answer) {
        line.put(key, work(question, answer));
    }

    private <T> SavingLine.Work work(Supplier<T> question, Consumer<T> answer) {
        return new SavingLine.Work() {
            @Override
            public void run() {
                access(asked(question, answer));
            }

            @Override
            public void failed(RuntimeException cause) {
                access(failed);
            }
        };
    }

    private <T> Runnable asked(Supplier<T> question, Consumer<T> answer) {
        try {
            T found = question.get();
            return () -> answer.accept(found);
        } catch (RefusedInClass refusal) {
            return () -> refused.accept(refusal);
        }
    }

    /** A page that is closed is not told. */
    private void access(Runnable action) {
        try {
            ui.access(action::run);
        } catch (UIDetachedException closed) {
            // nobody is there to be told
        }
    }
}
