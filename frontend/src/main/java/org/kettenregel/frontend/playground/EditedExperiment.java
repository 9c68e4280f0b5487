package org.kettenregel.frontend.playground;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.kettenregel.backend.execute.TrainedNetwork;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.NetworkChange;
import org.kettenregel.backend.experiment.OwnValue;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.backend.session.Command;

/** The experiment as a person has described it up to now, and all ways to change it; the session is told of each, and each but a restart can be undone. */
final class EditedExperiment {

    private final Consumer<Command> session;
    private final BiPredicate<Experiment, Experiment> refused;
    private final Runnable changed;
    private final Runnable reopening;
    private final UndoStack undoStack = new UndoStack();
    private Experiment experiment;
    private Optional<String> notice = Optional.empty();
    private int version;
    private int runs;
    private int work;
    private int works;

    /**
     * @param refused   whether it may not become another one now, asked before each change and told to whoever wants it
     * @param changed   draws the description anew
     * @param reopening told before the session opens it, after which nodes are other ones
     */
    EditedExperiment(Experiment experiment, Consumer<Command> session, BiPredicate<Experiment, Experiment> refused, Runnable changed, Runnable reopening) {
        this.experiment = experiment;
        this.session = session;
        this.refused = refused;
        this.changed = changed;
        this.reopening = reopening;
    }

    Experiment now() {
        return experiment;
    }

    UndoStack undoStack() {
        return undoStack;
    }

    /** Counts how often the session has opened it. */
    int version() {
        return version;
    }

    /** Number of the piece of work that it belongs to: it is another one after something else was opened, and the same again after the way back. */
    int work() {
        return work;
    }

    /** Key of a sentence about the link by which somebody came, or that cannot be made; it stands until the next change. */
    Optional<String> notice() {
        return notice;
    }

    void notice(String key) {
        notice = Optional.of(key);
    }

    /**
     * Takes another description of it; a run goes on when only the way of learning is another, and layers keep what they learned when others change. Of
     * other groups the session is not told, as nothing else is computed.
     */
    void edit(Experiment after) {
        if (!after.equals(experiment) && !refused.test(experiment, after)) {
            undoStack.push(UndoStack.Entry.edit(experiment, after));
            change(after, false, false);
        }
    }

    /** Takes something else, from its beginning: another piece of work. Gives its number to whoever knows more about it, before it is drawn. */
    void open(Experiment other, IntConsumer opened) {
        if (refused.test(experiment, other)) {
            return;
        }
        UndoStack.Pieces pieces = begin();
        undoStack.push(UndoStack.Entry.other(experiment, other, pieces));
        opened.accept(pieces.after());
        change(other, true, false);
    }

    private UndoStack.Pieces begin() {
        UndoStack.Pieces pieces = new UndoStack.Pieces(work, ++works);
        work = pieces.after();
        return pieces;
    }

    /** Takes another form of the same, from its beginning. */
    void replace(Experiment other) {
        if (refused.test(experiment, other)) {
            return;
        }
        undoStack.push(UndoStack.Entry.opening(experiment, other));
        change(other, true, false);
    }

    /** Takes what was in a file, with weights by their names; the way back leads to those that were there. */
    void bring(Experiment other, Map<String, float[]> weights) {
        if (refused.test(experiment, other)) {
            return;
        }
        KeptWeights kept = new KeptWeights();
        takeHome(kept::keep); // before the other network is opened
        Map<String, float[]> few = KeptWeights.few(weights); // the way back must not hold all of a large network
        UndoStack.Weights both = new UndoStack.Weights(new Command.BringWeights(kept::weights), new Command.BringWeights(() -> few));
        undoStack.push(UndoStack.Entry.file(experiment, other, both, other.equals(experiment) ? Optional.empty() : Optional.of(begin())));
        change(other, true, false);
        session.accept(new Command.BringWeights(() -> weights));
    }

    /** Hands over the network of this moment with its weights, on a thread of the session. */
    void takeHome(Consumer<Optional<TrainedNetwork>> taken) {
        session.accept(new Command.TakeHome(taken));
    }

    void newSeed() {
        replace(ExperimentEdits.seed(experiment, experiment.seed() + 1));
    }

    /** Goes on with what a run of it has learned elsewhere. */
    void resume(WholeRun run) {
        runs++;
        reopening.run();
        session.accept(new Command.Resume(experiment, ++version, run));
    }

    /** Begins anew as it is. */
    void restart() {
        if (!refused.test(experiment, experiment)) {
            send(true, false);
        }
    }

    /** Takes another one as somebody else has it, from its beginning or with a run of it; it is no edit, and no way leads back. */
    void turnTo(Experiment other, Optional<WholeRun> run) {
        notice = Optional.empty();
        runs++;
        work = ++works; // nobody's own, so nothing of it is saved before it is changed
        experiment = other;
        changed.run();
        reopening.run();
        version++;
        session.accept(run.<Command>map(whole -> new Command.Resume(whole.experiment(), version, whole)).orElseGet(() -> new Command.Open(other, version, true)));
    }

    /** Takes what somebody else has made of it while this person looks on: the run goes on where it can, and no way leads back. */
    void follow(Experiment other) {
        if (other.equals(experiment)) {
            changed.run();
        } else {
            change(other, false, false);
        }
    }

    /** One number of a parameter, in the description and in the running network. */
    void setNumber(String parameter, int index, float before, float value) {
        Experiment after = ExperimentEdits.ownValue(experiment, new OwnValue(parameter, index, value));
        if (refused.test(experiment, after)) {
            return;
        }
        Command.SetParameter set = new Command.SetParameter(parameter, index, value);
        undoStack.push(UndoStack.Entry.number(experiment, after, new Command.SetParameter(parameter, index, before), set, runs));
        put(after, set);
    }

    private void put(Experiment after, Command.SetParameter number) {
        experiment = after;
        changed.run();
        session.accept(number);
    }

    void undo() {
        Optional.of(undoStack).filter(_ -> !refused.test(experiment, experiment)).flatMap(UndoStack::undo).ifPresent(entry -> {
            work = entry.work().map(UndoStack.Pieces::before).orElse(work);
            move(entry, entry.before(), entry.undo());
            entry.weights().map(UndoStack.Weights::before).ifPresent(session);
        });
    }

    void redo() {
        Optional.of(undoStack).filter(_ -> !refused.test(experiment, experiment)).flatMap(UndoStack::redo).ifPresent(entry -> {
            work = entry.work().map(UndoStack.Pieces::after).orElse(work);
            move(entry, entry.after(), entry.redo());
            entry.weights().map(UndoStack.Weights::after).ifPresent(session);
        });
    }

    /** A number is put back into the running network; any other edit opens the description as it was, and the run with it where that is kept. */
    private void move(UndoStack.Entry entry, Experiment to, Optional<Command.SetParameter> number) {
        if (number.isPresent() && entry.run() == runs) {
            put(to, number.get());
        } else {
            change(to, entry.restart() || number.isPresent(), true);
        }
    }

    private void change(Experiment after, boolean restart, boolean back) {
        notice = Optional.empty();
        boolean toldAlready = !restart && after.computesAs(experiment);
        runs += !restart && new NetworkChange(experiment, after).beginsAnew() ? 1 : 0;
        experiment = after;
        changed.run();
        if (!toldAlready) {
            send(restart, back);
        }
    }

    private void send(boolean restart, boolean back) {
        runs += restart ? 1 : 0;
        reopening.run();
        session.accept(new Command.Open(experiment, ++version, restart, back && !restart));
    }
}
