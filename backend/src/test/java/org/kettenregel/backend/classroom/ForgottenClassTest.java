package org.kettenregel.backend.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.OwnerKey;

/** What is left of a class: files to take home, and afterwards nothing. */
class ForgottenClassTest {

    private static final String CANARY = "K4n4r13nv0g31";

    @TempDir
    private Path folder;

    private final OwnerKey teacher = OwnerKey.draw();
    private final OwnerKey student = OwnerKey.draw();
    private volatile Instant now = Instant.parse("2026-03-29T01:30:00Z");
    private Database database;
    private Classroom room;

    @BeforeEach
    void open_a_classroom() {
        database = Database.inFolder(folder);
        room = new Classroom(database, new LocalBus(), () -> now, new ClassLimits());
    }

    @AfterEach
    void close_the_classroom() {
        room.close();
        database.close();
    }

    /** With the canary in every text. */
    private ClassId classOf(String name) {
        ClassView view = room.desk().open(teacher, CANARY + " title", ClassSettings.of(Locale.ENGLISH).withTypedNames(true));
        ClassId id = view.id();
        room.door().join(student, view.code().orElseThrow(), Optional.of(name), "192.0.2.1");
        room.lesson().present(teacher, id, 0, CANARY + " standpoint");
        room.lesson().handOut(teacher, id, CANARY, CANARY + " handed out");
        byte[] picture = (CANARY + " picture").getBytes(StandardCharsets.UTF_8);
        room.wall().report(student, id, new WallReport(WallState.DONE, 9, 0.5, Double.NaN, new float[] {1}, picture));
        IntStream.range(0, 3).forEach(i -> room.snapshots().handIn(student, id, new SnapshotOffer(CANARY.repeat(1_000), picture, i, 0.5, 1, "=" + CANARY)));
        room.questions().ask(teacher, id, CANARY + "?", List.of("=" + CANARY, "no"), OptionalInt.empty());
        room.questions().answer(student, id, room.questions().current(student, id).orElseThrow().number(), 0);
        room.wall().writeAll();
        return id;
    }

    private long inFiles() throws IOException {
        long found = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                found += (bytes.length() - bytes.replace(CANARY, "").length()) / CANARY.length();
            }
        }
        return found;
    }

    private int runsOf(ClassId id) {
        return database.client().sql("select count(*) from pinned_run where holder = ?").param(id.holder()).query(Integer.class).single();
    }

    private List<String> tablesWithRows() {
        List<String> tables = database.client().sql("select table_name from information_schema.tables where lower(table_name) like 'class%'").query(String.class).list();
        assertThat(tables).hasSizeGreaterThanOrEqualTo(8);
        return tables.stream().filter(table -> database.client().sql("select count(*) from " + table).query(Integer.class).single() > 0).toList();
    }

    @Test
    void of_a_class_that_is_deleted_no_row_and_no_byte_is_left() throws Exception {
        ClassId other = room.desk().open(teacher, "Another one", ClassSettings.of(Locale.ENGLISH)).id();
        ClassId id = classOf(CANARY);
        database.change(() -> true); // on disk
        assertThat(inFiles()).isPositive();
        database.client().sql("insert into pinned_run (holder, content_hash, length, owner_hash) values (?, ?, ?, ?)").params(id.holder(), "0".repeat(64), 1, teacher.hash()).update();
        assertThat(runsOf(id)).isOne();

        room.desk().delete(teacher, id);

        assertThat(runsOf(id)).isZero();

        assertThat(inFiles()).isZero();
        assertThat(room.desk().find(teacher, other)).isPresent();
        room.desk().delete(teacher, other);
        assertThat(tablesWithRows()).isEmpty();
    }

    @Test
    void of_a_student_who_leaves_nothing_is_left() throws Exception {
        ClassId id = classOf("Ada");

        room.door().leave(student, id);

        assertThat(room.snapshots().list(teacher, id)).isEmpty();
        assertThat(database.client().sql("select count(*) from class_member where owner_hash = ?").param(student.hash()).query(Integer.class).single()).isZero();
        assertThat(database.client().sql("select count(*) from class_wall").query(Integer.class).single()).isZero();
        assertThat(database.client().sql("select count(*) from class_answer").query(Integer.class).single()).isZero();
    }

    @Test
    void thirty_days_after_its_last_use_a_class_goes_by_itself() throws Exception {
        ClassId id = classOf("Ada");
        Heard heard = new Heard();
        room.listen(student, id, heard);
        now = now.plus(Duration.ofDays(29));
        room.lesson().pace(teacher, id, Pace.PAUSED);
        now = now.plus(Duration.ofDays(29));
        assertThat(room.records().purge()).isZero();

        now = now.plus(Duration.ofDays(1));

        heard.await(ClassEvent.Ended.class); // an hour of the clock has passed, so the classroom looks by itself
        assertThat(room.desk().find(teacher, id)).isEmpty();
    }

    @Test
    void tables_hold_numbers_as_numbers_and_no_formula() {
        ClassId id = classOf("=HYPERLINK(1)");

        String[] lines = room.records().table(teacher, id).orElseThrow().split("\r\n");

        assertThat(lines[0]).isEqualTo("\"seat\",\"name\",\"joined\",\"state\",\"epoch\",\"loss\",\"accuracy\",\"answer\"");
        assertThat(lines[2]).isEqualTo("2,\"'=HYPERLINK(1)\",\"2026-03-29T01:30:00Z\",\"DONE\",9,0.5,,\"'=%s\"".formatted(CANARY));
        assertThat(room.records().table(student, id)).isEmpty();
    }

    @Test
    void cells_that_would_be_formulas_begin_with_an_apostrophe() {
        for (String cell : List.of("=1", "+1", "-1", "@a", "\t=1", " =1", "\r=1", "\uff1d1")) {
            assertThat(new TableText().text(cell).toString()).startsWith("\r\n\"'");
        }
        assertThat(new TableText().text("say \"a, b\"").toString()).isEqualTo("\r\n\"say \"\"a, b\"\"\"");
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void a_teacher_takes_everything_home_and_a_student_what_is_the_own() throws Exception {
        ClassId id = classOf("Ada");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        ByteArrayOutputStream none = new ByteArrayOutputStream();

        assertThat(room.records().archive(teacher, id, all)).isTrue();
        assertThat(room.records().own(student, id, own)).isTrue();
        assertThat(room.records().archive(student, id, none)).isFalse();
        assertThat(room.records().own(OwnerKey.draw(), id, none)).isFalse();

        assertThat(unzipped(all.toByteArray())).containsKeys("class.csv", "handed-in.csv").hasSize(2 + 3 * 2).containsValue(CANARY.repeat(1_000));
        assertThat(unzipped(own.toByteArray())).hasSize(2 + 3 * 2);
        assertThat(unzipped(own.toByteArray()).get("class.csv")).contains("\"Ada\"");
        assertThat(none.size()).isZero();
    }
}
