package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource({
        "CIRCLE, 0, 0, -1", "CIRCLE, 3, 4, 4", "CIRCLE, 0, -1, 0",
        "RING, 0.8, 0, -0.2", "RING, 0, 0, 0.6", "RING, 0, 1, 0", "RING, 0.36, 0.48, 0",
        "SQUARE, 0, 0, -0.85", "SQUARE, 0.85, 0.5, 0", "SQUARE, -1.85, 0, 1",
        "TRIANGLE, 0, -1.2, 0", "TRIANGLE, 0, 0.6, 0", "TRIANGLE, 0, 0, -0.6", "TRIANGLE, 0, 1.6, 1",
        "CROSS, 1, 0, 0", "CROSS, 0, -1, 0", "CROSS, 0, 0, -0.28", "CROSS, 0.78, 0.78, 0.5",
        "HORIZONTAL, 9, 0, -0.225", "HORIZONTAL, 9, 0.225, 0", "HORIZONTAL, 9, 0.45, 0.225", "HORIZONTAL, 9, -0.9, -0.225",
        "VERTICAL, 0, 9, -0.225", "VERTICAL, 0.45, 9, 0.225",
        "DIAGONAL, 1, -1, -0.225", "DIAGONAL, 0.318198051533946, 0.318198051533946, 0.225"})
    void distances_are_those_to_the_edge(Figure figure, double x, double y, double distance) {
        assertThat(figure.distance(x, y)).isCloseTo(distance, within(1e-12));
    }

    /** The three corners of the triangle lie on a circle of radius 1.2. */
    @ParameterizedTest
    @CsvSource({"0, -1.2", "1.0392304845413265, 0.6", "-1.0392304845413265, 0.6"})
    void the_triangle_has_three_equal_sides(double x, double y) {
        assertThat(Figure.TRIANGLE.distance(x, y)).isCloseTo(0, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void every_figure_has_an_inside_and_an_outside_within_its_frame(Figure figure) {
        double least = 1;
        double most = -1;
        for (double x = -1; x <= 1; x += 0.05) {
            for (double y = -1; y <= 1; y += 0.05) {
                least = Math.min(least, figure.distance(x, y));
                most = Math.max(most, figure.distance(x, y));
            }
        }

        assertThat(least).isLessThan(-0.15);
        assertThat(most).isGreaterThan(0.15);
    }
}
