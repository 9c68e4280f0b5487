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
    private final int input;
    private final Points points;
    private final float[] staged; // features of the points computed together
    private final int features;
    private final int count;
    private int from; // of the points computed last
    private int to;

    /** Where grid points lie. */
    @FunctionalInterface
    public interface Points {

        /** Writes the features of {@code count} points from the {@code first} on, (count, features), to the front of an array. */
        void copy(int first, int count, float[] target);
    }

    /** @param points features of the grid points, (n, features) */
    public GridPass(Device device, Graph graph, Parameters parameters, float[] points) {
        this(device, graph, parameters, points.length / width(graph), points.length / width(graph), (first, some, target) ->
                System.arraycopy(points, first * width(graph), target, 0, some * width(graph)));
    }

    /**
     * @param count  of the points
     * @param atOnce points that are computed together
     */
    public GridPass(Device device, Graph graph, Parameters parameters, int count, int atOnce, Points points) {
        this.input = graph.input().id();
        this.points = points;
        this.features = width(graph);
        this.count = count;
        this.staged = new float[Math.min(atOnce, count) * features];
        this.frame = new Frame(device, graph, parameters, Math.min(atOnce, count), Optional.empty());
        this.pass = new ForwardPass(frame, device);
        upload(0);
    }

    private static int width(Graph graph) {
        return graph.input().shape().width();
    }

    private void upload(int first) {
        from = first;
        to = Math.min(count, first + frame.capacity());
        frame.samples(to - from);
        points.copy(from, to - from, staged);
        frame.value(input).upload(staged, 0, (to - from) * features);
    }

    /** Computes all nodes up to the prediction with the current weights, at the first points, which may be all. */
    public void run() {
        if (from > 0) {
            upload(0);
        }
        pass.upToPrediction();
    }

    /** How many points have been computed, from the first on. */
    public int computed() {
        return to;
    }

    /** Whether there are points behind those computed last. */
    public boolean hasMore() {
        return to < count;
    }

    /** Goes on with the next points. */
    public void runOn() {
        upload(to);
        pass.upToPrediction();
    }

    /** The values of a node at the points computed last, put where they belong in those at all points, (n, width). */
    public void read(int node, float[] target) {
        int width = target.length / count;
        frame.value(node).download(0, target, from * width, (to - from) * width);
    }

    @Override
    public void close() {
        frame.close();
    }
}
