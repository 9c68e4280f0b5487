package org.kettenregel.backend.link;

import java.time.Instant;
import java.util.Optional;
import org.kettenregel.backend.store.ExperimentId;

/**
 * A link as it is stored.
 *
 * @param revision the one it shows; empty for the newest
 * @param newest   revision of the experiment
 * @param trashed  whether the experiment is deleted
 */
record LinkRow(
        String hash, String salt, LinkKind kind, ExperimentId experiment, Optional<Integer> revision, LinkOptions options, LinkLife life, Instant created,
        Optional<Instant> expires, Optional<Instant> used, boolean revoked, int newest, boolean trashed) {

    boolean leads(Instant now) {
        return !revoked && !trashed && expires.filter(end -> !end.isAfter(now)).isEmpty();
    }

    int shown() {
        return revision.orElse(newest);
    }

    LinkRow used(Instant now) {
        return new LinkRow(hash, salt, kind, experiment, revision, options, life, created, life.endAfterUse(expires, now), Optional.of(now), revoked, newest, trashed);
    }

    SharedLink shared(LinkToken token) {
        return new SharedLink(token, kind, revision, options, life, created, expires, used);
    }
}
