package org.kettenregel.backend.study;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.execute.TrainingRun;

/**
 * What came of one run.
 *
 * @param number          from 1
 * @param training        means over the last epoch that came to its end
 * @param scores          in the end, part by part; the last one is on the part to judge by
 * @param secondsPerEpoch of training alone, on average; NaN without an epoch
 * @param problem         why it ended early
 */
public record StudyRun(
        int number, long seed, TrainingRun.EpochResult training, List<PartScore> scores, double secondsPerEpoch, Optional<Problem> problem) {

    public StudyRun {
        scores = List.copyOf(scores);
    }

    /** Loss and metric in the end, on the part to judge by. */
    public Evaluation.Result judged() {
        return scores.getLast().result();
    }

    /** Whether its numbers grew beyond all bounds, in training or when it was judged. */
    public boolean diverged() {
        return problem.isPresent() || !Double.isFinite(judged().loss());
    }
}
