package org.kettenregel.frontend.classroom;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kettenregel.backend.classroom.ClassQuestion;

/** A question of a class as teachers and as students see it. */
final class Questions {

    private Questions() {}

    static AskCard.Asked asked(ClassQuestion question) {
        return new AskCard.Asked(question.text(), question.options(), question.counts(), place(question.right()), question.revealed());
    }

    static SeatBar.Put put(ClassQuestion question) {
        return new SeatBar.Put(question.number(), question.text(), question.options(), question.revealed() ? question.counts() : List.of(), question.revealed() ? place(question.right()) : Optional.empty(), place(question.mine()));
    }

    private static Optional<Integer> place(OptionalInt place) {
        return place.isPresent() ? Optional.of(place.getAsInt()) : Optional.empty();
    }
}
