package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.kettenregel.backend.session.WatchedSession.preset;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** To a batch and an instruction of it, from wherever the run stands. The chain rule has 14 instructions, of which the last moves the bias. */
class PlaceInRunTest {

    private final Device device = Devices.probe().open("cpu");
    private final Scheduler scheduler = new Scheduler(1);
    private final WatchedSession watched = new WatchedSession(device, scheduler);

    @BeforeEach
    void open() {
        watched.open(preset("chain-rule"));
    }

    @AfterEach
    void close() {
        watched.close();
        scheduler.close();
        device.close();
    }

    private SessionSnapshot goTo(long batch, int executed) {
        watched.session.send(new Command.GoTo(batch, executed));
        return watched.next(snapshot -> snapshot.executed() == executed && snapshot.cursor().step() - (snapshot.cursor().position() == 0 ? 1 : 0) == batch);
    }

    private static void assertAt(SessionSnapshot snapshot, long step, int executed) {
        assertThat(snapshot.executed()).isEqualTo(executed);
        assertThat(snapshot.cursor().step()).isEqualTo(step);
    }

    @Test
    void a_place_of_a_batch_to_come_is_reached_by_running_on() {
        SessionSnapshot there = goTo(3, 10);

        assertAt(there, 3, 10);
        assertThat(there.training()).isFalse();
    }

    @Test
    void the_end_of_a_batch_is_before_the_start_of_the_next() {
        assertAt(goTo(0, 13), 1, 13);
        assertAt(goTo(1, 0), 1, 0);
        assertAt(goTo(2, 13), 3, 13);
    }

    @Test
    void an_earlier_batch_is_reached_on_the_way_back_with_the_same_numbers() {
        SessionSnapshot first = goTo(2, 9);
        goTo(7, 4);

        SessionSnapshot again = goTo(2, 9);

        assertAt(again, 2, 9);
        assertThat(again.nodes()).usingRecursiveComparison().isEqualTo(first.nodes());
        assertThat(again.parameters()).usingRecursiveComparison().isEqualTo(first.parameters());
    }

    @Test
    void within_a_batch_it_is_the_place_on_the_tape() {
        goTo(1, 9);

        assertAt(goTo(1, 2), 1, 2);
        assertAt(goTo(1, 2), 1, 2);
        assertAt(goTo(1, 5), 1, 5);
    }

    @Test
    void steps_lead_to_the_same_numbers() {
        watched.session.send(new Command.Step(Pass.UPDATE, StepSize.BATCH));
        watched.session.send(new Command.Step(Pass.UPDATE, StepSize.BATCH));
        watched.session.send(new Command.Step(Pass.BACKWARD, StepSize.OPERATION));
        SessionSnapshot stepped = watched.next(snapshot -> snapshot.cursor().step() == 2 && snapshot.phase() == Phase.BACKWARD);
        watched.open(preset("chain-rule"));

        SessionSnapshot gone = goTo(2, stepped.executed());

        assertThat(gone.nodes()).usingRecursiveComparison().isEqualTo(stepped.nodes());
    }

    @Test
    void breakpoints_do_not_stop_who_names_a_place() {
        watched.send(new Command.Breakpoints(Set.of(2, 3)));

        assertAt(goTo(4, 8), 4, 8);
    }

    @Test
    void what_is_no_place_or_no_longer_remembered_is_not_gone_to() {
        goTo(2, 5);
        assertAt(watched.send(new Command.GoTo(2, 14)), 2, 5);
        watched.send(new Command.SetParameter("dense#1/weights", 0, 5)); // from the start of this batch there is a way

        SessionSnapshot asked = watched.send(new Command.GoTo(1, 5));

        assertAt(asked, 2, 5);
        assertThatIllegalArgumentException().isThrownBy(() -> new Command.GoTo(-1, 0)).withMessageContaining("count from 0, found batch -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Command.GoTo(0, -1));
    }
}
