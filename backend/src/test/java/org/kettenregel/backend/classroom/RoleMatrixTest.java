package org.kettenregel.backend.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.OwnerKey;

/** Every command by everybody: what one may not do is answered like a class that never was. */
class RoleMatrixTest {

    private static final Set<Person> OWNER = Set.of(Person.OWNER);
    private static final Set<Person> TEACHERS = Set.of(Person.OWNER, Person.CO_TEACHER);
    private static final Set<Person> STUDENTS = Set.of(Person.STUDENT, Person.NEIGHBOUR);
    private static final Set<Person> THIS_STUDENT = Set.of(Person.OWNER, Person.CO_TEACHER, Person.STUDENT);
    private static final Set<Person> INSIDE = Set.of(Person.OWNER, Person.CO_TEACHER, Person.STUDENT, Person.NEIGHBOUR);
    private static final Set<Person> KNOWN = Set.of(Person.OWNER, Person.CO_TEACHER, Person.STUDENT, Person.NEIGHBOUR, Person.WAITING);
    private static final Set<Person> NOBODY = Set.of();

    private static final int OWNER_SEAT = 1;
    private static final int CO_TEACHER_SEAT = 2;
    private static final int STUDENT_SEAT = 3;
    private static final int WAITING_SEAT = 5;
    private static final int SENT_AWAY_SEAT = 6;
    private static final WallReport REPORT = new WallReport(WallState.IDLE, 0, Double.NaN, Double.NaN, new float[0], new byte[0]);
    private static final SnapshotOffer OFFER = new SnapshotOffer("{}", new byte[0], 0, 0, 0, "");

    /** One for all cases, as a new one takes longer than they do; each case has a class of its own. */
    private static Database database;
    private static Classroom room;

    /** Who may ask. What commands are about is the student's. */
    enum Person {
        OWNER, CO_TEACHER, STUDENT, NEIGHBOUR, WAITING, SENT_AWAY, TEACHER_OF_ANOTHER, STRANGER
    }

    /** A class with everybody in it, and what they have made. */
    record Scene(Classroom room, ClassId id, List<OwnerKey> keys, int question, int snapshot) {

        OwnerKey key(Person person) {
            return keys.get(person.ordinal());
        }
    }

    /** Says whether it did or gave anything. */
    interface Attempt {

        boolean go(Scene scene, OwnerKey who, ClassId id);
    }

    record Command(String name, Set<Person> may, Attempt attempt) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Command command(String name, Set<Person> may, Attempt attempt) {
        return new Command(name, may, attempt);
    }

    static List<Command> commands() {
        return List.of(
                command("find", KNOWN, (in, who, id) -> in.room.desk().find(who, id).isPresent()),
                command("title", TEACHERS, (in, who, id) -> in.room.desk().title(who, id, "Other")),
                command("settings", TEACHERS, (in, who, id) -> in.room.desk().settings(who, id, ClassSettings.of(Locale.GERMAN))),
                command("lock", TEACHERS, (in, who, id) -> in.room.desk().lock(who, id, true)),
                command("new code", TEACHERS, (in, who, id) -> in.room.desk().newCode(who, id).isPresent()),
                command("end", TEACHERS, (in, who, id) -> in.room.desk().end(who, id)),
                command("delete", OWNER, (in, who, id) -> in.room.desk().delete(who, id)),
                command("invite", OWNER, (in, who, id) -> in.room.desk().invite(who, id).isPresent()),
                command("withdraw invitations", OWNER, (in, who, id) -> in.room.desk().withdrawInvitations(who, id)),
                command("leave", Set.of(Person.CO_TEACHER, Person.STUDENT, Person.NEIGHBOUR, Person.WAITING), (in, who, id) -> in.room.door().leave(who, id)),
                command("list seats", TEACHERS, (in, who, id) -> !in.room.seats().list(who, id).isEmpty()),
                command("admit", TEACHERS, (in, who, id) -> in.room.seats().admit(who, id, WAITING_SEAT)),
                command("admit all", TEACHERS, (in, who, id) -> in.room.seats().admitAll(who, id)),
                command("remove a student", TEACHERS, (in, who, id) -> in.room.seats().remove(who, id, STUDENT_SEAT)),
                command("remove a co-teacher", OWNER, (in, who, id) -> in.room.seats().remove(who, id, CO_TEACHER_SEAT)),
                command("remove the owner", NOBODY, (in, who, id) -> in.room.seats().remove(who, id, OWNER_SEAT)),
                command("rename a student", THIS_STUDENT, (in, who, id) -> in.room.seats().rename(who, id, STUDENT_SEAT, "Ada")),
                command("rename a teacher", NOBODY, (in, who, id) -> in.room.seats().rename(who, id, OWNER_SEAT, "Ada")),
                command("another name", Set.of(Person.STUDENT, Person.NEIGHBOUR, Person.WAITING), (in, who, id) -> in.room.seats().another(who, id).isPresent()),
                command("pace", TEACHERS, (in, who, id) -> in.room.lesson().pace(who, id, Pace.PAUSED)),
                command("present", TEACHERS, (in, who, id) -> !(in.room.lesson().present(who, id, 0, "{}") instanceof PresentAnswer.NotThere)),
                command("keep the lease", TEACHERS, (in, who, id) -> !(in.room.lesson().keepLease(who, id) instanceof PresentAnswer.NotThere)),
                command("take over", TEACHERS, (in, who, id) -> !(in.room.lesson().takeOver(who, id, 0) instanceof PresentAnswer.NotThere)),
                command("read the standpoint", INSIDE, (in, who, id) -> in.room.lesson().standpoint(who, id).isPresent()),
                command("hand out", TEACHERS, (in, who, id) -> in.room.lesson().handOut(who, id, "", "{}")),
                command("read what was handed out", INSIDE, (in, who, id) -> in.room.lesson().handedOut(who, id).isPresent()),
                command("report", STUDENTS, (in, who, id) -> in.room.wall().report(who, id, REPORT)),
                command("read the wall", TEACHERS, (in, who, id) -> !in.room.wall().rows(who, id, 0).isEmpty()),
                command("hand in", STUDENTS, (in, who, id) -> in.room.snapshots().handIn(who, id, OFFER).isPresent()),
                command("list snapshots", TEACHERS, (in, who, id) -> !in.room.snapshots().list(who, id).isEmpty()),
                command("read a snapshot", THIS_STUDENT, (in, who, id) -> in.room.snapshots().document(who, id, in.snapshot).isPresent()),
                command("order snapshots", TEACHERS, (in, who, id) -> in.room.snapshots().order(who, id, List.of(in.snapshot))),
                command("present snapshots", TEACHERS, (in, who, id) -> in.room.snapshots().present(who, id, List.of())),
                command("see presented ones", INSIDE, (in, who, id) -> !in.room.snapshots().presented(who, id).isEmpty()),
                command("discard a snapshot", THIS_STUDENT, (in, who, id) -> in.room.snapshots().discard(who, id, in.snapshot)),
                command("ask", TEACHERS, (in, who, id) -> in.room.questions().ask(who, id, "?", List.of("a", "b"), OptionalInt.empty())),
                command("answer", STUDENTS, (in, who, id) -> in.room.questions().answer(who, id, in.question, 1)),
                command("read the question", INSIDE, (in, who, id) -> in.room.questions().current(who, id).isPresent()),
                command("reveal", TEACHERS, (in, who, id) -> in.room.questions().reveal(who, id)),
                command("close the question", TEACHERS, (in, who, id) -> in.room.questions().close(who, id)),
                command("listen", KNOWN, (in, who, id) -> in.room.listen(who, id, _ -> {}).isPresent()));
    }

    static Stream<Arguments> everything() {
        return commands().stream().flatMap(command -> Stream.of(Person.values()).map(person -> Arguments.of(command, person)));
    }

    @BeforeAll
    static void open_a_classroom() {
        database = Database.inMemory(OwnerKey.draw().secret());
        room = new Classroom(database, new LocalBus(), InstantSource.system(), new ClassLimits());
    }

    @AfterAll
    static void close_the_classroom() {
        room.close();
        database.close();
    }

    private static Scene scene() {
        List<OwnerKey> keys = Stream.of(Person.values()).map(_ -> OwnerKey.draw()).toList();
        Scene empty = new Scene(room, ClassId.draw(), keys, 0, 0);
        OwnerKey owner = empty.key(Person.OWNER);
        ClassSettings settings = ClassSettings.of(Locale.ENGLISH).withTypedNames(true);
        ClassView view = room.desk().open(owner, "Class", settings);
        ClassId id = view.id();
        room.desk().accept(empty.key(Person.CO_TEACHER), room.desk().invite(owner, id).orElseThrow());
        join(view, empty.key(Person.STUDENT));
        join(view, empty.key(Person.NEIGHBOUR));
        room.desk().settings(owner, id, settings.withWaitingRoom(true));
        join(view, empty.key(Person.WAITING));
        join(view, empty.key(Person.SENT_AWAY));
        room.seats().remove(owner, id, SENT_AWAY_SEAT);
        room.desk().open(empty.key(Person.TEACHER_OF_ANOTHER), "Another", settings);
        room.lesson().handOut(owner, id, "", "{}");
        room.wall().report(empty.key(Person.STUDENT), id, REPORT);
        int snapshot = room.snapshots().handIn(empty.key(Person.STUDENT), id, OFFER).orElseThrow();
        room.snapshots().present(owner, id, List.of(snapshot));
        room.questions().ask(owner, id, "?", List.of("a", "b"), OptionalInt.empty());
        return new Scene(room, id, keys, room.questions().current(owner, id).orElseThrow().number(), snapshot);
    }

    private static void join(ClassView view, OwnerKey who) {
        room.door().join(who, view.code().orElseThrow(), Optional.empty(), "192.0.2.1");
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("everything")
    void each_command_is_for_those_who_may(Command command, Person person) {
        Scene scene = scene();

        assertThat(command.attempt.go(scene, scene.key(person), scene.id)).isEqualTo(command.may.contains(person));
        assertThat(command.attempt.go(scene, scene.key(person), ClassId.draw())).isFalse();
    }

    @Test
    void a_teacher_of_another_class_changes_nothing_here_with_numbers_of_this_one() {
        Scene scene = scene();
        OwnerKey other = scene.key(Person.TEACHER_OF_ANOTHER);
        ClassId own = room.desk().list(other).getFirst().id();

        assertThat(room.seats().remove(other, own, STUDENT_SEAT)).isFalse();
        assertThat(room.snapshots().document(other, own, scene.snapshot)).isEmpty();
        assertThat(room.snapshots().discard(other, own, scene.snapshot)).isFalse();
        assertThat(room.questions().reveal(other, own)).isFalse();
        assertThat(room.snapshots().list(scene.key(Person.OWNER), scene.id)).hasSize(1);
    }
}
