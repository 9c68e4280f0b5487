package org.kettenregel.backend.execute;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.Stream;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.FixedNumber;
import org.kettenregel.backend.op.OpCall;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.kernels.BufferScope;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;

/**
 * The numbers of one program on one device: a value for every node, and a gradient for those that have one. Nothing is reused while training,
 * so after any instruction every number is still there to be read. Belongs to one thread at a time.
 */
public final class Frame implements AutoCloseable {

    private final Graph graph;
    private final int capacity;
    private final BufferScope buffers = new BufferScope();
    private final List<OpCall.Tensor> tensors = new ArrayList<>();
    private final OpCall[] calls; // by node
    private final List<List<DeviceBuffer>> saved = new ArrayList<>();
    private final DeviceBuffer spare;
    private final boolean training;
    private final DeviceBuffer input; // kept with the target, because a graph searches for them
    private final DeviceBuffer target;
    private int samples;

    /** @param training where the randomness of training comes from; without, no gradient is allocated and nothing is random */
    public Frame(Device device, Graph graph, Parameters parameters, int capacity, Optional<Seed> training) {
        this(device, graph, parameters, capacity, training, training.isPresent());
    }

    /** Of a network in use, where nothing is random, with room for all that a program works on. */
    static Frame inUse(Device device, Graph graph, Parameters parameters, int capacity) {
        return new Frame(device, graph, parameters, capacity, Optional.empty(), true);
    }

    private Frame(Device device, Graph graph, Parameters parameters, int capacity, Optional<Seed> training, boolean gradients) {
        this.graph = graph;
        this.capacity = capacity;
        this.training = training.isPresent();
        this.calls = new OpCall[graph.nodes().size()];
        this.spare = buffers.own(device.allocate(1));
        try {
            allocate(device, parameters, gradients ? graph.gradientNodes() : new BitSet(), training.orElse(new Seed(0)));
        } catch (RuntimeException | Error thrown) { // a full device: what was allocated before must not stay
            buffers.close();
            throw thrown;
        }
        input = graph.readsSamples() ? value(graph.input().id()) : buffers.own(device.allocate(capacity));
        target = graph.readsSamples() ? value(graph.target().id()) : buffers.own(device.allocate(capacity));
        samples(capacity);
    }

    private void allocate(Device device, Parameters parameters, BitSet wanted, Seed seed) {
        for (Node node : graph.nodes()) {
            int elements = node.shape().elements(capacity);
            DeviceBuffer value = node.op() instanceof Parameter ? parameters.value(node.id()) : buffers.own(device.allocate(elements));
            if (node.op() instanceof FixedNumber(double number)) {
                value.upload(new float[] {(float) number});
            }
            DeviceBuffer gradient = wanted.get(node.id()) ? buffers.own(device.allocate(elements)) : null;
            OpCall.Tensor tensor = new OpCall.Tensor(node.shape(), value, gradient);
            tensors.add(tensor);
            List<OpCall.Tensor> inputs = node.inputs().stream().map(tensors::get).toList();
            List<DeviceBuffer> left = node.op().saved(inputs.stream().map(OpCall.Tensor::shape).toList()).stream()
                    .map(shape -> buffers.own(device.allocate(shape.elements(capacity))))
                    .toList();
            saved.add(left);
            calls[node.id()] = new OpCall(inputs, tensor, left, seed.key(Stream.STEPS, node.id()), training);
        }
    }

    public Graph graph() {
        return graph;
    }

    /** Most samples that fit. */
    public int capacity() {
        return capacity;
    }

    /** Samples of the current batch. */
    public int samples() {
        return samples;
    }

    /** Sets the size of the batch; from 1 to {@link #capacity}. */
    public void samples(int count) {
        if (count < 1 || count > capacity) {
            throw new IllegalArgumentException("frame: expected 1 to %d samples, found %d".formatted(capacity, count));
        }
        if (count != samples) {
            samples = count;
            for (OpCall call : calls) {
                call.samples(count);
            }
        }
    }

    /** Says which training step the random numbers of the ops belong to. */
    void step(long number) {
        for (OpCall call : calls) {
            call.step(number);
        }
    }

    /** Whether the numbers are learned from. */
    public boolean training() {
        return training;
    }

    /** What an op left for its backward step, beside its output. */
    public DeviceBuffer saved(int node, int which) {
        return saved.get(node).get(which);
    }

    /** A single number for work over all nodes. */
    DeviceBuffer spare() {
        return spare;
    }

    /** Where the features of a batch go; one number for each sample where nothing reads them. */
    DeviceBuffer input() {
        return input;
    }

    /** Where the encoded targets of a batch go. */
    DeviceBuffer target() {
        return target;
    }

    OpCall call(Node node) {
        return calls[node.id()];
    }

    /** The value of a node, row-major, samples first: {@link #samples} of them are current, room is for {@link #capacity}. A parameter has one for all samples. */
    public DeviceBuffer value(int node) {
        return tensors.get(node).value();
    }

    /** A copy of {@code count} numbers of a node's value. */
    public float[] numbers(int node, int from, int count) {
        float[] copy = new float[count];
        value(node).download(from, copy, 0, count);
        return copy;
    }

    /** A copy of {@code count} numbers of a node's gradient; zeros where none flows. */
    public float[] gradients(int node, int from, int count) {
        float[] copy = new float[count];
        DeviceBuffer gradient = gradient(node);
        if (gradient != null) {
            gradient.download(from, copy, 0, count);
        }
        return copy;
    }

    /** As long as the value; null where no gradient flows to a parameter, and for all nodes of a frame that is not for training. */
    public @Nullable DeviceBuffer gradient(int node) {
        return tensors.get(node).gradient();
    }

    @Override
    public void close() {
        buffers.close();
    }
}
