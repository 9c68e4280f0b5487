package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.math3.util.MathArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.KernelCase.Extent;
import org.kettenregel.kernels.KernelCase.Range;
import org.kettenregel.kernels.KernelCase.Size;
import org.kettenregel.kernels.testing.Samples;

/** Rows are samples here; images are five cells high and four cells wider than a size has columns, so that every window fits. */
@ParameterizedClass
@MethodSource("org.kettenregel.kernels.Bench#all")
record WindowKernelsTest(Bench bench) implements KernelsContract {

    private static final Size ONE = new Size(1, 1);
    private static final ImageShape THREE_BY_THREE = new ImageShape(3, 3, 1);

    @Override
    public Class<?> family() {
        return WindowKernels.class;
    }

    @Override
    public Stream<KernelCase> kernels() {
        return cases();
    }

    /** Nothing is a batch without samples: an image has at least one cell. */
    @Override
    public List<Size> sizes() {
        return Stream.concat(
                        Stream.of(new Size(0, 3)), KernelsContract.super.sizes().stream().filter(size -> size.count() > 0))
                .toList();
    }

    static Stream<KernelCase> cases() {
        return Stream.of(convolutions(), pools(), repetitions()).flatMap(cases -> cases);
    }

    private static Stream<KernelCase> convolutions() {
        return Stream.of(
                        new Window("3x3", 3, 5, image -> WindowShape.valid(image, 5, 3, 3, 1, 1, 1)),
                        new Window("2x3 in strides", 3, 4, image -> WindowShape.valid(image, 4, 2, 3, 2, 3, 1)),
                        new Window("3x2 dilated", 1, 6, image -> WindowShape.valid(image, 6, 3, 2, 1, 2, 2)),
                        new Window("3x3 padded", 2, 1, image -> WindowShape.same(image, 1, 3, 3, 1, 1, 1)),
                        new Window("4x2 padded in strides", 4, 3, image -> WindowShape.same(image, 3, 4, 2, 2, 3, 1)),
                        new Window("3x3 padded and dilated", 9, 2, image -> WindowShape.same(image, 2, 3, 3, 1, 1, 3)),
                        new Window("1x1 in strides", 2, 3, image -> WindowShape.same(image, 3, 1, 1, 2, 2, 1)))
                .flatMap(WindowKernelsTest::convolutions);
    }

    private static Stream<KernelCase> convolutions(Window window) {
        Extent terms = size -> window.of(size).positions() * window.channels;
        Extent weights = size -> (int) window.of(size).weights();
        return Stream.of(
                KernelCase.of("convolveInto", (kernels, b, size) -> kernels.convolveInto(window.of(size), b[0], b[1], b[2], size.rows()))
                        .variant(window.name)
                        .reads("x", window::input).reads("weights", weights).writes("out", window::output).apart("out", "x", "weights").sums(terms),
                KernelCase.of("convolveOnto", (kernels, b, size) -> kernels.convolveOnto(window.of(size), b[0], b[1], b[2], size.rows()))
                        .variant(window.name)
                        .reads("x", window::input).reads("weights", weights).writes("out", window::output).apart("out", "x", "weights").sums(terms),
                KernelCase.of("convolveInputAdjointOnto", (kernels, b, size) ->
                                kernels.convolveInputAdjointOnto(window.of(size), b[0], b[1], b[2], size.rows()))
                        .variant(window.name)
                        .reads("weights", weights).reads("outGradient", window::output).writes("inGradient", window::input)
                        .apart("inGradient", "weights", "outGradient").sums(size -> window.of(size).positions() * window.filters),
                KernelCase.of("convolveInputAdjointInto", (kernels, b, size) ->
                                kernels.convolveInputAdjointInto(window.of(size), b[0], b[1], b[2], size.rows()))
                        .variant(window.name)
                        .reads("weights", weights).reads("outGradient", window::output).writes("inGradient", window::input)
                        .apart("inGradient", "weights", "outGradient").sums(size -> window.of(size).positions() * window.filters),
                KernelCase.of("convolveWeightsAdjointOnto", (kernels, b, size) ->
                                kernels.convolveWeightsAdjointOnto(window.of(size), b[0], b[1], b[2], size.rows()))
                        .variant(window.name)
                        .reads("x", window::input).reads("outGradient", window::output).writes("weightsGradient", weights)
                        .apart("weightsGradient", "x", "outGradient").sums(size -> size.rows() * window.of(size).output().cells()),
                KernelCase.of("convolveWeightsAdjointInto", (kernels, b, size) ->
                                kernels.convolveWeightsAdjointInto(window.of(size), b[0], b[1], b[2], size.rows()))
                        .variant(window.name)
                        .reads("x", window::input).reads("outGradient", window::output).writes("weightsGradient", weights)
                        .apart("weightsGradient", "x", "outGradient").sums(size -> size.rows() * window.of(size).output().cells()));
    }

    private static Stream<KernelCase> pools() {
        return Stream.of(
                        new Window("2x2", 3, 3, image -> WindowShape.valid(image, 3, 2, 2, 2, 2, 1)),
                        new Window("3x2 overlapping", 1, 1, image -> WindowShape.valid(image, 1, 3, 2, 2, 1, 1)),
                        new Window("4x3 padded", 2, 2, image -> WindowShape.same(image, 2, 4, 3, 1, 2, 1)),
                        new Window("2x2 padded, with gaps", 5, 5, image -> WindowShape.same(image, 5, 2, 2, 3, 3, 1)))
                .flatMap(WindowKernelsTest::pools);
    }

    private static Stream<KernelCase> pools(Window window) {
        return Stream.of(
                KernelCase.of("maxPoolInto", (kernels, b, size) -> kernels.maxPoolInto(window.of(size), b[0], b[1], b[2], size.rows()))
                        .variant(window.name)
                        .reads("x", window::input).writes("out", window::output).writes("places", window::output)
                        .apart("out", "x", "places").apart("places", "x"),
                KernelCase.of("maxPoolAdjointOnto", (kernels, b, size) ->
                                kernels.maxPoolAdjointOnto(window.of(size), b[0], b[1], b[2], size.rows()))
                        .variant(window.name)
                        .reads("places", window::output, new Range(0, window.of(SMALL).positions()))
                        .reads("outGradient", window::output).writes("inGradient", window::input)
                        .apart("inGradient", "places", "outGradient").sums(size -> window.of(size).positions()),
                KernelCase.of("maxPoolAdjointInto", (kernels, b, size) ->
                                kernels.maxPoolAdjointInto(window.of(size), b[0], b[1], b[2], size.rows()))
                        .variant(window.name)
                        .reads("places", window::output, new Range(0, window.of(SMALL).positions()))
                        .reads("outGradient", window::output).writes("inGradient", window::input)
                        .apart("inGradient", "places", "outGradient").sums(size -> window.of(size).positions()),
                KernelCase.of("averagePoolInto", (kernels, b, size) -> kernels.averagePoolInto(window.of(size), b[0], b[1], size.rows()))
                        .variant(window.name)
                        .reads("x", window::input).writes("out", window::output).apart("out", "x").sums(size -> window.of(size).positions()),
                KernelCase.of("averagePoolAdjointOnto", (kernels, b, size) ->
                                kernels.averagePoolAdjointOnto(window.of(size), b[0], b[1], size.rows()))
                        .variant(window.name)
                        .reads("outGradient", window::output).writes("inGradient", window::input).apart("inGradient", "outGradient")
                        .sums(size -> window.of(size).positions()));
    }

    private static Stream<KernelCase> repetitions() {
        Window window = new Window("repeated", 3, 3, image -> WindowShape.valid(image, 3, 1, 1, 1, 1, 1));
        return Stream.of(
                KernelCase.of("repeatInto", (kernels, b, size) -> kernels.repeatInto(window.of(size).input(), 2, 3, b[0], b[1], size.rows()))
                        .reads("x", window::input).writes("out", size -> 6 * window.input(size)).apart("out", "x"),
                KernelCase.of("repeatAdjointOnto", (kernels, b, size) ->
                                kernels.repeatAdjointOnto(window.of(size).input(), 2, 3, b[0], b[1], size.rows()))
                        .reads("outGradient", size -> 6 * window.input(size)).writes("inGradient", window::input)
                        .apart("inGradient", "outGradient").sums(size -> 6));
    }

    @Test
    void a_convolution_by_hand() {
        WindowShape valid = WindowShape.valid(THREE_BY_THREE, 1, 2, 2, 1, 1, 1);
        WindowShape same = WindowShape.same(THREE_BY_THREE, 1, 2, 2, 1, 1, 1);
        float[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        float[] weights = {1, 2, 3, 4};

        float[] inside = bench.result(ONE, (kernels, b, size) -> kernels.convolveInto(valid, b[0], b[1], b[2], 1), x, weights, new float[4]);
        float[] padded = bench.result(ONE, (kernels, b, size) -> kernels.convolveInto(same, b[0], b[1], b[2], 1), x, weights, new float[9]);

        assertThat(inside).containsExactly(37, 47, 67, 77); // 1*1 + 2*2 + 3*4 + 4*5, ...
        assertThat(padded).containsExactly(37, 47, 21, 67, 77, 33, 23, 26, 9); // the padding is right and below: 1*3 + 3*6, ..., 1*9
    }

    @Test
    void channels_and_filters_by_hand() {
        WindowShape shape = WindowShape.valid(new ImageShape(1, 2, 2), 3, 1, 1, 1, 1, 1);

        float[] out = bench.result(
                ONE,
                (kernels, b, size) -> kernels.convolveOnto(shape, b[0], b[1], b[2], 1),
                of(1, 2, 3, 4),
                of(10, 20, 30, 100, 200, 300), // (1, 1, 2, 3)
                of(0.5f, 0, 0, 0, 0, 0));

        assertThat(out).containsExactly(210.5f, 420, 630, 430, 860, 1290); // 1*10 + 2*100, ..., 3*10 + 4*100, ...
    }

    @Test
    void a_convolution_of_one_row_agrees_with_commons_math() {
        int width = 61;
        int kernel = 7;
        float[] x = Samples.uniform(1, width, -1, 1);
        float[] weights = Samples.uniform(2, kernel, -1, 1);
        double[] turned = new double[kernel]; // a network's convolution does not turn its kernel, the mathematical one does
        double[] row = new double[width];
        for (int i = 0; i < kernel; i++) {
            turned[i] = weights[kernel - 1 - i];
        }
        for (int i = 0; i < width; i++) {
            row[i] = x[i];
        }
        WindowShape shape = WindowShape.same(new ImageShape(1, width, 1), 1, 1, kernel, 1, 1, 1);

        float[] actual = bench.result(
                ONE, (kernels, b, size) -> kernels.convolveInto(shape, b[0], b[1], b[2], 1), x, weights, new float[width]);

        double[] expected = MathArrays.convolve(row, turned); // begins three cells before the first of ours
        for (int i = 0; i < width; i++) {
            assertThat((double) actual[i]).as("column %d", i).isCloseTo(expected[i + 3], within((8 + kernel) * 0x1p-23));
        }
    }

    @Test
    void the_largest_of_a_window_is_the_first_of_equals_and_alone_gets_the_gradient() {
        WindowShape shape = WindowShape.valid(new ImageShape(2, 4, 1), 1, 2, 2, 2, 2, 1);
        float[] x = {1, 5, -2, -2, 5, 0, -3, -2};

        float[][] after = bench.run((kernels, b, size) -> {
            kernels.maxPoolInto(shape, b[0], b[1], b[2], 1);
            kernels.maxPoolAdjointOnto(shape, b[2], b[3], b[4], 1);
        }, ONE, new float[][] {x, of(0, 0), of(0, 0), of(10, 20), of(1, 1, 1, 1, 1, 1, 1, 1)});

        assertThat(after[1]).containsExactly(5, -2);
        assertThat(after[2]).containsExactly(1, 0);
        assertThat(after[4]).containsExactly(1, 11, 21, 1, 1, 1, 1, 1);
    }

    @Test
    void what_is_not_a_number_is_the_largest_of_its_window() {
        WindowShape shape = WindowShape.valid(new ImageShape(1, 4, 1), 1, 1, 4, 1, 1, 1);

        float[][] after = bench.run(
                (kernels, b, size) -> kernels.maxPoolInto(shape, b[0], b[1], b[2], 1),
                ONE, new float[][] {of(1, Float.NaN, 3, Float.NaN), of(0), of(9)});

        assertThat(after[1]).containsExactly(Float.NaN);
        assertThat(after[2]).containsExactly(1);
    }

    @Test
    void padding_is_neither_the_largest_nor_part_of_an_average() {
        WindowShape shape = WindowShape.same(THREE_BY_THREE, 1, 2, 2, 2, 2, 1);
        float[] x = {-1, -2, -3, -4, -5, -6, -7, -8, -9};

        float[] largest = bench.run(
                (kernels, b, size) -> kernels.maxPoolInto(shape, b[0], b[1], b[2], 1), ONE, new float[][] {x, new float[4], new float[4]})[1];
        float[] average = bench.result(ONE, (kernels, b, size) -> kernels.averagePoolInto(shape, b[0], b[1], 1), x, new float[4]);
        float[] gradient = bench.result(
                ONE, (kernels, b, size) -> kernels.averagePoolAdjointOnto(shape, b[0], b[1], 1), of(4, 2, 6, 1), new float[9]);

        assertThat(largest).containsExactly(-1, -3, -7, -9);
        assertThat(average).containsExactly(-3, -4.5f, -7.5f, -9); // (1 + 2 + 4 + 5) / 4, (3 + 6) / 2, (7 + 8) / 2, 9
        assertThat(gradient).containsExactly(1, 1, 1, 1, 1, 1, 3, 3, 1);
    }

    @Test
    void every_cell_is_repeated_by_hand() {
        ImageShape image = new ImageShape(2, 2, 1);

        float[] large = bench.result(
                ONE, (kernels, b, size) -> kernels.repeatInto(image, 2, 3, b[0], b[1], 1), of(1, 2, 3, 4), new float[24]);
        float[] gradient = bench.result(
                ONE, (kernels, b, size) -> kernels.repeatAdjointOnto(image, 2, 3, b[0], b[1], 1), large, of(0.5f, 0, 0, 0));

        assertThat(large).containsExactly(1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 3, 3, 3, 4, 4, 4);
        assertThat(gradient).containsExactly(6.5f, 12, 18, 24);
    }

    @Test
    void a_pool_that_dilates_or_changes_the_channels_is_refused() {
        WindowShape dilated = WindowShape.valid(THREE_BY_THREE, 1, 2, 2, 1, 1, 2);
        WindowShape widened = WindowShape.valid(THREE_BY_THREE, 2, 2, 2, 1, 1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.result(ONE, (kernels, b, size) -> kernels.averagePoolInto(dilated, b[0], b[1], 1), of(1), of(1)))
                .withMessage("averagePoolInto: the dilation must be 1 and the channels must stay, found dilation 2, 1 channels and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.result(ONE, (kernels, b, size) -> kernels.averagePoolInto(widened, b[0], b[1], 1), of(1), of(1)))
                .withMessage("averagePoolInto: the dilation must be 1 and the channels must stay, found dilation 1, 1 channels and 2");
    }

    @Test
    void a_factor_that_is_not_positive_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.result(
                        ONE, (kernels, b, size) -> kernels.repeatInto(THREE_BY_THREE, 2, 0, b[0], b[1], 1), new float[9], of(1)))
                .withMessage("repeatInto: the factors must be positive, found 2 and 0");
    }

    private static float[] of(float... values) {
        return values;
    }

    /** A window over images as wide as a size asks for; keeps the last shape, because a case must not allocate when it is called again. */
    private static final class Window {

        private final String name;
        private final int channels;
        private final int filters;
        private final Function<ImageShape, WindowShape> shape;
        private int columns = -1;
        private WindowShape known;

        Window(String name, int channels, int filters, Function<ImageShape, WindowShape> shape) {
            this.name = name;
            this.channels = channels;
            this.filters = filters;
            this.shape = shape;
        }

        WindowShape of(Size size) {
            if (columns != size.columns()) {
                columns = size.columns();
                known = shape.apply(new ImageShape(5, 4 + columns, channels));
            }
            return known;
        }

        int input(Size size) {
            return size.rows() * of(size).input().elements();
        }

        int output(Size size) {
            return size.rows() * of(size).output().elements();
        }
    }
}
