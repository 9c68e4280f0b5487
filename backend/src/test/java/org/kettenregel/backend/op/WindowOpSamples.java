package org.kettenregel.backend.op;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;

/** Samples of the ops on images: odd sizes, strides, dilation, with and without padding. Small numbers, all different, so that no two are the largest. */
final class WindowOpSamples {

    private static final int SAMPLES = 2;

    private WindowOpSamples() {}

    static Stream<OpSample> all() {
        return Stream.of(convolutions(), transposed(), pools(), upsampled()).flatMap(samples -> samples);
    }

    private static Stream<OpSample> convolutions() {
        return Stream.of(
                convolution("valid", WindowShape.valid(new ImageShape(3, 4, 2), 3, 2, 3, 1, 1, 1)),
                convolution("valid in strides", WindowShape.valid(new ImageShape(5, 4, 1), 2, 2, 1, 2, 3, 1)),
                convolution("valid and dilated", WindowShape.valid(new ImageShape(5, 4, 2), 1, 3, 2, 1, 1, 2)),
                convolution("valid, one by one", WindowShape.valid(new ImageShape(3, 5, 3), 2, 1, 1, 1, 1, 1)),
                convolution("valid, all of the image", WindowShape.valid(new ImageShape(3, 5, 2), 3, 3, 5, 1, 1, 1)),
                convolution("valid with gaps", WindowShape.valid(new ImageShape(7, 5, 1), 1, 1, 2, 3, 3, 1)),
                convolution("valid in strides and dilated", WindowShape.valid(new ImageShape(7, 5, 1), 2, 3, 2, 2, 1, 3)),
                convolution("same of one cell", WindowShape.same(new ImageShape(1, 1, 3), 2, 3, 3, 1, 1, 1)),
                convolution("same in strides and dilated", WindowShape.same(new ImageShape(5, 3, 1), 2, 2, 3, 2, 2, 2)),
                convolution("same", WindowShape.same(new ImageShape(3, 2, 2), 2, 3, 2, 1, 1, 1)),
                convolution("same in strides", WindowShape.same(new ImageShape(5, 4, 1), 2, 3, 4, 2, 3, 1)),
                convolution("same and dilated", WindowShape.same(new ImageShape(3, 5, 1), 1, 3, 3, 1, 1, 2)));
    }

    private static OpSample convolution(String variant, WindowShape window) {
        return sample(variant, new Conv2d(window), WindowCells.shape(window.input()),
                Shape.fixed(window.kernelHeight(), window.kernelWidth(), window.input().channels(), window.output().channels()));
    }

    private static Stream<OpSample> transposed() {
        return Stream.of(
                transposed("valid", WindowShape.valid(new ImageShape(4, 3, 2), 2, 2, 2, 1, 1, 1)),
                transposed("valid, one by one", WindowShape.valid(new ImageShape(3, 1, 2), 3, 1, 1, 1, 1, 1)),
                transposed("valid with gaps", WindowShape.valid(new ImageShape(7, 5, 1), 1, 1, 2, 3, 3, 1)),
                transposed("valid and dilated", WindowShape.valid(new ImageShape(5, 4, 2), 1, 3, 2, 1, 1, 2)),
                transposed("valid in strides and dilated", WindowShape.valid(new ImageShape(7, 5, 1), 2, 3, 2, 2, 1, 3)),
                transposed("same", WindowShape.same(new ImageShape(3, 2, 2), 2, 3, 2, 1, 1, 1)),
                transposed("same and dilated", WindowShape.same(new ImageShape(3, 5, 1), 1, 3, 3, 1, 1, 2)),
                transposed("same of odd sizes", WindowShape.same(new ImageShape(5, 3, 1), 2, 2, 4, 2, 2, 1)),
                transposed("valid in strides", WindowShape.valid(new ImageShape(5, 4, 1), 3, 3, 2, 2, 2, 1)),
                transposed("same in strides", WindowShape.same(new ImageShape(4, 6, 2), 1, 3, 3, 2, 3, 1)));
    }

    private static OpSample transposed(String variant, WindowShape window) {
        return sample(variant, new ConvTranspose2d(window), WindowCells.shape(window.output()),
                Shape.fixed(window.kernelHeight(), window.kernelWidth(), window.input().channels(), window.output().channels()));
    }

    private static Stream<OpSample> pools() {
        return Stream.of(
                        WindowShape.valid(new ImageShape(4, 5, 2), 2, 2, 2, 2, 2, 1),
                        WindowShape.valid(new ImageShape(3, 4, 1), 1, 2, 3, 1, 1, 1),
                        WindowShape.same(new ImageShape(3, 5, 2), 2, 2, 3, 2, 2, 1),
                        WindowShape.same(new ImageShape(5, 3, 1), 1, 4, 2, 1, 3, 1),
                        WindowShape.valid(new ImageShape(3, 1, 3), 3, 1, 1, 1, 1, 1),
                        WindowShape.valid(new ImageShape(7, 5, 1), 1, 1, 2, 3, 3, 1),
                        WindowShape.valid(new ImageShape(5, 5, 1), 1, 2, 3, 1, 2, 1),
                        WindowShape.same(new ImageShape(1, 3, 2), 2, 3, 5, 1, 1, 1))
                .flatMap(window -> Stream.of(
                        sample(variant(window), new MaxPool2d(window), WindowCells.shape(window.input())),
                        sample(variant(window), new AvgPool2d(window), WindowCells.shape(window.input()))));
    }

    private static String variant(WindowShape window) {
        return "%dx%d on %dx%d".formatted(window.kernelHeight(), window.kernelWidth(), window.input().height(), window.input().width());
    }

    private static Stream<OpSample> upsampled() {
        ImageShape image = new ImageShape(3, 2, 2);
        ImageShape row = new ImageShape(1, 5, 1);
        return Stream.of(
                sample("1x1", new Upsample2d(row, 1, 1), WindowCells.shape(row)),
                sample("3x1", new Upsample2d(row, 3, 1), WindowCells.shape(row)),
                sample("1x5", new GlobalAveragePool(row), WindowCells.shape(row)),
                sample("1x1", new GlobalAveragePool(new ImageShape(1, 1, 3)), Shape.perSample(1, 1, 3)),
                sample("2x3", new Upsample2d(image, 2, 3), WindowCells.shape(image)),
                sample("1x2", new Upsample2d(image, 1, 2), WindowCells.shape(image)),
                sample("3x2", new GlobalAveragePool(image), WindowCells.shape(image)));
    }

    private static OpSample sample(String variant, Op op, Shape... shapes) {
        List<double[]> inputs = new ArrayList<>();
        for (Shape shape : shapes) {
            int first = inputs.size();
            inputs.add(IntStream.range(0, shape.elements(SAMPLES)).mapToDouble(i -> (37 * i + 11 * first) % 101 / 200.0 - 0.24).toArray());
        }
        return new OpSample(op.getClass().getSimpleName() + ", " + variant, op, SAMPLES, List.of(shapes), inputs);
    }
}
