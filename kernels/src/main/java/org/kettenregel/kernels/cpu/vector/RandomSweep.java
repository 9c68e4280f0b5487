package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.RandomKey;
import org.kettenregel.kernels.cpu.Parallel;

/** Random numbers, from several threads where there are many; each calling thread keeps one and uses it again, so that a call allocates nothing. */
final class RandomSweep implements Parallel.RangeTask {

    private static final int PIECE = 4096; // numbers; a multiple of all in the lanes of a vector
    private static final float[] NONE = new float[0];
    private static final RandomKey NO_KEY = new RandomKey(0, 0);
    private static final Loop NOTHING = (_, _, _) -> {};

    private final Parallel parallel;
    private Loop loop = NOTHING;
    RandomKey key = NO_KEY;
    long first;
    float p;
    float q;
    float[] out = NONE;

    RandomSweep(Parallel parallel) {
        this.parallel = parallel;
    }

    /** Numbers {@code first} and those after it, and what the loop needs beside them. */
    RandomSweep of(RandomKey key, long first, float p, float q) {
        this.key = key;
        this.first = first;
        this.p = p;
        this.q = q;
        return this;
    }

    /** @param cost picoseconds that a number takes on one thread, about */
    void share(float[] out, int count, int cost, Loop loop) {
        this.out = out;
        this.loop = loop;
        parallel.share(count, PIECE, (long) count * cost / 1000, this);
        this.loop = NOTHING;
        this.out = NONE; // a closed buffer must not live on here
    }

    /** Piece by piece even on one thread, so that loops which pass twice find their numbers near. */
    @Override
    public void run(int from, int to) {
        for (int piece = from; piece < to; piece += PIECE) {
            loop.run(this, piece, Math.min(piece + PIECE, to));
        }
    }

    /** One piece; what it gives for an element must not depend on where the piece begins or ends. */
    @FunctionalInterface
    interface Loop {
        void run(RandomSweep random, int from, int to);
    }
}
