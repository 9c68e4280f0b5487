package org.kettenregel.backend.lens;

import org.kettenregel.backend.execute.ForwardPass;
import org.kettenregel.backend.execute.StopCondition;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.kernels.testing.DoubleBuffer;
import org.kettenregel.kernels.testing.DoubleDevice;

/** The same network with the same weights and samples in double precision, where slopes are measured by central differences. */
public final class DoubleTwin implements AutoCloseable {

    private static final double H = 1e-6;

    private final LookedRun open;
    private final ForwardPass pass;
    private int stale; // all behind this node are to be computed anew

    public DoubleTwin(FiveNetworks network) {
        open = network.open(new DoubleDevice());
        pass = new ForwardPass(open.run.frame(), open.device);
    }

    /** Goes on to the next batch, of the same samples as that of {@code other}, and takes over its weights. */
    public void follow(LookedRun other) {
        open.until(StopCondition.Pass.FORWARD);
        for (Node parameter : other.graph().parameters()) {
            float[] values = other.run.frame().numbers(parameter.id(), 0, parameter.shape().width());
            open.run.frame().value(parameter.id()).upload(values);
        }
        pass.all();
        stale = open.graph().nodes().size();
    }

    /** The slope of the loss at one number, (L(v + h) - L(v - h)) / 2h. */
    public double slope(Node node, int place) {
        return slope(node, place, open.graph().loss(), 0);
    }

    /** The slope of any number behind another. */
    public double slope(Node node, int place, int to, int toPlace) {
        if (stale < node.id()) {
            pass.after(stale);
        }
        DoubleBuffer values = (DoubleBuffer) open.run.frame().value(node.id());
        double value = values.get(place);
        double high = moved(node, place, value + H, to, toPlace);
        double low = moved(node, place, value - H, to, toPlace);
        values.set(place, value);
        stale = node.id();
        return (high - low) / (2 * H);
    }

    private double moved(Node node, int place, double value, int to, int toPlace) {
        ((DoubleBuffer) open.run.frame().value(node.id())).set(place, value);
        pass.after(node.id());
        return ((DoubleBuffer) open.run.frame().value(to)).get(toPlace);
    }

    @Override
    public void close() {
        open.close();
    }
}
