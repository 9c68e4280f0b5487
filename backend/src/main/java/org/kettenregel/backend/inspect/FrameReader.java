package org.kettenregel.backend.inspect;

import org.kettenregel.backend.execute.Frame;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Reader;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.DeviceBuffer;

/** Reads the numbers around one node, one by one; slow on a distant device, so meant for a few explanations at a time. */
final class FrameReader implements Reader {

    private final Frame frame;
    private final Node node;
    private final float[] one = new float[1];

    FrameReader(Frame frame, Node node) {
        this.frame = frame;
        this.node = node;
    }

    @Override
    public int samples() {
        return frame.samples();
    }

    @Override
    public Shape inputShape(int input) {
        return frame.graph().node(node.inputs().get(input)).shape();
    }

    @Override
    public Shape outputShape() {
        return node.shape();
    }

    @Override
    public double input(int input, int element) {
        return read(frame.value(node.inputs().get(input)), element);
    }

    @Override
    public double output(int element) {
        return read(frame.value(node.id()), element);
    }

    @Override
    public double outputGradient(int element) {
        DeviceBuffer gradient = frame.gradient(node.id());
        return gradient == null ? 0 : read(gradient, element);
    }

    @Override
    public double saved(int which, int element) {
        return read(frame.saved(node.id(), which), element);
    }

    @Override
    public boolean training() {
        return frame.training();
    }

    private double read(DeviceBuffer buffer, int element) {
        buffer.download(element, one, 0, 1);
        return one[0];
    }
}
