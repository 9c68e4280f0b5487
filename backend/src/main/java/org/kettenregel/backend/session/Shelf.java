package org.kettenregel.backend.session;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.kettenregel.backend.experiment.Experiment;

/** The runs that were put down last, one of each network, so that who returns to one finds it as it was. The oldest go when there are too many or too large ones. */
final class Shelf {

    private static final int MOST = 32;
    private static final long MOST_BYTES = 32L << 20; // as the way back through a run may take

    private final Deque<PutDown> runs = new ArrayDeque<>(); // the latest last

    void put(PutDown run) {
        runs.removeIf(other -> other.experiment().sameNetworkAs(run.experiment()));
        runs.addLast(run);
        while (runs.size() > MOST || bytes() > MOST_BYTES) {
            runs.removeFirst();
        }
    }

    /** Whether a run that keeps so many numbers can be put down at all. */
    static boolean holds(long numbers) {
        return numbers * Float.BYTES <= MOST_BYTES;
    }

    /** Takes down the run of this network; empty where it is not there any more. */
    Optional<PutDown> take(Experiment experiment) {
        Optional<PutDown> found = runs.stream().filter(run -> run.experiment().sameNetworkAs(experiment)).findFirst();
        found.ifPresent(runs::remove);
        return found;
    }

    void clear() {
        runs.clear();
    }

    /** What several share is there once. */
    private long bytes() {
        Set<float[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        runs.forEach(run -> run.arrays().forEach(arrays::add));
        return arrays.stream().mapToLong(array -> array.length).sum() * Float.BYTES;
    }
}
