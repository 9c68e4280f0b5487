package org.kettenregel.backend.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.OwnerKey;

/** Two servers over one PostgreSQL: the teacher is on one of them, the student on the other. */
class SeveralServersTest {

    @RegisterExtension
    static final OwnPostgres POSTGRES = new OwnPostgres();

    private final OwnerKey teacher = OwnerKey.draw();
    private final OwnerKey student = OwnerKey.draw();
    private Database first;
    private Database second;
    private Classroom here;
    private Classroom there;
    private ClassId id;
    private Heard heard;

    @BeforeEach
    void open_two_servers() throws Exception {
        String name = POSTGRES.name();
        first = POSTGRES.open(name);
        second = POSTGRES.open(name);
        here = new Classroom(first, ClassBus.over(first), InstantSource.system(), new ClassLimits());
        there = new Classroom(second, ClassBus.over(second), InstantSource.system(), new ClassLimits());
        ClassView view = here.desk().open(teacher, "Class", ClassSettings.of(Locale.ENGLISH));
        id = view.id();
        there.door().join(student, view.code().orElseThrow(), Optional.empty(), "192.0.2.1");
        heard = new Heard();
        assertThat(there.listen(student, id, heard)).isPresent();
    }

    @AfterEach
    void close_both() {
        here.close();
        there.close();
        first.close();
        second.close();
    }

    @Test
    void what_a_teacher_does_on_one_server_reaches_a_student_on_the_other() throws Exception {
        here.lesson().present(teacher, id, 0, "{\"at\":1}");
        here.lesson().pace(teacher, id, Pace.FOLLOW);
        here.seats().remove(teacher, id, 2);

        heard.await(event -> event.equals(new ClassEvent.StandpointMoved(new ClassStandpoint(1, "{\"at\":1}"))));
        heard.await(event -> event.equals(new ClassEvent.PaceChanged(Pace.FOLLOW)));
        heard.await(ClassEvent.SentAway.class);
        assertThat(there.lesson().standpoint(student, id)).isEmpty();
    }

    @Test
    void what_goes_on_at_a_seat_of_one_server_is_on_the_wall_of_the_other() throws Exception {
        Heard wall = new Heard();
        here.listen(teacher, id, wall);
        here.wall().rows(teacher, id, 0);

        there.wall().report(student, id, new WallReport(WallState.HAND_UP, 3, 0.5, 0.75, new float[] {1}, new byte[] {2}));

        wall.await(ClassEvent.WallChanged.class);
        assertThat(here.wall().rows(teacher, id, 0)).singleElement().satisfies(row -> assertThat(row.report().state()).isEqualTo(WallState.HAND_UP));
    }

    @Test
    void after_the_connection_was_lost_everybody_is_told_to_look_again() throws Exception {
        first.client().sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()").query((_, _) -> true).list();

        heard.await(ClassEvent.Missed.class);
        here.lesson().present(teacher, id, 0, "{\"at\":1}");

        heard.await(event -> event.equals(new ClassEvent.StandpointMoved(new ClassStandpoint(1, "{\"at\":1}"))));
    }

    /** Leaves the figures in target/class-bus.txt. */
    @Test
    void the_way_from_one_server_to_the_other_is_short() throws Exception {
        int rounds = 200;
        double[] millis = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long sequence = round + 1;
            long begun = System.nanoTime();
            here.lesson().present(teacher, id, round, "{\"at\":%d}".formatted(round));
            heard.await(event -> event instanceof ClassEvent.StandpointMoved(ClassStandpoint standpoint) && standpoint.sequence() == sequence);
            millis[round] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        leave("from the command on one server to the listener on the other, %d times: median %.1f ms, p95 %.1f ms, most %.1f ms".formatted(
                rounds, millis[rounds / 2], millis[rounds * 95 / 100], millis[rounds - 1]));

        assertThat(millis[rounds / 2]).isLessThan(1_000); // a driver that looks once a second would need as long
    }

    private static void leave(String sentence) throws IOException {
        Files.write(Path.of("target/class-bus.txt"), List.of(sentence));
    }
}
