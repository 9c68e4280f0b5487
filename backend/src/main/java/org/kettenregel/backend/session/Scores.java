package org.kettenregel.backend.session;

import java.util.Optional;
import org.kettenregel.backend.execute.Evaluation;

/**
 * How well a network does right now, on each part of the data.
 *
 * @param training   empty while training, where the mean over the last epoch stands for it, and for data too large to go through at each step
 * @param validation empty without such samples, or when it is out of date
 * @param test       likewise
 */
public record Scores(Optional<Evaluation.Result> training, Optional<Evaluation.Result> validation, Optional<Evaluation.Result> test) {

    static final Scores NONE = new Scores(Optional.empty(), Optional.empty(), Optional.empty());
}
