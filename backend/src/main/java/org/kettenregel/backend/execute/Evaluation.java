package org.kettenregel.backend.execute;

import java.util.Optional;
import org.kettenregel.backend.compile.MemoryPlan;
import org.kettenregel.backend.dataset.Batches;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.metric.Accuracy;
import org.kettenregel.backend.metric.CellTally;
import org.kettenregel.backend.metric.Cells;
import org.kettenregel.backend.metric.Metric;
import org.kettenregel.backend.metric.Tally;
import org.kettenregel.kernels.Device;

/** Loss and metric of the current weights on samples that are not trained on: the same graph, forward only, in a frame of its own. */
public final class Evaluation implements AutoCloseable {

    private final Frame frame;
    private final ForwardPass pass;
    private final BatchLoader loader;
    private final ScoreSums sums;
    private final Optional<CellTally> noted; // where the metric tells classes apart
    private int next;

    /** @param samples indices into the data, at least one */
    public Evaluation(Device device, Graph graph, Parameters parameters, Dataset data, TargetEncoding encoding, int[] samples, Metric metric) {
        this(device, graph, parameters, data, encoding, samples, metric, MemoryPlan.evaluatedAtOnce(graph, samples.length));
    }

    private Evaluation(
            Device device, Graph graph, Parameters parameters, Dataset data, TargetEncoding encoding, int[] samples, Metric metric, int capacity) {
        this.frame = new Frame(device, graph, parameters, capacity, Optional.empty());
        this.pass = new ForwardPass(frame, device);
        this.loader = new BatchLoader(data, encoding, new Batches(samples, capacity, new Seed(0), false), capacity);
        this.sums = new ScoreSums(frame, loader, metric);
        this.noted = data.targets() instanceof Targets.Classes classes && metric instanceof Accuracy rule
                ? Optional.of(new CellTally(rule, Math.max(classes.names().size(), graph.node(graph.prediction()).shape().width()), samples))
                : Optional.empty();
    }

    /** With batches of one sample each, so that each has a loss of its own. */
    public static Evaluation oneByOne(
            Device device, Graph graph, Parameters parameters, Dataset data, TargetEncoding encoding, int[] samples, Metric metric) {
        return new Evaluation(device, graph, parameters, data, encoding, samples, metric, 1);
    }

    /** @param loss mean over the samples, penalties included */
    public record Result(double loss, double metric) {}

    /** Goes through all samples at once. */
    public Result run() {
        return run(Tally.NONE);
    }

    /** Also hands the outputs and targets of every batch to a tally, so that a report rests on the same pass. */
    public Result run(Tally tally) {
        begin();
        while (!done()) {
            batch(tally);
        }
        return result();
    }

    /** Starts over; the weights must stay as they are until it is done. */
    public void begin() {
        sums.clear();
        noted.ifPresent(CellTally::clear);
        next = 0;
    }

    /** Goes through a batch of samples, for those who cannot wait for all of them, and gives its loss. Notes for each which class it was taken for. */
    public float batch() {
        return batch(noted.isPresent() ? noted.get() : Tally.NONE);
    }

    private float batch(Tally tally) {
        loader.load(0, next++, frame);
        pass.all();
        return sums.add(tally);
    }

    /** Whether all samples have been counted. */
    public boolean done() {
        return next == loader.batches().batchesPerEpoch();
    }

    /** Over the samples counted so far. */
    public Result result() {
        return new Result(sums.meanLoss(), sums.meanMetric());
    }

    /** Which class each sample was taken for, once all have been gone through batch by batch; empty where there are no classes. */
    public Optional<Cells> cells() {
        return noted.map(CellTally::cells);
    }

    @Override
    public void close() {
        frame.close();
    }
}
