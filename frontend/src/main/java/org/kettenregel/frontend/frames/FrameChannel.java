package org.kettenregel.frontend.frames;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.session.SessionSnapshot;

/**
 * The newest snapshot of one session on its way to one browser. The browser asks for the next frame when it has drawn the last; only that
 * lets the session make another while it trains, so the server is never more than one frame ahead.
 */
public final class FrameChannel implements Curtain {

    private static final int PATIENCE_SECONDS = 20;

    private final Runnable want;
    private @Nullable Shown newest;
    private boolean guarded;
    private long sequence;
    private @Nullable CompletableFuture<byte[]> waiting;

    private record Shown(SessionSnapshot snapshot, Veil veil) {

        byte[] frame(long sequence) {
            return FrameEncoder.encode(snapshot, sequence, veil);
        }
    }

    /** @param want asks the session for a snapshot */
    FrameChannel(Runnable want) {
        this.want = want;
    }

    /** Takes a snapshot from the worker; encodes it there if somebody waits. While numbers are predicted, steps are held back. */
    public synchronized void offer(SessionSnapshot snapshot) {
        if (!guarded || snapshot.training()) {
            take(new Shown(snapshot, Veil.NONE));
        }
    }

    @Override
    public synchronized void open(SessionSnapshot snapshot, boolean predicting, Veil veil) {
        boolean held = guarded || predicting;
        guarded = predicting;
        if (held && !snapshot.training()) {
            take(new Shown(snapshot, veil));
        }
    }

    private void take(Shown shown) {
        newest = shown;
        sequence++;
        if (waiting != null) {
            waiting.complete(shown.frame(sequence));
            waiting = null;
        }
    }

    /** A frame newer than {@code after}, as soon as there is one; an empty array when there was none for a while. */
    synchronized CompletableFuture<byte[]> next(long after) {
        if (newest != null && sequence > after) {
            return CompletableFuture.completedFuture(newest.frame(sequence));
        }
        if (waiting != null) {
            waiting.complete(new byte[0]); // a second reader takes over
        }
        CompletableFuture<byte[]> answer = new CompletableFuture<byte[]>().completeOnTimeout(new byte[0], PATIENCE_SECONDS, TimeUnit.SECONDS);
        waiting = answer;
        want.run();
        return answer;
    }

    synchronized void close() {
        if (waiting != null) {
            waiting.complete(new byte[0]);
            waiting = null;
        }
    }
}
