package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;

class UndoStackTest {

    private static final Experiment XOR = preset("xor");

    private final UndoStack stack = new UndoStack();

    /** The edit that gives the experiment the seed {@code to}. */
    private static UndoStack.Entry edit(long to) {
        return UndoStack.Entry.edit(ExperimentEdits.seed(XOR, to - 1), ExperimentEdits.seed(XOR, to));
    }

    @Test
    void nothing_done_leaves_nothing_to_take_back() {
        assertThat(stack.canUndo()).isFalse();
        assertThat(stack.canRedo()).isFalse();
        assertThat(stack.undo()).isEmpty();
        assertThat(stack.redo()).isEmpty();
    }

    @Test
    void the_last_is_taken_back_first() {
        stack.push(edit(1));
        stack.push(edit(2));

        assertThat(stack.undo()).contains(edit(2));
        assertThat(stack.undo()).contains(edit(1));
        assertThat(stack.canUndo()).isFalse();
    }

    @Test
    void what_was_taken_back_can_be_done_again_in_its_order() {
        stack.push(edit(1));
        stack.push(edit(2));
        stack.undo();
        stack.undo();

        assertThat(stack.redo()).contains(edit(1));
        assertThat(stack.redo()).contains(edit(2));
        assertThat(stack.canRedo()).isFalse();
        assertThat(stack.canUndo()).isTrue();
    }

    @Test
    void a_new_edit_forgets_what_was_taken_back() {
        stack.push(edit(1));
        stack.undo();

        stack.push(edit(7));

        assertThat(stack.canRedo()).isFalse();
        assertThat(stack.undo()).contains(edit(7));
    }

    @Test
    void of_very_many_edits_the_first_are_forgotten() {
        for (int i = 1; i <= 250; i++) {
            stack.push(edit(i));
        }

        int count = 0;
        Optional<UndoStack.Entry> last = Optional.empty();
        while (stack.canUndo()) {
            last = stack.undo();
            count++;
        }

        assertThat(count).isEqualTo(200);
        assertThat(last).contains(edit(51));
    }
}
