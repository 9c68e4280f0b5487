package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.shape.Amount;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.WindowShape;

/** One number for each window and channel of an image (n, height, width, channels). */
public sealed interface Pool extends Op permits MaxPool2d, AvgPool2d, GlobalAveragePool {

    WindowShape window();

    @Override
    default int arity() {
        return 1;
    }

    @Override
    default Shape inferShape(List<Shape> inputs) {
        Shape image = WindowCells.shape(window().input());
        if (!inputs.getFirst().equals(image)) {
            throw new ShapeMismatch("pooling", image.toString(), inputs.getFirst().toString());
        }
        return WindowCells.shape(window().output());
    }

    /** Every cell under the window. */
    @Override
    default long flops(List<Shape> inputs, Shape output, int samples) {
        return Amount.product(window().positions(), output.amount(samples));
    }

    @Override
    default IntStream reaches(int input, int element, Reader reader) {
        int channels = window().input().channels();
        return new WindowCells(window()).over(element / channels).map(place -> place * channels + element % channels);
    }

    /** The elements of the input that an element of the output sees, in the order of the kernel's positions. */
    default IntStream sources(int element) {
        WindowCells cells = new WindowCells(window());
        int channels = window().input().channels();
        int place = element / channels;
        return cells.positions(place).map(position -> cells.cell(place, position) * channels + element % channels);
    }
}
