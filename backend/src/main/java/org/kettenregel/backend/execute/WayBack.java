package org.kettenregel.backend.execute;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.program.Program;

/**
 * The way back of a run: remembers the starts of the latest batches, as many as are worth their memory, and goes back by running forward again from
 * one of them, which gives the same bits.
 */
final class WayBack {

    static final int BATCHES = 64;
    static final long BYTES = 32L << 20;

    private final Deque<RunState> starts = new ArrayDeque<>(); // the latest last
    private final Program program;
    private final Frame frame;
    private final Motion motion;

    WayBack(Program program, Frame frame, Motion motion) {
        this.program = program;
        this.frame = frame;
        this.motion = motion;
    }

    /** Remembers the start of the batch to come. The latest one is kept however large it is. */
    void remember() {
        RunState now = motion.state();
        starts.addLast(now);
        while (starts.size() > BATCHES || starts.size() > 1 && starts.size() * now.parameters().bytes() > BYTES) {
            starts.removeFirst();
        }
    }

    boolean isEmpty() {
        return starts.isEmpty();
    }

    /** The start of the earliest batch that can be reached; empty where there is no way back. */
    Optional<Cursor> earliest() {
        return starts.isEmpty() ? Optional.empty() : Optional.of(starts.getFirst().cursor());
    }

    /** The start of the batch remembered last. */
    Optional<RunState> latest() {
        return Optional.ofNullable(starts.peekLast());
    }

    void forget() {
        starts.clear();
    }

    /** To the start of the batch whose numbers the frame shows, which must be remembered. */
    void toStart() {
        motion.restore(starts.getLast());
    }

    /** To the latest earlier place where {@code stop} would have stopped, or to the earliest remembered one. */
    void until(StopCondition stop) {
        int end = motion.position() == 0 ? program.length() : motion.position();
        while (!starts.isEmpty()) {
            toStart();
            int goal = lastStop(stop, end);
            if (goal > 0) {
                motion.runTo(goal);
                return;
            }
            starts.removeLast();
            if (starts.isEmpty() || stop.stopAfter(program, program.length() - 1, motion.isAtStartOfEpoch())) {
                fillFrame();
                return;
            }
            end = program.length();
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

    /** At the start of a batch the frame shows the end of the one before; where that cannot be made again, it shows this one's samples alone. */
    private void fillFrame() {
        if (starts.isEmpty()) {
            motion.loadAlone(frame);
        } else {
            toStart();
            motion.runTo(0);
        }
    }

    /**
     * Within the batch whose numbers the frame shows, to where the instruction at this place has just run. Gives false, and changes nothing, where that
     * is no way back or none is remembered.
     */
    boolean to(int place) {
        if (place < 0 || place >= motion.executed() || starts.isEmpty()) {
            return false;
        }
        toStart();
        motion.runTo(place + 1);
        return true;
    }
}
