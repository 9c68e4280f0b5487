package org.kettenregel.frontend.classroom;

import java.util.Optional;
import org.kettenregel.backend.compile.Location;
import org.kettenregel.backend.session.SessionSnapshot;

/**
 * How a run looks from afar.
 *
 * @param loss  of what is judged where there is such a part, else of training; NaN before there is one
 * @param score share of right answers, NaN where numbers are learned or before there is one
 */
record RunOutlook(SeatState state, double loss, double score, int epoch, LossCurve curve, Optional<Thumbnail> picture) {

    /** So many right answers are enough, wherever one goes on from there. */
    private static final double GOOD_SCORE = 0.95;

    /** Of numbers, the part of the first loss that is left. */
    private static final double GOOD_SHARE = 0.1;

    /** @param classes whether the metric is a share of right answers */
    static RunOutlook of(SessionSnapshot snapshot, boolean classes) {
        LossCurve curve = LossCurve.of(snapshot.history());
        double loss = snapshot.scores().validation().or(snapshot.scores()::training).map(result -> result.loss()).orElse(snapshot.epoch().loss());
        double score = !classes ? Double.NaN
                : snapshot.scores().validation().or(snapshot.scores()::training).map(result -> result.metric()).orElse(snapshot.epoch().metric());
        return new RunOutlook(state(snapshot, curve, score), loss, score, snapshot.cursor().epoch(), curve, Thumbnail.of(snapshot));
    }

    private static SeatState state(SessionSnapshot snapshot, LossCurve curve, double score) {
        boolean good = Double.isNaN(score) ? curve.hasFallenTo(GOOD_SHARE) : score >= GOOD_SCORE;
        if (snapshot.problems().stream().anyMatch(problem -> problem.isError() && problem.where() instanceof Location.Run)) {
            return SeatState.BROKEN;
        }
        if (good && !snapshot.training() && snapshot.cursor().epoch() > 0) {
            return SeatState.DONE;
        }
        if (!good && curve.isFlat()) {
            return SeatState.STUCK;
        }
        return snapshot.training() ? SeatState.TRAINING : SeatState.IDLE;
    }
}
