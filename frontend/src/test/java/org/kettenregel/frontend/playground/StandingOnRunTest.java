package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.StepSize;

/** Following a teacher whose network has learned, or whose numbers were typed over: from a run that the teacher's session hands over, and the student's resumes. */
class StandingOnRunTest {

    private final TwoTables two = new TwoTables();
    private final Table teacher = two.teacher;
    private final Table student = two.student;

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void a_weight_typed_over_after_some_batches_is_followed_by_the_run_that_was_handed_over() {
        two.step(Pass.UPDATE, StepSize.BATCH);
        two.step(Pass.BACKWARD, StepSize.LAYER);
        teacher.presenter.setParameter("dense#1/weights", 2, 1.5f);
        teacher.settleAll();
        Optional<WholeRun> run = Optional.of(two.handOver());

        assertThat(two.follow(run)).isTrue();
        two.assertSameNumbers();
        int before = student.sent.size();
        two.step(Pass.BACKWARD, StepSize.OPERATION);
        two.follow(run);

        assertThat(student.sent.subList(before, student.sent.size())).hasSize(1).first().isInstanceOf(Command.GoTo.class);
        two.assertSameNumbers();
    }

    @Test
    void a_number_typed_over_in_the_middle_of_the_pass_is_followed() {
        SessionSnapshot there = two.step(Pass.UPDATE, StepSize.BATCH);
        two.step(Pass.BACKWARD, StepSize.OPERATION);
        teacher.presenter.setNumber(id(there, "dense#1/sum"), 1, "0.25", false);
        teacher.settleAll();

        two.follow(Optional.of(two.handOver()));

        two.assertSameNumbers();
    }

    @Test
    void after_many_epochs_of_training_the_run_is_handed_over() {
        teacher.presenter.transport().size(StepSize.EPOCH);
        for (int epoch = 0; epoch < 8; epoch++) {
            teacher.presenter.transport().step(Pass.UPDATE);
        }
        two.step(Pass.BACKWARD, StepSize.LAYER);
        assertThat(teacher.presenter.standing().isReachable()).contains(false);

        two.follow(Optional.of(two.handOver()));

        two.assertSameNumbers();
        assertThat(student.settleAll().cursor().epoch()).isEqualTo(8);
    }

    @Test
    void a_run_handed_over_before_another_change_is_none_to_count_from() {
        two.step(Pass.UPDATE, StepSize.BATCH);
        teacher.presenter.setParameter("dense#1/weights", 2, 1.5f);
        List<Standing.Handed> handed = new ArrayList<>();
        teacher.presenter.standing().handOver(handed::add);
        teacher.presenter.setParameter("dense#1/weights", 3, 1.5f);
        teacher.settleAll();

        teacher.presenter.standing().rest(handed.getFirst(), TwoTables.RUN);

        assertThat(teacher.presenter.standing().now()).isEmpty();
    }

    @Test
    void a_weight_typed_over_between_two_batches_leads_to_the_start_of_the_next() {
        two.step(Pass.UPDATE, StepSize.BATCH);
        teacher.presenter.setParameter("dense#1/weights", 2, 1.5f);
        teacher.settleAll();
        Optional<WholeRun> run = Optional.of(two.handOver());

        assertThat(two.follow(run)).isTrue();

        assertThat(student.settleAll().parameters()).usingRecursiveComparison().isEqualTo(teacher.settleAll().parameters());
        assertThat(student.settleAll().cursor()).isEqualTo(teacher.settleAll().cursor());
        two.step(Pass.BACKWARD, StepSize.LAYER);
        two.follow(run);
        two.assertSameNumbers();
    }

    @Test
    void without_its_run_a_place_is_not_gone_to() {
        two.step(Pass.UPDATE, StepSize.BATCH);
        teacher.presenter.setParameter("dense#1/weights", 2, 1.5f);
        teacher.settleAll();
        two.handOver();

        assertThat(two.follow()).isFalse();

        assertThat(student.settleAll().cursor().step()).isZero();
    }
}
