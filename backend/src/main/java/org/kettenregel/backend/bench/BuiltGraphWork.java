package org.kettenregel.backend.bench;

import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.kernels.Device;

/** Forward and backward through a {@link SmallGraph} that was built before. */
final class BuiltGraphWork implements Work {

    private final Parameters parameters;
    private final TrainingRun run;

    BuiltGraphWork(Device device) {
        parameters = new Parameters(device);
        run = new SmallGraph(device, parameters).start();
    }

    @Override
    public void step() {
        run.runBatch();
    }

    /** The sum that the last step gave. */
    float sum() {
        return run.lossOfLastBatch();
    }

    @Override
    public void close() {
        run.close();
        parameters.close();
    }
}
