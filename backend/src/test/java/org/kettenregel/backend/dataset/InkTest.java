package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pictures of 4 by 4 pixels: their middles lie at -0.75, -0.25, 0.25 and 0.75, and each is 0.5 wide. */
class InkTest {

    private final Ink ink = new Ink(4);

    private double[] row(int row) {
        return IntStream.range(0, 4).mapToDouble(column -> ink.at(4 * row + column)).toArray();
    }

    private double[] column(int column) {
        return IntStream.range(0, 4).mapToDouble(row -> ink.at(4 * row + column)).toArray();
    }

    @Test
    void an_edge_between_pixels_is_sharp() {
        ink.fill((x, y) -> x, 1);

        assertThat(row(0)).containsExactly(1, 1, 0, 0);
        assertThat(row(3)).containsExactly(1, 1, 0, 0);
    }

    @Test
    void an_edge_through_the_middle_of_pixels_leaves_them_half_the_ink() {
        ink.fill((x, y) -> y - 0.25, 1);

        assertThat(column(1)).containsExactly(1, 1, 0.5, 0);
    }

    @Test
    void ink_is_as_strong_as_it_is_asked_to_be() {
        ink.fill((x, y) -> x - 0.25, 0.8);

        assertThat(row(2)).containsExactly(0.8, 0.8, 0.4, 0);
    }

    @Test
    void what_is_drawn_later_takes_no_ink_away() {
        ink.fill((x, y) -> x, 1);
        ink.fill((x, y) -> y, 0.5);

        assertThat(row(0)).containsExactly(1, 1, 0.5, 0.5);
        assertThat(row(3)).containsExactly(1, 1, 0, 0);
    }

    @Test
    void a_stroke_is_as_thick_as_its_pen() {
        ink.stroke(-1, 0.25, 1, 0.25, 1, 1);

        assertThat(column(0)).containsExactly(0, 0.5, 1, 0.5);
    }

    @Test
    void a_stroke_has_round_ends() {
        ink.stroke(-0.25, -0.25, -0.25, -0.25, 1, 1);

        assertThat(row(1)).containsExactly(0.5, 1, 0.5, 0);
        // the diagonal neighbour is 0.5 sqrt(2) away, 0.2071 outside the disc of radius 0.5: 0.5 - 0.2071 / 0.5
        assertThat(ink.at(0)).isBetween(0.0857, 0.0859);
    }

    @Test
    void strokes_beyond_the_picture_do_no_harm() {
        ink.stroke(-9, -9, 9, 9, 0.1, 1);

        assertThat(ink.at(0)).isEqualTo(0.5 + 0.05 * 2);
        assertThat(ink.at(15)).isEqualTo(0.5 + 0.05 * 2);
    }

    @Test
    void a_cleared_picture_is_empty() {
        ink.fill((x, y) -> -1, 1);

        ink.clear();

        assertThat(row(0)).containsOnly(0);
    }
}
