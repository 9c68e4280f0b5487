package org.kettenregel.backend.execute;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.OpCall;
import org.kettenregel.kernels.DeviceBuffer;

/**
 * Who is the first to reach each gradient of a program. Where that operation can, it overwrites what stands there, and zeros need neither be
 * written nor read again; all other gradients are zeroed.
 */
final class FirstShares {

    private final Frame frame;
    private final boolean[] reached; // by node
    private final boolean[] overwritten;

    FirstShares(Frame frame) {
        this.frame = frame;
        this.reached = new boolean[frame.graph().nodes().size()];
        this.overwritten = new boolean[reached.length];
    }

    /** Says to the call of a node which of its inputs it is the first to give a gradient; the nodes come in the order of their backward steps. */
    void pass(Node node, OpCall call) {
        List<Integer> inputs = node.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            int input = inputs.get(i);
            if (call.wantsGradient(i) && node.op().differentiable(i)) {
                boolean first = !reached[input] && node.op().overwrites(i) && isReadOnce(inputs, input);
                call.first(i, first);
                overwritten[input] |= first;
                reached[input] = true;
            }
        }
    }

    /** An operation may read a node more than once: then it adds to its own share. */
    private static boolean isReadOnce(List<Integer> inputs, int input) {
        int uses = 0;
        for (int i = 0; i < inputs.size(); i++) {
            uses += inputs.get(i) == input ? 1 : 0;
        }
        return uses == 1;
    }

    /** The gradients that have to be zeroed. */
    DeviceBuffer[] zeroed() {
        List<DeviceBuffer> zeroed = new ArrayList<>();
        for (int node = 0; node < overwritten.length; node++) {
            DeviceBuffer gradient = frame.gradient(node);
            if (gradient != null && !overwritten[node]) {
                zeroed.add(gradient);
            }
        }
        return zeroed.toArray(DeviceBuffer[]::new);
    }
}
