package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.KernelCase.Range;
import org.kettenregel.kernels.KernelCase.Size;

@ParameterizedClass
@MethodSource("org.kettenregel.kernels.Bench#all")
record FunctionKernelsTest(Bench bench) implements KernelsContract {

    private static final Size THREE = new Size(1, 3);
    private static final Range DIVISOR = new Range(0.5f, 2);

    @Override
    public Class<?> family() {
        return FunctionKernels.class;
    }

    @Override
    public Stream<KernelCase> kernels() {
        return cases();
    }

    static Stream<KernelCase> cases() {
        return Stream.of(
                KernelCase.of("divideInto", (kernels, b, size) -> kernels.divideInto(b[0], b[1], b[2], size.count()))
                        .reads("a").reads("b", DIVISOR).writes("out"),
                KernelCase.of("divideOnto", (kernels, b, size) -> kernels.divideOnto(b[0], b[1], b[2], size.count()))
                        .reads("a").reads("b", DIVISOR).writes("out"),
                KernelCase.of("divisorAdjointOnto", (kernels, b, size) -> kernels.divisorAdjointOnto(b[0], b[1], b[2], b[3], size.count()))
                        .reads("y").reads("b", DIVISOR).reads("outGradient").writes("bGradient"),
                KernelCase.of("exponentialInto", (kernels, b, size) -> kernels.exponentialInto(b[0], b[1], size.count()))
                        .reads("x").writes("out"),
                KernelCase.of("logarithmInto", (kernels, b, size) -> kernels.logarithmInto(b[0], b[1], size.count()))
                        .reads("x", KernelCase.POSITIVE).writes("out"),
                KernelCase.of("powerInto", (kernels, b, size) -> kernels.powerInto(b[0], 3, b[1], size.count()))
                        .reads("x").writes("out"),
                KernelCase.of("powerInto", (kernels, b, size) -> kernels.powerInto(b[0], -0.5f, b[1], size.count()))
                        .reads("x", KernelCase.POSITIVE).writes("out").variant("not whole"),
                KernelCase.of("powerAdjointOnto", (kernels, b, size) -> kernels.powerAdjointOnto(b[0], 3, b[1], b[2], size.count()))
                        .reads("x").reads("outGradient").writes("inGradient"),
                KernelCase.of("powerAdjointOnto", (kernels, b, size) -> kernels.powerAdjointOnto(b[0], -0.5f, b[1], b[2], size.count()))
                        .reads("x", KernelCase.POSITIVE).reads("outGradient").writes("inGradient").variant("not whole"),
                KernelCase.of("sineInto", (kernels, b, size) -> kernels.sineInto(b[0], b[1], size.count()))
                        .reads("x").writes("out"),
                KernelCase.of("sineAdjointOnto", (kernels, b, size) -> kernels.sineAdjointOnto(b[0], b[1], b[2], size.count()))
                        .reads("x").reads("outGradient").writes("inGradient"),
                KernelCase.of("cosineInto", (kernels, b, size) -> kernels.cosineInto(b[0], b[1], size.count()))
                        .reads("x").writes("out"),
                KernelCase.of("cosineAdjointOnto", (kernels, b, size) -> kernels.cosineAdjointOnto(b[0], b[1], b[2], size.count()))
                        .reads("x").reads("outGradient").writes("inGradient"),
                KernelCase.of("maximumInto", (kernels, b, size) -> kernels.maximumInto(b[0], b[1], b[2], size.count()))
                        .reads("a").reads("b").writes("out"),
                KernelCase.of("maximumAdjointOnto", (kernels, b, size) -> kernels.maximumAdjointOnto(b[0], b[1], b[2], b[3], size.count()))
                        .reads("a").reads("b").reads("outGradient").writes("aGradient"),
                KernelCase.of("minimumInto", (kernels, b, size) -> kernels.minimumInto(b[0], b[1], b[2], size.count()))
                        .reads("a").reads("b").writes("out"),
                KernelCase.of("minimumAdjointOnto", (kernels, b, size) -> kernels.minimumAdjointOnto(b[0], b[1], b[2], b[3], size.count()))
                        .reads("a").reads("b").reads("outGradient").writes("aGradient"));
    }

    @Test
    void a_quotient_by_zero_is_infinite_with_the_sign_of_the_dividend() {
        float[] out = bench.result(THREE, (kernels, b, size) -> kernels.divideInto(b[0], b[1], b[2], 3), of(-1, 0, 6), of(0, 0, 4), of(9, 9, 9));

        assertThat(out).containsExactly(Float.NEGATIVE_INFINITY, Float.NaN, 1.5f);
    }

    @Test
    void a_divisor_receives_minus_the_dividend_over_its_square() {
        float[] gradient = bench.result(
                THREE, (kernels, b, size) -> kernels.divisorAdjointOnto(b[0], b[1], b[2], b[3], 3), of(3, -0.5f, 0), of(2, 4, 1), of(1, 8, 5), of(0, 1, 0));

        assertThat(gradient).containsExactly(-1.5f, 2, 0); // y / b: 3/2, -0.5/4 * 8, 0
    }

    @Test
    void where_two_numbers_are_the_same_each_has_half_of_the_gradient() {
        float[] larger = bench.result(
                THREE, (kernels, b, size) -> kernels.maximumAdjointOnto(b[0], b[1], b[2], b[3], 3), of(1, 2, 3), of(2, 2, 2), of(4, 4, 4), of(0, 0, 0));
        float[] smaller = bench.result(
                THREE, (kernels, b, size) -> kernels.minimumAdjointOnto(b[0], b[1], b[2], b[3], 3), of(1, 2, 3), of(2, 2, 2), of(4, 4, 4), of(0, 0, 0));

        assertThat(larger).containsExactly(0, 2, 4);
        assertThat(smaller).containsExactly(4, 2, 0);
    }

    @Test
    void roots_and_reciprocals_are_powers() {
        float[] root = bench.result(THREE, (kernels, b, size) -> kernels.powerInto(b[0], 0.5f, b[1], 3), of(4, 0, -1), of(9, 9, 9));
        float[] slope = bench.result(
                THREE, (kernels, b, size) -> kernels.powerAdjointOnto(b[0], 0.5f, b[1], b[2], 3), of(4, 0, 16), of(1, 1, 8), of(0, 0, 0));

        assertThat(root).containsExactly(2, 0, Float.NaN);
        assertThat(slope).containsExactly(0.25f, Float.POSITIVE_INFINITY, 1); // 1 / (2 sqrt(x))
    }

    private static float[] of(float... values) {
        return values;
    }
}
