package org.kettenregel.backend.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kettenregel.backend.persistence.ExperimentJson;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.ExperimentId;
import org.kettenregel.backend.store.ExperimentStore;
import org.kettenregel.backend.store.Hash;
import org.kettenregel.backend.store.Letters;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.SavedExperiment;

/** The links to saved experiments. Their owners make, see and revoke them; whoever has one sees what it shows and nothing else. */
public final class LinkStore {

    private static final int MOST = 100; // of one experiment
    private static final Duration FINENESS = Duration.ofHours(1); // of what is known about the last use: not each visit is to wait for the disk
    private static final Duration KEPT = Duration.ofDays(30); // of what leads nowhere any more

    private final Database database;
    private final LinkRows rows;
    private final ExperimentStore experiments;
    private final InstantSource clock;

    public LinkStore(Database database, ExperimentStore experiments, InstantSource clock) {
        this.database = database;
        this.rows = new LinkRows(database.client());
        this.experiments = experiments;
        this.clock = clock;
    }

    /** As databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Makes a link to what was saved last; empty for what is deleted, somebody else's, or never was. Throws {@link TooManyLinks}.
     */
    public Optional<SharedLink> make(OwnerKey owner, ExperimentId id, LinkKind kind, LinkOptions options, LinkLife life) {
        return database.change(() -> experiments.open(owner, id).map(opened -> opened.saved()).filter(saved -> saved.trashed().isEmpty())
                .map(saved -> insert(owner, saved, kind, options, life)));
    }

    private SharedLink insert(OwnerKey owner, SavedExperiment saved, LinkKind kind, LinkOptions options, LinkLife life) {
        int before = list(owner, saved.id()).size();
        if (before >= MOST) {
            throw new TooManyLinks(before, MOST);
        }
        String salt = Letters.draw();
        LinkToken token = LinkToken.of(owner, salt);
        Instant now = now();
        LinkRow row = new LinkRow(
                token.hash(), salt, kind, saved.id(), kind.isFixed() ? Optional.of(saved.revision()) : Optional.empty(), options, life, now, life.end(now),
                Optional.empty(), false, saved.revision(), false);
        rows.insert(token, row);
        return row.shared(token);
    }

    /** Those that lead somewhere, latest first. */
    public List<SharedLink> list(OwnerKey owner, ExperimentId id) {
        Instant now = now();
        return rows.list(owner, id).stream().filter(row -> row.leads(now)).map(row -> row.shared(LinkToken.of(owner, row.salt()))).toList();
    }

    /** From now on it leads nowhere; says whether it did and was the owner's. */
    public boolean revoke(OwnerKey owner, LinkToken token) {
        return database.change(() -> rows.revoke(owner, token.hash(), now()));
    }

    /**
     * What a link shows. Empty for what is unknown, revoked, expired, of something deleted, or no token at all: each takes one question by the hash of what was given.
     */
    public Optional<OpenedLink> find(String given) {
        Instant now = now();
        return rows.find(Hash.of(given)).filter(shown -> shown.row().leads(now)).map(shown -> {
            use(shown.row(), now);
            LinkRow row = shown.row();
            return new OpenedLink(row.kind(), row.options(), new SavedExperiment.Source(row.experiment(), row.shown()), new ExperimentJson().read(shown.document()));
        });
    }

    /** Need not be on disk before somebody gets an answer. */
    private void use(LinkRow row, Instant now) {
        if (row.used().filter(before -> before.plus(FINENESS).isAfter(now)).isEmpty()) {
            rows.use(row.used(now));
        }
    }

    /** Which revision each of these links shows now; those that lead nowhere are not among them. */
    public Map<LinkToken, Integer> shown(Collection<LinkToken> tokens) {
        if (tokens.isEmpty()) {
            return Map.of();
        }
        Instant now = now();
        Map<String, LinkToken> byHash = tokens.stream().distinct().collect(Collectors.toMap(LinkToken::hash, token -> token));
        return rows.find(byHash.keySet()).stream().filter(row -> row.leads(now)).collect(Collectors.toMap(row -> byHash.get(row.hash()), LinkRow::shown));
    }

    /** How many copies others have made of the owner's experiment: of itself first, then of these, and so on. */
    public List<Integer> forks(OwnerKey owner, ExperimentId id) {
        return rows.forks(owner, id);
    }

    /** Removes for good what has led nowhere for a month, of all owners; says how many. */
    public int purge() {
        return database.change(() -> rows.purge(now().minus(KEPT)));
    }
}
