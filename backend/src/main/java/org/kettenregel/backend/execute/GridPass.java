package org.kettenregel.backend.execute;

import java.util.Optional;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.kernels.Device;

/**
 * The network's answer at every point of a grid over its input: the same graph, forward only, with grid points for samples. What the
 * decision boundary and the pictures in the units are made of.
 */
public final class GridPass implements AutoCloseable {

    private final Frame frame;
    private final ForwardPass pass;

    /** @param points features of the grid points, (n, features) */
    public GridPass(Device device, Graph graph, Parameters parameters, float[] points) {
        this.frame = new Frame(device, graph, parameters, points.length / graph.input().shape().width(), Optional.empty());
        this.pass = new ForwardPass(frame, device);
        frame.value(graph.input().id()).upload(points);
    }

    /** Computes all nodes up to the prediction with the current weights. */
    public void run() {
        pass.upToPrediction();
    }

    /** The values of a node at all points, (n, width), into an array of that size. */
    public void read(int node, float[] target) {
        frame.value(node).download(0, target, 0, target.length);
    }

    @Override
    public void close() {
        frame.close();
    }
}
