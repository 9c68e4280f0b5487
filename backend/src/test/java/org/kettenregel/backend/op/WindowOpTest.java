package org.kettenregel.backend.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;

/** Values of the ops on images against numbers worked by hand, or against the definition written down once more. */
class WindowOpTest {

    private static final double[] ONE_TO_NINE = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final double[] ONE_TO_FOUR = {1, 2, 3, 4};
    private static final ImageShape THREE_BY_THREE = new ImageShape(3, 3, 1);

    private static OpBench forward(Op op, List<Shape> shapes, double[]... inputs) {
        OpBench bench = OpBench.exact(new OpSample("", op, 1, shapes, List.of(inputs)));
        bench.forward();
        return bench;
    }

    private static double[] outputs(OpBench bench) {
        double[] outputs = new double[bench.outputs()];
        for (int o = 0; o < outputs.length; o++) {
            outputs[o] = bench.output(o);
        }
        return outputs;
    }

    @Test
    void a_convolution_by_hand() {
        List<Shape> shapes = List.of(Shape.perSample(3, 3, 1), Shape.fixed(2, 2, 1, 1));

        OpBench valid = forward(new Conv2d(WindowShape.valid(THREE_BY_THREE, 1, 2, 2, 1, 1, 1)), shapes, ONE_TO_NINE, ONE_TO_FOUR);
        OpBench same = forward(new Conv2d(WindowShape.same(THREE_BY_THREE, 1, 2, 2, 1, 1, 1)), shapes, ONE_TO_NINE, ONE_TO_FOUR);

        assertThat(outputs(valid)).containsExactly(37, 47, 67, 77); // 1*1 + 2*2 + 3*4 + 4*5, ...
        assertThat(outputs(same)).containsExactly(37, 47, 21, 67, 77, 33, 23, 26, 9); // the padding is right and below
    }

    static Stream<OpSample> convolutions() {
        return OpSamples.all().filter(sample -> sample.op() instanceof Conv2d);
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void a_convolution_is_the_sum_of_its_definition(OpSample sample) {
        WindowShape window = ((Conv2d) sample.op()).window();
        OpBench bench = OpBench.exact(sample);

        bench.forward();

        int element = 0;
        for (int n = 0; n < sample.samples(); n++) {
            for (int i = 0; i < window.output().height(); i++) {
                for (int j = 0; j < window.output().width(); j++) {
                    for (int f = 0; f < window.output().channels(); f++) {
                        assertThat(bench.output(element)).as("element %d", element++).isCloseTo(sum(sample, window, n, i, j, f), within(1e-12));
                    }
                }
            }
        }
    }

    private static double sum(OpSample sample, WindowShape window, int n, int i, int j, int f) {
        ImageShape image = window.input();
        double sum = 0;
        for (int u = 0; u < window.kernelHeight(); u++) {
            for (int v = 0; v < window.kernelWidth(); v++) {
                int row = window.strideDown() * i + window.dilation() * u - window.padTop();
                int column = window.strideAcross() * j + window.dilation() * v - window.padLeft();
                for (int c = 0; c < image.channels(); c++) {
                    boolean inside = row >= 0 && row < image.height() && column >= 0 && column < image.width();
                    double x = inside ? sample.inputs().get(0)[((n * image.height() + row) * image.width() + column) * image.channels() + c] : 0;
                    sum += x * sample.inputs().get(1)[((u * window.kernelWidth() + v) * image.channels() + c) * window.output().channels() + f];
                }
            }
        }
        return sum;
    }

    @Test
    void a_transposed_convolution_spreads_every_cell_by_hand() {
        List<Shape> shapes = List.of(Shape.perSample(2, 2, 1), Shape.fixed(2, 2, 1, 1));

        OpBench overlapping = forward(
                new ConvTranspose2d(WindowShape.valid(THREE_BY_THREE, 1, 2, 2, 1, 1, 1)), shapes, ONE_TO_FOUR, ONE_TO_FOUR);
        OpBench apart = forward(
                new ConvTranspose2d(WindowShape.same(new ImageShape(4, 4, 1), 1, 2, 2, 2, 2, 1)), shapes, ONE_TO_FOUR, ONE_TO_FOUR);

        assertThat(outputs(overlapping)).containsExactly(1, 4, 4, 6, 20, 16, 9, 24, 16); // in the middle 1*4 + 2*3 + 3*2 + 4*1
        assertThat(outputs(apart)).containsExactly(1, 2, 2, 4, 3, 4, 6, 8, 3, 6, 4, 8, 9, 12, 12, 16);
    }

    @Test
    void pools_by_hand() {
        WindowShape window = WindowShape.same(THREE_BY_THREE, 1, 2, 2, 2, 2, 1);
        List<Shape> shapes = List.of(Shape.perSample(3, 3, 1));
        double[] x = {-1, -2, -3, -4, -5, -6, -7, -8, -9};

        assertThat(outputs(forward(new MaxPool2d(window), shapes, x))).containsExactly(-1, -3, -7, -9);
        assertThat(outputs(forward(new AvgPool2d(window), shapes, x))).containsExactly(-3, -4.5, -7.5, -9); // padding does not count
    }

    @Test
    void the_global_average_leaves_one_number_for_each_channel() {
        OpBench bench = forward(
                new GlobalAveragePool(new ImageShape(2, 2, 2)), List.of(Shape.perSample(2, 2, 2)), new double[] {1, 10, 2, 20, 3, 30, 6, 60});

        assertThat(bench.outputShape()).isEqualTo(Shape.perSample(2));
        assertThat(outputs(bench)).containsExactly(3, 30);
    }

    @Test
    void every_cell_is_repeated_by_hand() {
        OpBench bench = forward(new Upsample2d(new ImageShape(2, 2, 1), 2, 3), List.of(Shape.perSample(2, 2, 1)), ONE_TO_FOUR);

        assertThat(bench.outputShape()).isEqualTo(Shape.perSample(4, 6, 1));
        assertThat(outputs(bench)).containsExactly(1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 3, 3, 3, 4, 4, 4);
    }

    @Test
    void a_long_window_is_explained_by_its_first_numbers() {
        WindowShape window = WindowShape.valid(new ImageShape(4, 3, 1), 1, 4, 3, 1, 1, 1);
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 11};

        OpBench bench = forward(new MaxPool2d(window), List.of(Shape.perSample(4, 3, 1)), x);

        assertThat(bench.sample.op().explain(0, bench).result()).isEqualTo(12);
        assertThat(bench.sample.op().explain(0, bench).terms().getLast().toString()).contains("(+3))");
    }

    @Test
    void formulas_name_stride_dilation_and_padding() {
        WindowShape window = WindowShape.same(new ImageShape(6, 7, 1), 1, 3, 3, 2, 1, 2);

        assertThat(Notation.USUAL.write(new Conv2d(window).formula().value())).isEqualTo("z_{ijf} = \\sum_{u,v,c} x_{2i+2u-1,\\,j+2v-2,\\,c}\\,w_{uvcf}");
    }

    @Test
    void another_image_or_other_weights_are_a_mismatch() {
        Conv2d convolution = new Conv2d(WindowShape.valid(THREE_BY_THREE, 2, 2, 2, 1, 1, 1));

        assertThatThrownBy(() -> convolution.inferShape(List.of(Shape.perSample(3, 3, 1), Shape.fixed(2, 2, 2, 1))))
                .isInstanceOf(ShapeMismatch.class)
                .hasMessage("convolution: expected (n, 3, 3, 1) and (2, 2, 1, 2), found (n, 3, 3, 1) and (2, 2, 2, 1)");
        assertThatThrownBy(() -> new GlobalAveragePool(THREE_BY_THREE).inferShape(List.of(Shape.perSample(9))))
                .isInstanceOf(ShapeMismatch.class)
                .hasMessage("pooling: expected (n, 3, 3, 1), found (n, 9)");
    }
}
