package org.kettenregel.frontend.component.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointsTest {

    private static final float[] TWO = {1, 2};
    private static final float[] ONE = {1};

    @Test
    void a_point_of_the_output_without_its_part_is_refused_with_all_four_counts() {
        assertThatThrownBy(() -> new OutputData("boundary", TWO, TWO, TWO, new int[1], List.of(), -1, 1, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Every point has all its numbers: x1 has 2, x2 2, targets 2, parts 1.");
    }

    @Test
    void a_curve_has_no_second_input_but_half_of_one_is_refused() {
        new OutputData("curve", TWO, new float[0], TWO, new int[2], List.of(), -1, 1, false);

        assertThatThrownBy(() -> new OutputData("boundary", TWO, ONE, TWO, new int[2], List.of(), -1, 1, false))
                .hasMessageContaining("x2 1");
    }

    @Test
    void a_point_of_a_thumbnail_without_its_colour_is_refused_by_the_name_of_the_data() {
        assertThatThrownBy(() -> new DataChoice("spiral", "Two spirals", "points", TWO, TWO, ONE))
                .hasMessage("Every point of spiral has all its numbers: x has 2, y 2, colors 1.");
    }
}
