package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.shape.Shape;

class OwnPointsTest {

    private static Dataset load(OwnPoints points) {
        return points.load(new Seed(1), DataFolder.none());
    }

    @Test
    void the_four_points_of_xor_are_the_default() {
        Dataset data = load(new OwnPoints());

        float[] features = new float[8];
        for (int i = 0; i < 4; i++) {
            data.copyFeatures(i, features, 2 * i);
        }
        assertThat(features).containsExactly(0, 0, 0, 1, 1, 0, 1, 1);
        assertThat(List.of(data.label(0), data.label(1), data.label(2), data.label(3))).containsExactly(0, 1, 1, 0);
        assertThat(data.featureNames()).containsExactly("x1", "x2");
    }

    @Test
    void one_point_with_seven_features_and_a_number_for_target_is_a_data_set() {
        OwnPoints points = new OwnPoints(List.of(OwnPoint.of(2.5, 1, 2, 3, 4, 5, 6, 7)), false);

        Dataset data = load(points);

        assertThat(points.signature()).isEqualTo(new Signature(Shape.perSample(7), new Targets.Numbers(1)));
        assertThat(data.target(0)).isEqualTo(2.5f);
        assertThat(data.featureNames()).containsExactly("x1", "x2", "x3", "x4", "x5", "x6", "x7");
    }

    @Test
    void there_are_two_classes_until_a_third_is_used() {
        assertThat(new OwnPoints(List.of(OwnPoint.of(0, 1)), true).signature().targets()).isEqualTo(new Targets.Classes(List.of("0", "1")));
        assertThat(new OwnPoints(List.of(OwnPoint.of(2, 1)), true).signature().targets())
                .isEqualTo(new Targets.Classes(List.of("0", "1", "2")));
    }

    @Test
    void no_points_and_too_many_points_are_refused() {
        List<OwnPoint> tooMany = Collections.nCopies(2001, OwnPoint.of(0, 1));

        assertThatThrownBy(() -> new OwnPoints(List.of(), true)).hasMessage("own points: 1 to 2000 points are possible, found 0");
        assertThatThrownBy(() -> new OwnPoints(tooMany, true)).hasMessage("own points: 1 to 2000 points are possible, found 2001");
    }

    @Test
    void points_of_different_width_are_refused() {
        assertThatThrownBy(() -> new OwnPoints(List.of(OwnPoint.of(0, 1, 2), OwnPoint.of(0, 1)), true))
                .hasMessage("own points: all points need as many features as the first, 2; point 2 has 1");
    }

    @Test
    void a_class_that_is_no_small_whole_number_is_refused() {
        assertThatThrownBy(() -> new OwnPoints(List.of(OwnPoint.of(0.5, 1)), true))
                .hasMessage("own points: classes are whole numbers from 0 to 9; point 1 has 0.5");
        assertThatThrownBy(() -> new OwnPoints(List.of(OwnPoint.of(-1, 1)), true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OwnPoints(List.of(OwnPoint.of(10, 1)), true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_point_without_features_or_with_seventeen_is_refused() {
        assertThatThrownBy(() -> OwnPoint.of(0)).hasMessage("own point: 1 to 16 features are possible, found 0");
        assertThatThrownBy(() -> OwnPoint.of(0, new double[17])).hasMessage("own point: 1 to 16 features are possible, found 17");
    }

    @Test
    void numbers_that_are_not_finite_as_floats_are_refused() {
        assertThatThrownBy(() -> OwnPoint.of(0, Double.NaN)).hasMessage("own point: features must be finite numbers, found [NaN]");
        assertThatThrownBy(() -> OwnPoint.of(0, 1e39)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OwnPoint.of(Double.POSITIVE_INFINITY, 1))
                .hasMessage("own point: the target must be a finite number, found Infinity");
    }
}
