package org.kettenregel.backend.session;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kettenregel.backend.dataset.Portion;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.metric.Cells;

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

    /** Which class the samples of each part were taken for; parts without classes are left out. */
    Map<Portion, Cells> cells() {
        Map<Portion, Cells> cells = new EnumMap<>(Portion.class);
        training.flatMap(Evaluation::cells).ifPresent(found -> cells.put(Portion.TRAINING, found));
        validation.flatMap(Evaluation::cells).ifPresent(found -> cells.put(Portion.VALIDATION, found));
        test.flatMap(Evaluation::cells).ifPresent(found -> cells.put(Portion.TEST, found));
        return cells;
    }

    Scores scores() {
        return new Scores(training.map(Evaluation::result), validation.map(Evaluation::result), test.map(Evaluation::result));
    }
}
