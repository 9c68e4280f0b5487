package org.kettenregel.backend.inspect;

import org.kettenregel.backend.execute.Frame;
import org.kettenregel.backend.execute.ForwardPass;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;

/**
 * The slope of the loss measured rather than derived: (L(v + h) - L(v - h)) / 2h, by moving one number of one node and running all nodes
 * behind it again. Afterwards the frame holds the same bits as before.
 */
final class FiniteDifference {

    /** Above this many numbers in the graph it would take longer than a step should. */
    private static final int LARGEST = 20_000;

    private final Frame frame;
    private final ForwardPass pass;
    private final float[] one = new float[1];

    FiniteDifference(Frame frame, Device device) {
        this.frame = frame;
        this.pass = new ForwardPass(frame, device);
    }

    /** NaN where the graph is too large. Needs all values of the batch to be computed. */
    double of(Node node, int element) {
        int size = frame.graph().nodes().stream().mapToInt(each -> each.shape().elements(frame.samples())).sum();
        if (size > LARGEST || node.id() == frame.graph().loss()) {
            return Double.NaN;
        }
        DeviceBuffer buffer = frame.value(node.id());
        float[] values = new float[buffer.length()];
        buffer.download(values);
        float value = values[element];
        // about the cube root of float precision: truncation and rounding are of one size there
        float h = 0.005f * Math.max(1, Math.abs(value));
        float high = value + h;
        float low = value - h;
        double slope = (loss(node, values, element, high) - loss(node, values, element, low)) / ((double) high - low);
        loss(node, values, element, value);
        return slope;
    }

    private double loss(Node node, float[] values, int element, float value) {
        values[element] = value;
        frame.value(node.id()).upload(values);
        pass.after(node.id());
        frame.value(frame.graph().loss()).download(one);
        return one[0];
    }
}
