package org.kettenregel.backend.session;

import java.util.Optional;
import org.kettenregel.backend.execute.Look;
import org.kettenregel.backend.inspect.Inspector;

/** The samples of the data, each of which can be looked at; those that are not in the batch at the cursor apart from training. */
final class Samples {

    private final Prepared prepared;
    private final long room; // bytes

    /** @param room bytes that are left for a batch apart */
    Samples(Prepared prepared, long room) {
        this.prepared = prepared;
        this.room = room;
    }

    /** Whether the data have a sample of this number, and the network reads samples at all. */
    boolean has(int number) {
        return prepared.graph().readsSamples() && prepared.split().portionOf(number).isPresent();
    }

    /**
     * A sample as the network gets it; empty where there is none.
     *
     * @param view      from where it is looked at
     * @param searching whether another one is being searched for
     */
    Optional<SampleSnapshot> sample(int number, Vantage view, boolean searching) {
        return !has(number) ? Optional.empty() : prepared.split().portionOf(number).map(portion -> SampleSnapshot.of(
                prepared.loaded().data(), number, portion, prepared.judged().length, view.apart(), view.passedBack(), !view.run().frame().training(), searching));
    }

    /**
     * A sample with those around it, apart from training; empty where there is no room for it.
     *
     * @param inUse as the network answers in use
     */
    Optional<Apart> apart(int number, boolean inUse) {
        int[] samples = Look.samples(prepared.split(), number, prepared.experiment(), prepared.graph(), room);
        if (samples.length == 0) {
            return Optional.empty();
        }
        Look look = prepared.look(samples, inUse);
        return Optional.of(new Apart(look, new Inspector(look.run(), prepared.device())));
    }
}
