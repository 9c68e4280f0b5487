package org.kettenregel.frontend.classroom;

import org.kettenregel.backend.record.History;

/** The loss over the epochs so far, small enough for a tile: and whether it still falls. */
record LossCurve(float[] losses) {

    private static final int POINTS = 24;
    private static final int LARGEST = 255;

    /** Over fewer epochs nobody is stuck yet. */
    private static final int PATIENCE = 30;

    private static final int WINDOW = 10;
    private static final float PROGRESS = 0.01f; // of the loss

    /** @param history as sessions show it, {@link History#COLUMNS} numbers a point */
    static LossCurve of(float[] history) {
        float[] losses = new float[history.length / History.COLUMNS];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = history[i * History.COLUMNS + 1];
        }
        return new LossCurve(losses);
    }

    /** At most 24 points, the first and the last among them: 0 for the least loss, 255 for the largest. */
    byte[] points() {
        int count = Math.min(POINTS, losses.length);
        float least = Float.POSITIVE_INFINITY;
        float largest = Float.NEGATIVE_INFINITY;
        for (float loss : losses) {
            if (Float.isFinite(loss)) {
                least = Math.min(least, loss);
                largest = Math.max(largest, loss);
            }
        }
        byte[] points = new byte[count];
        for (int i = 0; i < count; i++) {
            float loss = losses[count == 1 ? 0 : (int) ((long) i * (losses.length - 1) / (count - 1))];
            points[i] = (byte) (!Float.isFinite(loss) ? LARGEST : largest == least ? LARGEST / 2 : Math.round((loss - least) / (largest - least) * LARGEST));
        }
        return points;
    }

    /** Whether the mean over the last points is hardly below the one before. */
    boolean isFlat() {
        return losses.length >= PATIENCE && mean(losses.length - WINDOW) > (1 - PROGRESS) * mean(losses.length - 2 * WINDOW);
    }

    /** Whether no more than this share of the first loss is left. */
    boolean hasFallenTo(double share) {
        return losses.length > 1 && losses[losses.length - 1] <= share * losses[0];
    }

    private double mean(int from) {
        double sum = 0;
        for (int i = from; i < from + WINDOW; i++) {
            sum += losses[i];
        }
        return sum / WINDOW;
    }
}
