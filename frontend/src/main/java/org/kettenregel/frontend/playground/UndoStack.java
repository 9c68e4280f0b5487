package org.kettenregel.frontend.playground;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.session.Command;

/** What was done, so that it can be taken back and done again. Each entry knows the command for either direction. */
final class UndoStack {

    private static final int DEPTH = 200;

    /**
     * One edit.
     *
     * @param undo    puts a number of the running network back; empty for edits of the description alone
     * @param redo    sets it again
     * @param restart whether the edit began anew, so that the way back does, too
     * @param run     counts the times the network has begun anew: a number of another run has no place in this one
     */
    record Entry(
            Experiment before, Experiment after, Optional<Command.SetParameter> undo, Optional<Command.SetParameter> redo, boolean restart, int run) {

        static Entry edit(Experiment before, Experiment after) {
            return new Entry(before, after, Optional.empty(), Optional.empty(), false, 0);
        }

        static Entry opening(Experiment before, Experiment after) {
            return new Entry(before, after, Optional.empty(), Optional.empty(), true, 0);
        }

        static Entry number(Experiment before, Experiment after, Command.SetParameter undo, Command.SetParameter redo, int run) {
            return new Entry(before, after, Optional.of(undo), Optional.of(redo), false, run);
        }
    }

    private final Deque<Entry> done = new ArrayDeque<>();
    private final Deque<Entry> undone = new ArrayDeque<>();

    void push(Entry entry) {
        done.addLast(entry);
        undone.clear();
        if (done.size() > DEPTH) {
            done.removeFirst();
        }
    }

    Optional<Entry> undo() {
        return move(done, undone);
    }

    Optional<Entry> redo() {
        return move(undone, done);
    }

    private static Optional<Entry> move(Deque<Entry> from, Deque<Entry> to) {
        Optional<Entry> entry = Optional.ofNullable(from.pollLast());
        entry.ifPresent(to::addLast);
        return entry;
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }
}
