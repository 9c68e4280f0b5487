package org.kettenregel.backend.record;

import java.util.List;
import org.kettenregel.backend.execute.ParameterCopies;
import org.kettenregel.backend.execute.RunPlace;
import org.kettenregel.backend.execute.StoppingState;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.program.Cursor;

/**
 * A run with all that it has learned, away from the device: with the same data it goes on from here, on the same device bit for bit as if it had never
 * stopped.
 *
 * @param unjudged whether an epoch has ended whose validation samples have not been scored yet
 * @param kept     keys of layers that began with what they had learned in another network, {@code fresh} those that began with what the seed gives;
 *                 both empty where all did
 */
public record WholeRun(
        Experiment experiment, RunPlace place, StoppingState stopping, boolean unjudged, CurvePoints curve, List<String> kept, List<String> fresh) {

    public WholeRun {
        kept = List.copyOf(kept);
        fresh = List.copyOf(fresh);
        if (!stopping.kept().map(place.start().parameters()::sameForm).orElse(true)) {
            throw new IllegalArgumentException("run: the parameters of the best epoch must be of the same names and sizes as those of now");
        }
    }

    /** The start of the batch from which the same bits come again. */
    public Cursor start() {
        return place.start().cursor();
    }

    /** Where it stands in that batch, or at its end. */
    public Cursor cursor() {
        return place.cursor();
    }

    /** What its numbers take in memory. */
    public long bytes() {
        return place.start().parameters().bytes() + stopping.kept().map(ParameterCopies::bytes).orElse(0L);
    }
}
