package org.kettenregel.frontend.playground;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.form.NumberText;
import org.kettenregel.frontend.shell.Words;

/** Numbers that a person types over others: those of parameters are set for good, those at the cursor for its batch, and what is none is refused in a sentence. */
final class TypedNumbers {

    private final Consumer<Command> session;
    private final EditedExperiment edited;
    private final LatestSnapshot snapshot;

    TypedNumbers(Consumer<Command> session, EditedExperiment edited, LatestSnapshot snapshot) {
        this.session = session;
        this.edited = edited;
        this.snapshot = snapshot;
    }

    /** Over a weight on the drawing of the network; gives why not. */
    Optional<String> overWeight(String parameter, int index, String text, Words words) {
        OptionalDouble value = NumberText.parse(text);
        if (value.isEmpty()) {
            return Optional.of(words.say("problem.weight", NumberEdit.shortened(text)));
        }
        set(parameter, index, (float) value.getAsDouble());
        return Optional.empty();
    }

    /** Over any number of the graph; gives why not. */
    Optional<String> over(int node, int element, boolean gradient, String text, Words words) {
        Optional<SessionSnapshot> now = snapshot.current().filter(shown -> node >= 0 && node < shown.graph().size());
        NumberEdit edit = NumberEdit.of(now, node, element, text, gradient);
        if (edit.isRefused()) {
            return Optional.of(words.say(edit.key(), edit.text()));
        }
        if (edit.isOfParameter()) {
            set(edit.text(), element, edit.value());
        } else {
            session.accept(new Command.SetNumber(node, element, edit.value(), gradient));
        }
        return Optional.empty();
    }

    /** One number of a parameter. */
    void set(String parameter, int index, float value) {
        Optional<Float> before = NumberEdit.current(snapshot.newest(), parameter, index);
        if (before.isPresent() && before.get() != value) { // else a forged or outdated request; nothing is harmed
            edited.setNumber(parameter, index, before.get(), value);
        }
    }
}
