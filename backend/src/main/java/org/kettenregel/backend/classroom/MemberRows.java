package org.kettenregel.backend.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kettenregel.backend.store.Hash;
import org.kettenregel.backend.store.OwnerKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of those who are in a class, or were sent away, or are invited. */
final class MemberRows {

    /** In place of a role; it is remembered so that the same browser does not come in again at once. */
    static final String SENT_AWAY = "SENT_AWAY";

    private static final String COLUMNS = "select seat, name, role, joined_at from class_member ";

    private final JdbcClient client;

    MemberRows(JdbcClient client) {
        this.client = client;
    }

    static Seat seat(ResultSet row, int number) throws SQLException {
        return new Seat(row.getInt("seat"), row.getString("name"), ClassRole.valueOf(row.getString("role")), Columns.moment(row, "joined_at"));
    }

    /** Of teachers, whose names are empty, the folded one is their number. */
    private static String folded(String name, int seat) {
        return name.isEmpty() ? "#" + seat : PersonName.fold(name);
    }

    void insert(ClassId id, OwnerKey owner, Seat seat) {
        insert(id, owner.hash(), seat.number(), seat.name(), seat.role().name(), seat.joined());
    }

    private void insert(ClassId id, String hash, int seat, String name, String role, Instant at) {
        client.sql("insert into class_member (class_id, seat, owner_hash, role, name, name_folded, joined_at, seen_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id.word(), seat, hash, role, name, folded(name, seat), Columns.utc(at), Columns.utc(at))
                .update();
    }

    Optional<Seat> find(OwnerKey owner, ClassId id) {
        return client.sql(COLUMNS + "where class_id = ? and owner_hash = ? and role <> ?").params(id.word(), owner.hash(), SENT_AWAY).query(MemberRows::seat).optional();
    }

    boolean wasSentAway(OwnerKey owner, ClassId id) {
        return client.sql("select count(*) from class_member where class_id = ? and owner_hash = ? and role = ?").params(id.word(), owner.hash(), SENT_AWAY)
                .query(Integer.class).single() > 0;
    }

    /** In the order of joining. */
    List<Seat> list(ClassId id) {
        return client.sql(COLUMNS + "where class_id = ? and role <> ? order by seat").params(id.word(), SENT_AWAY).query(MemberRows::seat).list();
    }

    Optional<Seat> find(ClassId id, int seat) {
        return client.sql(COLUMNS + "where class_id = ? and seat = ? and role <> ?").params(id.word(), seat, SENT_AWAY).query(MemberRows::seat).optional();
    }

    /** Of students and those who wait. */
    int count(ClassId id) {
        return client.sql("select count(*) from class_member where class_id = ? and role in ('STUDENT', 'WAITING')").param(id.word()).query(Integer.class).single();
    }

    int countOwned(OwnerKey owner) {
        return client.sql("select count(*) from class_member where owner_hash = ? and role = 'OWNER'").param(owner.hash()).query(Integer.class).single();
    }

    int countTeachers(ClassId id) {
        return client.sql("select count(*) from class_member where class_id = ? and role in ('OWNER', 'CO_TEACHER')").param(id.word()).query(Integer.class).single()
                + client.sql("select count(*) from class_invitation where class_id = ?").param(id.word()).query(Integer.class).single();
    }

    Set<String> foldedNames(ClassId id) {
        return client.sql("select name_folded from class_member where class_id = ?").param(id.word()).query(String.class).set();
    }

    boolean role(ClassId id, int seat, ClassRole role, ClassRole... from) {
        List<String> before = Arrays.stream(from).map(Enum::name).toList();
        return client.sql("update class_member set role = :role where class_id = :id and seat = :seat and role in (:before)")
                .param("role", role.name()).param("id", id.word()).param("seat", seat).param("before", before).update() == 1;
    }

    int admitAll(ClassId id) {
        return client.sql("update class_member set role = 'STUDENT' where class_id = ? and role = 'WAITING'").param(id.word()).update();
    }

    void rename(ClassId id, int seat, String name) {
        client.sql("update class_member set name = ?, name_folded = ? where class_id = ? and seat = ?").params(name, folded(name, seat), id.word(), seat).update();
    }

    boolean delete(ClassId id, int seat) {
        return client.sql("delete from class_member where class_id = ? and seat = ?").params(id.word(), seat).update() == 1;
    }

    /** With everything at the seat; only the hash of the key stays for a while. */
    void sendAway(ClassId id, int seat, int marker, Instant now) {
        String hash = client.sql("select owner_hash from class_member where class_id = ? and seat = ?").params(id.word(), seat).query(String.class).single();
        delete(id, seat);
        insert(id, hash, marker, "", SENT_AWAY, now);
    }

    void deleteByOwner(ClassId id, OwnerKey owner) {
        client.sql("delete from class_member where class_id = ? and owner_hash = ?").params(id.word(), owner.hash()).update();
    }

    /** Those who wait or were sent away before. */
    int forget(Instant before) {
        return client.sql("delete from class_member where role in (?, 'WAITING') and joined_at <= ?").params(SENT_AWAY, Columns.utc(before)).update();
    }

    void invite(ClassId id, String token, Instant until) {
        client.sql("insert into class_invitation (token_hash, class_id, expires_at) values (?, ?, ?)").params(Hash.of(token), id.word(), Columns.utc(until)).update();
    }

    Optional<ClassId> invited(String token, Instant now) {
        return client.sql("select class_id from class_invitation where token_hash = ? and expires_at > ?").params(Hash.of(token), Columns.utc(now))
                .query((row, _) -> new ClassId(row.getString("class_id"))).optional();
    }

    /** Whether this is who uses it: of two at once, only one. */
    boolean use(String token, Instant now) {
        return client.sql("delete from class_invitation where token_hash = ? and expires_at > ?").params(Hash.of(token), Columns.utc(now)).update() == 1;
    }

    int withdraw(ClassId id) {
        return client.sql("delete from class_invitation where class_id = ?").param(id.word()).update();
    }

    int forgetInvitations(Instant now) {
        return client.sql("delete from class_invitation where expires_at <= ?").param(Columns.utc(now)).update();
    }
}
