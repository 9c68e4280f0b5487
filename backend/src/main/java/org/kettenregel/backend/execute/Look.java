package org.kettenregel.backend.execute;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.MemoryPlan;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.kernels.Device;

/**
 * A sample that is looked at apart from training, in a batch with those around it. It passes forward, and backward where asked, in a frame of its own,
 * with the weights of a run and the randomness of training, or without it, as the network answers in use. Nothing is learned from it: that run, its weights, the memory of its optimizer and its running
 * statistics stay as they are, bit for bit.
 */
public final class Look implements AutoCloseable {

    private final TrainingRun run;
    private final int[] samples;

    /**
     * @param samples of the batch, from {@link #samples(SplitIndices, int, Experiment, Graph, long)}
     * @param inUse   without the randomness of training; passes forward alone
     */
    public Look(
            Device device, Experiment experiment, Compilation.Compiled compiled, Parameters parameters, RunFactory.Loaded loaded, int[] samples, boolean inUse) {
        this.samples = samples.clone();
        this.run = RunFactory.apart(device, experiment, compiled, parameters, loaded, samples, inUse);
    }

    /**
     * A sample and so many of its part around it as a batch has; fewer where they do not fit.
     *
     * @param room bytes that are left
     * @return none where there is no such sample, or no room for it alone
     */
    public static int[] samples(SplitIndices split, int sample, Experiment experiment, Graph graph, long room) {
        int batch = Math.min(experiment.batchSize(), split.train().length);
        while (batch > 0 && MemoryPlan.trainingBytes(graph, batch) > room) {
            batch /= 2;
        }
        return batch == 0 ? new int[0] : split.around(sample, batch);
    }

    /** Computes everything up to the end of a pass, with the weights of now, as if the batch were the one at a place of the run. */
    public void compute(Cursor place, Pass pass) {
        run.passThrough(place, pass);
    }

    /** The row of a sample; empty where it is in another batch. */
    public OptionalInt rowOf(int sample) {
        return IntStream.range(0, samples.length).filter(row -> samples[row] == sample).findFirst();
    }

    /** To be read, never to be moved. */
    public TrainingRun run() {
        return run;
    }

    @Override
    public void close() {
        run.close();
    }
}
