package org.kettenregel.backend.classroom;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of walls. */
final class WallTable {

    private final JdbcClient client;

    WallTable(JdbcClient client) {
        this.client = client;
    }

    private static byte[] bytes(float[] numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Float.BYTES);
        buffer.asFloatBuffer().put(numbers);
        return buffer.array();
    }

    private static float[] numbers(byte[] bytes) {
        float[] numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers);
        return numbers;
    }

    private static WallRow row(ResultSet row, int number) throws SQLException {
        return new WallRow(
                row.getInt("seat"),
                new WallReport(
                        WallState.valueOf(row.getString("state")), row.getInt("epoch"), row.getDouble("loss"), row.getDouble("accuracy"),
                        numbers(row.getBytes("sparkline")), row.getBytes("picture")),
                Columns.moment(row, "seen_at"), 0);
    }

    List<WallRow> read(ClassId id) {
        return client.sql("""
                        select w.seat, w.state, w.epoch, w.loss, w.accuracy, w.sparkline, w.picture, w.seen_at
                        from class_wall w join class_member m on m.class_id = w.class_id and m.seat = w.seat
                        where w.class_id = ? and m.role = 'STUDENT'""")
                .param(id.word()).query(WallTable::row).list();
    }

    /** Nothing for a seat that is no more. */
    void write(ClassId id, WallRow wall) {
        WallReport report = wall.report();
        int changed = client.sql("update class_wall set state = ?, epoch = ?, loss = ?, accuracy = ?, sparkline = ?, picture = ?, seen_at = ? where class_id = ? and seat = ?")
                .params(report.state().name(), report.epoch(), report.loss(), report.accuracy(), bytes(report.sparkline()), report.picture(), Columns.utc(wall.seen()), id.word(), wall.seat())
                .update();
        if (changed == 0) {
            client.sql("""
                            insert into class_wall (class_id, seat, state, epoch, loss, accuracy, sparkline, picture, seen_at)
                            select class_id, seat, ?, ?, ?, ?, ?, ?, ? from class_member where class_id = ? and seat = ? and role = 'STUDENT'""")
                    .params(report.state().name(), report.epoch(), report.loss(), report.accuracy(), bytes(report.sparkline()), report.picture(), Columns.utc(wall.seen()), id.word(), wall.seat())
                    .update();
        }
    }
}
