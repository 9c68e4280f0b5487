package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kettenregel.backend.session.WatchedSession.id;
import static org.kettenregel.backend.session.WatchedSession.preset;
import static org.kettenregel.backend.session.WatchedSession.split;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.dataset.Spiral;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.optimizer.Adam;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** Samples that are looked at leave no trace in what is learned. */
class LookApartTest {

    private static final Command EPOCH = new Command.Step(Pass.FORWARD, StepSize.EPOCH);

    /** To every kind of place: before anything, within each pass, at its end, between two batches, and epochs later. */
    private static final List<Command> WAY = List.of(
            new Command.Step(Pass.FORWARD, StepSize.OPERATION), new Command.Step(Pass.FORWARD, StepSize.LAYER), new Command.Finish(Pass.FORWARD),
            new Command.Step(Pass.BACKWARD, StepSize.OPERATION), new Command.Finish(Pass.BACKWARD), new Command.Step(Pass.UPDATE, StepSize.OPERATION),
            new Command.Step(Pass.UPDATE, StepSize.OPERATION), new Command.Finish(Pass.UPDATE), EPOCH, new Command.Back(StepSize.OPERATION), EPOCH);

    private final Device device = Devices.probe().open("cpu");
    private final Scheduler scheduler = new Scheduler(1);
    private final WatchedSession watched = new WatchedSession(device, scheduler);

    @AfterEach
    void close() {
        watched.close();
        scheduler.close();
        device.close();
    }

    /** With a mask that is drawn anew in each step, running statistics, and an optimizer that remembers. */
    private static Experiment randomAndNormalized(Optimizer optimizer) {
        return new Experiment(
                "", new Spiral(), new Split(),
                List.of(new Layer(1, new Dense(8, new Tanh()), List.of(Layer.INPUT)), new Layer(2, new BatchNormalization(0.9, 0.001), List.of(1)),
                        new Layer(3, new DropoutLayer(0.3), List.of(2)), new Layer(4, new Dense(1, new Sigmoid()), List.of(3))),
                new BinaryCrossEntropyLoss(), new Training(10, true, optimizer), 1, List.of());
    }

    /** All that training can be seen by, bit for bit, after each command of the way. */
    private List<String> walk(Experiment experiment, BiConsumer<WatchedSession, Integer> between) {
        List<String> seen = new ArrayList<>();
        watched.send(new Command.Open(experiment, 1, true));
        for (int step = 0; step < WAY.size(); step++) {
            between.accept(watched, step);
            watched.session.send(WAY.get(step));
            boolean epoch = WAY.get(step).equals(EPOCH);
            SessionSnapshot now = watched.next(snapshot -> !epoch || snapshot.cursor().batch() == 0); // on a long way there is one now and then
            StringBuilder all = new StringBuilder(now.cursor() + " " + now.row() + " " + now.sample() + " " + now.epoch() + " " + now.scores());
            now.nodes().forEach(each -> append(append(all, each.values()), each.gradients()));
            now.parameters().forEach(each -> append(all, each.values()));
            seen.add(append(all, now.history()).toString());
        }
        return seen;
    }

    private static StringBuilder append(StringBuilder all, float[] numbers) {
        for (float number : numbers) {
            all.append(' ').append(Float.floatToRawIntBits(number));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoever_looks_between_all_steps_learns_the_same_bits(boolean adam) {
        Experiment experiment = randomAndNormalized(adam ? new Adam() : new Sgd(0.1, 0.9));
        SplitIndices split = split(experiment);

        List<String> alone = walk(experiment, (session, step) -> {});
        List<String> looked = walk(experiment, (session, step) -> {
            session.send(new Command.Show(split.train()[step], true));
            session.send(new Command.ComeBack());
            session.send(new Command.LookAt(0)); // the sample may be in the batch at the cursor, whose row is then another
            session.send(new Command.Show(split.test()[0]));
            session.send(new Command.Show(split.validation()[0], step % 2 == 0));
            session.send(new Command.LookAt(0));
        });

        assertThat(IntStream.range(0, WAY.size()).filter(step -> !looked.get(step).equals(alone.get(step)))).as("commands after which numbers differ").isEmpty();
    }

    @Test
    void who_comes_back_sees_the_batch_at_the_cursor_as_it_was() {
        Experiment experiment = preset("spiral");
        watched.open(experiment);
        watched.send(new Command.Finish(Pass.FORWARD));
        watched.send(new Command.Step(Pass.BACKWARD, StepSize.OPERATION));
        SessionSnapshot before = watched.send(new Command.LookAt(2));
        SessionSnapshot look = watched.send(new Command.Show(split(experiment).test()[0]));

        SessionSnapshot back = watched.send(new Command.ComeBack());

        assertThat(look.apart()).isTrue();
        assertThat(look.cursor()).isEqualTo(before.cursor());
        assertThat(back.apart()).isFalse();
        assertThat(back.row()).isEqualTo(2);
        assertThat(back.executed()).isEqualTo(before.executed());
        assertThat(IntStream.range(0, before.nodes().size())).allMatch(id -> before.nodes().get(id).sameNumbers(back.nodes().get(id)));
    }

    @Test
    void rows_and_samples_that_are_not_there_change_nothing() {
        watched.open(preset("spiral"));
        SessionSnapshot before = watched.send(new Command.Finish(Pass.FORWARD));

        for (Command forged : List.of(new Command.LookAt(-1), new Command.LookAt(before.rows()), new Command.LookAt(Integer.MAX_VALUE), new Command.Show(-1),
                new Command.Show(before.look().orElseThrow().size()), new Command.Show(Integer.MIN_VALUE, true))) {
            SessionSnapshot after = watched.send(forged);

            assertThat(after.row()).isZero();
            assertThat(after.sample()).isEqualTo(before.sample());
            assertThat(after.apart()).isFalse();
            assertThat(after.problems()).isEqualTo(before.problems());
        }
    }

    @Test
    void a_look_ends_with_training() {
        Experiment experiment = preset("spiral");
        watched.open(experiment);
        watched.send(new Command.Show(split(experiment).test()[0]));

        watched.session.send(new Command.Train());
        watched.next(SessionSnapshot::training);
        watched.session.send(new Command.Pause());

        assertThat(watched.next(snapshot -> !snapshot.training()).apart()).isFalse();
    }
}
