package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.id;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SampleSnapshot;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.StepSize;
import org.kettenregel.frontend.component.data.UnitReference;
import org.kettenregel.frontend.state.Standpoint;

/** What a student sees who follows a teacher through untrained networks, and what is told and gone to at all. */
class StandingTest {

    private static final Experiment SPIRAL = TwoTables.SPIRAL;

    private final TwoTables two = new TwoTables();
    private final Table teacher = two.teacher;
    private final Table student = two.student;

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void after_two_epochs_in_the_middle_of_the_backward_pass_the_gradient_that_was_chosen_is_the_same() {
        two.step(Pass.UPDATE, StepSize.EPOCH);
        two.step(Pass.UPDATE, StepSize.EPOCH);
        SessionSnapshot there = two.step(Pass.BACKWARD, StepSize.OPERATION);
        teacher.presenter.select(id(there, "dense#2/product"), 3);
        teacher.settleAll();

        assertThat(two.follow()).isTrue();

        two.assertSameNumbers();
        assertThat(teacher.settleAll().cursor().epoch()).isEqualTo(2);
        assertThat(student.settleAll().explanation().orElseThrow().node()).isEqualTo(id(there, "dense#2/product"));
    }

    @Test
    void a_step_of_the_teacher_is_one_command_for_a_student_and_none_when_it_is_told_again() {
        teacher.settleAll();
        two.follow();
        student.settleAll();
        int before = student.sent.size();
        SessionSnapshot first = two.step(Pass.FORWARD, StepSize.OPERATION);

        two.follow();
        two.follow();

        assertThat(student.sent.subList(before, student.sent.size())).containsExactly(new Command.GoTo(0, first.executed()));
        two.assertSameNumbers();
    }

    @Test
    void every_step_of_two_batches_is_followed_to_the_same_numbers() {
        teacher.settleAll();
        int length = teacher.settleAll().length();

        for (int i = 0; i < length + 4; i++) {
            teacher.presenter.transport().next();
            teacher.settleAll();
            two.follow();
            two.assertSameNumbers();
        }

        assertThat(student.settleAll().cursor().step()).isEqualTo(1);
        assertThat(student.restarts()).isEqualTo(2); // its own experiment, and the teacher's
    }

    @Test
    void the_way_back_is_followed_over_the_start_of_a_batch() {
        two.step(Pass.UPDATE, StepSize.BATCH);
        two.step(Pass.FORWARD, StepSize.LAYER);
        two.follow();
        two.assertSameNumbers();
        teacher.presenter.transport().size(StepSize.BATCH);
        teacher.presenter.transport().back();
        teacher.settleAll();
        teacher.presenter.transport().seek(4);
        teacher.settleAll();

        two.follow();

        two.assertSameNumbers();
        assertThat(student.settleAll().cursor().step()).isZero();
    }

    @Test
    void who_begins_anew_is_followed_to_the_beginning() {
        two.step(Pass.BACKWARD, StepSize.LAYER);
        two.follow();
        student.settleAll();
        teacher.presenter.newSeed();
        teacher.settleAll();

        two.follow();

        two.assertSameNumbers();
        assertThat(student.settleAll().executed()).isEqualTo(-1);
        assertThat(student.presenter.experiment().seed()).isEqualTo(SPIRAL.seed() + 1);
    }

    @Test
    void a_weight_typed_over_before_any_has_moved_is_the_same_for_who_begins_with_it() {
        two.step(Pass.FORWARD, StepSize.LAYER);
        teacher.presenter.setParameter("dense#1/weights", 2, 1.5f);
        teacher.settleAll();

        two.follow();

        two.assertSameNumbers();
        assertThat(student.presenter.experiment().ownValues()).hasSize(1);
    }

    @Test
    void a_layer_added_before_anything_was_learned_is_the_same_for_who_begins_with_it() {
        teacher.settleAll();
        teacher.presenter.edit(before -> UnitEdits.addLayer(before, "dense#1"));
        teacher.settleAll();
        two.step(Pass.BACKWARD, StepSize.OPERATION);

        two.follow();

        two.assertSameNumbers();
    }

    @Test
    void what_nobody_else_can_get_to_is_not_told() {
        two.step(Pass.UPDATE, StepSize.BATCH);
        teacher.presenter.setParameter("dense#1/weights", 2, 1.5f);
        teacher.settleAll();

        assertThat(teacher.presenter.standing().now()).isEmpty();
        assertThat(teacher.presenter.standing().isReachable()).contains(false);
    }

    @Test
    void a_way_of_learning_changed_after_some_batches_is_not_told() {
        two.step(Pass.UPDATE, StepSize.BATCH);
        teacher.presenter.edit(before -> ExperimentEdits.batchSize(before, 5));
        teacher.settleAll();

        assertThat(teacher.presenter.standing().now()).isEmpty();
    }

    @Test
    void a_sample_apart_from_training_is_followed_and_left_again() {
        two.step(Pass.FORWARD, StepSize.LAYER);
        teacher.presenter.samples().show(3);
        teacher.settleAll();
        two.follow();
        two.assertSameNumbers();
        assertThat(student.settleAll().look().map(SampleSnapshot::number)).contains(3);
        teacher.presenter.samples().passBack();
        teacher.settleAll();
        two.follow();
        two.assertSameNumbers();
        assertThat(student.settleAll().look().map(SampleSnapshot::passedBack)).contains(true);
        teacher.presenter.samples().comeBack();
        teacher.settleAll();

        two.follow();

        two.assertSameNumbers();
        assertThat(student.settleAll().apart()).isFalse();
    }

    @Test
    void another_row_of_the_batch_is_one_command() {
        two.step(Pass.FORWARD, StepSize.LAYER);
        two.follow();
        student.settleAll();
        int before = student.sent.size();
        teacher.presenter.turnTo(2);
        teacher.settleAll();

        two.follow();

        assertThat(student.sent.subList(before, student.sent.size())).contains(new Command.LookAt(2)).doesNotContain(new Command.GoTo(0, 0));
        two.assertSameNumbers();
    }

    @Test
    void sheet_close_look_layer_and_unit_are_the_teachers() {
        two.step(Pass.FORWARD, StepSize.LAYER);
        teacher.presenter.tab(NetworkPanel.Tab.GRAPH);
        teacher.presenter.chooseLayer(2, false);
        teacher.presenter.screen().details().drawer().open("detail.numbers");
        teacher.settleAll();

        two.follow();

        student.settleAll();
        Standpoint here = student.presenter.standing().now().orElseThrow();
        assertThat(here).isEqualTo(two.told());
        assertThat(here.sheet()).isEqualTo(Standpoint.Sheet.GRAPH);
        assertThat(here.detail()).isEqualTo("numbers");
        assertThat(here.layer()).isEqualTo(2);
    }

    @Test
    void a_unit_chosen_on_the_drawing_is_chosen_there_too() {
        teacher.settleAll();
        Standpoint pointed = new Standpoint(
                Optional.empty(), Optional.empty(), Optional.empty(), 0, -1, new Standpoint.Sample(), -1, -1, Standpoint.Sheet.NETWORK, "", 0,
                Optional.of(new Standpoint.Unit(1, 2)));

        student.presenter.standing().go(pointed, SPIRAL, Optional.empty());
        student.settleAll();

        assertThat(student.presenter.standing().now().orElseThrow().unit()).contains(new Standpoint.Unit(1, 2));
        assertThat(new UnitReference("dense#1", 2).layer()).isEqualTo(SPIRAL.layers().getFirst().key());
    }

    @Test
    void a_place_too_far_to_compute_is_not_gone_to() {
        Standpoint far = new Standpoint(
                Optional.empty(), Optional.empty(), Optional.empty(), 1_000_000, 3, new Standpoint.Sample(), -1, -1, Standpoint.Sheet.NETWORK, "", 0, Optional.empty());

        assertThat(student.presenter.standing().go(far, SPIRAL, Optional.empty())).isFalse();

        assertThat(student.settleAll().cursor().step()).isZero();
        assertThat(student.sent).noneMatch(Command.GoTo.class::isInstance);
    }

    @Test
    void nodes_samples_and_instructions_that_there_are_not_harm_nothing() {
        Standpoint nowhere = new Standpoint(
                Optional.empty(), Optional.empty(), Optional.empty(), 0, 100_000, new Standpoint.Sample(Standpoint.Source.BACKWARD, 100_000), 9_999, 9_999,
                Standpoint.Sheet.GRAPH, "hello", 77, Optional.of(new Standpoint.Unit(77, 7)));

        student.presenter.standing().go(nowhere, SPIRAL, Optional.empty());

        SessionSnapshot shown = student.settleAll();
        assertThat(shown.compiled()).isTrue();
        assertThat(shown.problems()).noneMatch(problem -> problem.isError());
        assertThat(shown.cursor().step()).isZero();
    }

    @Test
    void while_it_is_held_a_person_looks_and_moves_nothing() {
        student.settleAll();
        Experiment before = student.presenter.experiment();
        student.presenter.standing().hold(Optional.of("link.no_place"));
        int sent = student.sent.size();

        student.presenter.transport().trainOrPause();
        student.presenter.transport().step(Pass.FORWARD);
        student.presenter.edit(experiment -> ExperimentEdits.seed(experiment, 99));
        student.presenter.open(SPIRAL);
        student.presenter.bring(SPIRAL, Map.of());
        student.presenter.newSeed();
        student.presenter.sameSeed();
        student.presenter.undo();
        student.presenter.setParameter("dense#1/weights", 0, 9);
        student.presenter.samples().worst();

        assertThat(student.sent).hasSize(sent);
        assertThat(student.presenter.experiment()).isSameAs(before);
        assertThat(student.banner()).isNotEmpty();
        student.presenter.select(0, 0);
        assertThat(student.lastSent()).isEqualTo(new Command.Look(0, 0));
        student.presenter.standing().hold(Optional.empty());
        student.presenter.newSeed();
        assertThat(student.lastSent()).isInstanceOf(Command.Open.class);
        assertThat(List.of(student.settleAll().version())).isNotEmpty();
    }
}
