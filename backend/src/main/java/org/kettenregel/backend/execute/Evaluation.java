package org.kettenregel.backend.execute;

import java.util.Optional;
import org.kettenregel.backend.dataset.Batches;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.metric.Metric;
import org.kettenregel.backend.metric.Tally;
import org.kettenregel.kernels.Device;

/** Loss and metric of the current weights on samples that are not trained on: the same graph, forward only, in a frame of its own. */
public final class Evaluation implements AutoCloseable {

    private final Frame frame;
    private final ForwardPass pass;
    private final BatchLoader loader;
    private final Metric metric;
    private final float[] outputs;
    private final float[] lossValue = new float[1];

    /** @param samples indices into the data, at least one */
    public Evaluation(Device device, Graph graph, Parameters parameters, Dataset data, TargetEncoding encoding, int[] samples, Metric metric) {
        int capacity = Math.min(samples.length, 512);
        this.frame = new Frame(device, graph, parameters, capacity, Optional.empty());
        this.pass = new ForwardPass(frame, device);
        this.loader = new BatchLoader(data, encoding, new Batches(samples, capacity, new Seed(0), false), capacity);
        this.metric = metric;
        this.outputs = new float[frame.value(graph.prediction()).length()];
    }

    /** @param loss mean over the samples, penalties included */
    public record Result(double loss, double metric) {}

    public Result run() {
        return run(Tally.NONE);
    }

    /** Also hands the outputs and targets of every batch to a tally, so that a report rests on the same pass. */
    public Result run(Tally tally) {
        Graph graph = frame.graph();
        int columns = outputs.length / frame.capacity();
        double loss = 0;
        double score = 0;
        int seen = 0;
        for (int batch = 0; batch < loader.batches().batchesPerEpoch(); batch++) {
            loader.load(0, batch, frame);
            pass.all();
            int samples = frame.samples();
            frame.value(graph.loss()).download(lossValue);
            frame.value(graph.prediction()).download(0, outputs, 0, samples * columns);
            loss += (double) lossValue[0] * samples;
            score += metric.sum(outputs, loader.targets(), samples, columns);
            tally.add(outputs, loader.targets(), samples, columns);
            seen += samples;
        }
        return new Result(loss / seen, score / seen);
    }

    @Override
    public void close() {
        frame.close();
    }
}
