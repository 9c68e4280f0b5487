package org.kettenregel.backend.op;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.MatMulShape;
import org.kettenregel.kernels.RandomKey;

/**
 * All that an op sees of a frame: the buffers of its inputs and its output, and how many samples they hold now. Made once per node, so a
 * training step allocates nothing.
 */
public final class OpCall {

    /** Buffers and shapes of one node; the gradient is absent where none is wanted. */
    public record Tensor(Shape shape, DeviceBuffer value, @Nullable DeviceBuffer gradient) {}

    private final Tensor[] inputs;
    private final @Nullable InputGradient[] gradients;
    private final Tensor output;
    private final DeviceBuffer[] saved;
    private final RandomKey key;
    private final boolean training;
    private final int columns;
    private final int[] inputColumns;
    private final int[] inputElements; // kept with the next two while the batch keeps its size, because a shape multiplies anew each time
    private final @Nullable MatMulShape[] products = new MatMulShape[3];
    private int outputElements;
    private int rows;
    private int samples;
    private long step;

    /**
     * @param saved    a buffer for each shape of {@link Op#saved}
     * @param key      the random numbers of this node
     * @param training whether the numbers are learned from, rather than asked for
     */
    public OpCall(List<Tensor> inputs, Tensor output, List<DeviceBuffer> saved, RandomKey key, boolean training) {
        this.inputs = inputs.toArray(Tensor[]::new);
        this.gradients = new InputGradient[inputs.size()];
        for (int i = 0; i < gradients.length; i++) {
            DeviceBuffer gradient = this.inputs[i].gradient();
            gradients[i] = gradient == null ? null : new InputGradient(gradient);
        }
        this.output = output;
        this.saved = saved.toArray(DeviceBuffer[]::new);
        this.key = key;
        this.training = training;
        this.columns = lastAxis(output.shape());
        this.inputColumns = inputs.stream().mapToInt(input -> lastAxis(input.shape())).toArray();
        this.inputElements = new int[inputs.size()];
    }

    private static int lastAxis(Shape shape) {
        return shape.sizes().isEmpty() ? 1 : shape.sizes().getLast();
    }

    /** Sets the size of the batch in the buffers. */
    public void samples(int count) {
        samples = count;
        outputElements = output.shape().elements(count);
        rows = outputElements / columns;
        for (int i = 0; i < inputs.length; i++) {
            inputElements[i] = inputs[i].shape().elements(count);
        }
    }

    /** Sets the number of the training step, from 0, of which the random numbers are drawn. */
    public void step(long number) {
        step = number;
    }

    /** Dropout, augmentation and batch statistics act only in training. */
    public boolean training() {
        return training;
    }

    /** The stream of random numbers of this node. */
    RandomKey key() {
        return key;
    }

    /** Place in the stream of the first random number of this step; the next 2^32 belong to it. */
    long first() {
        return step << 32;
    }

    DeviceBuffer saved(int i) {
        return saved[i];
    }

    /** Samples of the current batch; buffers may have room for more. */
    public int samples() {
        return samples;
    }

    /** The value of input i, row-major, samples first where its shape has them. */
    public DeviceBuffer input(int i) {
        return inputs[i].value();
    }

    public Shape inputShape(int i) {
        return inputs[i].shape();
    }

    /** Numbers of input i that belong to the current batch. */
    public int inputElements(int i) {
        return inputElements[i];
    }

    /** Length of the last axis of input i. */
    int inputColumns(int i) {
        return inputColumns[i];
    }

    public boolean wantsGradient(int i) {
        return gradients[i] != null;
    }

    /** The gradient of input i, to be added to; ask {@link #wantsGradient} first. */
    public DeviceBuffer inputGradient(int i) {
        return present(gradients[i]).buffer();
    }

    /** The same for an op that {@link Op#overwrites} it. */
    InputGradient gradient(int i) {
        return present(gradients[i]);
    }

    /** Says whether backward is the first to reach the gradient of input i, and so overwrites it; at the start it adds to all of them. */
    public void first(int i, boolean isFirst) {
        present(gradients[i]).first(isFirst);
    }

    /** Where forward writes; all of {@link #outputElements}. */
    public DeviceBuffer output() {
        return output.value();
    }

    /** What arrives from behind, dL/dy of the same form as the output. */
    public DeviceBuffer outputGradient() {
        return present(output.gradient());
    }

    /** Numbers of the output that belong to the current batch. */
    public int outputElements() {
        return outputElements;
    }

    /** Length of the last axis of the output. */
    public int columns() {
        return columns;
    }

    /** Rows of the output, each as long as its last axis, that belong to the current batch. */
    public int rows() {
        return rows;
    }

    /** The sizes of one of the node's matrix products (0 forward, 1 and 2 backward); the record is kept while the batch keeps its size. */
    MatMulShape product(int which, int m, int n, int k, boolean transposeA, boolean transposeB) {
        MatMulShape known = products[which];
        if (known == null || known.m() != m || known.n() != n || known.k() != k) {
            known = new MatMulShape(m, n, k, transposeA, transposeB);
            products[which] = known;
        }
        return known;
    }

    private static <G> G present(@Nullable G gradient) {
        if (gradient == null) {
            throw new IllegalStateException("no gradient is kept for this node");
        }
        return gradient;
    }
}
