package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pictures of 4 by 4 pixels, their middles at -0.75, -0.25, 0.25 and 0.75. */
class HandTest {

    /** From (0.2, -0.9) down to (0.2, 0.9). */
    private static final Strokes.Stroke STEM = Strokes.of(4).getLast();

    private static double[] pixels(Hand hand) {
        Ink ink = new Ink(4);
        hand.draw(STEM, 0, 1, ink);
        return IntStream.range(0, 16).mapToDouble(ink::at).toArray();
    }

    @Test
    void a_straight_hand_only_stretches_and_moves() {
        double[] pixels = pixels(new Hand(0, 0, 0, 0, 1, 1, 0, 0, 0.05, 0, 0.5));

        assertThat(pixels).containsExactly(
                new double[] {
                    0, 0, 1, 0,
                    0, 0, 1, 0,
                    0, 0, 1, 0,
                    0, 0, 1, 0
                },
                within(1e-12));
    }

    @Test
    void a_quarter_turn_lays_a_stem_down() {
        double[] pixels = pixels(new Hand(0, 0, 0, 0, 1, 1, 0, Math.PI / 2, 0, 0.05, 0.5));

        assertThat(Arrays.copyOfRange(pixels, 8, 12)).containsExactly(new double[] {1, 1, 1, 1}, within(1e-12));
        assertThat(Arrays.copyOfRange(pixels, 0, 8)).containsExactly(new double[8], within(1e-12));
    }

    @Test
    void slanted_writing_leans_to_the_right_at_the_top() {
        double[] pixels = pixels(new Hand(0, 0, 0, 0, 1, 1, 0.5, 0, -0.2, 0, 0.5));

        assertThat(pixels[2]).isGreaterThan(pixels[1]);
        assertThat(pixels[13]).isGreaterThan(pixels[14]);
    }

    @Test
    void hardly_any_digit_touches_the_edge_of_its_picture() {
        Dataset data = new DrawnDigits(1000, 28, 0).load(new Seed(1), DataFolder.none());
        float[] picture = new float[data.width()];

        int touching = 0;
        for (int sample = 0; sample < data.size(); sample++) {
            data.copyFeatures(sample, picture, 0);
            boolean touches = IntStream.range(0, 784).anyMatch(i -> (i / 28 % 27 == 0 || i % 28 % 27 == 0) && picture[i] > 0.5);
            touching += touches ? 1 : 0;
        }

        assertThat(touching).isLessThan(20);
    }
}
