package org.kettenregel.backend.session;

import java.util.List;

/** Where the numbers of a network come from, as far as the experiment does not say it. Layers are named by their keys. */
public sealed interface Heritage {

    /** From the seed, and from what was learned since. */
    record Seed() implements Heritage {}

    /**
     * Some layers began with what they had learned in another network.
     *
     * @param fresh those that began with what the seed gives
     */
    record TakenOver(List<String> kept, List<String> fresh) implements Heritage {

        public TakenOver {
            kept = List.copyOf(kept);
            fresh = List.copyOf(fresh);
        }
    }

    /**
     * All of it, its curve included, is there again as another network found it.
     *
     * @param epoch so many had ended
     * @param first where it came from then
     */
    record Returned(int epoch, Heritage first) implements Heritage {}

    /**
     * Nothing runs, but the network that ran last waits with all its numbers until it is returned to.
     *
     * @param epoch so many have ended
     */
    record Waiting(int epoch) implements Heritage {}
}
