package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResamplingTest {

    private static int[] resized(BufferedImage image, int height, int width, int channels) {
        byte[] into = new byte[height * width * channels + 2];
        Resampling.resize(new ImagePixels(image), height, width, channels, into, 1);
        assertThat(into[0]).isZero();
        assertThat(into[into.length - 1]).isZero();
        return IntStream.range(1, into.length - 1).map(i -> into[i] & 0xff).toArray();
    }

    private static BufferedImage gray(int width, int... values) {
        BufferedImage image = new BufferedImage(width, values.length / width, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setPixels(0, 0, width, values.length / width, values);
        return image;
    }

    @Test
    void an_image_of_the_right_size_stays_as_it_is() {
        assertThat(resized(gray(3, 1, 2, 3, 4, 5, 250), 2, 3, 1)).containsExactly(1, 2, 3, 4, 5, 250);
    }

    @Test
    void half_the_size_is_the_mean_of_four() {
        BufferedImage image = gray(4,
                0, 4, 255, 255,
                8, 12, 255, 253);

        assertThat(resized(image, 1, 2, 1)).containsExactly(6, 255); // 254.5 is rounded up
    }

    @Test
    void a_pixel_that_is_covered_in_part_counts_in_part() {
        // 3 to 2: each new pixel is 1.5 old ones wide: (30 + 60 / 2) / 1.5 and (60 / 2 + 240) / 1.5
        assertThat(resized(gray(3, 30, 60, 240), 1, 2, 1)).containsExactly(40, 180);
    }

    @Test
    void rows_are_averaged_as_columns_are() {
        assertThat(resized(gray(1, 30, 60, 240), 2, 1, 1)).containsExactly(40, 180);
    }

    @Test
    void twice_the_size_lies_a_quarter_of_the_way_between_middles() {
        // middles of the new pixels in old ones: -0.25 (the edge), 0.25, 0.75, 1.25 (the edge)
        assertThat(resized(gray(2, 0, 100), 1, 4, 1)).containsExactly(0, 25, 75, 100);
    }

    @Test
    void one_side_may_grow_while_the_other_shrinks() {
        BufferedImage image = gray(2,
                0, 80,
                0, 120);

        assertThat(resized(image, 1, 4, 1)).containsExactly(0, 25, 75, 100);
    }

    @Test
    void a_single_pixel_fills_everything() {
        assertThat(resized(gray(1, 77), 2, 2, 1)).containsExactly(77, 77, 77, 77);
    }

    @Test
    void the_mean_of_all_pixels_survives_shrinking() {
        int[] values = IntStream.range(0, 35 * 21).map(i -> i * 37 % 256).toArray();
        double mean = IntStream.of(values).average().orElseThrow();

        assertThat(IntStream.of(resized(gray(35, values), 8, 10, 1)).average().orElseThrow()).isBetween(mean - 0.5, mean + 0.5);
    }

    @Test
    void colours_stay_apart_channels_last() {
        BufferedImage image = ImageBytes.image(BufferedImage.TYPE_INT_RGB, 2, 0xff0a141e, 0xff1e2832);

        assertThat(resized(image, 1, 2, 3)).containsExactly(10, 20, 30, 30, 40, 50);
        assertThat(resized(image, 1, 1, 3)).containsExactly(20, 30, 40);
    }

    @Test
    void brightness_weighs_green_most() {
        BufferedImage image = ImageBytes.image(BufferedImage.TYPE_INT_RGB, 3, 0xffff0000, 0xff00ff00, 0xff0000ff);

        // 255 times 0.299, 0.587 and 0.114
        assertThat(resized(image, 1, 3, 1)).containsExactly(76, 150, 29);
    }

    @Test
    void gray_becomes_three_equal_channels() {
        assertThat(resized(gray(1, 128), 1, 1, 3)).containsExactly(128, 128, 128);
    }
}
