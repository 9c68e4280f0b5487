package org.kettenregel.backend.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Devices;

class SamplingTest {

    private final Device device = Devices.probe().open("cpu");

    @AfterEach
    void close() {
        device.close();
    }

    /** Reads from a tensor whose every number is its own place. */
    private float[] read(Sampling sampling, int elements, int start) {
        float[] places = new float[elements];
        for (int i = 0; i < elements; i++) {
            places[i] = i;
        }
        try (DeviceBuffer buffer = device.allocate(elements)) {
            buffer.upload(places);
            return sampling.read(buffer, start);
        }
    }

    @Test
    void six_numbers_need_no_picture_and_seven_do() {
        assertThat(Sampling.of(Shape.fixed(2, 3)).isPicture()).isFalse();
        assertThat(Sampling.of(Shape.scalar()).isPicture()).isFalse();
        assertThat(Sampling.of(Shape.perSample(7)).isPicture()).isTrue();
    }

    @Test
    void a_small_matrix_is_shown_whole() {
        float[] picture = read(Sampling.of(Shape.fixed(2, 4)), 8, 0);

        assertThat(picture).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void of_a_long_vector_every_so_many_numbers_are_shown() {
        float[] picture = read(Sampling.of(Shape.perSample(64)), 128, 64);

        assertThat(picture).hasSize(32).startsWith(64, 66, 68).endsWith(126);
    }

    @Test
    void of_a_wide_matrix_rows_and_columns_are_shown() {
        float[] picture = read(Sampling.of(Shape.fixed(32, 48)), 32 * 48, 0);

        assertThat(picture).hasSize(16 * 16).startsWith(0, 3, 6).contains(2 * 48 + 3).endsWith(30 * 48 + 45);
    }

    @Test
    void of_an_image_with_many_channels_the_first_four_are_shown_one_behind_the_other() {
        float[] picture = read(Sampling.of(Shape.perSample(28, 28, 8)), 2 * 28 * 28 * 8, 28 * 28 * 8);

        int second = 28 * 28 * 8; // row of the batch
        assertThat(picture).hasSize(4 * 14 * 14).startsWith(second, second + 2 * 8, second + 4 * 8);
        assertThat(picture[14]).isEqualTo(second + 2 * 28 * 8);
        assertThat(picture[14 * 14]).isEqualTo(second + 1);
    }

    @Test
    void of_small_kernels_more_are_shown() {
        float[] picture = read(Sampling.of(Shape.fixed(3, 3, 32, 64)), 3 * 3 * 32 * 64, 0);

        assertThat(picture).hasSize(16 * 3 * 3).startsWith(0, 32 * 64, 2 * 32 * 64);
        assertThat(picture[9]).isEqualTo(1);
    }

    @Test
    void of_a_layer_an_image_is_shown_whole_with_eight_of_its_maps() {
        Sampling sampling = Sampling.ofLayer(Shape.perSample(28, 28, 32));

        float[] picture = read(sampling, 2 * 28 * 28 * 32, 28 * 28 * 32);

        int second = 28 * 28 * 32; // row of the batch
        assertThat(picture).hasSize(8 * 28 * 28).startsWith(second, second + 32).endsWith(2 * second - 32 + 7);
        assertThat(picture[28 * 28]).isEqualTo(second + 1);
    }

    @Test
    void of_a_wide_layer_up_to_1024_units_are_shown() {
        assertThat(read(Sampling.ofLayer(Shape.perSample(512)), 512, 0)).hasSize(512).endsWith(510, 511);
        assertThat(read(Sampling.ofLayer(Shape.perSample(4096)), 4096, 0)).hasSize(1024).startsWith(0, 4, 8);
    }

    @Test
    void of_a_long_sequence_some_steps_and_features_are_shown() {
        assertThat(read(Sampling.ofLayer(Shape.perSample(30, 32)), 30 * 32, 0)).hasSize(30 * 32);
        assertThat(read(Sampling.ofLayer(Shape.perSample(64, 128)), 64 * 128, 0)).hasSize(32 * 32).startsWith(0, 4);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 5", "1, 1, 400", "300, 2, 1", "28, 28, 1", "5, 3, 65", "13, 13, 64"})
    void what_is_read_is_what_stands_at_the_place_that_is_said(int rows, int columns, int planes) {
        Sampling sampling = Sampling.of(Shape.perSample(rows, columns, planes));

        float[] picture = read(sampling, rows * columns * planes, 0);

        int cell = 0;
        for (int plane = 0; plane < sampling.shownPlanes(); plane++) {
            for (int row = 0; row < sampling.shownRows(); row++) {
                for (int column = 0; column < sampling.shownColumns(); column++) {
                    assertThat(picture[cell++]).isEqualTo(sampling.element(plane, row, column));
                }
            }
        }
        assertThat(picture).hasSize(cell).hasSizeLessThanOrEqualTo(784);
    }
}
