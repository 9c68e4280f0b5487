package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.backend.session.WatchedSession.id;
import static org.kettenregel.backend.session.WatchedSession.preset;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.inspect.LayerPicture;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.inspect.NodeSnapshot;
import org.kettenregel.backend.lens.TensorAnswer;
import org.kettenregel.backend.lens.TensorLens;

/** What the layers have given for the sample that is looked at. */
class LayerPicturesTest {

    private final WatchedSession watched = WatchedSession.alone();

    @AfterEach
    void close() {
        watched.close();
    }

    private static LayerPicture of(SessionSnapshot snapshot, String layer) {
        return snapshot.layers().orElseThrow().stream().filter(picture -> picture.layer().equals(layer)).findFirst().orElseThrow();
    }

    @Test
    void every_layer_has_one_and_it_is_empty_before_it_was_computed() {
        SessionSnapshot opened = watched.open(preset("max-pooling"));

        assertThat(opened.layers().orElseThrow()).extracting(LayerPicture::layer).startsWith("input").contains("max-pooling#3");
        assertThat(opened.layers().orElseThrow()).allSatisfy(picture -> assertThat(picture.values()).isEmpty());
    }

    /** The image [[1,0,3,6],[2,4,5,2],[2,6,2,0],[3,4,1,7]] pooled to [[4,6],[6,7]]. */
    @Test
    void after_the_forward_pass_it_shows_what_the_layer_has_given() {
        watched.open(preset("max-pooling"));

        SessionSnapshot forward = watched.send(new Command.Finish(Pass.FORWARD));

        assertThat(of(forward, "max-pooling#3").values()).containsExactly(4, 6, 6, 7);
    }

    @Test
    void another_row_of_the_batch_is_another_sample() {
        SessionSnapshot opened = watched.open(preset("digits-cnn"));
        TensorLens pixels = new TensorLens(id(opened, "input/x"));
        watched.send(new Command.Watch(List.of(pixels)));
        SessionSnapshot first = watched.send(new Command.Finish(Pass.FORWARD));

        SessionSnapshot second = watched.send(new Command.Step(Pass.FORWARD, StepSize.SAMPLE));

        assertThat(second.row()).isEqualTo(1);
        float[] whole = ((TensorAnswer) second.answer(pixels).orElseThrow()).values();
        assertThat(of(second, "input").values()).containsExactly(whole).isNotEqualTo(of(first, "input").values());
    }

    @Test
    void of_a_layer_of_several_operations_the_last_one_counts() {
        SessionSnapshot opened = watched.open(preset("digits-cnn"));

        SessionSnapshot forward = watched.send(new Command.Finish(Pass.FORWARD));

        int output = opened.graph().stream().filter(info -> info.layer().equals("conv2d#5")).mapToInt(NodeInfo::id).max().orElseThrow();
        NodeSnapshot node = forward.nodes().get(output);
        assertThat(of(forward, "conv2d#5").values()[0]).isEqualTo(node.values()[0]);
        for (float value : of(forward, "conv2d#5").values()) {
            assertThat(value).isNotNegative(); // behind its ReLU
        }
    }

    @Test
    void little_is_copied_however_large_the_batch_is() {
        watched.open(preset("digits-cnn"));

        SessionSnapshot forward = watched.send(new Command.Finish(Pass.FORWARD));

        assertThat(forward.layers().orElseThrow().stream().mapToInt(picture -> picture.values().length).sum()).isBetween(1, 40_000);
    }

    @Test
    void a_network_in_the_plane_has_none() {
        assertThat(watched.open(preset("moons")).layers()).isEmpty();
        assertThat(watched.open(preset("chain-rule")).layers()).isEmpty();
    }

    @Test
    void while_it_trains_they_follow_and_the_last_ones_are_there_in_the_end() {
        watched.open(preset("shapes-cnn"));
        watched.send(new Command.Train());

        SessionSnapshot training;
        do { // not every frame has them
            watched.session.wantSnapshot();
            training = watched.next();
        } while (training.layers().isEmpty() || training.executed() < 0);
        watched.session.send(new Command.Pause());
        SessionSnapshot paused = watched.next(snapshot -> !snapshot.training());

        assertThat(of(training, "conv2d#3").values()).hasSizeGreaterThan(100);
        assertThat(of(paused, "conv2d#3").values()).hasSizeGreaterThan(100);
    }
}
