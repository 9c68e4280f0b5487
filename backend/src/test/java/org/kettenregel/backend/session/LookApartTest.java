package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kettenregel.backend.session.WatchedSession.id;
import static org.kettenregel.backend.session.WatchedSession.node;
import static org.kettenregel.backend.session.WatchedSession.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Portion;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.Spiral;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.inspect.NodeExplanation;
import org.kettenregel.backend.inspect.NodeInfo;
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

    private static SplitIndices split(Experiment experiment) {
        return experiment.split().of(data(experiment), new Seed(experiment.seed()));
    }

    private static Dataset data(Experiment experiment) {
        return experiment.data().load(new Seed(experiment.seed()), DataFolder.none());
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
    void the_sample_is_the_one_of_the_data_and_says_where_it_belongs() {
        Experiment experiment = preset("spiral");
        int sample = split(experiment).validation()[1];
        float[] features = new float[2];
        data(experiment).copyFeatures(sample, features, 0);
        watched.open(experiment);

        SessionSnapshot look = watched.send(new Command.Show(sample));

        assertThat(look.sample()).isEqualTo(sample);
        assertThat(node(look, "input/x").values()).containsExactly(features);
        SampleSnapshot shown = look.look().orElseThrow();
        assertThat(shown.number()).isEqualTo(sample);
        assertThat(shown.portion()).isEqualTo(Portion.VALIDATION);
        assertThat(shown.features()).containsExactly(features);
        assertThat(shown.label()).isEqualTo(String.valueOf(data(experiment).label(sample)));
        assertThat(shown.apart()).isTrue();
        assertThat(shown.passedBack()).isFalse();
    }

    /** Its batch is then the validation part, whose score is worked out elsewhere. */
    @Test
    void a_batch_as_large_as_the_validation_part_has_its_loss() {
        Experiment experiment = ExperimentEdits.batchSize(preset("spiral"), 1000);
        watched.open(experiment);
        watched.session.send(EPOCH);
        watched.next(snapshot -> snapshot.cursor().epoch() == 1);

        SessionSnapshot look = watched.send(new Command.Show(split(experiment).validation()[0]));

        assertThat(look.rows()).isEqualTo(split(experiment).validation().length);
        double loss = look.nodes().stream().filter(each -> each.id() == lossNode(look)).findFirst().orElseThrow().values()[0];
        assertThat(loss).isCloseTo(look.scores().validation().orElseThrow().loss(), within(1e-6));
    }

    private static int lossNode(SessionSnapshot snapshot) {
        return snapshot.graph().stream().filter(info -> info.role() == NodeInfo.Role.LOSS).findFirst().orElseThrow().id();
    }

    @Test
    void gradients_come_where_they_are_asked_for_and_agree_with_the_measured_slope() {
        Experiment experiment = preset("spiral");
        SessionSnapshot opened = watched.open(experiment);
        watched.send(new Command.Look(id(opened, "dense#1/weights"), 3));

        SessionSnapshot forward = watched.send(new Command.Show(split(experiment).test()[0]));
        SessionSnapshot both = watched.send(new Command.Show(split(experiment).test()[0], true));
        SessionSnapshot next = watched.send(new Command.Show(split(experiment).validation()[0]));

        assertThat(forward.explanation().orElseThrow().gradient()).isFalse();
        NodeExplanation gradient = both.explanation().orElseThrow();
        assertThat(gradient.gradient()).isTrue();
        assertThat(gradient.element()).isEqualTo(3);
        assertThat(gradient.engine()).isNotZero().isCloseTo(gradient.measured(), within(2e-3));
        assertThat(next.look().orElseThrow().passedBack()).isTrue(); // who has seen gradients sees those of the next one
    }

    @Test
    void after_the_backward_pass_a_look_has_gradients_by_itself() {
        Experiment experiment = preset("spiral");
        watched.open(experiment);
        watched.send(new Command.Finish(Pass.FORWARD));
        watched.send(new Command.Finish(Pass.BACKWARD));

        assertThat(watched.send(new Command.Show(split(experiment).test()[0])).look().orElseThrow().passedBack()).isTrue();
    }

    @Test
    void a_sample_of_the_batch_at_the_cursor_is_its_row() {
        watched.open(preset("spiral"));
        watched.send(new Command.Finish(Pass.FORWARD));
        int third = watched.send(new Command.LookAt(3)).sample();
        watched.send(new Command.LookAt(0));

        SessionSnapshot shown = watched.send(new Command.Show(third));

        assertThat(shown.row()).isEqualTo(3);
        assertThat(shown.apart()).isFalse();
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
    void networks_that_read_no_samples_have_none_to_look_at() {
        watched.open(preset("expression-chain-rule"));

        assertThat(watched.send(new Command.Show(0)).look()).isEmpty();
        assertThat(watched.send(new Command.ShowWorst()).look()).isEmpty();
    }

    @Test
    void a_weight_that_is_changed_is_seen_in_the_look_at_once() {
        Experiment experiment = preset("spiral");
        int sample = split(experiment).test()[0];
        SessionSnapshot opened = watched.open(experiment);
        int weights = id(opened, "dense#1/weights");
        watched.send(new Command.Finish(Pass.FORWARD));
        watched.send(new Command.Show(sample));

        SessionSnapshot edited = watched.send(new Command.SetNumber(weights, 0, 2, false));
        watched.send(new Command.ComeBack());
        SessionSnapshot anew = watched.send(new Command.Show(sample));

        assertThat(edited.apart()).isTrue();
        assertThat(node(edited, "dense#1/weights").values()[0]).isEqualTo(2);
        assertThat(IntStream.range(0, anew.nodes().size())).allMatch(id -> anew.nodes().get(id).sameNumbers(edited.nodes().get(id)));
    }

    /** Alone in a batch each sample has its own loss. */
    @Test
    void the_worst_of_the_validation_part_is_the_one_with_the_largest_loss() {
        Experiment experiment = ExperimentEdits.batchSize(preset("spiral"), 1);
        watched.open(experiment);
        watched.session.send(EPOCH);
        watched.next(snapshot -> snapshot.cursor().epoch() == 1);
        int worst = -1;
        double largest = -1;
        for (int sample : split(experiment).validation()) {
            SessionSnapshot look = watched.send(new Command.Show(sample));
            double loss = look.nodes().get(lossNode(look)).values()[0];
            worst = loss > largest ? sample : worst;
            largest = Math.max(largest, loss);
        }
        watched.send(new Command.ComeBack());

        watched.session.send(new Command.ShowWorst());

        assertThat(watched.next(SessionSnapshot::apart).sample()).isEqualTo(worst);
    }

    @Test
    void where_nothing_validates_the_worst_is_one_of_the_test_part() {
        Experiment experiment = ExperimentEdits.split(preset("spiral"), new Split(80, 0, 20));
        watched.open(experiment);

        watched.session.send(new Command.ShowWorst());

        assertThat(watched.next(SessionSnapshot::apart).look().orElseThrow().portion()).isEqualTo(Portion.TEST);
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
