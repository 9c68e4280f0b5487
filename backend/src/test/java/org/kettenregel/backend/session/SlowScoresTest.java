package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.DrawnShapes;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.record.History;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** A network for which going through all samples takes many slices. */
class SlowScoresTest {

    static final Experiment LARGE = new Experiment(
            "", new DrawnShapes(1500, 16, 0.1), new Split(20, 40, 40),
            List.of(new Layer(1, new Flatten(), List.of(Layer.INPUT)), new Layer(2, new Dense(512, new Relu()), List.of(1)),
                    new Layer(3, new Dense(8, new Softmax()), List.of(2))),
            new CategoricalCrossEntropyLoss(), new Training(100, true, new Sgd(0.05, 0)), 1, List.of());

    private final Device device = Devices.probe().open("cpu");
    private final Scheduler scheduler = new Scheduler(1);
    private final WatchedSession watched = new WatchedSession(device, scheduler);

    @AfterEach
    void close() {
        watched.close();
        scheduler.close();
        device.close();
    }

    @Test
    void scores_come_after_the_experiment_is_there() {
        SessionSnapshot opened = watched.open(LARGE);

        assertThat(opened.problems()).isEmpty();
        SessionSnapshot scored = watched.next();

        assertThat(opened.scores()).isEqualTo(Scores.NONE);
        assertThat(scored.scores().training()).isPresent();
        assertThat(scored.scores().validation()).isPresent();
        assertThat(scored.scores().test()).isPresent();
    }

    @Test
    void a_step_of_an_epoch_enters_the_history_once_it_has_been_judged() {
        watched.open(LARGE);
        watched.next();

        watched.session.send(new Command.Step(Pass.FORWARD, StepSize.EPOCH));
        SessionSnapshot judged = watched.next(snapshot -> snapshot.history().length > 0);

        assertThat(judged.cursor().epoch()).isEqualTo(1);
        assertThat(judged.history()).hasSize(History.COLUMNS);
        assertThat(judged.history()[2]).isEqualTo((float) judged.scores().validation().orElseThrow().loss());
    }

    @Test
    void who_steps_on_before_leaves_the_epoch_without_validation() {
        watched.open(LARGE);
        watched.next();
        CompletableFuture<Void> both = new CompletableFuture<>();
        scheduler.submit(both::join); // else the first might be judged before the second is there
        watched.session.send(new Command.Step(Pass.FORWARD, StepSize.EPOCH));
        watched.session.send(new Command.Step(Pass.FORWARD, StepSize.BATCH));
        both.complete(null);

        SessionSnapshot scored = watched.next(snapshot -> snapshot.history().length > 0 && snapshot.cursor().batch() == 1 && snapshot.scores().validation().isPresent());

        assertThat(scored.history()).hasSize(History.COLUMNS);
        assertThat(scored.history()[1]).isFinite();
        assertThat(scored.history()[2]).isNaN();
    }

    @Test
    void while_it_trains_every_epoch_is_judged_before_the_next_begins() {
        watched.open(LARGE);
        watched.session.send(new Command.Pace(0));
        watched.session.send(new Command.Train());
        SessionSnapshot third = watched.next(snapshot -> {
            watched.session.wantSnapshot();
            return snapshot.history().length >= 3 * History.COLUMNS;
        });

        for (int epoch = 0; epoch < 3; epoch++) {
            assertThat(third.history()[epoch * History.COLUMNS + 2]).isFinite();
        }
    }

    @Test
    void in_the_first_epoch_stand_the_means_over_its_batches() {
        watched.open(LARGE);

        watched.session.send(new Command.Step(Pass.FORWARD, StepSize.BATCH));
        SessionSnapshot first = watched.next(snapshot -> snapshot.cursor().batch() == 1);

        assertThat(first.epoch().epoch()).isZero();
        assertThat(first.epoch().loss()).isBetween(1.5, 3.0); // ln 8 = 2.08 for a guess
    }

    @Test
    void from_the_first_batch_of_training_on_its_means_stand_for_the_training_samples() {
        watched.open(LARGE);
        watched.next(snapshot -> snapshot.scores().training().isPresent());

        SessionSnapshot training = watched.send(new Command.Train());

        assertThat(training.training()).isTrue();
        assertThat(training.scores().training()).isEmpty();
    }

    @Test
    void a_pause_scores_everything_and_keeps_the_epoch() {
        watched.open(LARGE);
        watched.session.send(new Command.Pace(0));
        watched.session.send(new Command.Train());
        watched.next(snapshot -> {
            watched.session.wantSnapshot();
            return snapshot.cursor().epoch() >= 2;
        });
        watched.session.send(new Command.Pause());

        SessionSnapshot scored = watched.next(snapshot -> !snapshot.training() && snapshot.scores().test().isPresent());

        assertThat(scored.history()).hasSize(scored.cursor().epoch() * History.COLUMNS);
    }
}
