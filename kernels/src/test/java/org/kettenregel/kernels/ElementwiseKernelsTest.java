package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.KernelCase.Size;

@ParameterizedClass
@MethodSource("org.kettenregel.kernels.Bench#all")
record ElementwiseKernelsTest(Bench bench) implements KernelsContract {

    private static final Size THREE = new Size(1, 3);

    @Override
    public Class<?> family() {
        return ElementwiseKernels.class;
    }

    @Override
    public Stream<KernelCase> kernels() {
        return cases();
    }

    static Stream<KernelCase> cases() {
        return Stream.of(
                KernelCase.of("fillInto", (kernels, b, size) -> kernels.fillInto(1.5f, b[0], size.count())).writes("out"),
                KernelCase.of("copyInto", (kernels, b, size) -> kernels.copyInto(b[0], b[1], size.count())).reads("x").writes("out"),
                KernelCase.of("scaleOnto", (kernels, b, size) -> kernels.scaleOnto(-0.3f, b[0], b[1], size.count())).reads("x").writes("out"),
                KernelCase.of("scaleInto", (kernels, b, size) -> kernels.scaleInto(-0.3f, b[0], b[1], size.count())).reads("x").writes("out"),
                KernelCase.of("addInto", (kernels, b, size) -> kernels.addInto(b[0], b[1], b[2], size.count()))
                        .reads("a").reads("b").writes("out"),
                KernelCase.of("subtractInto", (kernels, b, size) -> kernels.subtractInto(b[0], b[1], b[2], size.count()))
                        .reads("a").reads("b").writes("out"),
                KernelCase.of("multiplyInto", (kernels, b, size) -> kernels.multiplyInto(b[0], b[1], b[2], size.count()))
                        .reads("a").reads("b").writes("out"),
                KernelCase.of("multiplyOnto", (kernels, b, size) -> kernels.multiplyOnto(b[0], b[1], b[2], size.count()))
                        .reads("a").reads("b").writes("out"),
                KernelCase.of("squareInto", (kernels, b, size) -> kernels.squareInto(b[0], b[1], size.count())).reads("x").writes("out"),
                KernelCase.of("squareAdjointOnto", (kernels, b, size) -> kernels.squareAdjointOnto(b[0], b[1], b[2], size.count()))
                        .reads("x").reads("outGradient").writes("inGradient"),
                KernelCase.of("squareAdjointInto", (kernels, b, size) -> kernels.squareAdjointInto(b[0], b[1], b[2], size.count()))
                        .reads("x").reads("outGradient").writes("inGradient"),
                KernelCase.of("absInto", (kernels, b, size) -> kernels.absInto(b[0], b[1], size.count())).reads("x").writes("out"),
                KernelCase.of("absAdjointOnto", (kernels, b, size) -> kernels.absAdjointOnto(b[0], b[1], b[2], size.count()))
                        .reads("x").reads("outGradient").writes("inGradient"),
                KernelCase.of("clampInto", (kernels, b, size) -> kernels.clampInto(b[0], -0.5f, 1, b[1], size.count())).reads("x").writes("out"));
    }

    @Test
    void clamping_moves_only_what_lies_outside() {
        float[] out = bench.result(THREE, (kernels, b, size) -> kernels.clampInto(b[0], -1, 2, b[1], 3), of(-5, 1.5f, 7), of(9, 9, 9));

        assertThat(out).containsExactly(-1, 1.5f, 2);
    }

    @Test
    void one_end_of_a_clamp_may_be_open() {
        float[] out = bench.result(
                THREE, (kernels, b, size) -> kernels.clampInto(b[0], 0, Float.POSITIVE_INFINITY, b[1], 3), of(-5, 1.5f, 1e30f), of(9, 9, 9));

        assertThat(out).containsExactly(0, 1.5f, 1e30f);
    }

    @Test
    void a_clamp_upside_down_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.result(THREE, (kernels, b, size) -> kernels.clampInto(b[0], 1, -1, b[1], 3), new float[3], new float[3]))
                .withMessage("clampInto: low must not be above high, found [1.0, -1.0]");
    }

    @Test
    void into_overwrites_what_was_there() {
        float[] out = bench.result(THREE, (kernels, b, size) -> kernels.scaleInto(2, b[0], b[1], 3), of(1, 2, 3), of(Float.NaN, 9, 9));

        assertThat(out).containsExactly(2, 4, 6);
    }

    @Test
    void onto_adds_to_what_was_there() {
        float[] out = bench.result(THREE, (kernels, b, size) -> kernels.scaleOnto(2, b[0], b[1], 3), of(1, 2, 3), of(10, 20, 30));

        assertThat(out).containsExactly(12, 24, 36);
    }

    @Test
    void the_gradient_of_the_absolute_value_is_zero_at_zero() {
        float[] gradient = bench.result(
                THREE, (kernels, b, size) -> kernels.absAdjointOnto(b[0], b[1], b[2], 3), of(-5, 0, 5), of(2, 2, 2), of(0, 0, 0));

        assertThat(gradient).containsExactly(-2, 0, 2);
    }

    @Test
    void the_gradient_of_the_square_is_twice_the_input() {
        float[] gradient = bench.result(
                THREE, (kernels, b, size) -> kernels.squareAdjointOnto(b[0], b[1], b[2], 3), of(-3, 0, 4), of(1, 1, 10), of(0, 0, 1));

        assertThat(gradient).containsExactly(-6, 0, 81); // 2*-3*1, 2*0*1, 1 + 2*4*10
    }

    private static float[] of(float... values) {
        return values;
    }
}
