package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kettenregel.backend.session.WatchedSession.data;
import static org.kettenregel.backend.session.WatchedSession.id;
import static org.kettenregel.backend.session.WatchedSession.node;
import static org.kettenregel.backend.session.WatchedSession.preset;
import static org.kettenregel.backend.session.WatchedSession.split;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.Portion;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.inspect.NodeExplanation;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** Any sample of the data is shown as the network gets it, with its numbers. */
class LookedSampleTest {

    private static final Command EPOCH = new Command.Step(Pass.FORWARD, StepSize.EPOCH);

    private final Device device = Devices.probe().open("cpu");
    private final Scheduler scheduler = new Scheduler(1);
    private final WatchedSession watched = new WatchedSession(device, scheduler);

    @AfterEach
    void close() {
        watched.close();
        scheduler.close();
        device.close();
    }

    private static int lossNode(SessionSnapshot snapshot) {
        return snapshot.graph().stream().filter(info -> info.role() == NodeInfo.Role.LOSS).findFirst().orElseThrow().id();
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
}
