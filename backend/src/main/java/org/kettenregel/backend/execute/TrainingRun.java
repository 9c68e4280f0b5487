package org.kettenregel.backend.execute;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.dataset.Vocabulary;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.metric.Metric;
import org.kettenregel.backend.metric.Tally;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.program.Places;
import org.kettenregel.backend.program.Program;

/**
 * A program in motion: the one loop over its instructions, and the way back. The only one that moves the cursor. Belongs to one thread at a
 * time.
 */
public final class TrainingRun implements AutoCloseable {

    /** How many batches one can step back, where they are not too large together. */
    public static final int MOST_BATCHES_BACK = WayBack.BATCHES;

    public static final long MOST_BYTES_BACK = WayBack.BYTES;

    private final Program program;
    private final Frame frame;
    private final Parameters parameters;
    private final Executor executor;
    private final BatchLoader loader;
    private final ScoreSums sums; // over the current epoch
    private final FiniteCheck finite;
    private final int length; // of the program
    private final int firstUpdate;
    private final int batchesPerEpoch;
    private final WayBack past = new WayBack();
    private final Touches touches;
    private int epoch;
    private int batch;
    private int position;
    private long step;
    private EpochResult lastEpoch = EpochResult.NONE;
    private float lastLoss;
    private @Nullable Breakdown breakdown;
    private boolean framed; // whether the frame holds the numbers of the instruction before the cursor

    TrainingRun(Program program, Frame frame, Parameters parameters, Executor executor, BatchLoader loader, Metric metric) {
        this.program = program;
        this.frame = frame;
        this.parameters = parameters;
        this.executor = executor;
        this.loader = loader;
        this.sums = new ScoreSums(frame, loader, metric);
        this.finite = executor.finiteCheck();
        this.touches = new Touches(frame, executor, new Places(program));
        this.length = program.length();
        this.firstUpdate = firstUpdate(program);
        this.batchesPerEpoch = loader.batches().batchesPerEpoch();
    }

    private static int firstUpdate(Program program) {
        return IntStream.range(0, program.length()).filter(place -> program.phase(place) == Phase.UPDATE).findFirst().orElse(-1);
    }

    /**
     * Counts on from where another run of the same network stands, at the beginning of its epoch.
     *
     * @param step training steps that the optimizer's memory rests on; 0 for a memory that starts anew
     */
    public void goOnFrom(Cursor place, EpochResult last, long step) {
        this.epoch = place.epoch();
        this.step = step;
        this.lastEpoch = last;
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
            if (position == 0) {
                touches.clear();
                past.remember(state());
            }
            int executed = position;
            boolean epochEnded = advance();
            if (breakdown != null || stop.stopAfter(program, executed, epochEnded)) {
                return true;
            }
            if (position == 0 && (epochEnded || System.nanoTime() - deadline >= 0)) {
                return false;
            }
        }
    }

    /** Runs the rest of the current batch, at full speed: nothing is remembered and nothing is allocated. */
    public void runBatch() {
        if (position == 0) {
            touches.clear();
            past.forget(); // a gap in the history would make going back skip batches
        }
        do {
            advance();
        } while (position != 0 && breakdown == null);
    }

    /** Carries out the next instruction; gives whether it was the last of an epoch. */
    private boolean advance() {
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
        lastLoss = sums.add(Tally.NONE);
        if (++batch < batchesPerEpoch) {
            return false;
        }
        batch = 0;
        epoch++;
        lastEpoch = new EpochResult(epoch, sums.meanLoss(), sums.meanMetric());
        sums.clear();
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

    /** Why the run has stopped before the update: empty while all numbers are finite. */
    public Optional<Breakdown> breakdown() {
        return Optional.ofNullable(breakdown);
    }

    /** All that decides how the run goes on; to be asked for between two batches. */
    public RunState state() {
        if (position != 0) {
            throw new IllegalStateException("run: its state can be told between two batches only, found it before instruction " + position);
        }
        return new RunState(
                cursor(), RunState.samplesPerEpoch(loader.batches()), parameters.copy(),
                sums.lossSum(), sums.metricSum(), sums.samples(), lastEpoch);
    }

    /** Goes on from the state of another run; throws {@link NotResumable}, before anything is changed, when it was one of another network. */
    public void resume(RunState state) {
        state.requireFit(loader.batches());
        touches.clear();
        restore(state);
        past.forget();
        framed = false;
    }

    /** Whether the state before the last instruction can be reached. */
    public boolean canGoBack() {
        return !past.isEmpty();
    }

    /**
     * Goes back to the latest earlier place where {@code stop} would have stopped, or to the earliest remembered one: restores the start of a
     * batch and runs forward again, which gives the same bits.
     */
    public void backUntil(StopCondition stop) {
        touches.clear();
        int end = position == 0 ? length : position;
        while (!past.isEmpty()) {
            restore(past.latest());
            int goal = lastStop(stop, end);
            if (goal > 0) {
                runTo(goal);
                return;
            }
            past.dropLatest();
            if (past.isEmpty() || stop.stopAfter(program, length - 1, batch == 0)) {
                fillFrame();
                return;
            }
            end = length;
        }
    }

    /** The last place in the batch, before {@code end}, at which the condition stops; 0 when there is none. */
    private int lastStop(StopCondition stop, int end) {
        for (int place = end - 1; place > 0; place--) {
            if (stop.stopAfter(program, place - 1, false)) {
                return place;
            }
        }
        return 0;
    }

    /** Ends early where numbers break down, which they can where one was changed by hand. */
    private void runTo(int place) {
        do {
            advance();
        } while (position != place && breakdown == null);
    }

    /**
     * Goes back, within the batch whose numbers the frame shows, to where the instruction at this place has just run. Numbers changed by hand stay.
     * Gives false, and changes nothing, where that is no way back or none is remembered.
     */
    public boolean backTo(int place) {
        if (place < 0 || place >= executed() || past.isEmpty()) {
            return false;
        }
        restore(past.latest());
        runTo(place + 1);
        return true;
    }

    /**
     * Changes a number of the batch under way, until the next one or a step back: the batch is run again from its start to where it stands, with
     * the number in its place. Gives false, and changes nothing, between two batches and where the start is not remembered.
     */
    public boolean touch(Touch touch) {
        if (position == 0 || past.isEmpty()) {
            return false;
        }
        int place = position;
        restore(past.latest());
        touches.hold(touch);
        runTo(place);
        return true;
    }

    /**
     * Changes one number of a parameter by hand. Before weights move, and at the end of a batch that moves none, the batch is run again with it from
     * its start; after that, what is shown stays as it was computed. The way back ends at the change, as it would undo it silently. Gives whether the batch has been run again.
     */
    public boolean set(int parameter, int index, float value) {
        int place = position;
        boolean ended = place == 0 && firstUpdate < 0 && framed && !past.isEmpty();
        boolean again = ended || place > 0 && (firstUpdate < 0 || place <= firstUpdate);
        if (ended) {
            restore(past.latest());
        }
        parameters.set(parameter, index, value);
        forgetHistory();
        if (again) {
            position = 0; // where the weights were the same
            past.remember(state());
            runTo(place);
        }
        return again;
    }

    /**
     * Takes the first batch of this run from its start to the end of a pass, as if it stood at a place of another run, for looking alone: nothing is
     * updated, and nothing is remembered.
     */
    void passThrough(Cursor place, Pass pass) {
        int end = (int) IntStream.range(0, length).filter(at -> Pass.of(program.phase(at)).compareTo(pass) <= 0).count();
        for (int at = 0; at < end; at++) {
            executor.execute(at, place.epoch(), 0, place.step());
        }
        position = end % length;
        framed = true;
    }

    /** At the start of a batch the frame shows the end of the one before; where that cannot be made again, it shows this one's samples alone. */
    private void fillFrame() {
        if (past.isEmpty()) {
            loader.load(epoch, batch, frame);
            framed = false;
        } else {
            restore(past.latest());
            runTo(0);
        }
    }

    private void restore(RunState state) {
        parameters.restore(state.parameters());
        breakdown = null;
        epoch = state.cursor().epoch();
        batch = state.cursor().batch();
        position = state.cursor().position();
        step = state.cursor().step();
        sums.set(state.lossSum(), state.metricSum(), state.samples());
        lastEpoch = state.lastEpoch();
        lastLoss = 0;
    }

    /** After a number was changed by hand, going back would undo it silently, so the way back is forgotten. */
    public void forgetHistory() {
        breakdown = null;
        past.forget();
        lastLoss = 0;
    }

    public Cursor cursor() {
        return new Cursor(epoch, batch, position, step);
    }

    public Program program() {
        return program;
    }

    public Frame frame() {
        return frame;
    }

    public int batchesPerEpoch() {
        return batchesPerEpoch;
    }

    /** Means over the epoch that ended last; {@link EpochResult#NONE} before the first. */
    public EpochResult lastEpoch() {
        return lastEpoch;
    }

    /** Means over the batches of the epoch under way; {@link EpochResult#NONE} before the first of them has ended. */
    public EpochResult epochSoFar() {
        return sums.samples() == 0 ? EpochResult.NONE : new EpochResult(epoch, sums.meanLoss(), sums.meanMetric());
    }

    /** Position of the instruction whose numbers the frame shows: the one before the cursor, -1 when none has run. */
    public int executed() {
        if (!framed) {
            return -1;
        }
        return position > 0 ? position - 1 : length - 1;
    }

    /** The learning rate, as the schedule has it in the batch whose numbers the frame shows; before there are any, in the batch to come. */
    public double learningRate() {
        boolean ended = framed && position == 0;
        boolean epochEnded = ended && batch == 0;
        return executor.learningRate(epochEnded ? epoch - 1 : epoch, (epochEnded ? batchesPerEpoch : batch) - (ended ? 1 : 0));
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
        return lastLoss;
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
