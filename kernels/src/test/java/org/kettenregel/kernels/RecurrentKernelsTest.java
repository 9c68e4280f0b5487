package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.KernelCase.Extent;
import org.kettenregel.kernels.KernelCase.Range;
import org.kettenregel.kernels.KernelCase.Size;
import org.kettenregel.kernels.testing.Samples;

@ParameterizedClass
@MethodSource("org.kettenregel.kernels.Bench#all")
record RecurrentKernelsTest(Bench bench) implements KernelsContract {

    private static final int FROM = 2;
    private static final Extent SCORES = size -> size.rows() * width(size);
    private static final Range WIDE = new Range(-9, 9);

    @Override
    public Class<?> family() {
        return RecurrentKernels.class;
    }

    @Override
    public Stream<KernelCase> kernels() {
        return cases();
    }

    /** Two columns before those of the gate, and three behind them. */
    private static int width(Size size) {
        return FROM + size.columns() + 3;
    }

    static Stream<KernelCase> cases() {
        return Stream.of(
                KernelCase.of("sigmoidGateInto", (kernels, b, size) ->
                                kernels.sigmoidGateInto(b[0], FROM, width(size), b[1], size.rows(), size.columns()))
                        .reads("scores", SCORES, WIDE).writes("out").apart("out", "scores"),
                KernelCase.of("sigmoidGateAdjointOnto", (kernels, b, size) ->
                                kernels.sigmoidGateAdjointOnto(b[0], b[1], b[2], FROM, width(size), size.rows(), size.columns()))
                        .reads("y").reads("outGradient").writes("inGradient", SCORES).apart("inGradient", "y", "outGradient"),
                KernelCase.of("tanhGateInto", (kernels, b, size) ->
                                kernels.tanhGateInto(b[0], FROM, width(size), b[1], size.rows(), size.columns()))
                        .reads("scores", SCORES).writes("out").apart("out", "scores"),
                KernelCase.of("tanhGateAdjointOnto", (kernels, b, size) ->
                                kernels.tanhGateAdjointOnto(b[0], b[1], b[2], FROM, width(size), size.rows(), size.columns()))
                        .reads("y").reads("outGradient").writes("inGradient", SCORES).apart("inGradient", "y", "outGradient"));
    }

    @Test
    void a_gate_reads_its_own_columns_alone() {
        Size size = new Size(2, 1);
        float[] scores = of(7, 0, 7, 7, 3e38f, 7); // (2, 3), the gate in the middle

        float[] sigmoid = bench.result(size, (kernels, b, s) -> kernels.sigmoidGateInto(b[0], 1, 3, b[1], 2, 1), scores, of(9, 9));
        float[] tanh = bench.result(size, (kernels, b, s) -> kernels.tanhGateInto(b[0], 1, 3, b[1], 2, 1), scores, of(9, 9));

        assertThat(sigmoid).containsExactly(0.5f, 1);
        assertThat(tanh).containsExactly(0, 1);
    }

    @Test
    void a_gate_adds_to_the_gradient_of_its_own_columns_alone() {
        Size size = new Size(2, 1);
        float[] y = of(0.5f, 0.25f);
        float[] outer = of(4, 16);
        float[] gradient = of(10, 20, 30, 40, 50, 60); // (2, 3), the gate in the middle

        float[] sigmoid = bench.result(
                size, (kernels, b, s) -> kernels.sigmoidGateAdjointOnto(b[0], b[1], b[2], 1, 3, 2, 1), y, outer, gradient);
        float[] tanh = bench.result(size, (kernels, b, s) -> kernels.tanhGateAdjointOnto(b[0], b[1], b[2], 1, 3, 2, 1), y, outer, gradient);

        assertThat(sigmoid).containsExactly(10, 21, 30, 40, 53, 60); // 1/4 of 4, 3/16 of 16
        assertThat(tanh).containsExactly(10, 23, 30, 40, 65, 60); // 3/4 of 4, 15/16 of 16
    }

    @Test
    void a_gate_has_the_bits_of_the_activation_of_those_columns() {
        float[] scores = Samples.uniform(3, 5 * 83, -9, 9); // (5, 83), the gate in the first 37
        float[] columns = new float[5 * 37];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = scores[i / 37 * 83 + i % 37];
        }
        Size size = new Size(5, 37);

        float[] sigmoids = bench.result(size, (kernels, b, s) -> kernels.sigmoidInto(b[0], b[1], s.count()), columns, new float[columns.length]);
        float[] tanhs = bench.result(size, (kernels, b, s) -> kernels.tanhInto(b[0], b[1], s.count()), columns, new float[columns.length]);

        assertThat(bench.result(size, (kernels, b, s) -> kernels.sigmoidGateInto(b[0], 0, 83, b[1], 5, 37), scores, new float[columns.length]))
                .containsExactly(sigmoids);
        assertThat(bench.result(size, (kernels, b, s) -> kernels.tanhGateInto(b[0], 0, 83, b[1], 5, 37), scores, new float[columns.length]))
                .containsExactly(tanhs);
    }

    @Test
    void a_gate_outside_its_scores_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.result(
                        new Size(1, 2), (kernels, b, size) -> kernels.sigmoidGateInto(b[0], 2, 3, b[1], 1, 2), new float[9], new float[9]))
                .withMessage("sigmoidGateInto: 2 columns from column 2 on do not fit scores with 3 columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.result(
                        new Size(1, 2), (kernels, b, size) -> kernels.tanhGateAdjointOnto(b[0], b[1], b[2], -1, 3, 1, 2), new float[9], new float[9], new float[9]))
                .withMessage("tanhGateAdjointOnto: 2 columns from column -1 on do not fit inGradient with 3 columns");
    }

    private static float[] of(float... values) {
        return values;
    }
}
