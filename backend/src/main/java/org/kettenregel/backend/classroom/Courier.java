package org.kettenregel.backend.classroom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does the same again and again until it is closed, whatever goes wrong in between. The only one that the classroom has. */
final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final long PAUSE = 250; // ms after something went wrong
    private static final long LONGEST_END = 5_000; // ms

    /** Waits for something to do, at most for some seconds, and does it. */
    interface Round {

        void go() throws InterruptedException;
    }

    private final Thread thread;
    private volatile boolean closed;

    Courier(String name, Round round) {
        thread = Thread.ofVirtual().name(name).unstarted(() -> run(round));
        thread.start();
    }

    private void run(Round round) {
        while (!closed) {
            try {
                round.go();
            } catch (InterruptedException neverAsked) {
                return;
            } catch (RuntimeException wrong) {
                if (!closed) {
                    LOG.warn("{} goes on after: {}", thread.getName(), wrong.toString());
                    rest();
                }
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException end) {
            closed = true;
        }
    }

    /** In a round that has to wait for time alone. */
    static void pause(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }

    /** There is no other round after this one; it is not waited for. */
    void end() {
        closed = true;
    }

    /** The round that is under way comes to its end: interrupting it would close the file or the connection that it just uses. */
    @Override
    public void close() {
        end();
        try {
            thread.join(LONGEST_END);
        } catch (InterruptedException late) {
            Thread.currentThread().interrupt();
        }
    }
}
