package org.kettenregel.backend.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.store.OwnerKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of classes themselves: in words that H2 and PostgreSQL both know. */
final class ClassRows {

    private static final String COLUMNS = """
            c.id, c.title, c.language, c.typed_names, c.waiting_room, c.seats, c.code_seconds, c.kept_seconds, c.code, c.code_until, c.locked, c.pace, c.standpoint,
            c.standpoint_sequence, c.presenter, c.presenter_until, c.hand_out, c.next_seat, c.next_number, c.opened_at, c.used_at, c.expires_at, c.ended_at""";

    private final JdbcClient client;

    ClassRows(JdbcClient client) {
        this.client = client;
    }

    /** Somebody of a class, together with it. */
    record Membership(ClassRow row, Seat seat) {}

    private static ClassRow row(ResultSet row, int number) throws SQLException {
        return new ClassRow(
                new ClassId(row.getString("id")), row.getString("title"),
                new ClassSettings(
                        row.getString("language"), row.getBoolean("typed_names"), row.getBoolean("waiting_room"), row.getInt("seats"),
                        Duration.ofSeconds(row.getLong("code_seconds")), Duration.ofSeconds(row.getLong("kept_seconds"))),
                Optional.ofNullable(row.getString("code")), Columns.moment(row, "code_until"), row.getBoolean("locked"), Pace.valueOf(row.getString("pace")),
                new ClassStandpoint(row.getLong("standpoint_sequence"), row.getString("standpoint")),
                Columns.number(row, "presenter"), Columns.time(row, "presenter_until"), Columns.number(row, "hand_out"), row.getInt("next_seat"), row.getInt("next_number"),
                Columns.moment(row, "opened_at"), Columns.moment(row, "used_at"), Columns.moment(row, "expires_at"), Columns.time(row, "ended_at"));
    }

    void insert(ClassRow made) {
        ClassSettings settings = made.settings();
        client.sql("""
                        insert into classroom (id, title, language, typed_names, waiting_room, seats, code_seconds, kept_seconds, code, code_until, locked, pace, standpoint,
                        standpoint_sequence, next_seat, next_number, opened_at, used_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, ?, ?, ?, ?, ?)""")
                .params(made.id().word(), made.title(), settings.language(), settings.typedNames(), settings.waitingRoom(), settings.seats(),
                        settings.codeLife().toSeconds(), settings.keptFor().toSeconds())
                .params(made.code().orElseThrow(), Columns.utc(made.codeUntil()), made.locked(), made.pace().name(), made.nextSeat(), made.nextNumber(),
                        Columns.utc(made.opened()), Columns.utc(made.used()), Columns.utc(made.expires()))
                .update();
    }

    Optional<ClassRow> find(ClassId id) {
        return client.sql("select " + COLUMNS + " from classroom c where c.id = ?").param(id.word()).query(ClassRows::row).optional();
    }

    /** Others who ask for it so wait until this change has been made. */
    Optional<ClassRow> lock(ClassId id) {
        return client.sql("select " + COLUMNS + " from classroom c where c.id = ? for update").param(id.word()).query(ClassRows::row).optional();
    }

    Optional<ClassRow> byCode(String code) {
        return client.sql("select " + COLUMNS + " from classroom c where c.code = ?").param(code).query(ClassRows::row).optional();
    }

    Optional<Membership> membership(OwnerKey owner, ClassId id) {
        return client.sql("select " + COLUMNS + ", m.seat, m.name, m.role, m.joined_at from classroom c join class_member m on m.class_id = c.id"
                        + " where c.id = ? and m.owner_hash = ? and m.role <> ?")
                .params(id.word(), owner.hash(), MemberRows.SENT_AWAY)
                .query((row, number) -> new Membership(row(row, number), MemberRows.seat(row, number))).optional();
    }

    /** Latest first. */
    List<Membership> memberships(OwnerKey owner) {
        return client.sql("select " + COLUMNS + ", m.seat, m.name, m.role, m.joined_at from classroom c join class_member m on m.class_id = c.id"
                        + " where m.owner_hash = ? and m.role <> ? order by c.used_at desc, c.id")
                .params(owner.hash(), MemberRows.SENT_AWAY)
                .query((row, number) -> new Membership(row(row, number), MemberRows.seat(row, number))).list();
    }

    void used(ClassId id, Instant now, Instant expires) {
        client.sql("update classroom set used_at = ?, expires_at = ? where id = ?").params(Columns.utc(now), Columns.utc(expires), id.word()).update();
    }

    /** Gives what was next. */
    int nextSeat(ClassRow row) {
        client.sql("update classroom set next_seat = next_seat + 1 where id = ?").param(row.id().word()).update();
        return row.nextSeat();
    }

    /** Gives what was next. */
    int nextNumber(ClassRow row) {
        client.sql("update classroom set next_number = next_number + 1 where id = ?").param(row.id().word()).update();
        return row.nextNumber();
    }

    void title(ClassId id, String title) {
        client.sql("update classroom set title = ? where id = ?").params(title, id.word()).update();
    }

    void settings(ClassId id, ClassSettings settings) {
        client.sql("update classroom set language = ?, typed_names = ?, waiting_room = ?, seats = ?, code_seconds = ?, kept_seconds = ? where id = ?")
                .params(settings.language(), settings.typedNames(), settings.waitingRoom(), settings.seats(), settings.codeLife().toSeconds(), settings.keptFor().toSeconds(), id.word())
                .update();
    }

    void lock(ClassId id, boolean locked) {
        client.sql("update classroom set locked = ? where id = ?").params(locked, id.word()).update();
    }

    /** One can join by it, also where the class was ended. */
    void code(ClassId id, String code, Instant until) {
        client.sql("update classroom set code = ?, code_until = ?, ended_at = null where id = ?").params(code, Columns.utc(until), id.word()).update();
    }

    void end(ClassId id, Instant now) {
        client.sql("update classroom set code = null, ended_at = coalesce(ended_at, ?), presenter = null, presenter_until = null where id = ?")
                .params(Columns.utc(now), id.word()).update();
    }

    /** And the class lets go of the runs that it was led to. */
    boolean delete(ClassId id) {
        client.sql("delete from pinned_run where holder = ?").param(id.holder()).update();
        return client.sql("delete from classroom where id = ?").param(id.word()).update() == 1;
    }

    void pace(ClassId id, Pace pace) {
        client.sql("update classroom set pace = ? where id = ?").params(pace.name(), id.word()).update();
    }

    void standpoint(ClassId id, ClassStandpoint standpoint) {
        client.sql("update classroom set standpoint = ?, standpoint_sequence = ? where id = ?").params(standpoint.json(), standpoint.sequence(), id.word()).update();
    }

    void lease(ClassId id, int seat, Instant until) {
        client.sql("update classroom set presenter = ?, presenter_until = ? where id = ?").params(seat, Columns.utc(until), id.word()).update();
    }

    Optional<ClassStandpoint> standpoint(ClassId id) {
        return client.sql("select standpoint_sequence, standpoint from classroom where id = ?").param(id.word())
                .query((row, _) -> new ClassStandpoint(row.getLong("standpoint_sequence"), row.getString("standpoint"))).optional();
    }

    void handOut(ClassId id, HandOut given) {
        client.sql("update classroom set hand_out = ?, hand_out_title = ?, hand_out_document = ? where id = ?")
                .params(given.number(), given.title(), given.document(), id.word()).update();
    }

    Optional<HandOut> handOut(ClassId id) {
        return client.sql("select hand_out, hand_out_title, hand_out_document from classroom where id = ? and hand_out is not null").param(id.word())
                .query((row, _) -> new HandOut(row.getInt("hand_out"), row.getString("hand_out_title"), row.getString("hand_out_document"))).optional();
    }

    List<ClassId> expired(Instant now) {
        return client.sql("select id from classroom where expires_at <= ?").param(Columns.utc(now)).query((row, _) -> new ClassId(row.getString("id"))).list();
    }

    /** Codes that nobody can join by any more are free for others. */
    int freeCodes(Instant now) {
        return client.sql("update classroom set code = null where code is not null and code_until <= ?").param(Columns.utc(now)).update();
    }
}
