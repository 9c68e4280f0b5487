package org.kettenregel.backend.session;

import java.util.Optional;
import java.util.stream.Stream;
import org.kettenregel.backend.execute.Evaluation;

/** Goes through parts of the data batch by batch, so that no command has to wait for more than one of them. */
final class Scoring {

    private final Optional<Evaluation> training;
    private final Optional<Evaluation> validation;
    private final Optional<Evaluation> test;

    Scoring(Optional<Evaluation> training, Optional<Evaluation> validation, Optional<Evaluation> test) {
        this.training = training;
        this.validation = validation;
        this.test = test;
        parts().forEach(Evaluation::begin);
    }

    private Stream<Evaluation> parts() {
        return Stream.of(validation, test, training).flatMap(Optional::stream);
    }

    /** Goes on until the slice is over, but by one batch at least; gives whether everything has been scored. */
    boolean advance(WorkSlice slice) {
        do {
            Optional<Evaluation> open = parts().filter(part -> !part.done()).findFirst();
            if (open.isEmpty()) {
                return true;
            }
            open.get().batch();
        } while (!slice.isOver());
        return parts().allMatch(Evaluation::done);
    }

    Scores scores() {
        return new Scores(training.map(Evaluation::result), validation.map(Evaluation::result), test.map(Evaluation::result));
    }
}
