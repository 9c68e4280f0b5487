package org.kettenregel.backend.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.kettenregel.backend.persistence.RunFile;
import org.kettenregel.backend.record.WholeRun;

/**
 * What runs have learned: of each saved experiment its latest run, and runs that somebody else holds on to, such as a link. What is answered is on disk.
 * Bytes that nobody needs any more go after a while.
 */
public final class RunStore {

    private final Database database;
    private final RunRows rows;
    private final RunBytes bytes;
    private final InstantSource clock;
    private final RunLimits limits;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    public RunStore(Database database, InstantSource clock, RunLimits limits) {
        this.database = database;
        this.rows = new RunRows(database.client());
        this.bytes = database.runs();
        this.clock = clock;
        this.limits = limits;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Keeps a run in place of the one that this experiment had before.
     *
     * @param revision of the experiment that is current
     */
    public KeepAnswer keep(OwnerKey owner, ExperimentId id, int revision, WholeRun run) {
        byte[] written = RunFile.write(run);
        if (written.length > limits.run()) {
            return new KeepAnswer.NoRoom(KeepAnswer.NoRoom.Bound.RUN, written.length, limits.run());
        }
        KeptRun kept = KeptRun.of(run, revision, written, now());
        KeepAnswer answer = database.change(() -> {
            if (!rows.lock(owner, id)) {
                return new KeepAnswer.NotThere();
            }
            long all = rows.bytes(owner, id.word()) + written.length;
            if (all > limits.owner()) {
                return new KeepAnswer.NoRoom(KeepAnswer.NoRoom.Bound.OWNER, all, limits.owner());
            }
            bytes.write(kept.hash(), written, kept.at());
            rows.keep(id, kept);
            return new KeepAnswer.Kept(kept);
        });
        sweepNowAndThen(kept.at());
        return answer;
    }

    private void sweepNowAndThen(Instant now) {
        Instant before = swept.get();
        if (!now.isBefore(before.plus(limits.grace())) && swept.compareAndSet(before, now)) {
            sweep();
        }
    }

    /** What an experiment was left with, a deleted one too. */
    public Optional<KeptRun> find(OwnerKey owner, ExperimentId id) {
        return rows.find(owner, id);
    }

    /**
     * The run that an experiment was left with. Throws {@link DamagedRun}, or {@link org.kettenregel.backend.persistence.BadDocument}, where it cannot be
     * read any more.
     */
    public Optional<WholeRun> open(OwnerKey owner, ExperimentId id) {
        return rows.find(owner, id).flatMap(kept -> read(kept.hash()).or(() -> rows.find(owner, id).flatMap(newer -> read(newer.hash()))));
    }

    /** The experiment begins anew the next time it is opened; says whether there was a run. */
    public boolean forget(OwnerKey owner, ExperimentId id) {
        return database.change(() -> rows.forget(owner, id));
    }

    /**
     * Keeps a run for somebody other than its experiment, until {@link #unpin}.
     *
     * @param owner  whose bytes they count among
     * @param holder at most 64 characters; can hold several runs
     */
    public KeepAnswer pin(OwnerKey owner, String holder, WholeRun run) {
        byte[] written = RunFile.write(run);
        if (written.length > limits.run()) {
            return new KeepAnswer.NoRoom(KeepAnswer.NoRoom.Bound.RUN, written.length, limits.run());
        }
        KeptRun kept = KeptRun.of(run, 0, written, now());
        return database.change(() -> {
            long all = rows.bytes(owner, "") + written.length;
            if (all > limits.owner()) {
                return new KeepAnswer.NoRoom(KeepAnswer.NoRoom.Bound.OWNER, all, limits.owner());
            }
            bytes.write(kept.hash(), written, kept.at());
            rows.pin(holder, owner, kept.hash(), kept.length());
            return new KeepAnswer.Kept(kept);
        });
    }

    /** Nobody but the others who hold them holds these runs any more; says how many there were. */
    public int unpin(String holder) {
        return database.change(() -> rows.unpin(holder));
    }

    /** A run by the hash of its bytes, for whoever has been told it; empty where nobody holds it any more. Throws as {@link #open} does. */
    public Optional<WholeRun> read(String hash) {
        return Hash.fits(hash) ? bytes.read(hash).map(found -> RunFile.read(found, "run")) : Optional.empty();
    }

    /** Removes bytes that nobody has needed for a while; says of how many runs. */
    public int sweep() {
        return bytes.sweep(now().minus(limits.grace()), rows::needs);
    }
}
