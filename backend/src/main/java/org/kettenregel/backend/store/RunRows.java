package org.kettenregel.backend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of {@link RunStore}: in words that H2 and PostgreSQL both know, and never without the owner where a person asks. */
record RunRows(JdbcClient client) {

    private static KeptRun run(ResultSet row, int number) throws SQLException {
        return new KeptRun(
                row.getInt("revision"), row.getString("content_hash"), row.getLong("length"), row.getInt("epoch"), row.getLong("step"), decimal(row, "loss"),
                decimal(row, "score"), row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }

    private static OptionalDouble decimal(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private static @Nullable Double decimal(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    /** Whether it is the owner's and not deleted; others who ask for it wait until this change has been made. */
    boolean lock(OwnerKey owner, ExperimentId id) {
        return client.sql("select id from experiment where id = ? and owner_hash = ? and trashed_at is null for update")
                .params(id.word(), owner.hash()).query(String.class).optional().isPresent();
    }

    Optional<KeptRun> find(OwnerKey owner, ExperimentId id) {
        return client.sql("select k.* from kept_run k join experiment e on e.id = k.experiment_id where e.id = ? and e.owner_hash = ?")
                .params(id.word(), owner.hash()).query(RunRows::run).optional();
    }

    void keep(ExperimentId id, KeptRun run) {
        String set = "revision = ?, content_hash = ?, length = ?, epoch = ?, step = ?, loss = ?, score = ?, kept_at = ?";
        if (values(client.sql("update kept_run set " + set + " where experiment_id = ?"), run).param(id.word()).update() == 0) {
            values(client.sql("""
                    insert into kept_run (revision, content_hash, length, epoch, step, loss, score, kept_at, experiment_id)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)"""), run).param(id.word()).update();
        }
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, KeptRun run) {
        return statement.params(run.revision(), run.hash(), run.length(), run.epoch(), run.step())
                .param(decimal(run.loss())).param(decimal(run.score())).param(utc(run.at()));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /** Of all runs of an owner but that of one experiment. */
    long bytes(OwnerKey owner, String without) {
        return client.sql("""
                        select coalesce((select sum(k.length) from kept_run k join experiment e on e.id = k.experiment_id
                            where e.owner_hash = ? and e.trashed_at is null and e.id <> ?), 0)
                        + coalesce((select sum(length) from pinned_run where owner_hash = ?), 0)""")
                .params(owner.hash(), without, owner.hash()).query(Long.class).single();
    }

    boolean forget(OwnerKey owner, ExperimentId id) {
        return client.sql("delete from kept_run where experiment_id in (select id from experiment where id = ? and owner_hash = ?)")
                .params(id.word(), owner.hash()).update() == 1;
    }

    void pin(String holder, OwnerKey owner, String hash, long length) {
        client.sql("delete from pinned_run where holder = ? and content_hash = ?").params(holder, hash).update();
        client.sql("insert into pinned_run (holder, content_hash, length, owner_hash) values (?, ?, ?, ?)")
                .params(holder, hash, length, owner.hash()).update();
    }

    int unpin(String holder) {
        return client.sql("delete from pinned_run where holder = ?").param(holder).update();
    }

    boolean needs(String hash) {
        return client.sql("select (select count(*) from kept_run where content_hash = ?) + (select count(*) from pinned_run where content_hash = ?)")
                .params(hash, hash).query(Long.class).single() > 0;
    }
}
