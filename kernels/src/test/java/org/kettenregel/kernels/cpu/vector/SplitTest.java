package org.kettenregel.kernels.cpu.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.BufferScope;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.RandomKey;
import org.kettenregel.kernels.UpdateKernels.Adagrad;
import org.kettenregel.kernels.UpdateKernels.Adam;
import org.kettenregel.kernels.UpdateKernels.Momentum;
import org.kettenregel.kernels.UpdateKernels.RmsProp;
import org.kettenregel.kernels.cpu.CpuDevice;
import org.kettenregel.kernels.testing.Samples;

/** Neither threads nor lanes change a bit, at sizes around the edges of lanes, pieces and blocks. */
class SplitTest {

    private static final int[] COUNTS = {1, 15, 31, 32, 33, 63, 64, 100, 8191, 8192, 8205, 40_000, 131_072, 140_003};
    private static final int[][] SIZES = {{1, 1}, {16, 16}, {33, 8}, {40, 7}, {300, 10}, {4097, 17}, {1500, 64}, {257, 300}, {3, 20_001}};
    private static final RandomKey KEY = new RandomKey(0x8765_4321_0fed_cba9L, 0x1234_5678_9abc_def0L);
    private static final int MOST = 140_003;
    private static final float[][] OPERANDS = {
        Samples.normal(1, MOST), Samples.uniform(2, MOST, 0.1f, 1), Samples.uniform(3, MOST, 0.1f, 1), Samples.uniform(4, 2 * MOST, 0.1f, 1),
        Samples.normal(5, MOST), Samples.normal(6, MOST)
    };

    private static final Map<String, Call> ELEMENTWISE = Map.of(
            "momentum", (k, b, n) -> k.momentumUpdate(new Momentum(0.9f, false), 0.1f, b[0], b[1], b[2], n),
            "nesterov", (k, b, n) -> k.momentumUpdate(new Momentum(0.9f, true), 0.1f, b[0], b[1], b[2], n),
            "rmsProp", (k, b, n) -> k.rmsPropUpdate(new RmsProp(0.9f, 1e-7f), 0.1f, b[0], b[1], b[2], n),
            "adagrad", (k, b, n) -> k.adagradUpdate(new Adagrad(1e-7f), 0.1f, b[0], b[1], b[2], n),
            "adam", (k, b, n) -> k.adamUpdate(new Adam(0.9f, 0.999f, 1e-7f), 0.1f, b[0], b[3], b[2], n),
            "adamW", (k, b, n) -> k.adamWUpdate(new Adam(0.9f, 0.999f, 1e-7f), 0.1f, 0.01f, b[0], b[3], b[2], n),
            "scaleToNorm", (k, b, n) -> k.scaleToNormInto(b[0], b[1], 1, 0.3f, b[2], n),
            "sumAbsAdjoint", (k, b, n) -> k.sumAbsAdjointOnto(b[0], 0.3f, b[1], b[2], n),
            "sumSquaresAdjoint", (k, b, n) -> k.sumSquaresAdjointOnto(b[0], 0.3f, b[1], b[2], n));

    private static final Map<String, Call> RANDOM = Map.of(
            "uniform", (k, b, n) -> k.uniformInto(KEY, -1, 3, b[2], n),
            "normal", (k, b, n) -> k.normalInto(KEY, 1, 2, b[2], Math.min(n, 10_000)),
            "mask", (k, b, n) -> k.maskInto(KEY, 64, 0.7f, 2, b[2], n),
            "mask within a block", (k, b, n) -> k.maskInto(KEY, (1L << 34) - 39, 0.7f, 2, b[2], n),
            "noise", (k, b, n) -> k.noiseOnto(KEY, 5, 2, b[2], Math.min(n, 10_000)));

    private static final Map<String, Call> SUMS = Map.of(
            "sum", (k, b, n) -> k.sumInto(b[0], 0.3f, b[2], n),
            "sumAbs", (k, b, n) -> k.sumAbsInto(b[0], b[2], n),
            "sumSquares", (k, b, n) -> k.sumSquaresInto(b[0], b[2], n),
            "allFinite", (k, b, n) -> k.allFiniteInto(b[0], b[2], n));

    private static final Map<String, RowCall> NORMS = Map.of(
            "columnMoments", (k, b, rows, columns) -> k.columnMomentsInto(b[0], b[1], b[2], rows, columns),
            "rowMoments", (k, b, rows, columns) -> k.rowMomentsInto(b[0], b[1], b[2], rows, columns),
            "batchNorm", (k, b, rows, columns) -> k.batchNormInto(b[0], b[1], b[2], 0.01f, b[3], b[4], b[5], rows, columns),
            "batchNormAdjoint", (k, b, rows, columns) ->
                    k.batchNormAdjointOnto(b[0], b[1], b[2], 0.01f, b[3], b[4], b[5], rows, columns),
            "batchNormScaleAdjoint", (k, b, rows, columns) ->
                    k.batchNormScaleAdjointOnto(b[0], b[1], b[2], 0.01f, b[4], b[5], rows, columns),
            "layerNorm", (k, b, rows, columns) -> k.layerNormInto(b[0], b[1], b[2], 0.01f, b[3], b[4], b[5], rows, columns),
            "layerNormAdjoint", (k, b, rows, columns) ->
                    k.layerNormAdjointOnto(b[0], b[1], b[2], 0.01f, b[3], b[4], b[5], rows, columns),
            "layerNormScaleAdjoint", (k, b, rows, columns) ->
                    k.layerNormScaleAdjointOnto(b[0], b[1], b[2], 0.01f, b[4], b[5], rows, columns));

    static Stream<String> exact() {
        return Stream.concat(ELEMENTWISE.keySet().stream(), RANDOM.keySet().stream());
    }

    @ParameterizedTest
    @MethodSource("exact")
    void lanes_round_as_the_plain_loops_do(String name) {
        Call call = ELEMENTWISE.getOrDefault(name, RANDOM.get(name));

        for (int count : COUNTS) {
            assertThat(run(new CpuDevice(1), call, count)).as("%d elements", count).isDeepEqualTo(run(CpuDevice.plain(1), call, count));
        }
    }

    static Stream<String> all() {
        return Stream.concat(exact(), SUMS.keySet().stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void any_number_of_threads_gives_the_same_bits(String name) {
        Call call = ELEMENTWISE.getOrDefault(name, RANDOM.getOrDefault(name, SUMS.get(name)));

        for (int count : COUNTS) {
            float[][] alone = run(new CpuDevice(1), call, count);
            for (int threads : new int[] {2, 3, 8}) {
                assertThat(run(new CpuDevice(threads), call, count)).as("%d elements, %d threads", count, threads).isDeepEqualTo(alone);
            }
        }
    }

    static Stream<int[]> sizes() {
        return Stream.of(SIZES);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void any_number_of_threads_gives_the_same_bits_for_rows(int[] size) {
        Call add = (k, b, n) -> k.addRowInto(b[0], b[1], b[2], size[0], size[1]);
        Call sum = (k, b, n) -> k.sumRowsOnto(b[0], b[2], size[0], size[1]);
        Call fresh = (k, b, n) -> k.sumRowsInto(b[0], b[2], size[0], size[1]);
        float[][] alone = run(new CpuDevice(1), sum, 0);

        for (int threads : new int[] {2, 3, 8}) {
            assertThat(run(new CpuDevice(threads), add, 0)).isDeepEqualTo(run(CpuDevice.plain(1), add, 0));
            assertThat(run(new CpuDevice(threads), sum, 0)).isDeepEqualTo(alone);
            assertThat(run(new CpuDevice(threads), fresh, 0)).isDeepEqualTo(run(new CpuDevice(1), fresh, 0));
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void the_sum_of_rows_is_rounded_once(int[] size) {
        float[] x = OPERANDS[0];
        float[] before = OPERANDS[2];

        float[] after = run(new CpuDevice(2), (k, b, n) -> k.sumRowsOnto(b[0], b[2], size[0], size[1]), 0)[2];

        for (int c = 0; c < size[1]; c++) {
            int column = c;
            double sum = IntStream.range(0, size[0]).mapToDouble(r -> x[r * size[1] + column]).sum();
            assertThat(Math.abs(after[c] - (before[c] + sum))).isLessThanOrEqualTo(Math.ulp((float) sum) + Math.ulp(after[c]));
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void rows_are_added_to_rows_as_by_the_plain_loops(int[] size) {
        Call scatter = (k, b, n) -> {
            b[1].upload(IntStream.range(0, size[0]).collect(() -> new float[size[0]], (f, i) -> f[i] = i / 2, (f, g) -> {}));
            k.gatherRowsAdjointOnto(b[1], b[0], b[2], size[0], size[0], size[1]);
        };

        assertThat(run(new CpuDevice(2), scatter, 0)).isDeepEqualTo(run(CpuDevice.plain(1), scatter, 0));
    }

    static Stream<String> norms() {
        return NORMS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("norms")
    void any_number_of_threads_gives_the_same_bits_for_norms(String name) {
        for (int[] size : SIZES) {
            Call norm = (k, b, n) -> NORMS.get(name).on(k, b, size[0], size[1]);
            float[][] alone = run(new CpuDevice(1), norm, 0);
            for (int threads : new int[] {2, 3, 8}) {
                assertThat(run(new CpuDevice(threads), norm, 0)).as("%s rows and columns, %d threads", Arrays.toString(size), threads)
                        .isDeepEqualTo(alone);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("norms")
    void norms_in_lanes_agree_with_the_plain_loops(String name) {
        for (int[] size : SIZES) {
            Call norm = (k, b, n) -> NORMS.get(name).on(k, b, size[0], size[1]);

            float[][] lanes = run(new CpuDevice(1), norm, 0);
            float[][] plain = run(CpuDevice.plain(1), norm, 0);

            for (int b = 0; b < plain.length; b++) {
                assertClose(lanes[b], plain[b]);
            }
        }
    }

    /** Both are in double precision and rounded once, or twice where they are added to a number of about 1. */
    private static void assertClose(float[] actual, float[] expected) {
        for (int i = 0; i < expected.length; i++) {
            if (Math.abs(actual[i] - expected[i]) > Math.ulp(Math.max(1, Math.abs(expected[i])))) {
                assertThat(actual[i]).as("element %d", i).isEqualTo(expected[i]);
            }
        }
    }

    @Test
    void the_variance_of_many_numbers_far_from_zero_is_not_lost() {
        float[] x = new float[MOST];
        for (int i = 0; i < MOST; i++) {
            x[i] = 1_000_000 + i / 17 % 3; // the rows in turn: the mean of the squares less the square of the mean would be noise
        }
        Call moments = (k, b, n) -> {
            b[0].upload(x);
            k.columnMomentsInto(b[0], b[1], b[2], 8190, 17);
        };

        float[][] result = run(new CpuDevice(2), moments, 0);

        assertThat(Arrays.copyOf(result[1], 17)).containsOnly(1_000_001);
        assertThat(Arrays.copyOf(result[2], 17)).containsOnly(2f / 3);
    }

    @Test
    void the_mean_of_a_column_with_an_infinity_is_infinite() {
        Call moments = (k, b, n) -> {
            float[] x = OPERANDS[0].clone();
            x[3] = Float.POSITIVE_INFINITY;
            b[0].upload(x);
            k.columnMomentsInto(b[0], b[1], b[2], 300, 17);
            k.rowMomentsInto(b[0], b[3], b[4], 300, 17);
        };

        float[][] result = run(new CpuDevice(1), moments, 0);

        assertThat(result[1][3]).isInfinite();
        assertThat(result[2][3]).isNaN();
        assertThat(result[1][4]).isFinite();
        assertThat(result[3][0]).isInfinite();
        assertThat(result[4][0]).isNaN();
        assertThat(result[3][1]).isFinite();
    }

    private static float[][] run(Device opened, Call call, int count) {
        try (Device device = opened; BufferScope scope = new BufferScope()) {
            DeviceBuffer[] buffers = Stream.of(OPERANDS).map(values -> scope.own(Samples.upload(device, values))).toArray(DeviceBuffer[]::new);
            call.on(device.kernels(), buffers, count);
            return Stream.of(buffers).map(Samples::download).toArray(float[][]::new);
        }
    }

    private interface Call {
        void on(Kernels kernels, DeviceBuffer[] buffers, int count);
    }

    private interface RowCall {
        void on(Kernels kernels, DeviceBuffer[] buffers, int rows, int columns);
    }
}
