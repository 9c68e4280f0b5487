package org.kettenregel.backend.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kettenregel.backend.execute.ForwardPass;
import org.kettenregel.backend.execute.Frame;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Source;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;

/**
 * The slope of the loss measured rather than derived: (L(v + h) - L(v - h)) / 2h, by moving one number of one node and running all nodes
 * behind it again. Afterwards the frame holds the same bits as before: they are kept aside, because weights may have been updated since, and
 * would then give other numbers.
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

    /** With a step that suits the number; NaN where the graph is too large for every step to wait for it. */
    double of(Node node, int element) {
        long size = frame.graph().nodes().stream().mapToLong(each -> each.shape().elements(frame.samples())).sum();
        return size > LARGEST ? Double.NaN : slopes(node, element, Float.NaN)[0];
    }

    /**
     * With each of the given steps to both sides; NaN for a step that suits the number. All NaN for the loss itself, and where weights have
     * changed since it was computed.
     */
    double[] slopes(Node node, int element, float... steps) {
        double[] slopes = new double[steps.length];
        if (node.id() == frame.graph().loss()) {
            Arrays.fill(slopes, Double.NaN);
            return slopes;
        }
        float[] values = read(frame.value(node.id()));
        float computed = loss();
        List<DeviceBuffer> overwritten = behind(node).flatMap(this::overwritten).toList();
        List<float[]> kept = overwritten.stream().map(FiniteDifference::read).toList();
        try {
            for (int i = 0; i < steps.length; i++) {
                slopes[i] = slope(node, values, element, Float.isNaN(steps[i]) ? suitable(values[element]) : steps[i]);
            }
            if (loss(node, values, element, values[element]) != computed) {
                Arrays.fill(slopes, Double.NaN);
            }
        } finally {
            for (int i = 0; i < kept.size(); i++) {
                overwritten.get(i).upload(kept.get(i));
            }
        }
        return slopes;
    }

    /** About the cube root of float precision: truncation and rounding are of one size there. */
    private static float suitable(float value) {
        return 0.005f * Math.max(1, Math.abs(value));
    }

    private double slope(Node node, float[] values, int element, float h) {
        float value = values[element];
        float high = value + h;
        float low = value - h;
        double slope = (loss(node, values, element, high) - loss(node, values, element, low)) / ((double) high - low);
        values[element] = value;
        return slope;
    }

    /** The nodes that a run behind the given one overwrites. */
    private Stream<Node> behind(Node node) {
        return frame.graph().nodes().stream().filter(each -> each.id() > node.id() && !(each.op() instanceof Source));
    }

    /** What the forward step of a node writes: its value, and what it leaves beside it. */
    private Stream<DeviceBuffer> overwritten(Node node) {
        int saved = node.op().saved(node.inputs().stream().map(input -> frame.graph().node(input).shape()).toList()).size();
        return Stream.concat(Stream.of(frame.value(node.id())), IntStream.range(0, saved).mapToObj(which -> frame.saved(node.id(), which)));
    }

    private static float[] read(DeviceBuffer buffer) {
        float[] values = new float[buffer.length()];
        buffer.download(values);
        return values;
    }

    private double loss(Node node, float[] values, int element, float value) {
        values[element] = value;
        frame.value(node.id()).upload(values);
        pass.after(node.id());
        return loss();
    }

    private float loss() {
        frame.value(frame.graph().loss()).download(one);
        return one[0];
    }
}
