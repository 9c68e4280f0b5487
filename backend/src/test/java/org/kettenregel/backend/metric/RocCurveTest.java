package org.kettenregel.backend.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.Stream;

class RocCurveTest {

    @Test
    void the_curve_goes_up_for_a_sample_of_the_class_and_right_for_another() {
        RocCurve curve = RocCurve.of(new float[] {0.6f, 0.9f, 0.7f, 0.8f}, new boolean[] {false, true, true, false});

        assertThat(curve.points()).containsExactly(
                new RocCurve.Point(0, 0, Float.POSITIVE_INFINITY),
                new RocCurve.Point(0, 0.5, 0.9f),
                new RocCurve.Point(0.5, 0.5, 0.8f),
                new RocCurve.Point(0.5, 1, 0.7f),
                new RocCurve.Point(1, 1, 0.6f));
        assertThat(curve.area()).isEqualTo(0.75); // 0.9 beats both others, 0.7 one of them: 3 of 4 pairs
    }

    @Test
    void points_in_the_middle_of_a_line_are_left_out() {
        RocCurve perfect = RocCurve.of(new float[] {4, 3, 2, 1}, new boolean[] {true, true, false, false});

        assertThat(perfect.points()).extracting(RocCurve.Point::falsePositiveRate).containsExactly(0.0, 0.0, 1.0);
        assertThat(perfect.points()).extracting(RocCurve.Point::truePositiveRate).containsExactly(0.0, 1.0, 1.0);
        assertThat(perfect.area()).isEqualTo(1);
    }

    @Test
    void equal_scores_make_a_slope_and_count_half() {
        RocCurve blind = RocCurve.of(new float[] {0, -0f, 0, 0, 0}, new boolean[] {true, false, false, true, false});

        assertThat(blind.points()).hasSize(2);
        assertThat(blind.area()).isEqualTo(0.5);
    }

    @Test
    void scores_of_any_sign_and_size_are_in_order() {
        float[] ascending = {Float.NEGATIVE_INFINITY, -2, -1, -Float.MIN_VALUE, 0, Float.MIN_VALUE, 1, 2, Float.POSITIVE_INFINITY};
        boolean[] upperHalf = {false, false, false, false, false, true, true, true, true};

        RocCurve curve = RocCurve.of(ascending, upperHalf);

        assertThat(curve.area()).isEqualTo(1);
        assertThat(curve.points()).extracting(RocCurve.Point::threshold)
                .containsExactly(Float.POSITIVE_INFINITY, Float.MIN_VALUE, Float.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_area_is_the_share_of_pairs_in_order_that_mann_and_whitney_count(long seed) {
        int samples = 200;
        float[] scores = new float[samples];
        boolean[] positive = new boolean[samples];
        for (int i = 0; i < samples; i++) {
            positive[i] = new Seed(seed).uniform(Stream.DATA, 0, i, 0, 1) < 0.3;
            // rounded, so that many are equal; moved up, because the U of Commons Math is the greater of both sides
            scores[i] = Math.round(3 * new Seed(seed).normal(Stream.NOISE, 0, i) + (positive[i] ? 3 : 0));
        }

        RocCurve curve = RocCurve.of(scores, positive);

        double[] members = values(scores, positive, true);
        double[] others = values(scores, positive, false);
        double pairs = (double) members.length * others.length;
        assertThat(curve.area()).isGreaterThan(0.5);
        assertThat(curve.area()).isEqualTo(new MannWhitneyUTest().mannWhitneyU(members, others) / pairs, within(1e-12));
        assertThat(trapezoids(curve.points())).isEqualTo(curve.area(), within(1e-12));
        assertThat(curve.positives()).isEqualTo(members.length);
        assertThat(curve.negatives()).isEqualTo(others.length);
    }

    private static double[] values(float[] scores, boolean[] positive, boolean wanted) {
        return IntStream.range(0, scores.length).filter(i -> positive[i] == wanted).mapToDouble(i -> scores[i]).toArray();
    }

    private static double trapezoids(List<RocCurve.Point> points) {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            RocCurve.Point from = points.get(i - 1);
            RocCurve.Point to = points.get(i);
            area += (to.falsePositiveRate() - from.falsePositiveRate()) * (from.truePositiveRate() + to.truePositiveRate()) / 2;
        }
        return area;
    }

    @Test
    void scores_that_cannot_be_ordered_and_classes_without_a_counterpart_are_refused() {
        assertThatThrownBy(() -> RocCurve.of(new float[] {1, Float.NaN}, new boolean[] {true, false}))
                .hasMessage("roc curve: expected numbers for scores, found one that is none");
        assertThatThrownBy(() -> RocCurve.of(new float[] {1, 2}, new boolean[] {true, true}))
                .hasMessage("roc curve: expected samples of the class and others, found 2 and 0");
    }
}
