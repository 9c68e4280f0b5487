package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.classroom.Pace;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.StepSize;
import org.kettenregel.frontend.Person;
import org.kettenregel.frontend.state.Standpoint;
import org.kettenregel.frontend.state.StandpointCodec;

/** A teacher's page and a student's, with a class between them that passes on at once what it is told. */
class FollowingTest {

    private static final Experiment MOONS = preset("moons");

    private final Table teacher = new Table(preset("spiral"));
    private final Table own = new Table(preset("xor"));
    private final List<Table> opened = new ArrayList<>();
    private final List<Screen> stage = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final Map<String, WholeRun> runs = new HashMap<>();
    private final List<Standpoint> passedOn = new ArrayList<>();
    private final Follower student = new Follower(new Workplace(own.presenter, () -> {}), this::open, this::find, stage::add);
    private final Leader leader = new Leader(new Workplace(teacher.presenter, () -> {}), new Lesson());

    FollowingTest() {
        own.settleAll();
    }

    @AfterEach
    void close() {
        student.close();
        opened.forEach(Table::close);
        teacher.close();
        own.close();
    }

    private void find(String hash, Consumer<Optional<WholeRun>> found) {
        done.add("found " + hash.substring(0, 1));
        found.accept(Optional.ofNullable(runs.get(hash)));
    }

    private Workplace open(Experiment first) {
        Table table = new Table(first);
        opened.add(table);
        return new Workplace(table.presenter, () -> done.add("closed"));
    }

    private class Lesson implements LeadDeeds {
        @Override
        public void present(Standpoint at, Consumer<LeadAnswer> told) {
            passedOn.add(at);
            student.move(new StandpointCodec().write(at));
            told.accept(LeadAnswer.MOVED);
        }

        @Override
        public void takeOver(Consumer<LeadAnswer> told) {
            told.accept(LeadAnswer.MOVED);
        }

        @Override
        public void keepRun(WholeRun run, Consumer<String> kept, Runnable failed) {
            String hash = Integer.toHexString(runs.size()).repeat(64);
            runs.put(hash, run);
            kept.accept(hash);
        }

        @Override
        public void handOut(Experiment experiment, Consumer<Boolean> told) {
            student.handOut(experiment);
            told.accept(true);
        }
    }

    private Person bar() {
        return new Person(student.bar());
    }

    private SessionSnapshot seen() {
        return opened.getLast().settleAll();
    }

    private void assertSameNumbers() {
        SessionSnapshot meant = teacher.settleAll();
        assertThat(seen().cursor()).isEqualTo(meant.cursor());
        assertThat(seen().nodes()).usingRecursiveComparison().isEqualTo(meant.nodes());
        assertThat(seen().parameters()).usingRecursiveComparison().isEqualTo(meant.parameters());
    }

    @Test
    void each_step_of_the_teacher_is_on_the_students_screen_with_the_same_numbers() {
        student.pace(Pace.FOLLOW);
        teacher.settleAll();
        for (int i = 0; i < 12; i++) {
            teacher.presenter.transport().next();
            teacher.settleAll();

            assertSameNumbers();
        }
        assertThat(opened).hasSize(1);
        assertThat(stage).containsExactly(opened.getFirst().presenter.screen());
        assertThat(student.bar().getElement().getAttribute("aria-label")).isEqualTo("Class");
    }

    @Test
    void what_the_teachers_network_has_learned_is_handed_over_once_for_all_steps() {
        student.pace(Pace.FOLLOW);
        teacher.settleAll();
        teacher.presenter.transport().size(StepSize.EPOCH);
        for (int epoch = 0; epoch < 8; epoch++) {
            teacher.presenter.transport().step(Pass.UPDATE);
        }
        teacher.settleAll();
        teacher.settleAll();
        teacher.presenter.transport().size(StepSize.OPERATION);
        teacher.presenter.transport().next();
        teacher.settleAll();

        assertSameNumbers();
        assertThat(runs).hasSize(1);
        assertThat(done).containsExactly("found 0");
    }

    @Test
    void the_own_work_waits_as_it_was_left_and_one_tap_leads_there_and_back() {
        own.presenter.transport().step(Pass.FORWARD);
        SessionSnapshot before = own.settleAll();
        student.pace(Pace.FOLLOW);
        teacher.settleAll();
        seen();

        bar().click("follow-own");

        assertThat(stage.getLast()).isSameAs(own.presenter.screen());
        assertThat(own.settleAll()).isSameAs(before);
        assertThat(done).containsExactly("closed");
        assertThat(bar().sees("follow-own")).isFalse();
        own.presenter.transport().step(Pass.FORWARD);
        assertThat(own.settleAll().executed()).isGreaterThan(before.executed());
        teacher.presenter.transport().next();
        teacher.settleAll();
        bar().click("follow-return");
        assertSameNumbers();
    }

    @Test
    void who_follows_looks_and_changes_nothing() {
        student.pace(Pace.FOLLOW);
        teacher.settleAll();
        seen();
        Table shown = opened.getFirst();
        int sent = shown.sent.size();

        shown.presenter.transport().trainOrPause();
        shown.presenter.newSeed();

        assertThat(shown.sent).hasSize(sent);
        assertThat(shown.banner()).startsWith("Here you see what the teacher does.");
    }

    @Test
    void in_a_pause_the_own_work_is_held_too_and_nobody_leaves() {
        teacher.settleAll();
        int sent = own.sent.size();

        student.pace(Pace.PAUSED);
        own.presenter.transport().trainOrPause();
        own.presenter.newSeed();
        student.toClass();

        assertThat(own.sent).hasSize(sent);
        assertThat(stage).isEmpty();
        assertThat(own.banner()).startsWith("The class is paused.");
        student.pace(Pace.EXPLORE);
        own.presenter.newSeed();
        assertThat(own.sent).hasSizeGreaterThan(sent);
    }

    @Test
    void a_training_of_ones_own_pauses_with_the_class() {
        own.presenter.transport().trainOrPause();
        own.settle();

        student.pace(Pace.PAUSED);

        assertThat(own.lastSent()).isEqualTo(new Command.Pause());
        assertThat(own.settle().training()).isFalse();
    }

    @Test
    void to_explore_leads_back_to_the_own_work() {
        student.pace(Pace.FOLLOW);
        teacher.settleAll();

        student.pace(Pace.EXPLORE);

        assertThat(stage.getLast()).isSameAs(own.presenter.screen());
        assertThat(bar().sees("follow-return")).isTrue();
    }

    @Test
    void a_late_comer_lands_where_the_class_is() {
        teacher.settleAll();
        for (int i = 0; i < 5; i++) {
            teacher.presenter.transport().next();
            teacher.settleAll();
        }

        student.pace(Pace.FOLLOW);

        assertSameNumbers();
        assertThat(seen().executed()).isEqualTo(4);
    }

    @Test
    void what_was_handed_out_is_opened_as_ones_own_and_undo_leads_back() {
        Experiment before = own.presenter.experiment();
        teacher.presenter.open(MOONS);
        teacher.settleAll();
        leader.handOut();

        bar().click("follow-given");

        assertThat(own.presenter.experiment()).isEqualTo(MOONS);
        assertThat(bar().sees("follow-given")).isFalse();
        own.presenter.undo();
        assertThat(own.presenter.experiment()).isEqualTo(before);
    }

    @Test
    void when_the_class_is_over_the_own_work_is_there_and_free() {
        student.pace(Pace.FOLLOW);
        teacher.settleAll();

        student.end();

        assertThat(stage.getLast()).isSameAs(own.presenter.screen());
        int sent = own.sent.size();
        own.presenter.newSeed();
        assertThat(own.sent).hasSizeGreaterThan(sent);
    }

    @Test
    void nonsense_from_the_class_moves_nothing() {
        student.pace(Pace.FOLLOW);

        student.move("{\"batch\":-1}");
        student.move("<script>");
        student.move("{\"experiment\":\"AAAA\"}");

        assertThat(stage).isEmpty();
    }

    @Test
    void the_same_place_is_told_once() {
        teacher.settleAll();
        int told = passedOn.size();

        teacher.presenter.refresh();
        teacher.presenter.redraw();
        leader.moved();

        assertThat(passedOn).hasSize(told);
    }
}
