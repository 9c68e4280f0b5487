package org.kettenregel.backend.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.OwnerKey;

/** A class of a teacher, its students, and a clock that is moved by hand. */
abstract class ClassroomScene {

    static final ClassSettings ENGLISH = ClassSettings.of(Locale.ENGLISH);
    static final String HOME = "192.0.2.7";

    final OwnerKey teacher = OwnerKey.draw();
    volatile Instant now = Instant.parse("2026-03-29T01:30:00.123456Z");
    Database database;
    Classroom classroom;

    /** An empty one. */
    abstract Database openDatabase() throws Exception;

    @BeforeEach
    void open_a_classroom() throws Exception {
        database = openDatabase();
        classroom = classroom();
    }

    @AfterEach
    void close_the_classroom() {
        classroom.close();
        database.close();
    }

    Classroom classroom() {
        return new Classroom(database, ClassBus.over(database), () -> now, new ClassLimits());
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    JoinAnswer join(OwnerKey who, String code) {
        return classroom.door().join(who, code, Optional.empty(), HOME);
    }

    OwnerKey student(ClassView view) {
        OwnerKey student = OwnerKey.draw();
        assertThat(join(student, view.code().orElseThrow())).isInstanceOf(JoinAnswer.Seated.class);
        return student;
    }

    Heard listen(OwnerKey who, ClassView view) {
        Heard heard = new Heard();
        assertThat(classroom.listen(who, view.id(), heard)).isPresent();
        return heard;
    }

    Seat seat(OwnerKey who, ClassView view) {
        return classroom.desk().find(who, view.id()).orElseThrow().you();
    }

    ClassView open(ClassSettings settings) {
        return classroom.desk().open(teacher, "Neural networks I", settings);
    }

    static WallReport report(WallState state, double loss) {
        return new WallReport(state, 12, loss, 0.75, new float[] {0.9f, 0.5f, Float.NaN}, new byte[] {1, 2, -3});
    }

    static SnapshotOffer offer(String note) {
        return new SnapshotOffer("{}", new byte[] {7}, 3, 0.25, Double.NaN, note);
    }
}
