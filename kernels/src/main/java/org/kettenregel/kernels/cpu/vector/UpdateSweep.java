package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.cpu.Parallel;

/** A step of an optimizer, split among threads; each calling thread keeps one and uses it again, so that sharing a step allocates nothing. */
final class UpdateSweep implements Parallel.RangeTask {

    private static final int PIECE = 8192; // elements: some microseconds of work, and a multiple of every number of lanes

    /** Elements before the first that begins a line of 64 bytes, where an array is large: vectors across two lines cost a third more. */
    private static final int HEAD = 12;

    private static final int LARGE = 1 << 17; // elements; half a megabyte and more lie at the beginning of a region of memory

    private static final float[] NONE = new float[0];
    private static final Loop NOTHING = (_, _, _) -> {};

    private final Parallel parallel;
    private Loop loop = NOTHING;
    float[] gradients = NONE;
    float[] state = NONE;
    float[] weights = NONE;
    float rate;
    float first;
    float second;
    float epsilon;
    float share;
    int count;

    UpdateSweep(Parallel parallel) {
        this.parallel = parallel;
    }

    UpdateSweep of(float[] gradients, float[] state, float[] weights) {
        this.gradients = gradients;
        this.state = state;
        this.weights = weights;
        return this;
    }

    /** The numbers of a rule: what it decays by, or less of them, and its smallest divisor. */
    UpdateSweep by(float rate, float first, float second, float epsilon, float share) {
        this.rate = rate;
        this.first = first;
        this.second = second;
        this.epsilon = epsilon;
        this.share = share;
        return this;
    }

    /** @param cost picoseconds that an element takes on one thread, about */
    void share(int count, int cost, Loop loop) {
        this.loop = loop;
        this.count = count;
        parallel.share(count, PIECE, (long) count * cost / 1000, this);
        this.loop = NOTHING;
        of(NONE, NONE, NONE); // a closed buffer must not live on here
    }

    @Override
    public void run(int from, int to) {
        if (count < LARGE) {
            loop.run(this, from, to);
            return;
        }
        if (from == 0) {
            loop.run(this, 0, HEAD);
        }
        loop.run(this, Math.min(from + HEAD, count), to == count ? count : to + HEAD);
    }

    /** One piece of a step. */
    @FunctionalInterface
    interface Loop {
        void run(UpdateSweep step, int from, int to);
    }
}
