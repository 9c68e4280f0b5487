package org.kettenregel.frontend.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.SteppedSession;

class ThumbnailTest {

    @Test
    void the_answer_over_the_plane_is_made_small() {
        SessionSnapshot snapshot = SteppedSession.look(preset("circle"));

        Thumbnail thumbnail = Thumbnail.of(snapshot).orElseThrow();

        float[] surface = snapshot.pictures().orElseThrow().surface(); // 100 by 100, between 0 and 1
        assertThat(thumbnail.values()).hasSize(48 * 32);
        assertThat(thumbnail.values()[0]).isEqualTo((byte) Math.round((surface[1 * 100 + 1] - 0.5f) / 0.5f * 127)); // the middle of the first cell: column 1.04, row 1.56
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapes-cnn", "curve", "gaussians"})
    void whatever_a_network_reads_there_is_a_picture_of_it(String id) {
        Thumbnail thumbnail = Thumbnail.of(SteppedSession.look(preset(id), new Command.Finish(Pass.FORWARD))).orElseThrow();

        assertThat(thumbnail.values()).hasSize(thumbnail.width() * thumbnail.height());
        assertThat(thumbnail.values().length).isBetween(2, 48 * 32);
    }
}
