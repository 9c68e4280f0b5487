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
        thread = Thread.ofVirtual().name(name).start(() -> run(round));
    }

    private void run(Round round) {
        while (!closed) {
            try {
                round.go();
            } catch (InterruptedException end) {
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

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(LONGEST_END);
        } catch (InterruptedException late) {
            Thread.currentThread().interrupt();
        }
    }
}
