package org.kettenregel.frontend.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.persistence.RunFile;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.ExperimentStore;
import org.kettenregel.backend.store.KeepAnswer;
import org.kettenregel.backend.store.KeptRun;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.RunLimits;
import org.kettenregel.backend.store.RunStore;
import org.kettenregel.backend.store.SavingLine;
import org.kettenregel.backend.store.StoreLimits;
import org.kettenregel.frontend.SteppedSession;

/** Orders of a page, on a real store in memory; runs come from a real session. */
class RunKeeperTest {

    private final OwnerKey owner = OwnerKey.draw();
    private final Database database = Database.inMemory(owner.secret());
    private final ExperimentStore experiments = new ExperimentStore(database, InstantSource.system(), new StoreLimits());
    private final RunStore runs = new RunStore(database, InstantSource.system(), new RunLimits());
    private final SavingLine line = new SavingLine();
    private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
    private final List<Command> sent = new ArrayList<>();
    private final List<WholeRun> resumed = new ArrayList<>();
    private final List<KeepAnswer.NoRoom> refused = new ArrayList<>();

    /** Its answers come when the test asks for them. */
    private final RunKeeper.Page page = new RunKeeper.Page() {

        @Override
        public void run(Runnable action) {
            answers.add(action);
        }

        @Override
        public void send(Command command) {
            sent.add(command);
        }

        @Override
        public void resume(WholeRun run) {
            resumed.add(run);
        }

        @Override
        public void refused(KeepAnswer.NoRoom bound) {
            refused.add(bound);
        }
    };

    private final RunKeeper keeper = new RunKeeper(runs, line, owner, page);

    @AfterEach
    void close() {
        line.close();
        database.close();
    }

    private OwnPlace save(Experiment experiment) {
        return new OwnPlace(experiments.create(owner, experiment).id(), 1);
    }

    private static WholeRun run(Experiment experiment) {
        List<WholeRun> taken = new ArrayList<>();
        try (SteppedSession session = new SteppedSession()) {
            session.open(experiment);
            session.send(new Command.HandOver(run -> taken.add(run.orElseThrow())));
        }
        return taken.getFirst();
    }

    private void answer() {
        try {
            Optional.ofNullable(answers.poll(30, TimeUnit.SECONDS)).orElseThrow(() -> new AssertionError("no answer")).run();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Command.Keep order() {
        return (Command.Keep) sent.getLast();
    }

    @Test
    void what_is_handed_over_is_in_the_store_with_the_revision_of_then() {
        OwnPlace place = save(preset("spiral"));
        keeper.moved(Optional.of(place));
        keeper.moved(Optional.of(new OwnPlace(place.id(), 7)));

        order().taken().accept(run(preset("spiral")));
        line.close(); // when all is written

        assertThat(sent).hasSize(1);
        assertThat(order().next()).isFalse();
        assertThat(order().every()).isLessThan(Duration.ofSeconds(5));
        assertThat(runs.find(owner, place.id()).map(KeptRun::revision)).contains(7);
    }

    @Test
    void what_is_opened_again_goes_on_with_its_run_and_is_kept_from_then_on() {
        OwnPlace place = save(preset("spiral"));
        runs.keep(owner, place.id(), 1, run(preset("spiral")));

        keeper.opened(Optional.of(place));
        assertThat(sent).isEmpty();
        answer();

        assertThat(RunFile.write(resumed.getFirst())).isEqualTo(RunFile.write(run(preset("spiral"))));
        assertThat(order().next()).isTrue();
    }

    @Test
    void what_has_no_run_is_kept_as_it_is_open() {
        keeper.opened(Optional.of(save(preset("spiral"))));
        answer();

        assertThat(resumed).isEmpty();
        assertThat(order().next()).isFalse();
    }

    @Test
    void a_run_that_comes_after_something_else_was_opened_is_dropped() {
        OwnPlace place = save(preset("spiral"));
        runs.keep(owner, place.id(), 1, run(preset("spiral")));

        keeper.opened(Optional.of(place));
        keeper.opened(Optional.empty());
        answer();

        assertThat(resumed).isEmpty();
        assertThat(sent).hasSize(1).first().isInstanceOf(Command.KeepNoMore.class);
    }

    @Test
    void what_cannot_be_read_is_not_replaced_either() {
        OwnPlace place = save(preset("spiral"));
        keeper.opened(Optional.of(place));
        database.close();
        keeper.moved(Optional.of(new OwnPlace(place.id(), 2)));
        line.close();

        assertThat(answers.size()).isLessThanOrEqualTo(1); // it may have been read before
        assertThat(sent).isEmpty();
    }

    @Test
    void another_experiment_has_an_order_of_its_own_and_what_is_saved_nowhere_has_none() {
        keeper.moved(Optional.empty());
        keeper.moved(Optional.of(save(preset("spiral"))));
        keeper.moved(Optional.of(save(preset("xor"))));
        keeper.moved(Optional.empty());
        keeper.moved(Optional.empty());

        assertThat(sent).extracting(command -> command instanceof Command.Keep).containsExactly(true, false, true, false);
    }

    @Test
    void what_takes_too_much_is_said_once() {
        OwnPlace place = save(preset("spiral"));
        RunStore small = new RunStore(database, InstantSource.system(), new RunLimits(1000, 1000, Duration.ZERO));
        new RunKeeper(small, line, owner, page).moved(Optional.of(place));

        order().taken().accept(run(preset("spiral")));
        answer();
        order().taken().accept(run(preset("spiral")));
        answer();

        assertThat(refused).extracting(KeepAnswer.NoRoom::bound).containsExactly(KeepAnswer.NoRoom.Bound.RUN);
    }

    @Test
    void a_run_of_what_is_deleted_meanwhile_is_dropped() {
        OwnPlace place = save(preset("spiral"));
        keeper.moved(Optional.of(place));
        experiments.delete(owner, place.id());

        order().taken().accept(run(preset("spiral")));
        line.close();

        assertThat(runs.find(owner, place.id())).isEmpty();
        assertThat(answers).isEmpty();
    }
}
