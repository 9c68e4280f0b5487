package org.kettenregel.backend.study;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.kettenregel.backend.dataset.Batches;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;

/**
 * The first thing to try with a network that does not learn: the same few samples again and again. One that cannot learn them by heart has a mistake in
 * it, or too few parameters.
 */
public final class OverfitOneBatch {

    private OverfitOneBatch() {}

    /**
     * Trains on the batch that training would begin with and on no other, from the start that the experiment's seed gives. In the order of the data
     * its samples might all be of one class, which is learned by heart with nothing but a bias.
     *
     * @return the loss before each of the updates; fewer when a number was not finite any more
     */
    public static double[] losses(Subject subject, int updates) {
        int[] batch = firstBatch(subject.experiment(), subject.loaded().split().train());
        Dataset data = subject.loaded().data();
        RunFactory.Loaded loaded = new RunFactory.Loaded(data, new SplitIndices(batch, new int[0], new int[0]), subject.loaded().metric());
        double[] losses = new double[updates];
        try (Parameters parameters = new Parameters(subject.device());
                TrainingRun run = RunFactory.start(subject.device(), subject.experiment(), subject.compiled(), parameters, loaded)) {
            for (int i = 0; i < updates; i++) {
                run.runBatch();
                if (run.breakdown().isPresent()) {
                    return Arrays.copyOf(losses, i);
                }
                losses[i] = run.lossOfLastBatch();
            }
        }
        return losses;
    }

    private static int[] firstBatch(Experiment experiment, int[] train) {
        Batches batches = new Batches(train, experiment.batchSize(), new Seed(experiment.seed()), experiment.training().shuffle());
        return IntStream.range(0, batches.sizeOf(0)).map(row -> batches.sampleAt(0, 0, row)).toArray();
    }
}
