package org.kettenregel.backend.session;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.program.Instruction;

/** How often a run has moved the numbers of a parameter, or the running statistics of a layer. */
final class Moves {

    private final TrainingRun run;
    private final Parameters parameters;

    Moves(TrainingRun run, Parameters parameters) {
        this.run = run;
        this.parameters = parameters;
    }

    /** Since the start. */
    long count() {
        Cursor cursor = run.cursor();
        return cursor.step() * upTo(run.program().length()) + upTo(cursor.position());
    }

    private long upTo(int end) {
        return IntStream.range(0, end)
                .filter(place -> run.program().at(place) instanceof Instruction.Update || run.program().at(place) instanceof Instruction.Track)
                .count();
    }

    /** Whether the batch under way has moved weights already. */
    boolean areInBatch() {
        return upTo(run.cursor().position()) > 0;
    }

    /** The first number of the parameter that the next instruction moves; empty when it moves none. */
    OptionalDouble next() {
        return run.program().at(run.cursor().position()) instanceof Instruction.Update update
                ? OptionalDouble.of(parameters.numbers(update.parameter().id())[0])
                : OptionalDouble.empty();
    }
}
