package org.kettenregel.backend.link;

import java.util.Optional;
import java.util.Set;

/**
 * How a link shows the experiment.
 *
 * @param hidden     parts that are not seen, and cannot be used either
 * @param locked     parts that are seen and cannot be used
 * @param standpoint where in a pass it opens, as the page writes it
 */
public record LinkOptions(Set<SharedPart> hidden, Set<SharedPart> locked, Optional<String> standpoint) {

    public static final LinkOptions NONE = new LinkOptions(Set.of(), Set.of(), Optional.empty());
    private static final int LONGEST_STANDPOINT = 7_000; // characters

    public LinkOptions {
        hidden = Set.copyOf(hidden);
        locked = Set.copyOf(locked);
        int length = standpoint.map(String::length).orElse(0);
        if (length > LONGEST_STANDPOINT) {
            throw new IllegalArgumentException("standpoint of a link: expected at most %d characters, found %d".formatted(LONGEST_STANDPOINT, length));
        }
    }

    public boolean hides(SharedPart part) {
        return hidden.contains(part);
    }

    /** Whether it can be used. */
    public boolean allows(SharedPart part) {
        return !hidden.contains(part) && !locked.contains(part);
    }
}
