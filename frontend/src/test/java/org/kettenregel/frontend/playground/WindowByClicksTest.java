package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
}
