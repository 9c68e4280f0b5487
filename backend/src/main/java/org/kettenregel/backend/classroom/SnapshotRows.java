package org.kettenregel.backend.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of what was handed in. */
final class SnapshotRows {

    private final JdbcClient client;

    SnapshotRows(JdbcClient client) {
        this.client = client;
    }

    private static HandedIn snapshot(ResultSet row, int number) throws SQLException {
        return new HandedIn(
                row.getInt("number"), row.getInt("seat"), row.getString("name"), row.getBytes("picture"), row.getInt("epoch"), row.getDouble("loss"), row.getDouble("accuracy"),
                row.getString("note"), Columns.moment(row, "handed_at"), Columns.number(row, "presented"));
    }

    int count(ClassId id, int seat) {
        return client.sql("select count(*) from class_snapshot where class_id = ? and seat = ?").params(id.word(), seat).query(Integer.class).single();
    }

    void insert(ClassId id, int number, int seat, SnapshotOffer offer, Instant at) {
        client.sql("""
                        insert into class_snapshot (class_id, number, seat, document, picture, epoch, loss, accuracy, note, place, handed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id.word(), number, seat, offer.document(), offer.picture(), offer.epoch(), offer.loss(), offer.accuracy(), offer.note(), number, Columns.utc(at))
                .update();
    }

    /** In the order that the teacher has given them, at first that of handing in. */
    List<HandedIn> list(ClassId id) {
        return client.sql("""
                        select s.number, s.seat, m.name, s.picture, s.epoch, s.loss, s.accuracy, s.note, s.handed_at, s.presented
                        from class_snapshot s join class_member m on m.class_id = s.class_id and m.seat = s.seat where s.class_id = ? order by s.place, s.number""")
                .param(id.word()).query(SnapshotRows::snapshot).list();
    }

    Optional<String> document(ClassId id, int number) {
        return client.sql("select document from class_snapshot where class_id = ? and number = ?").params(id.word(), number).query(String.class).optional();
    }

    Optional<Integer> seat(ClassId id, int number) {
        return client.sql("select seat from class_snapshot where class_id = ? and number = ?").params(id.word(), number).query(Integer.class).optional();
    }

    void place(ClassId id, int number, int place) {
        client.sql("update class_snapshot set place = ? where class_id = ? and number = ?").params(place, id.word(), number).update();
    }

    void presentNone(ClassId id) {
        client.sql("update class_snapshot set presented = null where class_id = ?").param(id.word()).update();
    }

    void present(ClassId id, int number, int place) {
        client.sql("update class_snapshot set presented = ? where class_id = ? and number = ?").params(place, id.word(), number).update();
    }

    boolean delete(ClassId id, int number) {
        return client.sql("delete from class_snapshot where class_id = ? and number = ?").params(id.word(), number).update() == 1;
    }
}
