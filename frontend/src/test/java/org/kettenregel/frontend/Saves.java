package org.kettenregel.frontend;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.ExperimentStore;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.RunLimits;
import org.kettenregel.backend.store.RunStore;
import org.kettenregel.backend.store.SavingLine;
import org.kettenregel.backend.store.StoreLimits;
import org.kettenregel.frontend.library.Autosave;
import org.kettenregel.frontend.library.Library;
import org.kettenregel.frontend.library.SaveState;

/** A real store in memory for tests of pages, whose answers come when the test asks for them. */
public final class Saves implements Autosave.Page, AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    /** One for all tests, as making one takes a second; each has an owner of its own. */
    private static final class Shared {
        private static final Database DATABASE = Database.inMemory("pages");
    }

    private final OwnerKey owner = OwnerKey.draw();
    private final Library library = new Library(
            new ExperimentStore(Shared.DATABASE, InstantSource.system(), new StoreLimits()), new RunStore(Shared.DATABASE, InstantSource.system(), new RunLimits()), new SavingLine(),
            () -> owner);
    private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
    private final List<SaveState> shown = new ArrayList<>();
    private Consumer<SaveState> page = state -> {};
    private int moves;
    private int openings;

    public OwnerKey owner() {
        return owner;
    }

    public Library library() {
        return library;
    }

    public ExperimentStore store() {
        return library.store();
    }

    public void onShow(Consumer<SaveState> other) {
        page = other;
    }

    /** All that were shown, one after the other. */
    public List<SaveState> shown() {
        return shown;
    }

    /** How often another piece of work was about to be opened. */
    public int openings() {
        return openings;
    }

    /** How often the place has become another one. */
    public int moves() {
        return moves;
    }

    /** Takes answers as the page would, until there is what is waited for. */
    public void until(Supplier<Boolean> condition) {
        try {
            while (!condition.get()) {
                Runnable answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (answer == null) {
                    throw new AssertionError("no answer within %d seconds; shown so far: %s".formatted(PATIENCE_SECONDS, shown));
                }
                answer.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public void untilShown(Class<? extends SaveState> state) {
        until(() -> !shown.isEmpty() && state.isInstance(shown.getLast()));
    }

    @Override
    public void run(Runnable action) {
        answers.add(action);
    }

    @Override
    public void show(SaveState state) {
        shown.add(state);
        page.accept(state);
    }

    @Override
    public void opened() {
        openings++;
    }

    @Override
    public void moved() {
        moves++;
    }

    @Override
    public void close() {
        library.line().close();
    }
}
