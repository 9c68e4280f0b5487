package org.kettenregel.backend.inspect;

import java.util.List;
import java.util.function.Supplier;
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
        return size > LARGEST || isOutdated(node) ? Double.NaN : slopes(node, element, Float.NaN)[0];
    }

    /** Whether no slope can be measured: of the loss itself, and where weights have changed since it was computed. */
    boolean isOutdated(Node node) {
        return node.id() == frame.graph().loss() || loss() != keeping(node, () -> {
            pass.after(node.id());
            return loss();
        });
    }

    /** With each of the given steps to both sides; NaN for a step that suits the number. */
    double[] slopes(Node node, int element, float... steps) {
        float[] values = read(frame.value(node.id()));
        float value = values[element];
        try {
            return keeping(node, () -> {
                double[] slopes = new double[steps.length];
                for (int i = 0; i < steps.length; i++) {
                    slopes[i] = slope(node, values, element, value, Float.isNaN(steps[i]) ? suitable(value) : steps[i]);
                }
                return slopes;
            });
        } finally {
            values[element] = value;
            frame.value(node.id()).upload(values);
        }
    }

    /** Lets a run overwrite what it overwrites, and puts it back. */
    private <T> T keeping(Node node, Supplier<T> run) {
        List<DeviceBuffer> overwritten = behind(node).flatMap(this::overwritten).toList();
        List<float[]> kept = overwritten.stream().map(FiniteDifference::read).toList();
        try {
            return run.get();
        } finally {
            for (int i = 0; i < kept.size(); i++) {
                overwritten.get(i).upload(kept.get(i));
            }
        }
    }

    /** About the cube root of float precision: truncation and rounding are of one size there. */
    private static float suitable(float value) {
        return 0.005f * Math.max(1, Math.abs(value));
    }

    private double slope(Node node, float[] values, int element, float value, float h) {
        float high = value + h;
        float low = value - h;
        return (loss(node, values, element, high) - loss(node, values, element, low)) / ((double) high - low);
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
