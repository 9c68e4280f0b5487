package org.kettenregel.backend.execute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.Stream;
import org.kettenregel.backend.experiment.OwnValue;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.graph.Scope;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.BufferScope;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;

/**
 * The weights and biases of a network with the optimizer's memory of them. They outlive the program: another program of the same network goes on
 * with them, as when the learning rate or the loss is changed; another network starts by its initializers.
 */
public final class Parameters implements AutoCloseable {

    private record Key(Scope scope, Shape shape) {}

    private final Device device;
    private BufferScope values = new BufferScope();
    private BufferScope memories = new BufferScope();
    private List<Key> network = List.of();
    private String rule = ""; // id of the optimizer
    private Class<? extends Optimizer> memory = Optimizer.class; // none yet
    private float memoryStart;
    private Map<Integer, ParameterSlot> current = Map.of();

    public Parameters(Device device) {
        this.device = device;
    }

    /** Makes a place for every parameter of the graph; those of another network start by their initializers. */
    public void bind(Graph graph, Optimizer optimizer, Seed seed, List<OwnValue> ownValues) {
        List<Key> wanted = graph.parameters().stream().map(node -> new Key(node.scope(), node.shape())).toList();
        boolean sameNetwork = wanted.equals(network);
        boolean sameMemory = optimizer.memory() == memory;
        rule = Catalog.of(Optimizer.class).idOf(optimizer);
        memory = optimizer.memory();
        if (sameNetwork && sameMemory) {
            current = places(graph, List.copyOf(current.values()));
            return;
        }
        List<DeviceBuffer> kept = sameNetwork ? current.values().stream().map(ParameterSlot::value).toList() : List.of();
        current = Map.of();
        network = List.of();
        free(!sameNetwork);
        List<ParameterSlot> slots = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            int width = wanted.get(i).shape().width();
            DeviceBuffer value = sameNetwork ? kept.get(i) : values.own(device.allocate(width));
            DeviceBuffer state = memories.own(device.allocate(Math.max(1, optimizer.stateFactor()) * width));
            device.kernels().fillInto(optimizer.stateStart(), state, state.length());
            slots.add(new ParameterSlot(wanted.get(i).scope(), wanted.get(i).shape(), value, state));
        }
        network = wanted;
        memoryStart = optimizer.stateStart();
        current = places(graph, slots);
        if (!sameNetwork) {
            restart(graph, seed, ownValues);
        }
    }

    private static Map<Integer, ParameterSlot> places(Graph graph, List<ParameterSlot> slots) {
        Map<Integer, ParameterSlot> places = new LinkedHashMap<>();
        graph.parameters().forEach(node -> places.put(node.id(), slots.get(places.size())));
        return places;
    }

    private void free(boolean valuesToo) {
        memories.close();
        memories = new BufferScope();
        if (valuesToo) {
            values.close();
            values = new BufferScope();
        }
    }

    /** Puts every parameter of the graph back to where the seed starts it. */
    public void restart(Graph graph, Seed seed, List<OwnValue> ownValues) {
        graph.parameters().forEach(node -> start(node, current.get(node.id()), seed, ownValues));
    }

    private void start(Node node, ParameterSlot slot, Seed seed, List<OwnValue> ownValues) {
        Parameter parameter = (Parameter) node.op();
        int count = slot.shape().width();
        parameter.initializer().fill(
                device.kernels(), seed.key(Stream.WEIGHTS, streamOf(node.scope())), slot.shape(), parameter.fans(), slot.value());
        device.kernels().fillInto(memoryStart, slot.state(), slot.state().length());
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

    /** Changes all numbers of one parameter; there must be as many. What the optimizer remembers of it stays. */
    public void set(int node, float[] values) {
        DeviceBuffer buffer = value(node);
        if (values.length != buffer.length()) {
            throw new IllegalArgumentException("node %d: expected %d numbers, found %d".formatted(node, buffer.length(), values.length));
        }
        buffer.upload(values);
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
        return ParameterSlot.download(value(node));
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

    /** Copies of all numbers, with what the optimizer remembers. */
    public ParameterCopies copy() {
        return ParameterCopies.of(rule, current.values());
    }

    /** Throws {@link NotResumable}, before anything is changed, when the copies are not of this network and this kind of optimizer. */
    void restore(ParameterCopies copies) {
        requireFit(copies);
        for (ParameterSlot slot : current.values()) {
            slot.restore(copies.byName().get(slot.name()));
        }
    }

    void requireFit(ParameterCopies copies) {
        copies.requireFit(rule, current.values());
    }

    @Override
    public void close() {
        memories.close();
        values.close();
    }
}
