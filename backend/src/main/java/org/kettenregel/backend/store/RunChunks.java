package org.kettenregel.backend.store;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In the database itself, for several servers that share it: in rows small enough for both databases. */
record RunChunks(JdbcClient client) implements RunBytes {

    private static final int MOST = 1 << 19; // bytes of a row; H2 takes twice as many

    /** Rows that are there are made young, which waits for a sweep that is about to take them. */
    @Override
    public void write(String hash, byte[] bytes, Instant now) {
        int there = client.sql("update run_chunk set written_at = ? where content_hash = ?").params(now.atOffset(ZoneOffset.UTC), hash).update();
        if (there > 0) {
            return;
        }
        for (int number = 0; number * (long) MOST < bytes.length; number++) {
            byte[] part = Arrays.copyOfRange(bytes, number * MOST, Math.min(bytes.length, (number + 1) * MOST));
            client.sql("insert into run_chunk (content_hash, number, bytes, written_at) values (?, ?, ?, ?)")
                    .params(hash, number, part, now.atOffset(ZoneOffset.UTC)).update();
        }
    }

    @Override
    public Optional<byte[]> read(String hash) {
        List<byte[]> parts = client.sql("select bytes from run_chunk where content_hash = ? order by number").param(hash).query((row, _) -> row.getBytes(1)).list();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(whole::writeBytes);
        byte[] bytes = whole.toByteArray();
        if (!parts.isEmpty() && !Hash.of(bytes).equals(hash)) {
            throw new DamagedRun(hash);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(bytes);
    }

    /** The time is looked at once more by the statement that takes the rows. */
    @Override
    public int sweep(Instant before, Predicate<String> needed) {
        List<String> old = client.sql("select content_hash from run_chunk where number = 0 and written_at <= ?").param(before.atOffset(ZoneOffset.UTC))
                .query(String.class).list();
        return (int) old.stream().filter(needed.negate())
                .filter(hash -> client.sql("""
                                delete from run_chunk where content_hash = ? and written_at <= ?
                                and not exists (select 1 from kept_run k where k.content_hash = run_chunk.content_hash)
                                and not exists (select 1 from pinned_run p where p.content_hash = run_chunk.content_hash)""")
                        .params(hash, before.atOffset(ZoneOffset.UTC)).update() > 0)
                .count();
    }
}
