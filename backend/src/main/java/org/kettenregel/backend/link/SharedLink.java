package org.kettenregel.backend.link;

import java.time.Instant;
import java.util.Optional;

/**
 * A link as its owner sees it.
 *
 * @param revision the one it shows; empty for the newest
 * @param expires  when it leads nowhere any more
 * @param used     when somebody came by it last, to the hour
 */
public record SharedLink(
        LinkToken token, LinkKind kind, Optional<Integer> revision, LinkOptions options, LinkLife life, Instant created, Optional<Instant> expires, Optional<Instant> used) {}
