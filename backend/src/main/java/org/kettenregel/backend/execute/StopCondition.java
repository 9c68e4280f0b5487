package org.kettenregel.backend.execute;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.kettenregel.backend.program.Instruction;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.program.Program;

/** When the one loop stops; asked after each instruction. All step sizes are nothing but this. */
@FunctionalInterface
public interface StopCondition {

    /** @param executed position of the instruction that has just run */
    boolean stopAfter(Program program, int executed, boolean epochEnded);

    StopCondition OPERATION = (program, executed, epochEnded) -> true;

    StopCondition BATCH = (program, executed, epochEnded) -> executed == program.length() - 1;

    StopCondition EPOCH = (program, executed, epochEnded) -> epochEnded;

    /** The next instruction works on another layer, or another kind of step begins. */
    StopCondition LAYER = (program, executed, epochEnded) -> executed == program.length() - 1
            || !program.layer(executed).equals(program.layer(executed + 1))
            || program.at(executed).getClass() != program.at(executed + 1).getClass() && !(program.at(executed) instanceof Instruction.LoadBatch);

    /** The instruction at this place has run. */
    static StopCondition after(int place) {
        return (program, executed, epochEnded) -> executed == place;
    }

    /** One of the instructions at these places has run, or the other condition holds. */
    default StopCondition or(BitSet places) {
        return (program, executed, epochEnded) -> places.get(executed) || stopAfter(program, executed, epochEnded);
    }

    /** The last instruction of a line of the training loop has run. Without such a line, the batch is at its end. */
    static StopCondition endOf(Phase phase) {
        return (program, executed, epochEnded) -> executed == program.length() - 1
                ? program.phase(executed) == phase || IntStream.range(0, program.length()).noneMatch(place -> program.phase(place) == phase)
                : program.phase(executed) == phase && program.phase(executed + 1) != phase;
    }

    /** The last instruction of a pass has run: forward includes the loss. Without such a pass, the batch is at its end. */
    static StopCondition endOf(Pass pass) {
        return (program, executed, epochEnded) -> Pass.of(program.phase(executed)) == pass
                && (executed == program.length() - 1 || Pass.of(program.phase(executed + 1)) != pass)
                || isEndWithout(pass, program, executed);
    }

    /** The first instruction of a pass, at or after the cursor, has run. Without such a pass, the batch is at its end. */
    static StopCondition firstOf(Pass pass) {
        return (program, executed, epochEnded) -> Pass.of(program.phase(executed)) == pass || isEndWithout(pass, program, executed);
    }

    /** A network without weights has no way backward and nothing to update. */
    private static boolean isEndWithout(Pass pass, Program program, int executed) {
        return executed == program.length() - 1
                && IntStream.range(0, program.length()).noneMatch(place -> Pass.of(program.phase(place)) == pass);
    }

    /** The three rows of the transport. */
    enum Pass {
        FORWARD, BACKWARD, UPDATE;

        public static Pass of(Phase phase) {
            return switch (phase) {
                case BATCH, FORWARD, LOSS -> FORWARD;
                case BACKWARD -> BACKWARD;
                case UPDATE -> UPDATE;
            };
        }
    }
}
