package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images are written as files and read back, so that each has the form its decoder gives it. */
class ImagePixelsTest {

    private static double[] firstRow(byte[] file) {
        ImagePixels pixels = new ImageDecoder().pixels(file, "test");
        double[] row = new double[3 * pixels.width()];
        pixels.row(0, row);
        return row;
    }

    private static double[] firstRow(String format, BufferedImage image) {
        return firstRow(ImageBytes.file(format, image));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp"})
    void colours_come_back_exactly_from_formats_without_loss(String format) {
        BufferedImage image = ImageBytes.image(BufferedImage.TYPE_INT_RGB, 2, 0xff0102fe, 0xff50a0f0);

        assertThat(firstRow(format, image)).containsExactly(1, 2, 254, 80, 160, 240);
    }

    @Test
    void a_jpeg_comes_back_nearly() {
        double[] row = firstRow("jpeg", ImageBytes.plain(16, 16, 0xff50a0f0));

        assertThat(row[0]).isCloseTo(80, within(4.0));
        assertThat(row[1]).isCloseTo(160, within(4.0));
        assertThat(row[2]).isCloseTo(240, within(4.0));
    }

    @Test
    void a_palette_gives_its_colours() {
        BufferedImage image = ImageBytes.image(BufferedImage.TYPE_BYTE_INDEXED, 3, ImageBytes.RED, ImageBytes.BLACK, ImageBytes.WHITE);

        assertThat(firstRow("gif", image)).containsExactly(255, 0, 0, 0, 0, 0, 255, 255, 255);
        assertThat(firstRow("png", image)).containsExactly(255, 0, 0, 0, 0, 0, 255, 255, 255);
    }

    @Test
    void a_picture_of_black_and_white_bits_is_black_and_white() {
        BufferedImage image = ImageBytes.image(BufferedImage.TYPE_BYTE_BINARY, 2, ImageBytes.WHITE, ImageBytes.BLACK);

        assertThat(firstRow("png", image)).containsExactly(255, 255, 255, 0, 0, 0);
    }

    @Test
    void gray_is_as_dark_as_in_the_file() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, 100);

        assertThat(firstRow("png", image)).containsExactly(100, 100, 100);
    }

    @Test
    void sixteen_bits_become_eight() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, 257 * 100);

        assertThat(firstRow("png", image)).containsExactly(100, 100, 100);
    }

    @Test
    void five_bits_of_colour_reach_full_light() {
        BufferedImage image = ImageBytes.image(BufferedImage.TYPE_USHORT_555_RGB, 2, ImageBytes.WHITE, ImageBytes.RED);

        assertThat(firstRow("bmp", image)).containsExactly(255, 255, 255, 255, 0, 0);
    }

    @Test
    void what_is_transparent_lies_on_white() {
        BufferedImage image = ImageBytes.image(BufferedImage.TYPE_INT_ARGB, 3, 0x00ff0000, 0x33ff0000, 0xffff0000);

        // 0x33 / 255 = 0.2: green and blue are 0.8 of white
        assertThat(firstRow("png", image)).containsExactly(new double[] {255, 255, 255, 255, 204, 204, 255, 0, 0}, within(1e-9));
    }

    @Test
    void a_transparent_colour_of_a_palette_lies_on_white() {
        BufferedImage image = ImageBytes.image(BufferedImage.TYPE_INT_ARGB, 2, 0x00000000, 0xff000000);

        assertThat(firstRow("gif", image)).containsExactly(255, 255, 255, 0, 0, 0);
    }
}
