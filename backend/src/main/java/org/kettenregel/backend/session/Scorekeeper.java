package org.kettenregel.backend.session;

import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.record.History;

/**
 * Knows how well the weights do, and did after each epoch. What takes little is scored at once, the rest a little in each slice: an epoch is
 * then open until its validation samples have been gone through.
 */
final class Scorekeeper {

    private History history = new History();
    private final CellBook cells = new CellBook();
    private final IntConsumer onStop;
    private Scores scores = Scores.NONE;
    private @Nullable Scoring scoring; // of the weights as they are
    private boolean epochOpen;
    private boolean outdated;

    /** @param onStop told of the best epoch, whose weights are there again, when the losses say that training is to end */
    Scorekeeper(IntConsumer onStop) {
        this.onStop = onStop;
    }

    Scores scores() {
        return scores;
    }

    History history() {
        return history;
    }

    /** Which class samples were taken for, when they were scored last. */
    CellBook cells() {
        return cells;
    }

    /** Whether something is left to be scored. */
    boolean busy() {
        return scoring != null;
    }

    /** Whether an epoch has ended whose validation samples have not been scored yet, so that no weight may move. */
    boolean epochOpen() {
        return epochOpen;
    }

    /** Of another network nothing is known but its curve; the same one is that of the same network. */
    void goOnWith(History curve) {
        if (curve != history) {
            history = curve;
            cells.clear();
            scores = Scores.NONE;
        }
    }

    /** Of a run that comes from elsewhere nothing is known but its curve, and whether its last epoch is yet to be judged. */
    void resume(History curve, boolean unjudged) {
        goOnWith(curve);
        epochOpen = unjudged;
    }

    /** Puts off what has not been scored; an epoch that is open stays so. */
    void suspend() {
        scoring = null;
    }

    /** Gives up what has not been scored; an epoch that is open stays without validation. */
    void close(LiveExperiment live) {
        leaveEpoch(live);
        scoring = null;
    }

    /** Weights have moved on the way to where they will be measured, past any epoch that was open; what was begun was about others. */
    void outdate() {
        scoring = null;
        scores = Scores.NONE;
        cells.outdate();
        outdated = true;
    }

    /** Whether weights have moved since they were measured. */
    boolean outdated() {
        return outdated;
    }

    /** After the weights have moved. Scores that would take long come later; till then there are none rather than old ones. */
    void measure(LiveExperiment live) {
        outdated = false;
        scoring = live.scored().scoring();
        scores = Scores.NONE;
        cells.outdate();
        if (live.scored().areQuick()) {
            score(live, WorkSlice.whole());
        }
    }

    /** While weights move nothing but epochs is scored; what the training samples gave before is past. */
    void begin() {
        scoring = epochOpen ? scoring : null;
        scores = new Scores(Optional.empty(), scores.validation(), scores.test());
    }

    /**
     * Looks at a run after it has worked: the epoch that may have ended is to be judged.
     *
     * @param epochs that had ended before
     */
    void watch(LiveExperiment live, int epochs) {
        if (live.run().lastEpoch().epoch() == epochs) {
            return;
        }
        epochOpen = true;
        scoring = live.scored().validating();
        if (live.scored().validateQuickly()) {
            score(live, WorkSlice.whole());
        }
    }

    /** Who steps on before an epoch has been judged leaves it without validation. */
    void leaveEpoch(LiveExperiment live) {
        if (epochOpen) {
            epochOpen = false;
            live.record(history, Optional.empty());
        }
    }

    /** Goes on with what has been put off; gives whether the scores are there now. */
    boolean score(LiveExperiment live, WorkSlice slice) {
        Scoring open = scoring;
        if (open == null || !open.advance(slice)) {
            return false;
        }
        scoring = null;
        scores = open.scores();
        cells.keep(live, open.cells());
        if (epochOpen) {
            closeEpoch(live, scores.validation());
        }
        return true;
    }

    private void closeEpoch(LiveExperiment live, Optional<Evaluation.Result> validated) {
        epochOpen = false;
        live.record(history, validated);
        live.stopEarly(validated.map(Evaluation.Result::loss).orElse(live.run().lastEpoch().loss())).ifPresent(best -> {
            onStop.accept(best);
            measure(live);
        });
    }
}
