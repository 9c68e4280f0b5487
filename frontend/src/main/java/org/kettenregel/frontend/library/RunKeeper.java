package org.kettenregel.frontend.library;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.kettenregel.backend.persistence.BadDocument;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.store.DamagedRun;
import org.kettenregel.backend.store.ExperimentId;
import org.kettenregel.backend.store.KeepAnswer;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.RunStore;
import org.kettenregel.backend.store.SavingLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what the run of a saved experiment learns, and brings it back when that is opened again: every few seconds while it goes on, when training pauses, and when the page closes
 * or something else is opened. The session hands the run over and a line of background work writes it; the page waits for neither. Its methods are called under the lock of the page.
 */
public final class RunKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(RunKeeper.class);

    /** So that with the writing not more than five seconds are lost, whenever the server ends. */
    private static final Duration EVERY = Duration.ofSeconds(4);

    /** What a page does with it. */
    public interface Page {

        /** Runs something under the lock of the page, soon; called on any thread. */
        void run(Runnable action);

        /** Queues a command for the session and returns at once. */
        void send(Command command);

        /** Goes on with a run of what is open. */
        void resume(WholeRun run);

        /** Told once of each experiment whose run takes too much to be kept. */
        void refused(KeepAnswer.NoRoom bound);
    }

    /** Of what is kept, on the line; documents have others. */
    private record Lane(ExperimentId id) {}

    /** An experiment whose run is kept, or is yet to be fetched. */
    private static final class Kept {
        private final ExperimentId id;
        private volatile int revision;
        private boolean refused;

        Kept(OwnPlace place) {
            id = place.id();
            revision = place.revision();
        }
    }

    private final RunStore runs;
    private final SavingLine line;
    private final OwnerKey owner;
    private final Page page;
    private Optional<Kept> current = Optional.empty();

    public RunKeeper(RunStore runs, SavingLine line, OwnerKey owner, Page page) {
        this.runs = runs;
        this.line = line;
        this.owner = owner;
        this.page = page;
    }

    /** Another piece of work is about to be opened, which is saved there. Until its run is there nothing takes the place of that. */
    public void opened(Optional<OwnPlace> place) {
        if (current.isPresent()) {
            page.send(new Command.KeepNoMore());
        }
        current = place.map(Kept::new);
        current.ifPresent(kept -> line.put(new Object(), () -> fetch(kept)));
    }

    /** What cannot be read is left as it is, and nothing is kept in its place; while the store is away, it is asked again. */
    private void fetch(Kept kept) {
        Optional<WholeRun> run;
        try {
            run = runs.open(owner, kept.id);
        } catch (DamagedRun | BadDocument unreadable) {
            LOG.error("What a run has learned could not be read", unreadable);
            return;
        }
        page.run(() -> {
            if (current.filter(kept::equals).isPresent()) {
                order(kept, run.isPresent());
                run.ifPresent(page::resume);
            }
        });
    }

    /** What is open is saved there now. */
    public void moved(Optional<OwnPlace> place) {
        boolean same = current.map(kept -> kept.id).equals(place.map(OwnPlace::id));
        if (same) {
            current.ifPresent(kept -> kept.revision = place.orElseThrow().revision());
            return;
        }
        if (current.isPresent()) {
            page.send(new Command.KeepNoMore());
        }
        current = place.map(Kept::new);
        current.ifPresent(kept -> order(kept, false)); // it has just begun to be saved, so there is no run of it
    }

    private void order(Kept kept, boolean next) {
        page.send(new Command.Keep(EVERY, next, run -> line.put(new Lane(kept.id), new Keeping(kept, run))));
    }

    /** One run on its way to the disk. */
    private final class Keeping implements SavingLine.Work {

        private final Kept kept;
        private final WholeRun run;

        Keeping(Kept kept, WholeRun run) {
            this.kept = kept;
            this.run = run;
        }

        @Override
        public void run() {
            if (runs.keep(owner, kept.id, kept.revision, run) instanceof KeepAnswer.NoRoom bound) {
                page.run(() -> refuse(bound));
            }
        }

        private void refuse(KeepAnswer.NoRoom bound) {
            if (!kept.refused && current.filter(kept::equals).isPresent()) {
                kept.refused = true;
                page.refused(bound);
            }
        }

        @Override
        public void failed(RuntimeException cause) {
            LOG.error("What a run has learned could not be kept", cause);
        }
    }
}
