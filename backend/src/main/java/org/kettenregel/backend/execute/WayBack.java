package org.kettenregel.backend.execute;

import java.util.ArrayDeque;
import java.util.Deque;

/** The states at the start of the latest batches, as many as are worth their memory. */
final class WayBack {

    static final int BATCHES = 64;
    static final long BYTES = 32L << 20;

    private final Deque<RunState> states = new ArrayDeque<>(); // the latest last

    /** The latest one is kept however large it is. */
    void remember(RunState now) {
        states.addLast(now);
        while (states.size() > BATCHES || states.size() > 1 && states.size() * now.parameters().bytes() > BYTES) {
            states.removeFirst();
        }
    }

    boolean isEmpty() {
        return states.isEmpty();
    }

    RunState latest() {
        return states.getLast();
    }

    void dropLatest() {
        states.removeLast();
    }

    void forget() {
        states.clear();
    }
}
