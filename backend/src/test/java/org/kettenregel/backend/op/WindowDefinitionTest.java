package org.kettenregel.backend.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;

/** The ops on images that are no convolution, on all their samples, against their definitions written down once more. */
class WindowDefinitionTest {

    private static Stream<OpSample> of(Class<? extends Op> type) {
        return OpSamples.all().filter(sample -> type.isInstance(sample.op()));
    }

    static Stream<OpSample> transposed() {
        return of(ConvTranspose2d.class);
    }

    static Stream<OpSample> largest() {
        return of(MaxPool2d.class);
    }

    static Stream<OpSample> averages() {
        return of(AvgPool2d.class);
    }

    static Stream<OpSample> globalAverages() {
        return of(GlobalAveragePool.class);
    }

    static Stream<OpSample> upsampled() {
        return of(Upsample2d.class);
    }

    private static double[] outputs(OpSample sample) {
        OpBench bench = OpBench.exact(sample);
        bench.forward();
        return IntStream.range(0, bench.outputs()).mapToDouble(bench::output).toArray();
    }

    private static int place(ImageShape image, int n, int row, int column, int channel) {
        return ((n * image.height() + row) * image.width() + column) * image.channels() + channel;
    }

    private static boolean inside(ImageShape image, int row, int column) {
        return row >= 0 && row < image.height() && column >= 0 && column < image.width();
    }

    @ParameterizedTest
    @MethodSource("transposed")
    void a_transposed_convolution_spreads_every_number_over_its_window(OpSample sample) {
        WindowShape window = ((ConvTranspose2d) sample.op()).window();
        ImageShape small = window.output();
        ImageShape large = window.input();
        double[] x = sample.inputs().get(0);
        double[] w = sample.inputs().get(1);
        double[] expected = new double[sample.samples() * large.height() * large.width() * large.channels()];
        for (int i = 0; i < x.length; i++) {
            int f = i % small.channels();
            int j = i / small.channels() % small.width();
            int row = i / small.channels() / small.width() % small.height();
            int n = i / small.channels() / small.width() / small.height();
            for (int k = 0; k < w.length / small.channels(); k++) {
                int c = k % large.channels();
                int down = window.strideDown() * row + window.dilation() * (k / large.channels() / window.kernelWidth()) - window.padTop();
                int across = window.strideAcross() * j + window.dilation() * (k / large.channels() % window.kernelWidth()) - window.padLeft();
                if (inside(large, down, across)) {
                    expected[place(large, n, down, across, c)] += x[i] * w[k * small.channels() + f];
                }
            }
        }

        assertThat(outputs(sample)).containsExactly(expected, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("largest")
    void a_maximum_is_the_largest_number_on_the_image_in_its_window(OpSample sample) {
        double[] expected = windows(sample, ((MaxPool2d) sample.op()).window()).stream().mapToDouble(StatUtils::max).toArray();

        assertThat(outputs(sample)).containsExactly(expected);
    }

    @ParameterizedTest
    @MethodSource("averages")
    void an_average_counts_the_numbers_on_the_image_in_its_window(OpSample sample) {
        double[] expected = windows(sample, ((AvgPool2d) sample.op()).window()).stream().mapToDouble(StatUtils::mean).toArray();

        assertThat(outputs(sample)).containsExactly(expected, within(1e-12));
    }

    /** What each element of the output sees. */
    private static List<double[]> windows(OpSample sample, WindowShape window) {
        List<double[]> windows = new ArrayList<>();
        for (int n = 0; n < sample.samples(); n++) {
            for (int i = 0; i < window.output().height(); i++) {
                for (int j = 0; j < window.output().width(); j++) {
                    for (int c = 0; c < window.output().channels(); c++) {
                        windows.add(seen(sample, window, n, i, j, c));
                    }
                }
            }
        }
        return windows;
    }

    private static double[] seen(OpSample sample, WindowShape window, int n, int i, int j, int c) {
        return IntStream.range(0, window.kernelHeight()).boxed()
                .flatMapToDouble(u -> IntStream.range(0, window.kernelWidth())
                        .filter(v -> inside(window.input(), window.strideDown() * i + u - window.padTop(), window.strideAcross() * j + v - window.padLeft()))
                        .mapToDouble(v -> sample.inputs().getFirst()[place(window.input(), n, window.strideDown() * i + u - window.padTop(),
                                window.strideAcross() * j + v - window.padLeft(), c)]))
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("globalAverages")
    void a_global_average_is_that_of_each_channel(OpSample sample) {
        ImageShape image = ((GlobalAveragePool) sample.op()).window().input();
        int cells = image.height() * image.width();

        double[] outputs = outputs(sample);

        for (int o = 0; o < outputs.length; o++) {
            int first = o / image.channels() * cells * image.channels() + o % image.channels();
            double[] channel = IntStream.range(0, cells).mapToDouble(i -> sample.inputs().getFirst()[first + i * image.channels()]).toArray();
            assertThat(outputs[o]).isCloseTo(StatUtils.mean(channel), within(1e-7)); // 1 / cells is a float
        }
        assertThat(outputs).hasSize(sample.samples() * image.channels());
    }

    @ParameterizedTest
    @MethodSource("upsampled")
    void a_larger_image_shows_at_each_place_the_cell_that_lies_there(OpSample sample) {
        Upsample2d op = (Upsample2d) sample.op();
        ImageShape large = new ImageShape(op.image().height() * op.timesDown(), op.image().width() * op.timesAcross(), op.image().channels());

        double[] outputs = outputs(sample);

        for (int n = 0; n < sample.samples(); n++) {
            for (int row = 0; row < large.height(); row++) {
                for (int column = 0; column < large.width(); column++) {
                    for (int c = 0; c < large.channels(); c++) {
                        assertThat(outputs[place(large, n, row, column, c)]).isEqualTo(
                                sample.inputs().getFirst()[place(op.image(), n, row / op.timesDown(), column / op.timesAcross(), c)]);
                    }
                }
            }
        }
    }
}
