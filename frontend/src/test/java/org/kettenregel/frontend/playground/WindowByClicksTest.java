package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.id;
import static org.kettenregel.frontend.SteppedSession.preset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.NetworkCanvas;

/** The known pooling, from its tile in the drawing of the network. */
class WindowByClicksTest {

    private final Table table = new Table(preset("max-pooling"));

    @AfterEach
    void close() {
        table.close();
    }

    private void walkBothWays() {
        table.settle();
        table.person().click("run-forward");
        table.settle();
        table.person().click("run-backward");
        table.settle();
    }

    @Test
    void a_pooling_that_is_chosen_opens_its_window() {
        walkBothWays();

        table.fire(new NetworkCanvas.SelectUnit(table.network(), true, "max-pooling#3", 0));
        table.settle();

        assertThat(table.person().sees("detail")).isTrue();
        assertThat(table.person().sees("pg-window")).isTrue();
        assertThat(table.drawn("pg-window", "drawing").get("kind").asString()).isEqualTo("maximum");
        assertThat(table.drawn("pg-window", "drawing").get("backward").asBoolean()).isTrue();
    }

    @Test
    void a_dense_unit_opens_none() {
        walkBothWays();

        table.fire(new NetworkCanvas.SelectUnit(table.network(), true, "dense#5", 0));
        table.settle();

        assertThat(table.person().sees("detail")).isFalse();
    }

    @Test
    void a_map_that_is_chosen_is_looked_at_in_its_middle() {
        try (Table pictures = new Table(preset("digits-cnn"))) {
            SessionSnapshot snapshot = pictures.settle();

            pictures.fire(new NetworkCanvas.SelectUnit(pictures.network(), true, "conv2d#1", 3)); // 26 x 26 of 8 maps

            assertThat(pictures.sent).contains(new Command.Look(id(snapshot, "conv2d#1/convolution") + 1, (13 * 26 + 13) * 8 + 3));
        }
    }

    @Test
    void a_map_that_there_is_not_harms_nothing() {
        try (Table pictures = new Table(preset("digits-cnn"))) {
            SessionSnapshot snapshot = pictures.settle();
            int output = id(snapshot, "conv2d#1/convolution") + 1;

            pictures.fire(new NetworkCanvas.SelectUnit(pictures.network(), true, "conv2d#1", 1_000_000));
            pictures.fire(new NetworkCanvas.SelectUnit(pictures.network(), true, "conv2d#1", -5));

            assertThat(pictures.sent).contains(new Command.Look(output, (13 * 26 + 13) * 8 + 7), new Command.Look(output, (13 * 26 + 13) * 8));
        }
    }
}
