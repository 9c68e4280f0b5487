package org.kettenregel.backend.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kettenregel.backend.store.ExperimentId;
import org.kettenregel.backend.store.OwnerKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of {@link LinkStore}: in words that H2 and PostgreSQL both know. */
final class LinkRows {

    private static final String COLUMNS = """
            l.token_hash, l.salt, l.kind, l.experiment_id, l.revision, l.hidden, l.locked, l.standpoint, l.life, l.created_at, l.expires_at, l.used_at, l.revoked_at,
            e.revision as newest, e.trashed_at""";
    private static final String LINKS = "select " + COLUMNS + " from link l join experiment e on e.id = l.experiment_id ";

    private final JdbcClient client;

    LinkRows(JdbcClient client) {
        this.client = client;
    }

    /** What a link shows, as text. */
    record Shown(LinkRow row, String document) {}

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static String words(Set<SharedPart> parts) {
        return new TreeSet<>(parts).stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Set<SharedPart> parts(String words) {
        return Arrays.stream(words.split(",")).filter(word -> !word.isEmpty()).map(SharedPart::valueOf).collect(Collectors.toSet());
    }

    private static LinkRow link(ResultSet row, int number) throws SQLException {
        return new LinkRow(
                row.getString("token_hash"), row.getString("salt"), LinkKind.valueOf(row.getString("kind")), new ExperimentId(row.getString("experiment_id")),
                Optional.ofNullable(row.getObject("revision", Integer.class)),
                new LinkOptions(parts(row.getString("hidden")), parts(row.getString("locked")), Optional.ofNullable(row.getString("standpoint"))),
                LinkLife.valueOf(row.getString("life")), time(row, "created_at").orElseThrow(), time(row, "expires_at"), time(row, "used_at"),
                time(row, "revoked_at").isPresent(), row.getInt("newest"), time(row, "trashed_at").isPresent());
    }

    void insert(LinkToken token, LinkRow made) {
        client.sql("""
                        insert into link (token_hash, token_prefix, salt, kind, experiment_id, revision, hidden, locked, standpoint, life, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(made.hash(), token.prefix(), made.salt(), made.kind().name(), made.experiment().word())
                .param(made.revision().orElse(null))
                .params(words(made.options().hidden()), words(made.options().locked()))
                .param(made.options().standpoint().orElse(null))
                .params(made.life().name(), utc(made.created()))
                .param(made.expires().map(LinkRows::utc).orElse(null))
                .update();
    }

    /** All there is to a link and what it shows, in one question: whatever the answer will be, it takes the same. */
    Optional<Shown> find(String hash) {
        return client.sql("select " + COLUMNS + """
                         , r.document from link l join experiment e on e.id = l.experiment_id
                        join revision r on r.experiment_id = e.id and r.revision = coalesce(l.revision, e.revision)
                        where l.token_hash = ?""")
                .param(hash)
                .query((row, number) -> new Shown(link(row, number), row.getString("document"))).optional();
    }

    List<LinkRow> find(Collection<String> hashes) {
        return client.sql(LINKS + "where l.token_hash in (:hashes)").param("hashes", hashes).query(LinkRows::link).list();
    }

    /** Latest first, revoked and expired ones too. */
    List<LinkRow> list(OwnerKey owner, ExperimentId id) {
        return client.sql(LINKS + "where l.experiment_id = ? and e.owner_hash = ? order by l.created_at desc, l.token_hash")
                .params(id.word(), owner.hash())
                .query(LinkRows::link).list();
    }

    void use(LinkRow used) {
        client.sql("update link set used_at = ?, expires_at = ? where token_hash = ?")
                .param(used.used().map(LinkRows::utc).orElse(null))
                .param(used.expires().map(LinkRows::utc).orElse(null))
                .param(used.hash())
                .update();
    }

    boolean revoke(OwnerKey owner, String hash, Instant at) {
        return client.sql("""
                        update link set revoked_at = ? where token_hash = ? and revoked_at is null
                        and experiment_id in (select id from experiment where owner_hash = ?)""")
                .params(utc(at), hash, owner.hash())
                .update() == 1;
    }

    /** How many copies others have made: of the experiment itself first, then of these, and so on. */
    List<Integer> forks(OwnerKey owner, ExperimentId id) {
        return client.sql("""
                        with recursive tree (id, owner_hash, depth) as (
                            select id, owner_hash, 0 from experiment where id = ? and owner_hash = ?
                            union all
                            select e.id, e.owner_hash, tree.depth + 1 from experiment e join tree on e.forked_from = tree.id)
                        select count(case when owner_hash <> ? then 1 end) from tree where depth > 0 group by depth order by depth""")
                .params(id.word(), owner.hash(), owner.hash())
                .query(Integer.class).list();
    }

    /** Of all owners, what has led nowhere since that time. */
    int purge(Instant before) {
        return client.sql("delete from link where revoked_at <= ? or expires_at <= ?").params(utc(before), utc(before)).update();
    }
}
