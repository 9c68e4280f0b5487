package org.kettenregel.backend.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.ParameterCopies;
import org.kettenregel.backend.execute.ParameterCopy;
import org.kettenregel.backend.execute.RunPlace;
import org.kettenregel.backend.execute.RunState;
import org.kettenregel.backend.execute.StoppingState;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.persistence.RunFile;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.record.CurvePoints;
import org.kettenregel.backend.record.WholeRun;

/** What holds for kept runs wherever they are kept. */
abstract class RunStoreContract {

    private static final ExperimentId NOWHERE = ExperimentId.draw();
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final RunLimits ROOMY = new RunLimits(8 << 20, 64 << 20, GRACE);

    private final OwnerKey owner = OwnerKey.draw();
    private final OwnerKey stranger = OwnerKey.draw();
    private Instant now = Instant.parse("2026-03-29T01:30:00.123456Z");
    private Database database;
    private ExperimentStore experiments;
    private RunStore runs;
    private ExperimentId id;

    /** An empty one. */
    abstract Database open() throws Exception;

    /** The same one after it was closed, where that leaves anything. */
    abstract Database reopen(Database before) throws Exception;

    @BeforeEach
    void save_an_experiment() throws Exception {
        use(open());
        id = experiments.create(owner, Presets.first()).id();
    }

    @AfterEach
    void close_the_store() {
        database.close();
    }

    private void use(Database other) {
        database = other;
        experiments = new ExperimentStore(database, () -> now, new StoreLimits());
        runs = store(ROOMY);
    }

    private RunStore store(RunLimits limits) {
        return new RunStore(database, () -> now, limits);
    }

    /** After so many epochs of 10 batches, with so many weights. */
    static WholeRun run(int epoch, int weights) {
        float[] values = new float[weights];
        Arrays.fill(values, epoch);
        ParameterCopies copies = new ParameterCopies("sgd", Map.of("dense#1/weights", new ParameterCopy(List.of(weights), values, new float[weights])));
        RunState state = new RunState(
                new Cursor(epoch, 0, 0, 10L * epoch), 100, copies, 0, 0, 0, epoch == 0 ? TrainingRun.EpochResult.NONE : new TrainingRun.EpochResult(epoch, 0.25, Double.NaN));
        StoppingState stopping = new StoppingState(Double.POSITIVE_INFINITY, 0, 0, Optional.empty());
        return new WholeRun(Presets.first(), RunPlace.at(state), stopping, false, CurvePoints.NONE, List.of(), List.of());
    }

    private KeptRun keep(WholeRun run) {
        assertThat(runs.keep(owner, id, 1, run)).isInstanceOf(KeepAnswer.Kept.class);
        return runs.find(owner, id).orElseThrow();
    }

    private static byte[] bytes(Optional<WholeRun> run) {
        return RunFile.write(run.orElseThrow());
    }

    @Test
    void the_latest_run_is_there_after_closing_and_opening() throws Exception {
        keep(run(1, 5));
        keep(run(2, 5));

        use(reopen(database));

        KeptRun found = runs.find(owner, id).orElseThrow();
        assertThat(found.revision()).isEqualTo(1);
        assertThat(found.epoch()).isEqualTo(2);
        assertThat(found.step()).isEqualTo(20);
        assertThat(found.loss()).hasValue(0.25);
        assertThat(found.score()).isEmpty();
        assertThat(found.at()).isEqualTo(now);
        assertThat(found.length()).isEqualTo(RunFile.write(run(2, 5)).length);
        assertThat(bytes(runs.open(owner, id))).isEqualTo(RunFile.write(run(2, 5)));
    }

    @Test
    void a_run_of_megabytes_comes_back_in_every_bit() {
        WholeRun large = run(3, 400_000); // 3.2 MB with the optimizer's memory

        keep(large);

        assertThat(bytes(runs.open(owner, id))).isEqualTo(RunFile.write(large));
    }

    @Test
    void strangers_find_nothing_and_keep_nothing() {
        keep(run(1, 5));

        assertThat(runs.find(stranger, id)).isEmpty();
        assertThat(runs.open(stranger, id)).isEmpty();
        assertThat(runs.forget(stranger, id)).isFalse();
        assertThat(runs.keep(stranger, id, 1, run(9, 5))).isEqualTo(new KeepAnswer.NotThere());
        assertThat(runs.keep(owner, NOWHERE, 1, run(9, 5))).isEqualTo(new KeepAnswer.NotThere());
        assertThat(runs.find(owner, id).orElseThrow().epoch()).isEqualTo(1);
    }

    @Test
    void a_deleted_experiment_takes_no_run_and_comes_back_with_the_one_it_had() {
        keep(run(1, 5));
        experiments.delete(owner, id);

        assertThat(runs.keep(owner, id, 1, run(2, 5))).isEqualTo(new KeepAnswer.NotThere());
        experiments.restore(owner, id);
        assertThat(runs.open(owner, id)).isPresent();
    }

    @Test
    void a_run_that_was_forgotten_is_gone() {
        keep(run(1, 5));

        assertThat(runs.forget(owner, id)).isTrue();
        assertThat(runs.open(owner, id)).isEmpty();
    }

    @Test
    void the_same_run_can_be_kept_again_and_by_others() {
        ExperimentId other = experiments.create(stranger, Presets.first()).id();
        String hash = keep(run(1, 5)).hash();

        keep(run(1, 5));
        runs.keep(stranger, other, 1, run(1, 5));

        assertThat(runs.find(stranger, other).orElseThrow().hash()).isEqualTo(hash);
        assertThat(bytes(runs.read(hash))).isEqualTo(RunFile.write(run(1, 5)));
    }

    @Test
    void bytes_that_nobody_needs_go_when_they_are_old() {
        String first = keep(run(1, 5)).hash();
        keep(run(2, 5));

        int early = store(ROOMY).sweep();
        boolean readable = runs.read(first).isPresent();
        now = now.plus(GRACE);
        int late = store(ROOMY).sweep();

        assertThat(early).isZero();
        assertThat(readable).isTrue();
        assertThat(late).isEqualTo(1);
        assertThat(runs.read(first)).isEmpty();
        assertThat(runs.open(owner, id)).isPresent();
    }

    @Test
    void keeping_removes_what_is_old_from_time_to_time() {
        String first = keep(run(1, 5)).hash();
        keep(run(2, 5));

        now = now.plus(GRACE);
        keep(run(3, 5));

        assertThat(runs.read(first)).isEmpty();
    }

    @Test
    void what_is_written_again_is_young_again() {
        String first = keep(run(1, 5)).hash();
        now = now.plus(GRACE);
        keep(run(1, 5));
        keep(run(2, 5));

        runs.sweep();

        assertThat(runs.read(first)).isPresent();
    }

    @Test
    void a_purged_experiment_leaves_no_bytes() {
        String hash = keep(run(1, 5)).hash();
        experiments.delete(owner, id);
        now = now.plus(new StoreLimits().trash());
        experiments.purge();

        runs.sweep();

        assertThat(runs.read(hash)).isEmpty();
    }

    @Test
    void a_run_that_somebody_holds_outlives_its_experiment() {
        String hash = keep(run(1, 5)).hash();
        runs.pin(owner, "link:a", run(1, 5));
        runs.pin(owner, "link:a", run(1, 5)); // an answer that was lost
        runs.pin(owner, "link:b", run(1, 5));
        runs.forget(owner, id);
        now = now.plus(GRACE);

        runs.unpin("link:a");
        runs.sweep();
        boolean held = runs.read(hash).isPresent();
        runs.unpin("link:b");
        runs.sweep();

        assertThat(held).isTrue();
        assertThat(runs.read(hash)).isEmpty();
    }

    @Test
    void too_large_a_run_is_refused_in_a_sentence_and_the_one_before_stays() {
        keep(run(1, 5));
        WholeRun large = run(2, 500_000);

        KeepAnswer answer = store(new RunLimits(3 << 20, 64 << 20, GRACE)).keep(owner, id, 1, large);

        assertThat(answer).isEqualTo(new KeepAnswer.NoRoom(KeepAnswer.NoRoom.Bound.RUN, RunFile.write(large).length, 3 << 20));
        assertThat(((KeepAnswer.NoRoom) answer).sentence()).isEqualTo("What this run has learned takes 4 MB, and at most 3 MB can be kept of a run: "
                + "take smaller layers, or take the weights home as a file.");
        assertThat(runs.find(owner, id).orElseThrow().epoch()).isEqualTo(1);
    }

    @Test
    void an_owner_has_room_for_so_many_bytes_without_those_of_deleted_experiments() {
        WholeRun run = run(2, 500_000);
        RunStore small = store(new RunLimits(8 << 20, 9 << 20, GRACE));
        ExperimentId second = experiments.create(owner, Presets.first()).id();
        ExperimentId third = experiments.create(owner, Presets.first()).id();
        small.keep(owner, id, 1, run);
        small.keep(owner, second, 1, run);

        KeepAnswer full = small.keep(owner, third, 1, run);
        KeepAnswer pinned = small.pin(owner, "link:a", run);
        KeepAnswer again = small.keep(owner, id, 1, run(3, 500_000));
        experiments.delete(owner, second);
        KeepAnswer roomy = small.keep(owner, third, 1, run);

        assertThat(((KeepAnswer.NoRoom) full).sentence()).isEqualTo("What the runs of these experiments have learned takes 12 MB, and at most 9 MB can be kept: "
                + "delete experiments that are not needed any more.");
        assertThat(pinned).isEqualTo(full);
        assertThat(again).isInstanceOf(KeepAnswer.Kept.class);
        assertThat(roomy).isInstanceOf(KeepAnswer.Kept.class);
    }

    @Test
    void a_hash_that_is_none_finds_nothing() {
        assertThat(runs.read("../kettenregel.mv.db")).isEmpty();
        assertThat(runs.read("")).isEmpty();
        assertThat(runs.read("0".repeat(64))).isEmpty();
    }
}
