package org.kettenregel.backend.execute;

import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Source;
import org.kettenregel.kernels.Device;

/** Forward steps on their own, in order, for whoever needs values without training. */
public final class ForwardPass {

    private final Frame frame;
    private final Device device;

    public ForwardPass(Frame frame, Device device) {
        this.frame = frame;
        this.device = device;
    }

    /** All nodes, the loss included. */
    public void all() {
        range(0, frame.graph().nodes().size());
    }

    /** All nodes up to the network's answer. */
    public void upToPrediction() {
        range(0, frame.graph().prediction() + 1);
    }

    /** All nodes behind the given one. */
    public void after(int node) {
        range(node + 1, frame.graph().nodes().size());
    }

    private void range(int from, int to) {
        for (int id = from; id < to; id++) {
            Node node = frame.graph().node(id);
            if (!(node.op() instanceof Source)) {
                node.op().forward(device.kernels(), frame.call(node));
            }
        }
    }
}
