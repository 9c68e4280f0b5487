package org.kettenregel.backend.execute;

import java.util.Optional;
import org.kettenregel.backend.dataset.Vocabulary;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.metric.Metric;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.program.Places;
import org.kettenregel.backend.program.Program;

/** A program in motion: up to a stop, at full speed, back, and anew with numbers that were changed by hand. Belongs to one thread at a time. */
public final class TrainingRun implements AutoCloseable {

    /** How many batches one can step back, where they are not too large together. */
    public static final int MOST_BATCHES_BACK = WayBack.BATCHES;

    public static final long MOST_BYTES_BACK = WayBack.BYTES;

    private final Program program;
    private final Frame frame;
    private final Parameters parameters;
    private final BatchLoader loader;
    private final Touches touches;
    private final EpochAccount account;
    private final Motion motion;
    private final WayBack past;

    TrainingRun(Program program, Frame frame, Parameters parameters, Executor executor, BatchLoader loader, Metric metric) {
        this.program = program;
        this.frame = frame;
        this.parameters = parameters;
        this.loader = loader;
        this.touches = new Touches(frame, executor, new Places(program));
        this.account = new EpochAccount(new ScoreSums(frame, loader, metric));
        this.motion = new Motion(program, parameters, executor, loader, touches, account);
        this.past = new WayBack(program, frame, motion);
    }

    /**
     * Counts on from where another run of the same network stands, at the beginning of its epoch.
     *
     * @param step training steps that the optimizer's memory rests on; 0 for a memory that starts anew
     */
    public void goOnFrom(Cursor place, EpochResult last, long step) {
        motion.countFrom(place.epoch(), step);
        account.goOnFrom(last);
    }

    /** Runs until the condition holds, remembering each batch's start so that one can go back. */
    public void runUntil(StopCondition stop) {
        while (!runUntil(stop, Long.MAX_VALUE)) {
            // a deadline that far away never passes
        }
    }

    /**
     * Like {@link #runUntil(StopCondition)}, but also stops at the end of a batch or an epoch once the deadline has passed.
     *
     * @param deadline by {@link System#nanoTime}
     * @return whether the condition holds
     */
    public boolean runUntil(StopCondition stop, long deadline) {
        while (true) {
            if (motion.position() == 0) {
                touches.clear();
                past.remember();
            }
            int executed = motion.position();
            boolean epochEnded = motion.advance();
            if (motion.brokeDown() || stop.stopAfter(program, executed, epochEnded)) {
                return true;
            }
            if (motion.position() == 0 && (epochEnded || System.nanoTime() - deadline >= 0)) {
                return false;
            }
        }
    }

    /** Runs the rest of the current batch, at full speed: nothing is remembered and nothing is allocated. */
    public void runBatch() {
        if (motion.position() == 0) {
            touches.clear();
            past.forget(); // a gap in the history would make going back skip batches
        }
        motion.runTo(0);
    }

    /** Why the run has stopped before the update: empty while all numbers are finite. */
    public Optional<Breakdown> breakdown() {
        return motion.breakdown();
    }

    /** All that decides how the run goes on; to be asked for between two batches. */
    public RunState state() {
        return motion.state();
    }

    /**
     * The same in the middle of a batch, too: of its start, where that is remembered, so that it can be gone through again. Where it is not, with the
     * numbers of now.
     */
    public RunState stateOfBatch() {
        return motion.position() == 0 ? motion.state() : past.latest().orElseGet(motion::stateFromStartOfBatch);
    }

    /** The place itself where the start of the batch is remembered, else {@link #stateOfBatch}; copies no numbers that are remembered already. */
    public RunPlace place() {
        boolean between = motion.executed() < 0;
        return past.latest().filter(_ -> !between).map(start -> new RunPlace(start, motion.cursor(), touches.held())).orElseGet(() -> RunPlace.at(stateOfBatch()));
    }

    /** Goes on from the place of another run, as {@link #resume(RunState)} does, and shows the numbers that were shown there. */
    public void resume(RunPlace place) {
        int done = place.done(program.length());
        if (done < 0 || !place.touches().stream().allMatch(touches::fits)) {
            throw new NotResumable("another network", "a place among %d instructions".formatted(program.length()), String.valueOf(place.cursor().position()));
        }
        resume(place.start());
        if (done > 0) {
            past.remember();
            place.touches().forEach(touches::hold);
            motion.runTo(done % program.length());
        }
    }

    /** Goes on from the state of another run; throws {@link NotResumable}, before anything is changed, when it was one of another network. */
    public void resume(RunState state) {
        state.requireFit(loader.batches());
        touches.clear();
        motion.restore(state);
        past.forget();
        motion.forgetFrame();
    }

    /** Whether the state before the last instruction can be reached. */
    public boolean canGoBack() {
        return !past.isEmpty();
    }

    /** The start of the earliest batch that can be reached; empty where there is no way back. */
    public Optional<Cursor> earliest() {
        return past.earliest();
    }

    /** Goes back to the latest earlier place where {@code stop} would have stopped, or to the earliest remembered one; the bits are the same again. */
    public void backUntil(StopCondition stop) {
        touches.clear();
        past.until(stop);
    }

    /**
     * Goes back, within the batch whose numbers the frame shows, to where the instruction at this place has just run. Numbers changed by hand stay.
     * Gives false, and changes nothing, where that is no way back or none is remembered.
     */
    public boolean backTo(int place) {
        return past.to(place);
    }

    /**
     * Changes a number of the batch under way, until the next one or a step back: the batch is run again from its start to where it stands, with
     * the number in its place. Gives false, and changes nothing, between two batches and where the start is not remembered.
     */
    public boolean touch(Touch touch) {
        int place = motion.position();
        if (place == 0 || past.isEmpty()) {
            return false;
        }
        past.toStart();
        touches.hold(touch);
        motion.runTo(place);
        return true;
    }

    /**
     * Changes one number of a parameter by hand. Before weights move, and at the end of a batch that moves none, the batch is run again with it from
     * its start; after that, what is shown stays as it was computed. The way back ends at the change, as it would undo it silently. Gives whether the batch has been run again.
     */
    public boolean set(int parameter, int index, float value) {
        int place = motion.position();
        boolean ended = place == 0 && motion.updatesNothing() && motion.executed() >= 0 && !past.isEmpty();
        boolean again = ended || place > 0 && motion.isBeforeUpdates();
        if (ended) {
            past.toStart();
        }
        parameters.set(parameter, index, value);
        forgetHistory();
        if (again) {
            motion.toStartOfBatch(); // where the weights were the same
            past.remember();
            motion.runTo(place);
        }
        return again;
    }

    /**
     * Takes the first batch of this run from its start to the end of a pass, as if it stood at a place of another run, for looking alone: nothing is
     * updated, and nothing is remembered.
     */
    void passThrough(Cursor place, Pass pass) {
        motion.passThrough(place, pass);
    }

    /** After a number was changed by hand, going back would undo it silently, so the way back is forgotten. */
    public void forgetHistory() {
        motion.forgetBreakdown();
        past.forget();
        account.forgetLastBatch();
    }

    public Cursor cursor() {
        return motion.cursor();
    }

    public Program program() {
        return program;
    }

    public Frame frame() {
        return frame;
    }

    public int batchesPerEpoch() {
        return loader.batches().batchesPerEpoch();
    }

    /** Means over the epoch that ended last; {@link EpochResult#NONE} before the first. */
    public EpochResult lastEpoch() {
        return account.last();
    }

    /** Means over the batches of the epoch under way; {@link EpochResult#NONE} before the first of them has ended. */
    public EpochResult epochSoFar() {
        return account.soFar(motion.epoch());
    }

    /** Position of the instruction whose numbers the frame shows: the one before the cursor, -1 when none has run. */
    public int executed() {
        return motion.executed();
    }

    /** The learning rate, as the schedule has it in the batch whose numbers the frame shows; before there are any, in the batch to come. */
    public double learningRate() {
        return motion.learningRate();
    }

    /** Which sample of the data set is in a row of the frame. */
    public int sampleAt(int row) {
        return loader.sampleAt(row);
    }

    /** How the texts of the data set became numbers; empty for data that are no texts. */
    public Optional<Vocabulary> vocabulary() {
        return loader.vocabulary();
    }

    /** Of the batch that ended last; 0 before the first, and after a way back or a change by hand. */
    public float lossOfLastBatch() {
        return account.lossOfLastBatch();
    }

    @Override
    public void close() {
        frame.close();
    }

    /** @param epoch the number of epochs completed */
    public record EpochResult(int epoch, double loss, double metric) {

        public static final EpochResult NONE = new EpochResult(0, Double.NaN, Double.NaN);
    }
}
