package org.kettenregel.backend.download;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.kettenregel.backend.dataset.Cifar10;
import org.kettenregel.backend.dataset.DatasetProblem;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.Idx;

/** Fetches public sets into one data folder for all who ask: each set once at a time, in the background. */
public final class DownloadDesk implements AutoCloseable {

    /** Often enough to be watched. */
    private static final long NANOS_BETWEEN = 250_000_000;

    private final Optional<Path> folder;
    private final Fetcher fetcher;
    private final LongSupplier nanos;
    private final Map<String, State> states = new ConcurrentHashMap<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    /** @param folder where data lie; without one nothing is offered */
    public DownloadDesk(Optional<Path> folder) {
        this(folder, new Download()::fetch, System::nanoTime);
    }

    DownloadDesk(Optional<Path> folder, Fetcher fetcher, LongSupplier nanos) {
        this.folder = folder;
        this.fetcher = fetcher;
        this.nanos = nanos;
    }

    /** As {@link Download#fetch}. */
    @FunctionalInterface
    interface Fetcher {

        boolean fetch(PublicSet set, Path data, Progress progress) throws InterruptedException;
    }

    /** How far a set is. */
    public sealed interface State {

        /** Its files can be fetched. */
        record Missing() implements State {}

        /** Bytes that have come, of all that will. */
        record Running(long bytes, long total) implements State {}

        /** One sentence says why it did not work; it can be tried again. */
        record Failed(String sentence) implements State {}

        record There() implements State {}
    }

    /** The set behind data that can be fetched here. */
    public Optional<PublicSet> offers(DatasetSpec data) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        if (data instanceof Idx idx) {
            return PublicSets.byId(idx.name());
        }
        return data instanceof Cifar10 ? PublicSets.byId("cifar10") : Optional.empty();
    }

    public State state(PublicSet set) {
        State known = states.getOrDefault(set.id(), new State.Missing());
        boolean there = !(known instanceof State.Running) && folder.filter(set::isIn).isPresent();
        return there ? new State.There() : known;
    }

    /** Begins in the background, unless it is under way or done; returns at once. */
    public synchronized void fetch(PublicSet set) {
        State before = state(set);
        if (folder.isEmpty() || before instanceof State.Running || before instanceof State.There) {
            return;
        }
        tell(set, new State.Running(0, set.bytes()));
        Thread thread = Thread.ofVirtual().name("download " + set.id()).unstarted(() -> run(set, folder.get()));
        threads.add(thread);
        thread.start();
    }

    private void run(PublicSet set, Path data) {
        try {
            long[] told = {nanos.getAsLong()};
            fetcher.fetch(set, data, (bytes, total) -> {
                long now = nanos.getAsLong();
                if (now - told[0] >= NANOS_BETWEEN) {
                    told[0] = now;
                    tell(set, new State.Running(bytes, total));
                }
            });
            tell(set, new State.Missing()); // the files say that it is there
        } catch (DatasetProblem problem) {
            tell(set, new State.Failed(problem.getMessage()));
        } catch (InterruptedException closed) {
            tell(set, new State.Missing());
        } catch (RuntimeException | Error unexpected) {
            tell(set, new State.Failed(unexpected.toString()));
            throw unexpected;
        } finally {
            threads.remove(Thread.currentThread());
        }
    }

    private void tell(PublicSet set, State state) {
        states.put(set.id(), state);
        watchers.forEach(Runnable::run);
    }

    /** @param changed run on any thread when some set has come further; must not block. What comes back ends it. */
    public Runnable watch(Runnable changed) {
        watchers.add(changed);
        return () -> watchers.remove(changed);
    }

    /** Ends what is under way; it goes on from there the next time. */
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
