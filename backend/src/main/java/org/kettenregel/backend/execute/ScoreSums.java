package org.kettenregel.backend.execute;

import org.kettenregel.backend.metric.Metric;
import org.kettenregel.backend.metric.Tally;
import org.kettenregel.kernels.DeviceBuffer;

/** Adds up loss and metric over the batches that pass through a frame. Allocates nothing. */
final class ScoreSums {

    private final Frame frame;
    private final BatchLoader loader;
    private final Metric metric;
    private final DeviceBuffer lossBuffer;
    private final DeviceBuffer predictions;
    private final int columns; // of the prediction
    private final float[] outputs;
    private final float[] lossValue = new float[1];
    private double loss;
    private double score;
    private int samples;

    ScoreSums(Frame frame, BatchLoader loader, Metric metric) {
        this.frame = frame;
        this.loader = loader;
        this.metric = metric;
        this.lossBuffer = frame.value(frame.graph().loss());
        this.predictions = frame.value(frame.graph().prediction());
        this.columns = predictions.length() / frame.capacity();
        this.outputs = new float[predictions.length()];
    }

    void clear() {
        set(0, 0, 0);
    }

    void set(double lossSum, double metricSum, int count) {
        loss = lossSum;
        score = metricSum;
        samples = count;
    }

    /** Counts the batch whose outputs the frame holds, and gives its loss. */
    float add(Tally tally) {
        int rows = frame.samples();
        lossBuffer.download(lossValue);
        predictions.download(0, outputs, 0, rows * columns);
        loss += (double) lossValue[0] * rows;
        score += metric.sum(outputs, loader.targets(), rows, columns);
        tally.add(outputs, loader.targets(), rows, columns);
        samples += rows;
        return lossValue[0];
    }

    double lossSum() {
        return loss;
    }

    double metricSum() {
        return score;
    }

    int samples() {
        return samples;
    }

    double meanLoss() {
        return loss / samples;
    }

    double meanMetric() {
        return score / samples;
    }
}
