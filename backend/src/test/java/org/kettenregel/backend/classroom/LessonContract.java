package org.kettenregel.backend.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.store.OwnerKey;

/** What goes on in a class, wherever classes are kept, and however servers hear of each other. */
abstract class LessonContract extends ClassroomScene {

    @Test
    void the_standpoint_moves_by_compare_and_set_and_everybody_is_told() throws Exception {
        ClassView view = open(ENGLISH);
        OwnerKey student = student(view);
        Heard heard = listen(student, view);

        assertThat(classroom.lesson().present(teacher, view.id(), 0, "{\"at\":1}")).isEqualTo(new PresentAnswer.Moved(1));
        assertThat(classroom.lesson().present(teacher, view.id(), 0, "{\"at\":9}")).isEqualTo(new PresentAnswer.Overtaken(1));
        assertThat(classroom.lesson().present(teacher, view.id(), 1, "{\"at\":2}")).isEqualTo(new PresentAnswer.Moved(2));

        heard.await(event -> event.equals(new ClassEvent.StandpointMoved(new ClassStandpoint(2, "{\"at\":2}"))));
        assertThat(classroom.lesson().standpoint(student, view.id())).contains(new ClassStandpoint(2, "{\"at\":2}"));
        assertThatThrownBy(() -> classroom.lesson().present(teacher, view.id(), 2, "x".repeat(7_001))).isInstanceOf(RefusedInClass.class);
    }

    @Test
    void a_co_teacher_takes_over_when_the_lease_has_ended_or_on_purpose() {
        ClassView view = open(ENGLISH);
        OwnerKey second = OwnerKey.draw();
        classroom.desk().accept(second, classroom.desk().invite(teacher, view.id()).orElseThrow());
        classroom.lesson().present(teacher, view.id(), 0, "a");

        assertThat(classroom.lesson().present(second, view.id(), 1, "b")).isEqualTo(new PresentAnswer.PresentedBy(1, now.plusSeconds(30)));
        later(Duration.ofSeconds(20));
        assertThat(classroom.lesson().keepLease(teacher, view.id())).isEqualTo(new PresentAnswer.Moved(1));
        later(Duration.ofSeconds(20));
        assertThat(classroom.lesson().present(second, view.id(), 1, "b")).isInstanceOf(PresentAnswer.PresentedBy.class);
        later(Duration.ofSeconds(10));
        assertThat(classroom.lesson().present(second, view.id(), 1, "b")).isEqualTo(new PresentAnswer.Moved(2));
        assertThat(classroom.lesson().takeOver(teacher, view.id(), 1)).isEqualTo(new PresentAnswer.Overtaken(2));
        assertThat(classroom.lesson().takeOver(teacher, view.id(), 2)).isEqualTo(new PresentAnswer.Moved(2));
        assertThat(classroom.desk().find(second, view.id()).orElseThrow().presenter()).contains(1);
    }

    @Test
    void of_two_pages_that_move_at_once_one_is_told() throws Exception {
        ClassView view = open(ENGLISH);

        try (ExecutorService windows = Executors.newFixedThreadPool(2)) {
            for (long sequence = 0; sequence < 20; sequence++) {
                long seen = sequence;
                Future<PresentAnswer> first = windows.submit(() -> classroom.lesson().present(teacher, view.id(), seen, "one"));
                Future<PresentAnswer> second = windows.submit(() -> classroom.lesson().present(teacher, view.id(), seen, "other"));

                assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(new PresentAnswer.Moved(seen + 1), new PresentAnswer.Overtaken(seen + 1));
            }
        }
    }

    @Test
    void the_pace_and_what_is_handed_out_reach_everybody_and_those_who_come_later() throws Exception {
        ClassView view = open(ENGLISH);
        Heard heard = listen(student(view), view);

        classroom.lesson().pace(teacher, view.id(), Pace.PAUSED);
        classroom.lesson().handOut(teacher, view.id(), "Spiral", "{\"version\":3}");

        assertThat(heard.await(ClassEvent.PaceChanged.class).pace()).isEqualTo(Pace.PAUSED);
        assertThat(heard.await(ClassEvent.HandedOut.class).number()).isEqualTo(1);
        OwnerKey late = student(view);
        assertThat(classroom.lesson().handedOut(late, view.id())).contains(new HandOut(1, "Spiral", "{\"version\":3}"));
        assertThat(classroom.desk().find(late, view.id()).orElseThrow().pace()).isEqualTo(Pace.PAUSED);
        assertThat(classroom.desk().find(late, view.id()).orElseThrow().handOut()).contains(1);
    }

    @Test
    void a_teacher_sees_what_goes_on_at_each_seat_and_asks_for_what_is_newer() throws Exception {
        ClassView view = open(ENGLISH);
        OwnerKey first = student(view);
        OwnerKey second = student(view);
        Heard heard = listen(teacher, view);

        assertThat(classroom.wall().report(first, view.id(), report(WallState.TRAINING, 0.5))).isTrue();
        assertThat(classroom.wall().report(second, view.id(), report(WallState.HAND_UP, Double.NaN))).isTrue();
        heard.await(ClassEvent.WallChanged.class);
        List<WallRow> all = classroom.wall().rows(teacher, view.id(), 0);
        classroom.wall().report(first, view.id(), report(WallState.DONE, 0.1));

        assertThat(all).extracting(WallRow::seat).containsExactly(2, 3);
        assertThat(all.get(0).report().sparkline()).containsExactly(0.9f, 0.5f, Float.NaN);
        assertThat(all.get(1).report().loss()).isNaN();
        assertThat(classroom.wall().rows(teacher, view.id(), all.get(1).version())).singleElement()
                .satisfies(row -> assertThat(row.report().state()).isEqualTo(WallState.DONE));
    }

    @Test
    void a_seat_that_says_nothing_is_away() {
        ClassView view = open(ENGLISH);
        OwnerKey student = student(view);
        classroom.wall().report(student, view.id(), report(WallState.TRAINING, 0.5));
        later(Duration.ofSeconds(31));

        assertThat(classroom.wall().rows(teacher, view.id(), 0)).singleElement().satisfies(row -> assertThat(row.report().state()).isEqualTo(WallState.AWAY));
        classroom.wall().report(student, view.id(), report(WallState.TRAINING, 0.5));
        assertThat(classroom.wall().rows(teacher, view.id(), 0)).singleElement().satisfies(row -> assertThat(row.report().state()).isEqualTo(WallState.TRAINING));
    }

    @Test
    void the_wall_is_there_after_the_server_was_started_again() {
        ClassView view = open(ENGLISH);
        classroom.wall().report(student(view), view.id(), report(WallState.NAN, Double.NaN));

        classroom.close();
        classroom = classroom();

        assertThat(classroom.wall().rows(teacher, view.id(), 0)).singleElement().satisfies(row -> {
            assertThat(row.seat()).isEqualTo(2);
            assertThat(row.report().loss()).isNaN();
            assertThat(row.report().epoch()).isEqualTo(12);
            assertThat(row.report().sparkline()).containsExactly(0.9f, 0.5f, Float.NaN);
            assertThat(row.report().picture()).containsExactly(1, 2, -3);
        });
    }

    @Test
    void one_who_was_sent_away_or_left_reports_nothing_and_leaves_the_wall() throws Exception {
        ClassView view = open(ENGLISH);
        OwnerKey removed = student(view);
        OwnerKey left = student(view);
        for (OwnerKey student : List.of(removed, left)) {
            classroom.wall().report(student, view.id(), report(WallState.TRAINING, 0.5));
        }
        Heard first = listen(removed, view);
        Heard second = listen(left, view);

        classroom.seats().remove(teacher, view.id(), 2);
        classroom.door().leave(left, view.id());
        first.await(ClassEvent.SentAway.class);
        second.await(ClassEvent.SentAway.class);

        assertThat(classroom.wall().rows(teacher, view.id(), 0)).isEmpty();
        assertThat(classroom.wall().report(removed, view.id(), report(WallState.TRAINING, 0.5))).isFalse();
        assertThat(classroom.wall().report(left, view.id(), report(WallState.TRAINING, 0.5))).isFalse();
    }

    @Test
    void snapshots_are_listed_with_names_and_presented_without() throws Exception {
        ClassView view = open(ENGLISH);
        OwnerKey first = student(view);
        OwnerKey second = student(view);
        Heard heard = listen(second, view);

        int one = classroom.snapshots().handIn(first, view.id(), offer("why?")).orElseThrow();
        int two = classroom.snapshots().handIn(second, view.id(), offer("")).orElseThrow();
        classroom.snapshots().order(teacher, view.id(), List.of(two, one));
        classroom.snapshots().present(teacher, view.id(), List.of(two));

        assertThat(classroom.snapshots().list(teacher, view.id())).extracting(HandedIn::number).containsExactly(two, one);
        assertThat(classroom.snapshots().list(teacher, view.id()).get(1)).satisfies(snapshot -> {
            assertThat(snapshot.name()).isEqualTo(seat(first, view).name());
            assertThat(snapshot.note()).isEqualTo("why?");
        });
        heard.await(ClassEvent.SnapshotsChanged.class);
        assertThat(classroom.snapshots().presented(first, view.id())).singleElement()
                .satisfies(shown -> {
                    assertThat(shown.letter()).isEqualTo("A");
                    assertThat(shown.picture()).containsExactly(7);
                    assertThat(shown.loss()).isEqualTo(0.25);
                    assertThat(shown.accuracy()).isNaN();
                });
        assertThat(classroom.snapshots().document(first, view.id(), one)).contains("{}");
        assertThat(classroom.snapshots().document(first, view.id(), two)).isEmpty();
        assertThat(classroom.snapshots().document(teacher, view.id(), two)).contains("{}");
        assertThat(classroom.snapshots().discard(first, view.id(), two)).isFalse();
        assertThat(classroom.snapshots().discard(first, view.id(), one)).isTrue();
    }

    @Test
    void a_seat_hands_in_five_snapshots_and_no_more() {
        ClassView view = open(ENGLISH);
        OwnerKey student = student(view);
        IntStream.range(0, 5).forEach(_ -> classroom.snapshots().handIn(student, view.id(), offer("")));

        assertThatThrownBy(() -> classroom.snapshots().handIn(student, view.id(), offer("")))
                .hasMessage("There are 6 handed-in experiments of this seat, at most 5 are kept: the teacher can discard some.");
    }

    @Test
    void students_predict_and_see_what_others_chose_when_the_teacher_reveals() {
        ClassView view = open(ENGLISH);
        OwnerKey first = student(view);
        OwnerKey second = student(view);
        String text = "What is the gradient of x1?";
        List<String> options = List.of("1", "-1", "2");
        classroom.questions().ask(teacher, view.id(), text, options, OptionalInt.of(0));
        int number = classroom.questions().current(first, view.id()).orElseThrow().number();

        assertThat(classroom.questions().answer(first, view.id(), number, 1)).isTrue();
        assertThat(classroom.questions().answer(first, view.id(), number, 0)).isTrue();
        assertThat(classroom.questions().answer(second, view.id(), number, 2)).isTrue();
        assertThat(classroom.questions().answer(second, view.id(), number, 3)).isFalse();
        assertThat(classroom.questions().answer(second, view.id(), number + 1, 0)).isFalse();

        assertThat(classroom.questions().current(first, view.id()))
                .contains(new ClassQuestion(number, text, options, List.of(0, 0, 0), OptionalInt.empty(), false, 2, OptionalInt.of(0)));
        assertThat(classroom.questions().current(teacher, view.id()).orElseThrow().counts()).containsExactly(1, 0, 1);
        classroom.questions().reveal(teacher, view.id());
        assertThat(classroom.questions().answer(second, view.id(), number, 0)).isFalse();
        assertThat(classroom.questions().current(second, view.id()))
                .contains(new ClassQuestion(number, text, options, List.of(1, 0, 1), OptionalInt.of(0), true, 2, OptionalInt.of(2)));
    }

    @Test
    void an_ended_class_takes_nothing_from_students_and_keeps_what_it_has() throws Exception {
        ClassView view = open(ENGLISH);
        OwnerKey student = student(view);
        classroom.snapshots().handIn(student, view.id(), offer("kept"));
        Heard heard = listen(student, view);

        assertThat(classroom.desk().end(teacher, view.id())).isTrue();

        heard.await(ClassEvent.Ended.class);
        assertThat(classroom.snapshots().handIn(student, view.id(), offer("late"))).isEmpty();
        assertThat(classroom.wall().report(student, view.id(), report(WallState.TRAINING, 0.5))).isFalse();
        assertThat(classroom.snapshots().list(teacher, view.id())).hasSize(1);
        assertThat(join(student, classroom.desk().newCode(teacher, view.id()).orElseThrow())).isInstanceOf(JoinAnswer.Seated.class);
        assertThat(classroom.wall().report(student, view.id(), report(WallState.TRAINING, 0.5))).isTrue();
    }

    @Test
    void a_page_that_fails_or_has_gone_keeps_nobody_else_from_hearing() throws Exception {
        ClassView view = open(ENGLISH);
        OwnerKey student = student(view);
        Heard gone = new Heard();
        classroom.listen(student, view.id(), _ -> {
            throw new IllegalStateException("no page any more");
        });
        classroom.listen(student, view.id(), gone).orElseThrow().run();
        Heard heard = listen(student, view);

        classroom.lesson().pace(teacher, view.id(), Pace.FOLLOW);

        heard.await(ClassEvent.PaceChanged.class);
        assertThat(gone.all()).isEmpty();
        assertThat(classroom.listen(OwnerKey.draw(), view.id(), heard)).isEmpty();
    }
}
