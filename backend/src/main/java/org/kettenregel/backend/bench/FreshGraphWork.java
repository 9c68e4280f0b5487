package org.kettenregel.backend.bench;

import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.kernels.Device;

/** Builds a {@link SmallGraph} with its program and frame, goes forward and backward once, and drops all but the parameters. */
final class FreshGraphWork implements Work {

    private final Parameters parameters;
    private final SmallGraph graph;
    private float sum;

    FreshGraphWork(Device device) {
        parameters = new Parameters(device);
        graph = new SmallGraph(device, parameters);
    }

    @Override
    public void step() {
        try (TrainingRun run = graph.start()) {
            run.runBatch();
            sum = run.lossOfLastBatch();
        }
    }

    /** The sum that the last step gave. */
    float sum() {
        return sum;
    }

    @Override
    public void close() {
        parameters.close();
    }
}
