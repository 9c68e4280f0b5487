package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** An op whose output element depends only on the same element of each input; all shapes are equal. */
public sealed interface Elementwise extends Op
        permits Linear, Step, Relu, LeakyRelu, Sigmoid, Tanh, Add, Subtract, Multiply, SumOfProducts, Square, Abs, Huber, BinaryCrossEntropy,
                BinaryCrossEntropyWithLogits, Dropout, GaussianNoise, Relu6, Divide, Power,
                Exponential, Logarithm, Sine, Cosine, Maximum, Minimum, Elu, Selu, Gelu, Swish, Mish, Softplus, Hinge, PerceptronCriterion {

    @Override
    default Shape inferShape(List<Shape> inputs) {
        Shape first = inputs.getFirst();
        for (Shape shape : inputs) {
            if (!shape.equals(first)) {
                throw new ShapeMismatch(getClass().getSimpleName(), first.toString(), shape.toString());
            }
        }
        return first;
    }

    @Override
    default IntStream reaches(int input, int element, Reader reader) {
        return IntStream.of(element);
    }
}
