package org.kettenregel.backend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of {@link ExperimentStore}: in words that H2 and PostgreSQL both know, and never without the owner where a person asks. */
final class ExperimentRows {

    private static final String COLUMNS = "select id, title, revision, changed_at, trashed_at, forked_from, forked_revision from experiment ";
    private static final String LATEST_FIRST = " order by changed_at desc, id";

    private final JdbcClient client;

    ExperimentRows(JdbcClient client) {
        this.client = client;
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static SavedExperiment experiment(ResultSet row, int number) throws SQLException {
        String source = row.getString("forked_from");
        return new SavedExperiment(
                new ExperimentId(row.getString("id")), row.getString("title"), row.getInt("revision"), time(row, "changed_at").orElseThrow(),
                source == null ? Optional.empty() : Optional.of(new SavedExperiment.Source(new ExperimentId(source), row.getInt("forked_revision"))),
                time(row, "trashed_at"));
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(row.getInt("revision"), row.getString("content_hash"), time(row, "saved_at").orElseThrow());
    }

    int count(OwnerKey owner) {
        return client.sql("select count(*) from experiment where owner_hash = ?").param(owner.hash()).query(Integer.class).single();
    }

    void insert(OwnerKey owner, SavedExperiment made, Document document) {
        client.sql("""
                        insert into experiment (id, owner_hash, title, title_folded, revision, content_hash, changed_at, forked_from, forked_revision)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(made.id().word(), owner.hash(), document.title().shown(), document.title().folded(), made.revision(), document.hash(), utc(made.changed()))
                .param(made.source().map(source -> source.id().word()).orElse(null))
                .param(made.source().map(SavedExperiment.Source::revision).orElse(null))
                .update();
        insert(made.id(), new Revision(made.revision(), document.hash(), made.changed()), document);
    }

    boolean cameFrom(OwnerKey owner, ExperimentId id, SavedExperiment.Source source) {
        return client.sql("update experiment set forked_from = ?, forked_revision = ? where id = ? and owner_hash = ? and forked_from is null")
                .params(source.id().word(), source.revision(), id.word(), owner.hash())
                .update() == 1;
    }

    private void insert(ExperimentId id, Revision revision, Document document) {
        client.sql("insert into revision (experiment_id, revision, content_hash, document, saved_at) values (?, ?, ?, ?, ?)")
                .params(id.word(), revision.number(), revision.hash(), document.text(), utc(revision.saved()))
                .update();
    }

    /** The current revision of what is not deleted; others who ask for it wait until this change has been made. */
    Optional<Revision> lock(OwnerKey owner, ExperimentId id) {
        return client.sql("""
                        select revision, content_hash, changed_at as saved_at from experiment
                        where id = ? and owner_hash = ? and trashed_at is null for update""")
                .params(id.word(), owner.hash())
                .query(ExperimentRows::revision).optional();
    }

    void append(ExperimentId id, Revision revision, Document document) {
        insert(id, revision, document);
        client.sql("update experiment set title = ?, title_folded = ?, revision = ?, content_hash = ?, changed_at = ? where id = ?")
                .params(document.title().shown(), document.title().folded(), revision.number(), revision.hash(), utc(revision.saved()), id.word())
                .update();
    }

    /** Removes revisions up to a number, but for those that a link shows. */
    void forget(ExperimentId id, int last) {
        client.sql("""
                        delete from revision where experiment_id = ? and revision <= ? and not exists (
                            select 1 from link l where l.experiment_id = revision.experiment_id and l.revision = revision.revision)""")
                .params(id.word(), last).update();
    }

    Optional<String> document(OwnerKey owner, ExperimentId id, int revision) {
        return client.sql("""
                        select r.document from revision r join experiment e on e.id = r.experiment_id
                        where e.id = ? and e.owner_hash = ? and r.revision = ?""")
                .params(id.word(), owner.hash(), revision)
                .query(String.class).optional();
    }

    Optional<SavedExperiment> find(OwnerKey owner, ExperimentId id) {
        return client.sql(COLUMNS + "where id = ? and owner_hash = ?").params(id.word(), owner.hash()).query(ExperimentRows::experiment).optional();
    }

    List<Revision> revisions(OwnerKey owner, ExperimentId id) {
        return client.sql("""
                        select r.revision, r.content_hash, r.saved_at from revision r join experiment e on e.id = r.experiment_id
                        where e.id = ? and e.owner_hash = ? order by r.revision desc""")
                .params(id.word(), owner.hash())
                .query(ExperimentRows::revision).list();
    }

    List<SavedExperiment> list(OwnerKey owner, String pattern) {
        return client.sql(COLUMNS + "where owner_hash = ? and trashed_at is null and title_folded like ? escape '!'" + LATEST_FIRST)
                .params(owner.hash(), pattern)
                .query(ExperimentRows::experiment).list();
    }

    List<SavedExperiment> deleted(OwnerKey owner) {
        return client.sql(COLUMNS + "where owner_hash = ? and trashed_at is not null" + LATEST_FIRST)
                .param(owner.hash())
                .query(ExperimentRows::experiment).list();
    }

    boolean delete(OwnerKey owner, ExperimentId id, Instant at) {
        return client.sql("update experiment set trashed_at = coalesce(trashed_at, ?) where id = ? and owner_hash = ?")
                .params(utc(at), id.word(), owner.hash())
                .update() == 1;
    }

    boolean restore(OwnerKey owner, ExperimentId id) {
        return client.sql("update experiment set trashed_at = null where id = ? and owner_hash = ?").params(id.word(), owner.hash()).update() == 1;
    }

    boolean remove(OwnerKey owner, ExperimentId id) {
        return client.sql("delete from experiment where id = ? and owner_hash = ? and trashed_at is not null").params(id.word(), owner.hash()).update() == 1;
    }

    /** Of all owners; their revisions go with them. */
    int purge(Instant before) {
        return client.sql("delete from experiment where trashed_at <= ?").param(utc(before)).update();
    }
}
