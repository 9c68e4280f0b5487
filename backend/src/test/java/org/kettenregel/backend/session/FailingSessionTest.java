package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.backend.session.WatchedSession.preset;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.dataset.Idx;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.kernels.Devices;
import org.kettenregel.kernels.testing.CountingDevice;

/** What is wrong reaches the snapshot as a problem, and the session goes on. */
class FailingSessionTest {

    private final FailingDevice failing = new FailingDevice(Devices.probe().open("cpu"));
    private final CountingDevice device = new CountingDevice(failing);
    private final Scheduler scheduler = new Scheduler(1);
    private final WatchedSession watched = new WatchedSession(device, scheduler);

    @AfterEach
    void close() {
        watched.close();
        scheduler.close();
        device.close();
    }

    private static Experiment withThreeOutputs() {
        Experiment spiral = preset("spiral");
        return ExperimentEdits.spec(spiral, spiral.output().id(), spec -> new Dense(3, new Sigmoid()));
    }

    @Test
    void an_experiment_that_does_not_fit_gives_its_problem_and_the_next_one_runs() {
        SessionSnapshot wrong = watched.open(withThreeOutputs());
        SessionSnapshot stepped = watched.send(new Command.Step(Pass.FORWARD, StepSize.OPERATION));
        SessionSnapshot right = watched.open(preset("spiral"));

        assertThat(wrong.compiled()).isFalse();
        assertThat(wrong.problems()).extracting(Problem::code).containsExactly("output-units-binary");
        assertThat(stepped.compiled()).isFalse();
        assertThat(right.compiled()).isTrue();
        assertThat(right.problems()).isEmpty();
    }

    @Test
    void files_that_are_missing_are_a_problem_of_the_data() {
        SessionSnapshot snapshot = watched.open(ExperimentEdits.data(preset("mnist-mlp"), new Idx()));

        assertThat(snapshot.compiled()).isFalse();
        assertThat(snapshot.problems().getFirst().sentence(Locale.ENGLISH)).isEqualTo(
                "Data: the files of mnist lie in a folder that this server has not been told. "
                        + "Download them with ./kettenregel data mnist --data FOLDER, and start it with --data and that folder.");
    }

    @Test
    void files_that_cannot_be_downloaded_are_only_asked_for() {
        SessionSnapshot snapshot = watched.open(preset("iris"));

        assertThat(snapshot.problems().getFirst().sentence(Locale.ENGLISH)).isEqualTo(
                "Data: the files of iris.csv lie in a folder that this server has not been told. Start it with --data and that folder.");
    }

    @Test
    void a_kernel_that_throws_while_training_ends_it_with_a_problem() {
        watched.open(preset("spiral"));
        watched.send(new Command.Train());

        failing.lose();
        SessionSnapshot snapshot = watched.next();

        assertThat(snapshot.training()).isFalse();
        assertThat(snapshot.compiled()).isFalse();
        assertThat(snapshot.problems()).extracting(problem -> problem.sentence(Locale.ENGLISH)).containsExactly(
                "Run: the computation has failed: the device was lost. Start again; if it fails again, use a smaller network or another device.");
    }

    @Test
    void after_a_failure_the_session_can_start_again_and_has_lost_no_buffer() {
        watched.open(preset("spiral"));
        int open = device.liveBuffers();
        failing.lose();
        watched.send(new Command.Finish(Pass.FORWARD));

        failing.find();
        SessionSnapshot again = watched.open(preset("spiral"));

        assertThat(again.compiled()).isTrue();
        assertThat(again.problems()).isEmpty();
        assertThat(device.liveBuffers()).isEqualTo(open);
    }

    @Test
    void a_device_that_is_full_halfway_gives_back_what_was_allocated() {
        for (int buffers : new int[] {3, 10, 20, 40, 70}) {
            WatchedSession other = new WatchedSession(device, scheduler);
            failing.leave(buffers);
            SessionSnapshot snapshot = other.open(preset("spiral"));

            assertThat(snapshot.problems()).as("with room for %d buffers", buffers).extracting(Problem::code).containsExactly("failed");
            other.close();
        }
        failing.leave(Integer.MAX_VALUE);
        WatchedSession.settle(scheduler);

        assertThat(device.liveBuffers()).isZero();
    }

    @Test
    void a_gradient_beyond_all_numbers_pauses_the_run_and_names_its_place() {
        Experiment wild = ExperimentEdits.optimizer(preset("plane"), new Sgd(100, 0.9));
        watched.open(ExperimentEdits.spec(wild, 1, spec -> new Dense(4, new Linear())));

        watched.session.send(new Command.Train());
        SessionSnapshot snapshot = watched.next(each -> !each.problems().isEmpty());

        assertThat(snapshot.training()).isFalse();
        assertThat(snapshot.problems()).extracting(Problem::code).containsExactly("not-finite-gradient");
    }
}
