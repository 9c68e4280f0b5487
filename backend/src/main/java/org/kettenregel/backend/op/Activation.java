package org.kettenregel.backend.op;

/** An op of one input that a layer can end with; the family behind the activation drop-down. */
public sealed interface Activation permits Linear, Step, Relu, LeakyRelu, Sigmoid, Tanh, Softmax, Relu6, Elu, Selu, Gelu, Swish, Mish, Softplus {

    /** The same record as the op it is. */
    default Op op() {
        return (Op) this;
    }

    /** Whether all it gives lies between 0 and 1, so that it can be read as a probability. */
    default boolean betweenZeroAndOne() {
        return false;
    }
}
