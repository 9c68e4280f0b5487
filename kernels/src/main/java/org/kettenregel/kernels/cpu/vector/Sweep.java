package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.cpu.Parallel;

/**
 * A loop over the elements of some arrays, split among threads where it is long. Each calling thread keeps one and uses it again, so that sharing a
 * loop allocates nothing: {@code sweep().over(x, out).share(count, COST, LOOP)}, where LOOP is a constant that captures nothing.
 */
final class Sweep implements Parallel.RangeTask {

    /** Elements that stay together: a few microseconds of work, and a multiple of every number of lanes. */
    private static final int PIECE = 4096;

    private static final float[] NONE = new float[0];
    private static final Loop NOTHING = (_, _, _) -> {};

    private final Parallel parallel;
    private Loop loop = NOTHING;
    private float[] a = NONE;
    private float[] b = NONE;
    private float[] c = NONE;
    private float[] d = NONE;
    private float p;
    private float q;

    Sweep(Parallel parallel) {
        this.parallel = parallel;
    }

    Sweep over(float[] first, float[] second) {
        return over(first, second, NONE, NONE);
    }

    Sweep over(float[] first, float[] second, float[] third) {
        return over(first, second, third, NONE);
    }

    Sweep over(float[] first, float[] second, float[] third, float[] fourth) {
        a = first;
        b = second;
        c = third;
        d = fourth;
        return this;
    }

    /** Numbers that the loop needs beside its arrays. */
    Sweep with(float first, float second) {
        p = first;
        q = second;
        return this;
    }

    /**
     * Runs the loop.
     *
     * @param cost picoseconds that an element takes on one thread, about
     */
    void share(int count, int cost, Loop loop) {
        this.loop = loop;
        parallel.share(count, PIECE, (long) count * cost / 1000, this);
        this.loop = NOTHING;
        over(NONE, NONE); // a closed buffer must not live on here
    }

    @Override
    public void run(int from, int to) {
        loop.run(this, from, to);
    }

    float[] a() {
        return a;
    }

    float[] b() {
        return b;
    }

    float[] c() {
        return c;
    }

    float[] d() {
        return d;
    }

    float p() {
        return p;
    }

    float q() {
        return q;
    }

    /** One piece of a loop; what it computes for an element must not depend on where the piece begins or ends. */
    @FunctionalInterface
    interface Loop {
        void run(Sweep operands, int from, int to);
    }
}
