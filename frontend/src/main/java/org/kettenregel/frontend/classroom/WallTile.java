package org.kettenregel.frontend.classroom;

import java.util.Arrays;
import java.util.Optional;

/**
 * A seat as it is drawn on a wall.
 *
 * @param number       of the seat in its class: what it is called where names are hidden
 * @param loss         NaN where there is none
 * @param score        share of one, NaN where there is none
 * @param quietSeconds since the person did something
 * @param sinceSeconds in this state, or with the hand up
 * @param curve        the loss over time, see {@link LossCurve}
 */
record WallTile(
        int number, String name, SeatState state, boolean hand, double loss, double score, int epoch, int quietSeconds, int sinceSeconds, byte[] curve,
        Optional<Thumbnail> picture) {

    /** Whether nothing but time has passed. */
    boolean looksLike(WallTile other) {
        return number == other.number && name.equals(other.name) && state == other.state && hand == other.hand && Double.compare(loss, other.loss) == 0
                && Double.compare(score, other.score) == 0 && epoch == other.epoch && Arrays.equals(curve, other.curve) && picture.equals(other.picture);
    }
}
