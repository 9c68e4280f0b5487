package org.kettenregel.backend.op;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Convention;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.Kernels;

/**
 * One operation of the computation graph. Adding one means one record in this package, its name in {@code permits}, and a sample in the tests.
 *
 * <p>{@code forward} overwrites the output. {@code backward} ADDS to the gradients of the inputs that want one; the executor has zeroed
 * them, except where the op {@link #overwrites} and is the first to reach one. Elements are counted row-major from 0 over the whole batch.
 */
public sealed interface Op
        permits Source, Elementwise, Softmax, MatMul, WeightedSum, AddBias, Sum, Mean, Scale, Penalty, RowLoss, RandomAffine, BatchNorm, LayerNorm, Embedding,
                OneHot, Rearrange, StepScores, Gate, ParametricRelu, Conv2d, ConvTranspose2d, Pool, Upsample2d {

    /** Number of inputs. */
    int arity();

    /** The shape of the output; throws {@link org.kettenregel.backend.shape.ShapeMismatch} when the inputs do not fit. */
    Shape inferShape(List<Shape> inputs);

    /** Shapes of the numbers that forward leaves for backward, beside the output: the mask of a dropout, the winners of a pooling. */
    default List<Shape> saved(List<Shape> inputs) {
        return List.of();
    }

    /** Floating-point operations of a forward step, about: one for each element of the output where an op does not say otherwise. */
    default long flops(List<Shape> inputs, Shape output, int samples) {
        return output.amount(samples);
    }

    void forward(Kernels kernels, OpCall call);

    void backward(Kernels kernels, OpCall call);

    Formula formula();

    /** One element of the output with the numbers that make it. */
    Explanation explain(int element, Reader reader);

    /** The elements of the output that depend on {@code element} of the given input, ascending. */
    IntStream reaches(int input, int element, Reader reader);

    /** The partial derivative of output {@code to} with respect to {@code from} of the given input, where {@code to} is reached from {@code from}. */
    double localDerivative(int input, int from, int to, Reader reader);

    /** Says so where {@link #localDerivative} is a convention, because there is no slope. */
    default Optional<Convention> convention(int input, int from, int to, Reader reader) {
        return Optional.empty();
    }

    /** Whether the op keeps running statistics among its inputs, which {@link #track} moves. */
    default boolean tracks() {
        return false;
    }

    /** Moves running statistics towards those of the batch; an instruction of its own after the updates, so that forward changes no input. */
    default void track(Kernels kernels, OpCall call) {
        throw new IllegalStateException(getClass().getSimpleName() + " keeps no statistics");
    }

    /** Whether a gradient flows to the given input; none flows to targets. */
    default boolean differentiable(int input) {
        return true;
    }

    /** Whether {@link #backward}, where it is the first to reach the gradient of an input, can write all of it over what stood there. */
    default boolean overwrites(int input) {
        return false;
    }
}
