package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.KernelCase.Size;

@ParameterizedClass
@MethodSource("org.kettenregel.kernels.Bench#all")
record RandomKernelsTest(Bench bench) implements KernelsContract {

    private static final RandomKey KEY = new RandomKey(20_211, 7);
    private static final long FAR = (1L << 40) + 3;
    private static final int MANY = 100_000;

    @Override
    public Class<?> family() {
        return RandomKernels.class;
    }

    @Override
    public Stream<KernelCase> kernels() {
        return cases();
    }

    static Stream<KernelCase> cases() {
        return Stream.of(
                KernelCase.of("uniformInto", (kernels, b, size) -> kernels.uniformInto(KEY, -0.3f, 0.7f, b[0], size.count())).writes("out"),
                KernelCase.of("normalInto", (kernels, b, size) -> kernels.normalInto(KEY, 0.5f, 2, b[0], size.count())).writes("out"),
                KernelCase.of("maskInto", (kernels, b, size) -> kernels.maskInto(KEY, FAR, 0.8f, 1.25f, b[0], size.count())).writes("out"),
                KernelCase.of("noiseOnto", (kernels, b, size) -> kernels.noiseOnto(KEY, FAR, 0.5f, b[0], size.count())).writes("out"));
    }

    @Test
    void uniform_numbers_are_the_first_24_bits_of_the_known_answers() {
        RandomKey zero = new RandomKey(0, 0);

        float[] actual = bench.result(new Size(1, 4), (kernels, b, size) -> kernels.uniformInto(zero, 0, 1, b[0], 4), new float[4]);

        assertThat(actual).containsExactly(0x6627e8 * 0x1p-24f, 0xe169c5 * 0x1p-24f, 0xbc57ac * 0x1p-24f, 0x9b00db * 0x1p-24f);
    }

    @Test
    void uniform_numbers_have_the_same_bits_on_every_device() {
        float[] actual = uniform(KEY, -0.3f, 0.7f, 1000);

        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isEqualTo(Math.min(-0.3f + (0.7f - -0.3f) * Philox.uniform(KEY, i), Math.nextDown(0.7f)));
        }
    }

    @Test
    void a_longer_stream_begins_with_the_shorter_one() {
        float[] few = uniform(KEY, 0, 1, 5);
        float[] many = uniform(KEY, 0, 1, 4099);

        assertThat(many).startsWith(few);
    }

    @Test
    void another_seed_and_another_stream_give_other_numbers() {
        float[] first = uniform(KEY, 0, 1, 64);

        assertThat(uniform(new RandomKey(KEY.seed() + 1, KEY.stream()), 0, 1, 64)).isNotEqualTo(first);
        assertThat(uniform(new RandomKey(KEY.seed(), KEY.stream() + 1), 0, 1, 64)).isNotEqualTo(first);
        assertThat(uniform(new RandomKey(KEY.seed() + (1L << 32), KEY.stream()), 0, 1, 64)).isNotEqualTo(first);
        assertThat(uniform(new RandomKey(KEY.seed(), KEY.stream() + (1L << 32)), 0, 1, 64)).isNotEqualTo(first);
    }

    @Test
    void uniform_numbers_are_uniform() {
        assertDistribution(uniform(KEY, -2, 6, MANY), new UniformRealDistribution(-2, 6));
    }

    @Test
    void normal_numbers_are_normal() {
        float[] values = bench.result(new Size(1, MANY), (kernels, b, size) -> kernels.normalInto(KEY, 3, 2, b[0], MANY), new float[MANY]);

        assertDistribution(values, new NormalDistribution(3, 2));
    }

    /** Mean, variance and shape; five standard errors, and the critical distance at 0.001. The key is fixed, so this cannot fail by chance. */
    private static void assertDistribution(float[] values, RealDistribution distribution) {
        double[] sample = IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
        double variance = distribution.getNumericalVariance();

        assertThat(StatUtils.mean(sample)).isCloseTo(distribution.getNumericalMean(), within(5 * Math.sqrt(variance / sample.length)));
        assertThat(StatUtils.variance(sample)).isCloseTo(variance, within(5 * variance * Math.sqrt(2.0 / sample.length)));
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(distribution, sample)).isLessThan(1.95 / Math.sqrt(sample.length));
    }

    @Test
    void the_upper_end_of_an_interval_is_never_reached() {
        float low = 1;
        float high = Math.nextUp(low); // any rounding up would give the end

        assertThat(uniform(KEY, low, high, 1000)).containsOnly(low);
    }

    @Test
    void a_deviation_of_zero_gives_the_mean() {
        float[] values = bench.result(new Size(1, 3), (kernels, b, size) -> kernels.normalInto(KEY, 1.5f, 0, b[0], 3), new float[3]);

        assertThat(values).containsExactly(1.5f, 1.5f, 1.5f);
    }

    @Test
    void an_empty_interval_and_a_negative_deviation_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> uniform(KEY, 1, 1, 3))
                .withMessage("uniformInto: low must be below high, found [1.0, 1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.result(new Size(1, 1), (kernels, b, size) -> kernels.normalInto(KEY, 0, -1, b[0], 1), new float[1]))
                .withMessage("normalInto: the deviation must not be negative, found -1.0");
    }

    @Test
    void a_mask_keeps_where_the_number_of_the_stream_is_below_the_share() {
        float[] numbers = uniform(KEY, 0, 1, 1000);

        float[] mask = mask(0, 0.3f, 1000);

        for (int i = 0; i < mask.length; i++) {
            assertThat(mask[i]).isEqualTo(numbers[i] < 0.3f ? 2 : 0);
        }
    }

    @Test
    void a_mask_keeps_the_share_it_was_asked_for() {
        float[] mask = mask(FAR, 0.8f, MANY);

        double kept = IntStream.range(0, MANY).filter(i -> mask[i] != 0).count() / (double) MANY;

        assertThat(kept).isCloseTo(0.8, within(5 * Math.sqrt(0.8 * 0.2 / MANY))); // five standard errors
    }

    @Test
    void a_mask_that_keeps_all_or_nothing_has_no_exceptions() {
        assertThat(mask(0, 1, 1000)).containsOnly(2);
        assertThat(mask(0, 0, 1000)).containsOnly(0);
    }

    @Test
    void noise_is_normal_and_comes_on_top_of_what_was_there() {
        float[] values = bench.result(
                new Size(2, MANY),
                (kernels, b, size) -> {
                    kernels.fillInto(3, b[0], MANY);
                    kernels.noiseOnto(KEY, FAR, 2, b[0], MANY);
                },
                new float[MANY]);

        assertDistribution(values, new NormalDistribution(3, 2));
    }

    @Test
    void masks_and_noise_can_begin_anywhere_in_the_stream() {
        float[] mask = mask(0, 0.5f, 100);
        float[] noise = noise(0, 100);

        for (int first = 0; first < 8; first++) {
            assertThat(mask(first, 0.5f, 100 - first)).containsExactly(Arrays.copyOfRange(mask, first, 100));
            assertThat(noise(first, 100 - first)).containsExactly(Arrays.copyOfRange(noise, first, 100));
        }
    }

    @Test
    void a_share_beyond_one_and_negative_noise_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mask(0, 1.5f, 3))
                .withMessage("maskInto: the share that is kept must be in [0, 1], found 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.result(new Size(1, 1), (kernels, b, size) -> kernels.noiseOnto(KEY, 0, -1, b[0], 1), new float[1]))
                .withMessage("noiseOnto: the deviation must not be negative, found -1.0");
    }

    private float[] mask(long first, float keep, int count) {
        return bench.result(new Size(1, count), (kernels, b, size) -> kernels.maskInto(KEY, first, keep, 2, b[0], count), new float[count]);
    }

    private float[] noise(long first, int count) {
        return bench.result(new Size(1, count), (kernels, b, size) -> kernels.noiseOnto(KEY, first, 1, b[0], count), new float[count]);
    }

    private float[] uniform(RandomKey key, float low, float high, int count) {
        return bench.result(new Size(1, count), (kernels, b, size) -> kernels.uniformInto(key, low, high, b[0], count), new float[count]);
    }
}
