package org.kettenregel.kernels.cpu.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.MatMulShape;
import org.kettenregel.kernels.cpu.CpuDevice;
import org.kettenregel.kernels.testing.Samples;

/** Each element is one chain of fused multiply-adds over the inner index, whatever the sizes and the threads. */
class VectorMatrixTest {

    private static final int[] EDGES = {1, 2, 4, 7, 8, 11, 12, 13, 16, 31, 32, 33};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void products_around_the_edges_of_a_tile_are_chains(int threads) {
        try (CpuDevice device = new CpuDevice(threads)) {
            for (int m : EDGES) {
                for (int n : EDGES) {
                    assertChains(device, m, n, 5);
                    assertChains(device, m, n, 37);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "255, 257, 31", "33, 255, 257", "257, 12, 255", "193, 100, 300", "128, 10, 512", "5, 1024, 40", "200, 1024, 33", "20, 40, 801", "600, 8, 2",
        "200, 70, 1601", "32, 128, 512", "128, 512, 32", "512, 10, 128", "60, 129, 1601", "330, 31, 801", "16, 40, 64"
    })
    void larger_products_are_chains_for_any_number_of_threads_and_as_often_as_one_asks(int m, int n, int k) {
        for (int threads : new int[] {1, 2, 3, 8}) {
            try (CpuDevice device = new CpuDevice(threads)) {
                for (int run = 0; run < 3; run++) {
                    assertChains(device, m, n, k);
                }
            }
        }
    }

    @Test
    void a_row_alone_is_the_same_row() {
        float[] a = Samples.uniform(1, 130 * 70, -1, 1);
        float[] b = Samples.uniform(2, 70 * 50, -1, 1);
        float[] row = Arrays.copyOfRange(a, 129 * 70, 130 * 70);

        try (CpuDevice device = new CpuDevice(2)) {
            float[] whole = result(device, new MatMulShape(130, 50, 70, false, false), false, a, b, new float[130 * 50]);
            float[] alone = result(device, new MatMulShape(1, 50, 70, false, false), false, row, b, new float[50]);

            assertThat(alone).containsExactly(Arrays.copyOfRange(whole, 129 * 50, 130 * 50));
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 8, 8", "40, 40, 40"})
    void what_is_no_number_or_infinite_reaches_its_row_and_column_alone(int m, int n, int k) {
        float[] a = new float[m * k];
        float[] b = new float[k * n];
        Arrays.fill(a, 1);
        Arrays.fill(b, 1);
        a[2 * k + 1] = Float.NaN;
        b[3 * n + 4] = Float.POSITIVE_INFINITY;

        try (CpuDevice device = new CpuDevice(1)) {
            float[] out = result(device, new MatMulShape(m, n, k, false, false), false, a, b, new float[m * n]);

            for (int i = 0; i < m * n; i++) {
                float expected = i / n == 2 ? Float.NaN : i % n == 4 ? Float.POSITIVE_INFINITY : k;
                assertThat((Float) out[i]).as("element %d", i).isEqualTo((Float) expected);
            }
        }
    }

    private static void assertChains(CpuDevice device, int m, int n, int k) {
        float[] a = Samples.uniform(1, m * k, -1, 1);
        float[] b = Samples.uniform(2, k * n, -1, 1);
        float[] start = Samples.uniform(3, m * n, -1, 1);
        for (int variant = 0; variant < 8; variant++) {
            MatMulShape shape = new MatMulShape(m, n, k, (variant & 1) != 0, (variant & 2) != 0);
            boolean onto = (variant & 4) != 0;

            float[] actual = result(device, shape, onto, a, b, start);

            assertThat(actual).as("%s, onto %b", shape, onto).isEqualTo(chains(shape, onto, a, b, start));
        }
    }

    private static float[] chains(MatMulShape shape, boolean onto, float[] a, float[] b, float[] start) {
        float[] out = onto ? start.clone() : new float[start.length];
        for (int i = 0; i < out.length; i++) {
            int row = i / shape.n();
            int column = i % shape.n();
            for (int p = 0; p < shape.k(); p++) {
                float x = a[shape.transposeA() ? p * shape.m() + row : row * shape.k() + p];
                float y = b[shape.transposeB() ? column * shape.k() + p : p * shape.n() + column];
                out[i] = Math.fma(x, y, out[i]);
            }
        }
        return out;
    }

    private static float[] result(Device device, MatMulShape shape, boolean onto, float[] a, float[] b, float[] start) {
        try (DeviceBuffer left = upload(device, a); DeviceBuffer right = upload(device, b); DeviceBuffer out = upload(device, start)) {
            if (onto) {
                device.kernels().matMulOnto(shape, left, right, out);
            } else {
                device.kernels().matMulInto(shape, left, right, out);
            }
            float[] values = new float[start.length];
            out.download(0, values, 0, values.length);
            return values;
        }
    }

    private static DeviceBuffer upload(Device device, float[] values) {
        DeviceBuffer buffer = device.allocate(values.length);
        buffer.upload(values, 0, values.length);
        return buffer;
    }
}
