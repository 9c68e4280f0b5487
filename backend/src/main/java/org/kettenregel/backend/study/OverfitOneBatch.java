package org.kettenregel.backend.study;

import java.util.Arrays;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.TrainingRun;

/**
 * The first thing to try with a network that does not learn: the same few samples again and again. One that cannot learn them by heart has a mistake in
 * it, or too few parameters.
 */
public final class OverfitOneBatch {

    private OverfitOneBatch() {}

    /**
     * Trains on the first batch of the training part alone, from the start that the experiment's seed gives.
     *
     * @return the loss before each of the updates; fewer when a number was not finite any more
     */
    public static double[] losses(Subject subject, int updates) {
        int[] train = subject.loaded().split().train();
        int[] batch = Arrays.copyOf(train, Math.min(train.length, subject.experiment().batchSize()));
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
}
