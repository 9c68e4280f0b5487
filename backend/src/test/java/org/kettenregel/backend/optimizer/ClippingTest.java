package org.kettenregel.backend.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.kettenregel.kernels.BufferScope;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Devices;
import org.kettenregel.kernels.testing.Samples;

class ClippingTest {

    /** The gradients after clipping. */
    private static List<float[]> clipped(Clipping clipping, float[]... gradients) {
        try (Device device = Devices.probe().open("cpu"); BufferScope scope = new BufferScope()) {
            List<DeviceBuffer> buffers = new ArrayList<>();
            for (float[] gradient : gradients) {
                buffers.add(scope.own(Samples.upload(device, gradient)));
            }
            DeviceBuffer total = scope.own(Samples.upload(device, 1000)); // what the step before may have left
            clipping.clip(device.kernels(), new ClipCall(buffers, total));
            return buffers.stream().map(Samples::download).toList();
        }
    }

    private static RealVector vector(List<float[]> gradients) {
        RealVector all = new ArrayRealVector();
        for (float[] gradient : gradients) {
            for (float number : gradient) {
                all = all.append(number);
            }
        }
        return all;
    }

    @Test
    void by_value_each_number_stops_at_the_limit() {
        List<float[]> after = clipped(new ClipByValue(0.5), new float[] {-3, 0.25f}, new float[] {0.75f});

        assertThat(after.get(0)).containsExactly(-0.5f, 0.25f);
        assertThat(after.get(1)).containsExactly(0.5f);
    }

    @Test
    void by_norm_all_gradients_shrink_together() {
        List<float[]> after = clipped(new ClipByNorm(2.5), new float[] {3, 0}, new float[] {4});

        assertThat(after.get(0)).containsExactly(1.5f, 0); // the norm was 5
        assertThat(after.get(1)).containsExactly(2);
    }

    @Test
    void by_norm_the_length_becomes_the_limit_and_the_direction_stays() {
        List<float[]> before = List.of(Samples.normal(1, 300), Samples.normal(2, 7), Samples.normal(3, 40));

        RealVector after = vector(clipped(new ClipByNorm(0.7), before.toArray(float[][]::new)));

        assertThat(after.getNorm()).isCloseTo(0.7, within(1e-6));
        assertThat(after.cosine(vector(before))).isCloseTo(1, within(1e-12));
    }

    @Test
    void within_the_limit_nothing_changes() {
        float[] gradient = {0.3f, -0.4f};

        assertThat(clipped(new ClipByNorm(0.6), gradient).getFirst()).containsExactly(gradient);
        assertThat(clipped(new ClipByValue(0.6), gradient).getFirst()).containsExactly(gradient);
    }

    @Test
    void a_gradient_of_zeros_stays() {
        assertThat(clipped(new ClipByNorm(1), new float[3]).getFirst()).containsOnly(0);
    }

    @Test
    void a_number_that_is_none_is_not_hidden() {
        assertThat(clipped(new ClipByValue(1), new float[] {Float.NaN}).getFirst()).containsExactly(Float.NaN);
        assertThat(clipped(new ClipByNorm(1), new float[] {Float.NaN}, new float[] {1}).get(1)).containsExactly(Float.NaN);
    }

    @Test
    void only_what_clips_takes_part_in_a_program() {
        assertThat(new NoClipping().clips()).isFalse();
        assertThat(new ClipByValue(1).clips()).isTrue();
        assertThat(new ClipByNorm(1).clips()).isTrue();
    }

    @Test
    void a_limit_of_zero_is_refused() {
        assertThatThrownBy(() -> new ClipByNorm(0)).hasMessage("clipping: the limit must be a number above 0, found 0.0");
        assertThatThrownBy(() -> new ClipByValue(Double.NaN)).hasMessage("clipping: the limit must be a number above 0, found NaN");
    }
}
