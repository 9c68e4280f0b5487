package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.shape.Shape;

class PlanarSetTest {

    private static final Seed SEED = new Seed(7);
    private static final float EXACT = 1e-6f;

    static List<PlanarSet> defaults() {
        return Catalog.of(PlanarSet.class).entries().stream().map(Catalog.Entry::defaults).toList();
    }

    static List<PlanarSet> classifying() {
        return defaults().stream().filter(set -> set.targets() instanceof Targets.Classes).toList();
    }

    private static float[] point(Dataset data, int sample) {
        float[] features = new float[2];
        data.copyFeatures(sample, features, 0);
        return features;
    }

    private static Dataset load(PlanarSet set) {
        return set.load(SEED, DataFolder.none());
    }

    private static void assertPoint(Dataset data, int sample, double x1, double x2, int label) {
        assertThat(point(data, sample)).as("sample " + sample).containsExactly(new float[] {(float) x1, (float) x2}, within(EXACT));
        assertThat(data.label(sample)).isEqualTo(label);
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void two_hundred_points_of_two_named_features_are_the_default(PlanarSet set) {
        Dataset data = load(set);

        assertThat(data.size()).isEqualTo(200);
        assertThat(data.inputShape()).isEqualTo(Shape.perSample(2));
        assertThat(data.targets()).isEqualTo(set.signature().targets());
        assertThat(data.featureNames()).containsExactly("x1", "x2");
        assertThat(data.givenTestStart()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void the_same_seed_gives_the_same_points_and_another_seed_others(PlanarSet set) {
        Dataset data = load(set);
        Dataset again = load(set);
        Dataset other = set.load(new Seed(8), DataFolder.none());

        assertThat(allFeatures(again)).isEqualTo(allFeatures(data));
        assertThat(allFeatures(other)).isNotEqualTo(allFeatures(data));
    }

    @ParameterizedTest
    @MethodSource("classifying")
    void both_classes_have_about_half_of_the_points(PlanarSet set) {
        Dataset data = load(set);

        long ones = IntStream.range(0, data.size()).filter(i -> data.label(i) == 1).count();

        assertThat(ones).isBetween(80L, 120L);
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void nearly_all_points_lie_in_the_view(PlanarSet set) {
        Dataset data = load(set);

        long inside = IntStream.range(0, data.size())
                .filter(i -> Math.abs(point(data, i)[0]) <= PlanarSet.DOMAIN && Math.abs(point(data, i)[1]) <= PlanarSet.DOMAIN)
                .count();

        assertThat(inside).isGreaterThanOrEqualTo(190);
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void knobs_set_the_number_of_points_and_refuse_what_is_out_of_range(PlanarSet set) {
        Catalog<PlanarSet> catalog = Catalog.of(PlanarSet.class);

        assertThat(load(catalog.with(set, "samples", 21)).size()).isEqualTo(21);
        assertThatThrownBy(() -> catalog.with(set, "samples", 19)).hasMessageEndingWith("samples must be between 20 and 1000, found 19");
        assertThatThrownBy(() -> catalog.with(set, "samples", 1001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> catalog.with(set, "noise", 0.51)).hasMessageEndingWith("noise must be between 0 and 0.5, found 0.51");
        assertThatThrownBy(() -> catalog.with(set, "noise", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_circle_without_noise_is_a_disc_of_ones_in_a_ring_of_zeros() {
        Dataset data = load(new Circle(200, 0));

        for (int i = 0; i < data.size(); i++) {
            double radius = Math.hypot(point(data, i)[0], point(data, i)[1]);
            if (data.label(i) == 1) {
                assertThat(radius).isLessThan(0.5);
            } else {
                assertThat(radius).isBetween(0.7, 1.0);
            }
        }
        assertThat(IntStream.range(0, 200).filter(i -> data.label(i) == 1).count()).isEqualTo(100);
    }

    @Test
    void xor_without_noise_is_one_where_signs_agree_and_keeps_off_the_axes() {
        Dataset data = load(new Xor(200, 0));

        for (int i = 0; i < data.size(); i++) {
            float[] x = point(data, i);
            assertThat(data.label(i)).isEqualTo(x[0] * x[1] > 0 ? 1 : 0);
            assertThat(Math.abs(x[0])).isBetween(0.06f, 1.06f);
            assertThat(Math.abs(x[1])).isBetween(0.06f, 1.06f);
        }
        assertThat(IntStream.range(0, 200).filter(i -> point(data, i)[0] > 0 && point(data, i)[1] > 0).count()).isEqualTo(50);
    }

    @Test
    void noise_flips_labels_of_xor_but_leaves_the_points() {
        Dataset exact = load(new Xor(1000, 0));
        Dataset noisy = load(new Xor(1000, 0.5));

        assertThat(allFeatures(noisy)).isEqualTo(allFeatures(exact));
        assertThat(IntStream.range(0, 1000).filter(i -> noisy.label(i) != exact.label(i)).count()).isPositive();
    }

    @Test
    void two_gaussians_have_the_stated_centres_and_variance() {
        Dataset data = load(new TwoGaussians(1000, 0));

        // 500 points of variance 0.02: the mean has a standard deviation of 0.0063, the variance one of 0.0013
        double mean = IntStream.range(0, 1000).filter(i -> data.label(i) == 1).mapToDouble(i -> point(data, i)[0]).average().orElseThrow();
        double variance = IntStream.range(0, 1000).filter(i -> data.label(i) == 0)
                .mapToDouble(i -> Math.pow(point(data, i)[1] + 0.4, 2)).average().orElseThrow();
        assertThat(mean).isCloseTo(0.4, within(0.03));
        assertThat(variance).isCloseTo(0.02, within(0.006));
    }

    @Test
    void a_spiral_without_noise_turns_as_its_formula_says() {
        Dataset data = load(new Spiral(200, 0));

        assertPoint(data, 0, 0, 0, 0);
        assertPoint(data, 1, 0, 0, 1);
        // the 20th of 100: r = 0.2, t = 0.7 pi, sin 126 deg = 0.8090170, cos 126 deg = -0.5877853
        assertPoint(data, 41, 0.1618034, -0.1175571, 1);
        assertPoint(data, 40, -0.1618034, 0.1175571, 0);
        // the 60th: r = 0.6, t = 2.1 pi, sin 18 deg = 0.3090170, cos 18 deg = 0.9510565
        assertPoint(data, 121, 0.1854102, 0.5706339, 1);
    }

    @Test
    void a_spiral_with_half_the_turns_is_at_half_the_angle() {
        Dataset data = load(new Spiral(200, 0, 0.875));

        // the 60th of 100: r = 0.6, t = 1.05 pi, sin 189 deg = -0.1564345, cos 189 deg = -0.9876883
        assertPoint(data, 121, -0.0938607, -0.5926130, 1);
    }

    @Test
    void turns_beyond_the_knob_are_refused_in_a_sentence() {
        assertThatThrownBy(() -> new Spiral(200, 0, 3.5)).hasMessage("spiral: turns must be between 0.5 and 3.0, found 3.5");
    }

    @Test
    void moons_without_noise_are_half_circles_scaled_to_the_view() {
        Dataset data = load(new Moons(22, 0));

        // 11 points per moon: the first at t = 0, the sixth at t = pi/2, the last at t = pi
        assertPoint(data, 0, 1 / 3.0, -1 / 6.0, 0);
        assertPoint(data, 10, -1 / 3.0, 0.5, 0);
        assertPoint(data, 20, -1, -1 / 6.0, 0);
        assertPoint(data, 1, -1 / 3.0, 1 / 6.0, 1);
        assertPoint(data, 11, 1 / 3.0, -0.5, 1);
        assertPoint(data, 21, 1, 1 / 6.0, 1);
    }

    @Test
    void the_plane_without_noise_rises_with_the_mean_of_both_features() {
        Dataset data = load(new Plane(200, 0));

        for (int i = 0; i < data.size(); i++) {
            assertThat(data.target(i)).isCloseTo((point(data, i)[0] + point(data, i)[1]) / 2, within(EXACT));
        }
        assertThat(data.targets()).isEqualTo(new Targets.Numbers(1));
        assertThatThrownBy(() -> data.label(0)).hasMessage("this data set has numbers for targets, not classes");
    }

    @Test
    void the_plane_with_noise_keeps_its_targets_within_one() {
        Dataset data = load(new Plane(1000, 0.5));

        assertThat(IntStream.range(0, 1000)).allMatch(i -> Math.abs(data.target(i)) <= 1);
    }

    private static float[] allFeatures(Dataset data) {
        float[] features = new float[2 * data.size()];
        IntStream.range(0, data.size()).forEach(i -> data.copyFeatures(i, features, 2 * i));
        return features;
    }
}
