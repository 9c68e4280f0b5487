package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokesTest {

    @Test
    void a_seven_is_a_bar_and_a_stem_from_its_end() {
        Strokes.Stroke bar = Strokes.of(7).getFirst();
        Strokes.Stroke stem = Strokes.of(7).getLast();

        assertThat(bar.x(0)).isEqualTo(-0.55);
        assertThat(bar.x(1)).isEqualTo(stem.x(0));
        assertThat(bar.y(1)).isEqualTo(stem.y(0));
        assertThat(stem.x(0.5)).isCloseTo(0.2, within(1e-12));
        assertThat(stem.y(0.5)).isCloseTo(0, within(1e-12));
    }

    @Test
    void a_zero_is_one_closed_arc() {
        Strokes.Stroke arc = Strokes.of(0).getFirst();

        assertThat(Strokes.of(0)).hasSize(1);
        assertThat(arc.x(0)).isCloseTo(0.55, within(1e-12));
        assertThat(arc.y(0.25)).isCloseTo(0.9, within(1e-12));
        assertThat(arc.x(0.5)).isCloseTo(-0.55, within(1e-12));
        assertThat(arc.y(0.75)).isCloseTo(-0.9, within(1e-12));
    }

    /** A pen is lifted between strokes of 6, 8 and 9 at most; the strokes of the others follow each other or start where another began. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7})
    void each_stroke_starts_near_the_end_of_the_one_before(int digit) {
        for (int i = 1; i < Strokes.of(digit).size(); i++) {
            Strokes.Stroke before = Strokes.of(digit).get(i - 1);
            Strokes.Stroke after = Strokes.of(digit).get(i);

            assertThat(Math.hypot(after.x(0) - before.x(1), after.y(0) - before.y(1))).isLessThan(0.05);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void every_digit_is_as_high_as_the_others(int digit) {
        double top = 1;
        double bottom = -1;
        for (Strokes.Stroke stroke : Strokes.of(digit)) {
            for (int percent = 0; percent <= 100; percent++) {
                double along = percent / 100.0;
                top = Math.min(top, stroke.y(along));
                bottom = Math.max(bottom, stroke.y(along));
                assertThat(stroke.x(along)).isBetween(-0.65, 0.65);
            }
        }

        assertThat(top).isBetween(-0.901, -0.89);
        assertThat(bottom).isBetween(0.89, 0.901);
    }
}
