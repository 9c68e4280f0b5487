package org.kettenregel.backend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThisMachineTest {

    /** user 100, nice 20, system 3, irq 4, softirq 5 and steal 6; neither idle 1000 nor waiting 2000, and guests once. */
    @Test
    void busy_is_what_is_neither_idle_nor_waiting() {
        assertThat(ThisMachine.busyTicks("cpu  100 20 3 1000 2000 4 5 6 70 80")).isEqualTo(138);
    }

    @Test
    void a_name_with_blanks_and_parentheses_hides_no_field() {
        assertThat(ThisMachine.ownTicks("4711 (a) b (c) S 1 2 3 4 5 6 7 8 9 10 1100 22 0 0 20")).isEqualTo(1122);
    }

    @Test
    void time_does_not_go_back() {
        ThisMachine machine = new ThisMachine();
        long before = machine.nanos();

        assertThat(machine.nanos()).isGreaterThanOrEqualTo(before);
        assertThat(machine.millis()).isPositive();
        assertThat(machine.secondsOfOthers()).isGreaterThanOrEqualTo(0);
        assertThat(machine.peakMegabytes()).isNotZero();
    }
}
