package org.kettenregel.backend.execute;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.Stream;
import org.kettenregel.backend.experiment.OwnValue;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.graph.Scope;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.BufferScope;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;

/**
 * The weights and biases of a network with the optimizer's memory of them. They outlive the program: after an edit each parameter that is
 * still there, by scope and shape, keeps its numbers, also when it was gone for a while.
 */
public final class Parameters implements AutoCloseable {

    private record Key(Scope scope, Shape shape, int stateFactor) {}

    private final Device device;
    private final BufferScope buffers = new BufferScope();
    private final Map<Key, ParameterSlot> known = new HashMap<>();
    private Map<Integer, ParameterSlot> current = Map.of();

    public Parameters(Device device) {
        this.device = device;
    }

    /** Makes a place for every parameter of the graph; those not known yet start by their initializer. */
    public void bind(Graph graph, int stateFactor, Seed seed, List<OwnValue> ownValues) {
        Map<Integer, ParameterSlot> bound = new LinkedHashMap<>();
        for (Node node : graph.parameters()) {
            Key key = new Key(node.scope(), node.shape(), stateFactor);
            ParameterSlot slot = known.get(key);
            if (slot == null) {
                slot = ParameterSlot.allocate(device, buffers, node.shape(), stateFactor);
                known.put(key, slot);
                start(node, slot, seed, ownValues);
            }
            bound.put(node.id(), slot);
        }
        current = bound;
    }

    /** Puts every parameter of the graph back to where the seed starts it, and forgets those of other networks. */
    public void restart(Graph graph, Seed seed, List<OwnValue> ownValues) {
        known.values().retainAll(current.values());
        graph.parameters().forEach(node -> start(node, current.get(node.id()), seed, ownValues));
    }

    private void start(Node node, ParameterSlot slot, Seed seed, List<OwnValue> ownValues) {
        Parameter parameter = (Parameter) node.op();
        int count = slot.shape().width();
        parameter.initializer().fill(
                device.kernels(), seed.key(Stream.WEIGHTS, streamOf(node.scope())), parameter.fans(), slot.value(), count);
        device.kernels().fillInto(0, slot.state(), slot.state().length());
        String name = node.scope().toString();
        ownValues.stream()
                .filter(own -> own.parameter().equals(name) && own.index() < count)
                .forEach(own -> set(slot.value(), own.index(), (float) own.value()));
    }

    /** One number per parameter name, the same on every machine; String.hashCode is specified, so links keep their meaning. */
    private static long streamOf(Scope scope) {
        return Integer.toUnsignedLong(scope.layer().hashCode()) << 20 ^ Integer.toUnsignedLong(scope.part().hashCode()) & 0xfffff;
    }

    /** Changes one number by hand. */
    public void set(int node, int index, float value) {
        set(value(node), index, value);
    }

    private static void set(DeviceBuffer buffer, int index, float value) {
        float[] all = new float[buffer.length()];
        buffer.download(all);
        all[index] = value;
        buffer.upload(all);
    }

    public DeviceBuffer value(int node) {
        return slot(node).value();
    }

    /** A copy of all numbers of one parameter. */
    public float[] numbers(int node) {
        return download(value(node));
    }

    DeviceBuffer state(int node) {
        return slot(node).state();
    }

    private ParameterSlot slot(int node) {
        ParameterSlot slot = current.get(node);
        if (slot == null) {
            throw new IllegalArgumentException("node " + node + " is no parameter of the current network");
        }
        return slot;
    }

    /** Copies of all numbers, for a checkpoint. */
    Map<Integer, float[][]> copy() {
        Map<Integer, float[][]> copy = new HashMap<>();
        current.forEach((node, slot) -> copy.put(node, new float[][] {download(slot.value()), download(slot.state())}));
        return copy;
    }

    void restore(Map<Integer, float[][]> copy) {
        copy.forEach((node, arrays) -> {
            value(node).upload(arrays[0]);
            state(node).upload(arrays[1]);
        });
    }

    private static float[] download(DeviceBuffer buffer) {
        float[] copy = new float[buffer.length()];
        buffer.download(copy);
        return copy;
    }

    @Override
    public void close() {
        buffers.close();
    }
}
