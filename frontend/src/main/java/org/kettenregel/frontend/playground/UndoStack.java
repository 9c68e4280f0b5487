package org.kettenregel.frontend.playground;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.session.Command;

/** What was done, so that it can be taken back and done again. Each entry knows the command for either direction. */
final class UndoStack {

    private static final int DEPTH = 200;

    /** Of so many files the weights are kept, of older ones the description. */
    private static final int FILES = 4;

    /**
     * One edit.
     *
     * @param undo    puts a number of the running network back; empty for edits of the description alone
     * @param redo    sets it again
     * @param restart whether the edit began anew, so that the way back does, too
     * @param run     counts the times the network has begun anew: a number of another run has no place in this one
     * @param weights what was learned before a file was opened, and what was in it; empty for all but files
     * @param work    numbers of the pieces of work before and after it, which are two where something else was opened
     */
    record Entry(
            Experiment before, Experiment after, Optional<Command.SetParameter> undo, Optional<Command.SetParameter> redo, boolean restart, int run,
            Optional<Weights> weights, Optional<Pieces> work) {

        Entry(Experiment before, Experiment after, Optional<Command.SetParameter> undo, Optional<Command.SetParameter> redo, boolean restart, int run) {
            this(before, after, undo, redo, restart, run, Optional.empty(), Optional.empty());
        }

        static Entry file(Experiment before, Experiment after, Weights weights, Optional<Pieces> work) {
            return new Entry(before, after, Optional.empty(), Optional.empty(), true, 0, Optional.of(weights), work);
        }

        /** Something else than was there. */
        static Entry other(Experiment before, Experiment after, Pieces work) {
            return new Entry(before, after, Optional.empty(), Optional.empty(), true, 0, Optional.empty(), Optional.of(work));
        }

        private Entry withoutWeights() {
            return new Entry(before, after, undo, redo, restart, run, Optional.empty(), work);
        }

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

    /** The number of the piece of work that was left, and that of the one that was opened. */
    record Pieces(int before, int after) {}

    /** Those of the network that was there, and those of the file. */
    record Weights(Command.BringWeights before, Command.BringWeights after) {}

    private final Deque<Entry> done = new ArrayDeque<>();
    private final Deque<Entry> undone = new ArrayDeque<>();

    void push(Entry entry) {
        done.addLast(entry);
        undone.clear();
        if (done.size() > DEPTH) {
            done.removeFirst();
        }
        forgetWeights();
    }

    private void forgetWeights() {
        List<Entry> entries = List.copyOf(done);
        done.clear();
        long files = entries.stream().filter(entry -> entry.weights().isPresent()).count();
        for (Entry entry : entries) {
            boolean old = entry.weights().isPresent() && files-- > FILES;
            done.addLast(old ? entry.withoutWeights() : entry);
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

    /** What would be taken back; empty for nothing. */
    Optional<Entry> last() {
        return Optional.ofNullable(done.peekLast());
    }

    /** What would be done again. */
    Optional<Entry> next() {
        return Optional.ofNullable(undone.peekLast());
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }
}
