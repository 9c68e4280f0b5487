package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.ImageKernels.AffineRanges;
import org.kettenregel.kernels.KernelCase.Extent;
import org.kettenregel.kernels.KernelCase.Size;
import org.kettenregel.kernels.testing.Samples;

@ParameterizedClass
@MethodSource("org.kettenregel.kernels.Bench#all")
record ImageKernelsTest(Bench bench) implements KernelsContract {

    private static final RandomKey KEY = new RandomKey(20_211, 8);
    private static final AffineRanges RANGES = new AffineRanges(0.2f, 0.5f, 0.3f, true);
    private static final int MANY = 10_000;
    private static final Extent MAPS = size -> 6 * size.rows();

    /** Most of what these point to lies inside of the images among the cases. */
    private static final KernelCase.Range NEAR = new KernelCase.Range(-0.6f, 0.6f);

    @Override
    public Class<?> family() {
        return ImageKernels.class;
    }

    @Override
    public Stream<KernelCase> kernels() {
        return cases();
    }

    static Stream<KernelCase> cases() {
        return Stream.concat(
                Stream.of(KernelCase.of("affineMatricesInto", (kernels, b, size) -> kernels.affineMatricesInto(KEY, 7, RANGES, b[0], size.rows()))
                        .writes("out", MAPS)),
                Stream.of(new Raster(4, 5, 2), new Raster(1, 1, 3), new Raster(3, 6, 1)).flatMap(raster -> Stream.of(warp(raster), adjoint(raster))));
    }

    private static KernelCase warp(Raster raster) {
        return KernelCase.of("warpInto", (kernels, b, size) -> kernels.warpInto(raster, b[0], b[1], b[2], size.rows()))
                .variant(raster.toString())
                .reads("x", images(raster)).reads("matrices", MAPS, NEAR).writes("out", images(raster))
                .apart("out", "x", "matrices").sums(size -> 4);
    }

    private static KernelCase adjoint(Raster raster) {
        return KernelCase.of("warpAdjointOnto", (kernels, b, size) -> kernels.warpAdjointOnto(raster, b[0], b[1], b[2], size.rows()))
                .variant(raster.toString())
                .reads("matrices", MAPS, NEAR).reads("outGradient", images(raster)).writes("inGradient", images(raster))
                .apart("inGradient", "matrices", "outGradient").sums(size -> raster.height() * raster.width());
    }

    private static Extent images(Raster raster) {
        return size -> size.rows() * raster.height() * raster.width() * raster.channels();
    }

    @Test
    void the_map_that_changes_nothing_leaves_every_bit() {
        float[] image = Samples.normal(3, 4 * 5 * 2);

        assertThat(warped(new Raster(4, 5, 2), image, 1, 0, 0, 0, 1, 0)).containsExactly(image);
    }

    @Test
    void a_shift_is_a_share_of_the_width() {
        Raster row = new Raster(1, 4, 1);

        assertThat(warped(row, of(1, 2, 3, 4), 1, 0, 0.25f, 0, 1, 0)).containsExactly(2, 3, 4, 0); // by one pixel
        assertThat(warped(row, of(1, 2, 3, 4), 1, 0, 0.125f, 0, 1, 0)).containsExactly(1.5f, 2.5f, 3.5f, 2); // halfway between two
    }

    @Test
    void a_shift_down_is_a_share_of_the_height() {
        assertThat(warped(new Raster(2, 1, 2), of(1, 10, 2, 20), 1, 0, 0, 0, 1, -0.5f)).containsExactly(0, 0, 1, 10);
    }

    @Test
    void a_quarter_turn_brings_the_right_side_up() {
        float[] turned = warped(new Raster(2, 2, 1), of(1, 2, 3, 4), 0, -1, 0, 1, 0, 0);

        assertThat(turned).containsExactly(2, 4, 1, 3);
    }

    @Test
    void mirroring_turns_the_columns_round_and_keeps_the_channels_of_a_pixel_together() {
        float[] mirrored = warped(new Raster(1, 3, 2), of(1, 10, 2, 20, 3, 30), -1, 0, 0, 0, 1, 0);

        assertThat(mirrored).containsExactly(3, 30, 2, 20, 1, 10);
    }

    @Test
    void an_image_twice_as_large_shows_its_middle() {
        float[] zoomed = warped(new Raster(1, 4, 1), of(0, 4, 8, 12), 0.5f, 0, 0, 0, 0.5f, 0);

        assertThat(zoomed).containsExactly(3, 5, 7, 9); // from 0.75, 1.25, 1.75 and 2.25 of the columns
    }

    @Test
    void every_sample_has_a_map_of_its_own() {
        float[] moved = bench.result(
                new Size(2, 1),
                (kernels, b, size) -> kernels.warpInto(new Raster(1, 2, 1), b[0], b[1], b[2], 2),
                of(1, 2, 3, 4), of(1, 0, 0, 0, 1, 0, -1, 0, 0, 0, 1, 0), new float[4]);

        assertThat(moved).containsExactly(1, 2, 4, 3);
    }

    @Test
    void a_gradient_goes_back_to_the_pixels_that_were_read() {
        float[] gradient = bench.result(
                new Size(1, 1),
                (kernels, b, size) -> kernels.warpAdjointOnto(new Raster(1, 4, 1), b[0], b[1], b[2], 1),
                of(1, 0, 0.125f, 0, 1, 0), of(2, 4, 6, 8), of(100, 0, 0, 0));

        assertThat(gradient).containsExactly(101, 3, 5, 7); // half of each goes to its own place, half to the next
    }

    @Test
    void random_maps_turn_zoom_shift_and_mirror_evenly_within_their_ranges() {
        float[] maps = maps(0, RANGES, MANY);
        double[] angles = IntStream.range(0, MANY).mapToDouble(i -> Math.atan2(maps[6 * i + 3], maps[6 * i + 4])).toArray();
        double[] zooms = IntStream.range(0, MANY).mapToDouble(i -> 1 / Math.hypot(maps[6 * i + 3], maps[6 * i + 4])).toArray();
        double[] across = IntStream.range(0, MANY).mapToDouble(i -> maps[6 * i + 2]).toArray();
        double[] down = IntStream.range(0, MANY).mapToDouble(i -> maps[6 * i + 5]).toArray();
        long mirrored = IntStream.range(0, MANY).filter(i -> maps[6 * i] < 0).count();

        assertUniform(angles, -0.5, 0.5);
        assertUniform(zooms, 0.7, 1.3);
        assertUniform(across, -0.2, 0.2);
        assertUniform(down, -0.2, 0.2);
        assertThat(mirrored / (double) MANY).isCloseTo(0.5, within(5 * 0.5 / Math.sqrt(MANY))); // five standard errors
    }

    /** The critical distance at 0.001. The key is fixed, so this cannot fail by chance. */
    private static void assertUniform(double[] values, double low, double high) {
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(new UniformRealDistribution(low, high), values))
                .isLessThan(1.95 / Math.sqrt(values.length));
    }

    @Test
    void a_random_map_keeps_angles_and_mirrors_only_when_asked() {
        float[] maps = maps(0, new AffineRanges(0, 3, 0, false), 100);

        for (int i = 0; i < 100; i++) {
            double determinant = (double) maps[6 * i] * maps[6 * i + 4] - (double) maps[6 * i + 1] * maps[6 * i + 3];
            assertThat(determinant).isCloseTo(1, within(1e-6));
            assertThat(maps[6 * i]).isEqualTo(maps[6 * i + 4]);
        }
    }

    @Test
    void ranges_of_zero_change_nothing() {
        float[] image = Samples.normal(3, 3 * 3);

        float[] same = warped(new Raster(3, 3, 1), image, maps(0, new AffineRanges(0, 0, 0, false), 1));

        assertThat(same).containsExactly(image);
    }

    @Test
    void random_maps_can_begin_anywhere_in_the_stream() {
        float[] three = maps(0, RANGES, 3);

        assertThat(maps(ImageKernels.NUMBERS_PER_MAP, RANGES, 2)).containsExactly(Arrays.copyOfRange(three, 6, 18));
    }

    @Test
    void ranges_and_sizes_without_meaning_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AffineRanges(-0.1f, 0, 0, false))
                .withMessage("random map: shift and rotation must not be negative, found -0.1 and 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AffineRanges(0, 0, 1, false))
                .withMessage("random map: zoom must be in [0, 1), found 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Raster(28, 0, 1))
                .withMessage("image: sizes must be positive, found height=28, width=0, channels=1");
    }

    private float[] maps(long first, AffineRanges ranges, int samples) {
        return bench.result(
                new Size(samples, 1), (kernels, b, size) -> kernels.affineMatricesInto(KEY, first, ranges, b[0], samples), new float[6 * samples]);
    }

    private float[] warped(Raster raster, float[] image, float... map) {
        return bench.result(
                new Size(1, 1), (kernels, b, size) -> kernels.warpInto(raster, b[0], b[1], b[2], 1), image, map, new float[image.length]);
    }

    private static float[] of(float... values) {
        return values;
    }
}
