package org.kettenregel.frontend.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossCurveTest {

    private static LossCurve of(double... losses) {
        float[] numbers = new float[losses.length];
        IntStream.range(0, losses.length).forEach(i -> numbers[i] = (float) losses[i]);
        return new LossCurve(numbers);
    }

    private static LossCurve of(int count, IntToDoubleFunction loss) {
        return of(IntStream.range(0, count).mapToDouble(loss).toArray());
    }

    @Test
    void losses_are_found_in_the_second_of_five_columns() {
        assertThat(LossCurve.of(new float[] {1, 0.9f, 0, 0, 0, 2, 0.5f, 0, 0, 0}).losses()).containsExactly(0.9f, 0.5f);
    }

    @Test
    void the_least_is_at_the_bottom_and_the_largest_at_the_top() {
        assertThat(of(3, 1, 2).points()).containsExactly((byte) 255, (byte) 0, (byte) 128);
        assertThat(of(1, 1).points()).containsExactly((byte) 127, (byte) 127);
        assertThat(of(1, Double.NaN, 0).points()).containsExactly((byte) 255, (byte) 255, (byte) 0);
        assertThat(of().points()).isEmpty();
    }

    @Test
    void many_epochs_become_few_points_from_the_first_to_the_last() {
        byte[] points = of(500, epoch -> 500 - epoch).points();

        assertThat(points).hasSize(24).startsWith((byte) 255).endsWith((byte) 0);
    }

    @Test
    void a_loss_that_hardly_falls_is_flat_and_not_after_a_few_epochs() {
        assertThat(of(40, epoch -> 0.69).isFlat()).isTrue();
        assertThat(of(29, epoch -> 0.69).isFlat()).isFalse();
        assertThat(of(40, epoch -> Math.pow(0.99, epoch)).isFlat()).isFalse();
    }
}
