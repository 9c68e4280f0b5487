package org.kettenregel.backend.execute;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.program.Program;

/** The cursor of a run: carries out the instruction it stands before and moves on, over the ends of batches and epochs. Nothing else moves it. */
final class Motion {

    private final Program program;
    private final Parameters parameters;
    private final Executor executor;
    private final BatchLoader loader;
    private final Touches touches;
    private final EpochAccount account;
    private final FiniteCheck finite;
    private final int length; // of the program
    private final int firstUpdate; // its place, -1 for none
    private final int batchesPerEpoch;
    private int epoch;
    private int batch;
    private int position;
    private long step;
    private @Nullable Breakdown breakdown;
    private boolean framed; // whether the frame holds the numbers of the instruction before the cursor

    Motion(Program program, Parameters parameters, Executor executor, BatchLoader loader, Touches touches, EpochAccount account) {
        this.program = program;
        this.parameters = parameters;
        this.executor = executor;
        this.loader = loader;
        this.touches = touches;
        this.account = account;
        this.finite = executor.finiteCheck();
        this.length = program.length();
        this.firstUpdate = IntStream.range(0, length).filter(place -> program.phase(place) == Phase.UPDATE).findFirst().orElse(-1);
        this.batchesPerEpoch = loader.batches().batchesPerEpoch();
    }

    /** Carries out the next instruction; gives whether it was the last of an epoch. */
    boolean advance() {
        breakdown = null;
        if (position == firstUpdate && !finite.mayUpdate() && breaksDownAgain()) {
            return false;
        }
        carryOut();
        framed = true;
        if (++position < length) {
            return false;
        }
        position = 0;
        step++;
        account.addBatch();
        if (++batch < batchesPerEpoch) {
            return false;
        }
        batch = 0;
        epoch++;
        account.close(epoch);
        return true;
    }

    private void carryOut() {
        executor.execute(position, epoch, batch, step);
        if (!touches.isEmpty()) {
            touches.after(position);
        }
    }

    /**
     * Runs the batch again up to the instruction that produces the first wrong number; the cursor is behind it then. Gives false when there is none any
     * more, because a number was put right by hand in the middle of the batch.
     */
    private boolean breaksDownAgain() {
        for (position = 0; position < firstUpdate && breakdown == null; position++) {
            carryOut();
            breakdown = finite.after(program.at(position)).orElse(null);
        }
        if (breakdown == null && !finite.mayUpdate()) { // each gradient for itself can be squared, all together cannot
            breakdown = new Breakdown(program.graph().node(program.graph().loss()).scope().toString(), true);
        }
        return breakdown != null;
    }

    /** Ends early where numbers break down, which they can where one was changed by hand. */
    void runTo(int place) {
        do {
            advance();
        } while (position != place && !brokeDown());
    }

    /** Takes the batch from its start to the end of a pass, as if it stood at a place of another run: nothing is updated, and nothing is counted. */
    void passThrough(Cursor place, Pass pass) {
        int end = (int) IntStream.range(0, length).filter(at -> Pass.of(program.phase(at)).compareTo(pass) <= 0).count();
        for (int at = 0; at < end; at++) {
            executor.execute(at, place.epoch(), 0, place.step());
        }
        position = end % length;
        framed = true;
    }

    /** Puts the samples of the batch to come into the frame, whose other numbers are then of another one. */
    void loadAlone(Frame frame) {
        loader.load(epoch, batch, frame);
        framed = false;
    }

    /** All that decides how the run goes on; to be asked for between two batches. */
    RunState state() {
        if (position != 0) {
            throw new IllegalStateException("run: its state can be told between two batches only, found it before instruction " + position);
        }
        return stateFromStartOfBatch();
    }

    /** The same with the batch under way before it, and with the numbers of now. */
    RunState stateFromStartOfBatch() {
        return account.state(new Cursor(epoch, batch, 0, step), RunState.samplesPerEpoch(loader.batches()), parameters.copy());
    }

    /** Moves to where a run was; what the frame shows is still of the place before. */
    void restore(RunState state) {
        parameters.restore(state.parameters());
        epoch = state.cursor().epoch();
        batch = state.cursor().batch();
        position = state.cursor().position();
        step = state.cursor().step();
        account.restore(state);
        breakdown = null;
    }

    /** The frame holds numbers of another place. */
    void forgetFrame() {
        framed = false;
    }

    /** Counts on from where another run stands. */
    void countFrom(int epochs, long steps) {
        epoch = epochs;
        step = steps;
    }

    /** Stands before the first instruction of the batch under way. */
    void toStartOfBatch() {
        position = 0;
    }

    /** Numbers were changed by hand: whether they still break down is not known. */
    void forgetBreakdown() {
        breakdown = null;
    }

    /** Whether the instruction carried out last has made numbers that are none. */
    boolean brokeDown() {
        return breakdown != null;
    }

    Optional<Breakdown> breakdown() {
        return Optional.ofNullable(breakdown);
    }

    Cursor cursor() {
        return new Cursor(epoch, batch, position, step);
    }

    /** Of the next instruction. */
    int position() {
        return position;
    }

    /** Whether no weight has been moved in the batch under way. */
    boolean isBeforeUpdates() {
        return firstUpdate < 0 || position <= firstUpdate;
    }

    /** Whether the program moves no weights at all. */
    boolean updatesNothing() {
        return firstUpdate < 0;
    }

    /** Epochs completed. */
    int epoch() {
        return epoch;
    }

    boolean isAtStartOfEpoch() {
        return batch == 0;
    }

    /** Position of the instruction whose numbers the frame shows: the one before the cursor, -1 when none has run. */
    int executed() {
        if (!framed) {
            return -1;
        }
        return position > 0 ? position - 1 : length - 1;
    }

    /** The learning rate, as the schedule has it in the batch whose numbers the frame shows; before there are any, in the batch to come. */
    double learningRate() {
        boolean ended = framed && position == 0;
        boolean epochEnded = ended && batch == 0;
        return executor.learningRate(epochEnded ? epoch - 1 : epoch, (epochEnded ? batchesPerEpoch : batch) - (ended ? 1 : 0));
    }
}
