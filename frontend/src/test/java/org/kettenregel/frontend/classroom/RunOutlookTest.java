package org.kettenregel.frontend.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import org.junit.jupiter.api.Test;
import org.kettenregel.frontend.SteppedSession;

class RunOutlookTest {

    @Test
    void a_network_that_was_only_opened_is_idle() {
        RunOutlook outlook = RunOutlook.of(SteppedSession.look(preset("circle")), true);

        assertThat(outlook.state()).isEqualTo(SeatState.IDLE);
        assertThat(outlook.epoch()).isZero();
        assertThat(outlook.picture()).isPresent();
    }
}
