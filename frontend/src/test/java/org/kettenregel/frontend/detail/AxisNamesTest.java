package org.kettenregel.frontend.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.SteppedSession;
import org.kettenregel.frontend.shell.Words;

class AxisNamesTest {

    private final SessionSnapshot shapes = SteppedSession.look(SteppedSession.preset("shapes-cnn"));

    private String place(String node, int element, Locale locale) {
        NodeInfo info = shapes.graph().get(SteppedSession.id(shapes, node));
        return new AxisNames(new Words(locale)).place(info, element);
    }

    @Test
    void a_number_of_a_map_has_a_row_a_column_and_a_channel() {
        assertThat(place("conv2d#3/activation", (7 * 16 + 9) * 8 + 6, Locale.ENGLISH)).isEqualTo("row 7, column 9, channel 6");
        assertThat(place("conv2d#3/activation", (7 * 16 + 9) * 8 + 6, Locale.GERMAN)).isEqualTo("Zeile 7, Spalte 9, Kanal 6");
    }

    @Test
    void a_weight_says_from_where_to_where_it_leads() {
        assertThat(place("conv2d#5/weights", ((2 * 3 + 1) * 8 + 5) * 16 + 7, Locale.ENGLISH)).isEqualTo("row 2, column 1, input channel 5, channel 7");
        assertThat(place("conv2d#5/bias", 7, Locale.ENGLISH)).isEqualTo("channel 7");
        assertThat(place("dense#8/weights", 3, Locale.GERMAN)).isEqualTo("Eingang 0, Neuron 3");
        assertThat(place("dense#8/bias", 3, Locale.ENGLISH)).isEqualTo("unit 3");
    }

    @Test
    void an_only_number_needs_no_place() {
        NodeInfo loss = shapes.graph().getLast();

        assertThat(new AxisNames(new Words(Locale.ENGLISH)).place(loss, 0)).isEmpty();
    }
}
