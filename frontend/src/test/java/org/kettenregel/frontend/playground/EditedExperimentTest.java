package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.GroupEdits;
import org.kettenregel.backend.session.Command;

class EditedExperimentTest {

    private static final Experiment MOONS = preset("moons");
    private static final Experiment XOR = preset("xor");

    private final List<Object> told = new ArrayList<>(); // of commands, and of what comes before them
    private final EditedExperiment edited = new EditedExperiment(MOONS, told::add, (before, after) -> false, () -> told.add("changed"), () -> told.add("reopening"));

    @Test
    void another_experiment_is_drawn_before_the_session_opens_it() {
        edited.replace(XOR);

        assertThat(told).containsExactly("changed", "reopening", new Command.Open(XOR, 1, true));
        assertThat(edited.version()).isEqualTo(1);
    }

    @Test
    void the_session_is_not_told_of_groups_as_nothing_else_is_computed() {
        Experiment grouped = GroupEdits.group(MOONS, Set.of(1, 2), "Body");

        edited.edit(grouped);
        edited.undo();
        edited.redo();

        assertThat(edited.now()).isEqualTo(grouped);
        assertThat(told).containsOnly("changed");
        assertThat(edited.version()).isZero();
    }

    @Test
    void a_notice_stands_until_the_next_change() {
        edited.notice("link.damaged");
        edited.restart();
        edited.setNumber("dense#1/weights", 0, 1, 2);
        assertThat(edited.notice()).contains("link.damaged");

        edited.edit(ExperimentEdits.batchSize(edited.now(), 5));

        assertThat(edited.notice()).isEmpty();
    }

    @Test
    void a_number_goes_back_into_the_run_that_it_was_changed_in_and_opens_the_description_in_any_other() {
        edited.setNumber("dense#1/weights", 0, 1, 2);
        edited.undo();
        assertThat(told.getLast()).isEqualTo(new Command.SetParameter("dense#1/weights", 0, 1));
        edited.redo();
        edited.restart();

        edited.undo();

        assertThat(told.getLast()).isEqualTo(new Command.Open(MOONS, 2, true));
    }
}
