package org.kettenregel.backend.bench;

import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.execute.GridPass;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.kernels.Device;

/** A network's answers to many inputs at once, as the decision boundary is made, read back into an array. */
final class ForwardWork implements Work {

    private final Parameters parameters;
    private final GridPass pass;
    private final int prediction;
    private final float[] answers;

    /**
     * @param kind   data of the kind that the network is made for
     * @param inputs row-major, samples first
     */
    ForwardWork(Device device, Experiment experiment, Dataset kind, float[] inputs) {
        Graph graph = MeasuredNetworks.compiled(experiment, kind).program().graph();
        parameters = new Parameters(device);
        parameters.bind(graph, experiment.optimizer(), new Seed(experiment.seed()), experiment.ownValues());
        pass = new GridPass(device, graph, parameters, inputs);
        prediction = graph.prediction();
        answers = new float[graph.node(prediction).shape().elements(inputs.length / graph.input().shape().width())];
    }

    @Override
    public void step() {
        pass.run();
        pass.read(prediction, answers);
    }

    /** Of the last step, row-major, samples first. */
    float[] answers() {
        return answers;
    }

    @Override
    public void close() {
        pass.close();
        parameters.close();
    }
}
