package org.kettenregel.backend.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.store.OwnerKey;

/** Who comes into a class and who they are there, wherever classes are kept, and however servers hear of each other. */
abstract class DoorContract extends ClassroomScene {

    @Test
    void a_teacher_opens_a_class_and_a_student_sits_in_it_under_a_made_up_name() {
        ClassView view = open(ENGLISH);

        JoinAnswer answer = join(OwnerKey.draw(), view.code().orElseThrow());

        assertThat(view.you()).isEqualTo(new Seat(1, "", ClassRole.OWNER, now));
        assertThat(view.code().orElseThrow()).matches("[2-9A-HJKMNP-Z]{6}");
        assertThat(answer).isInstanceOfSatisfying(JoinAnswer.Seated.class, seated -> {
            assertThat(seated.id()).isEqualTo(view.id());
            assertThat(seated.seat().number()).isEqualTo(2);
            assertThat(seated.seat().role()).isEqualTo(ClassRole.STUDENT);
            assertThat(seated.seat().name()).matches("[A-Z][a-z]+ [A-Z][a-z]+");
        });
    }

    @Test
    void in_german_names_are_german() {
        ClassView view = open(ClassSettings.of(Locale.GERMAN));

        assertThat(seat(student(view), view).name()).matches("[A-Z][a-z]+-[A-Z][a-z]+");
    }

    @Test
    void the_same_browser_has_the_same_seat_even_behind_a_locked_door() {
        ClassView view = open(ENGLISH);
        OwnerKey student = student(view);
        Seat before = seat(student, view);
        classroom.desk().lock(teacher, view.id(), true);

        assertThat(join(student, view.code().orElseThrow())).isEqualTo(new JoinAnswer.Seated(view.id(), before));
        assertThat(join(OwnerKey.draw(), view.code().orElseThrow())).isEqualTo(new JoinAnswer.Locked());
        assertThat(join(teacher, view.code().orElseThrow())).isEqualTo(new JoinAnswer.Seated(view.id(), view.you()));
    }

    @Test
    void codes_are_read_as_people_type_them() {
        ClassView view = open(ENGLISH);

        String typed = " " + JoinCode.shown(view.code().orElseThrow()).toLowerCase(Locale.ROOT).replace(' ', '-') + " ";

        assertThat(join(OwnerKey.draw(), typed)).isInstanceOf(JoinAnswer.Seated.class);
    }

    @Test
    void codes_that_nobody_has_and_old_ones_and_those_of_ended_classes_are_answered_alike() {
        ClassView view = open(ENGLISH);
        String next = classroom.desk().newCode(teacher, view.id()).orElseThrow();
        ClassView ended = open(ENGLISH);
        classroom.desk().end(teacher, ended.id());
        ClassView brief = open(ENGLISH.withCodeLife(Duration.ofMinutes(1)));
        later(Duration.ofMinutes(1));

        for (String code : List.of(view.code().orElseThrow(), ended.code().orElseThrow(), brief.code().orElseThrow(), "ZZZZZZ", "", "'; drop", "0OIL1!")) {
            assertThat(join(OwnerKey.draw(), code)).isEqualTo(new JoinAnswer.NoSuchClass());
        }
        assertThat(join(OwnerKey.draw(), next)).isInstanceOf(JoinAnswer.Seated.class);
        assertThat(classroom.desk().find(teacher, brief.id()).orElseThrow().code()).isEmpty();
    }

    @Test
    void after_ten_wrong_codes_in_a_minute_an_address_finds_no_class_that_nobody_there_is_in() {
        ClassView mine = open(ENGLISH);
        String other = open(ENGLISH).code().orElseThrow();
        student(mine);
        IntStream.range(0, 10).forEach(_ -> join(OwnerKey.draw(), "ZZZZZZ"));

        assertThat(join(OwnerKey.draw(), other)).isEqualTo(new JoinAnswer.TooOften());
        assertThat(join(OwnerKey.draw(), mine.code().orElseThrow())).isInstanceOf(JoinAnswer.Seated.class);
        assertThat(classroom.door().join(OwnerKey.draw(), other, Optional.empty(), "192.0.2.8")).isInstanceOf(JoinAnswer.Seated.class);
        later(Duration.ofSeconds(61));
        assertThat(join(OwnerKey.draw(), other)).isInstanceOf(JoinAnswer.Seated.class);
    }

    @Test
    void after_three_hundred_wrong_codes_from_everywhere_none_is_looked_at_for_a_minute() {
        ClassView view = open(ENGLISH);
        IntStream.range(0, 300).forEach(i -> classroom.door().join(OwnerKey.draw(), "ZZZZZZ", Optional.empty(), "192.0.2." + i));

        assertThat(join(OwnerKey.draw(), view.code().orElseThrow())).isEqualTo(new JoinAnswer.TooOften());
    }

    @Test
    void seats_are_counted_with_those_who_wait() {
        ClassView view = open(ENGLISH.withSeats(2).withWaitingRoom(true));
        IntStream.range(0, 2).forEach(_ -> join(OwnerKey.draw(), view.code().orElseThrow()));

        assertThat(join(OwnerKey.draw(), view.code().orElseThrow())).isEqualTo(new JoinAnswer.Full());
    }

    @Test
    void thirty_who_join_at_once_get_thirty_seats_and_names() throws Exception {
        ClassView view = open(ENGLISH);

        try (ExecutorService browsers = Executors.newFixedThreadPool(30)) {
            List<Future<JoinAnswer>> answers = IntStream.range(0, 30).mapToObj(_ -> browsers.submit(() -> join(OwnerKey.draw(), view.code().orElseThrow()))).toList();
            for (Future<JoinAnswer> answer : answers) {
                assertThat(answer.get()).isInstanceOf(JoinAnswer.Seated.class);
            }
        }

        List<Seat> seats = classroom.seats().list(teacher, view.id());
        assertThat(seats).extracting(Seat::number).containsExactlyElementsOf(IntStream.rangeClosed(1, 31).boxed().toList());
        assertThat(seats).extracting(Seat::name).doesNotHaveDuplicates();
    }

    @Test
    void one_who_waits_sees_nothing_until_a_teacher_admits() throws Exception {
        ClassView view = open(ENGLISH.withWaitingRoom(true));
        OwnerKey student = OwnerKey.draw();
        classroom.lesson().present(teacher, view.id(), 0, "{\"step\":1}");

        JoinAnswer answer = join(student, view.code().orElseThrow());
        Heard heard = listen(student, view);
        ClassView waiting = classroom.desk().find(student, view.id()).orElseThrow();

        assertThat(answer).isInstanceOf(JoinAnswer.AtTheDoor.class);
        assertThat(waiting.standpoint()).isEqualTo(new ClassStandpoint(0, ""));
        assertThat(classroom.seats().admit(teacher, view.id(), waiting.you().number())).isTrue();
        assertThat(heard.await(ClassEvent.YourSeat.class).seat().role()).isEqualTo(ClassRole.STUDENT);
        assertThat(classroom.desk().find(student, view.id()).orElseThrow().standpoint()).isEqualTo(new ClassStandpoint(1, "{\"step\":1}"));
    }

    @Test
    void one_who_is_sent_away_is_told_loses_the_seat_and_does_not_come_in_again() throws Exception {
        ClassView view = open(ENGLISH);
        OwnerKey student = student(view);
        Heard heard = listen(student, view);
        classroom.snapshots().handIn(student, view.id(), offer(""));

        assertThat(classroom.seats().remove(teacher, view.id(), 2)).isTrue();

        heard.await(ClassEvent.SentAway.class);
        assertThat(classroom.desk().find(student, view.id())).isEmpty();
        assertThat(classroom.desk().list(student)).isEmpty();
        assertThat(classroom.snapshots().list(teacher, view.id())).isEmpty();
        assertThat(classroom.seats().list(teacher, view.id())).extracting(Seat::number).containsExactly(1);
        assertThat(join(student, view.code().orElseThrow())).isEqualTo(new JoinAnswer.Locked());
        assertThat(join(OwnerKey.draw(), view.code().orElseThrow())).isInstanceOf(JoinAnswer.Seated.class);
    }

    @Test
    void typed_names_count_where_the_class_allows_them() {
        ClassView typed = open(ENGLISH.withTypedNames(true));
        ClassView made = open(ENGLISH);
        String code = typed.code().orElseThrow();

        classroom.door().join(OwnerKey.draw(), code, Optional.of(" Zoë\u202e\u0007  M. "), HOME);
        classroom.door().join(OwnerKey.draw(), made.code().orElseThrow(), Optional.of("Zoë"), HOME);

        assertThat(classroom.seats().list(teacher, typed.id()).get(1).name()).isEqualTo("Zoë M.");
        assertThat(classroom.seats().list(teacher, made.id()).get(1).name()).isNotEqualTo("Zoë");
        assertThat(catchThrowableOfType(RefusedInClass.class, () -> classroom.door().join(OwnerKey.draw(), code, Optional.of("ZOE  m."), HOME)).reason())
                .isEqualTo(RefusedInClass.Reason.NAME_TAKEN);
        assertThat(classroom.seats().list(teacher, typed.id())).hasSize(2);
    }

    @Test
    void a_student_renames_the_own_seat_where_names_may_be_typed_and_a_teacher_any() throws Exception {
        ClassView view = open(ENGLISH.withTypedNames(true));
        OwnerKey student = student(view);
        student(view);
        Heard heard = listen(student, view);

        assertThat(classroom.seats().rename(student, view.id(), 2, "Ada")).isTrue();
        assertThat(classroom.seats().rename(student, view.id(), 3, "Bob")).isFalse();
        assertThat(classroom.seats().rename(teacher, view.id(), 3, "Grace")).isTrue();
        assertThat(classroom.seats().rename(student, view.id(), 2, "ADA")).isTrue();

        assertThat(classroom.seats().list(teacher, view.id())).extracting(Seat::name).containsExactly("", "ADA", "Grace");
        heard.await(event -> event instanceof ClassEvent.YourSeat(Seat you) && you.name().equals("ADA"));
        classroom.desk().settings(teacher, view.id(), ENGLISH);
        assertThat(classroom.seats().rename(student, view.id(), 2, "Eve")).isFalse();
        assertThat(classroom.seats().another(student, view.id()).orElseThrow().name()).matches("[A-Z][a-z]+ [A-Z][a-z]+");
    }

    @Test
    void a_word_makes_one_person_a_co_teacher_once_within_a_day() {
        ClassView view = open(ENGLISH);
        OwnerKey second = student(view);
        String token = classroom.desk().invite(teacher, view.id()).orElseThrow();
        String late = classroom.desk().invite(teacher, view.id()).orElseThrow();

        assertThat(classroom.desk().accept(second, token)).contains(view.id());

        assertThat(seat(second, view).role()).isEqualTo(ClassRole.CO_TEACHER);
        assertThat(classroom.desk().accept(OwnerKey.draw(), token)).isEmpty();
        later(Duration.ofHours(24));
        assertThat(classroom.desk().accept(OwnerKey.draw(), late)).isEmpty();
        assertThat(classroom.desk().accept(OwnerKey.draw(), "not a word")).isEmpty();
    }

    @Test
    void no_secret_is_in_the_database() {
        ClassView view = open(ENGLISH);
        OwnerKey student = student(view);
        String token = classroom.desk().invite(teacher, view.id()).orElseThrow();

        List<String> hashes = database.client().sql("select owner_hash from class_member union all select token_hash from class_invitation").query(String.class).list();

        assertThat(hashes).hasSize(3).noneMatch(hash -> hash.contains(student.secret()) || hash.contains(teacher.secret()) || hash.contains(token));
    }

    @Test
    void a_class_that_is_deleted_is_gone_for_everybody_and_everybody_is_told() throws Exception {
        ClassView view = open(ENGLISH);
        OwnerKey student = student(view);
        Heard heard = listen(student, view);

        assertThat(classroom.desk().delete(teacher, view.id())).isTrue();

        heard.await(ClassEvent.Ended.class);
        assertThat(classroom.desk().find(teacher, view.id())).isEmpty();
        assertThat(classroom.desk().find(student, view.id())).isEmpty();
        assertThat(classroom.desk().list(teacher)).isEmpty();
    }

    @Test
    void classes_are_listed_with_what_one_is_in_them() {
        ClassView first = open(ENGLISH);
        later(Duration.ofMinutes(5));
        OwnerKey student = student(open(ENGLISH));

        assertThat(classroom.desk().list(teacher)).extracting(ClassSummary::role).containsExactly(ClassRole.OWNER, ClassRole.OWNER);
        assertThat(classroom.desk().list(teacher).getLast().id()).isEqualTo(first.id());
        assertThat(classroom.desk().list(student)).extracting(ClassSummary::role).containsExactly(ClassRole.STUDENT);
        assertThat(classroom.desk().list(OwnerKey.draw())).isEmpty();
    }
}
