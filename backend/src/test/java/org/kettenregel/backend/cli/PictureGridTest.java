package org.kettenregel.backend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.shape.Shape;

class PictureGridTest {

    private static final int GREY = 0xff808080;

    @Test
    void a_pixel_becomes_a_square_and_pictures_stand_two_pixels_apart_on_grey() {
        PictureGrid grid = new PictureGrid(Shape.perSample(32, 48, 1), 2, 3); // 96 / 48: twice as large

        assertThat(grid.image().getWidth()).isEqualTo(3 * 96 + 4 * 2);
        assertThat(grid.image().getHeight()).isEqualTo(2 * 64 + 3 * 2);

        float[] pixels = new float[1 + 32 * 48];
        pixels[1 + 48 + 2] = 1; // row 1, column 2
        grid.draw(1, 2, pixels, 1, 0, 1);

        int left = 2 + 2 * 98;
        int top = 2 + 66;
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 96; x++) {
                int expected = y / 2 == 1 && x / 2 == 2 ? 0xffffffff : 0xff000000;
                assertThat(grid.image().getRGB(left + x, top + y)).as("%d, %d", x, y).isEqualTo(expected);
            }
        }
        assertThat(grid.image().getRGB(left - 1, top)).isEqualTo(GREY);
        assertThat(grid.image().getRGB(left, top - 1)).isEqualTo(GREY);
        assertThat(grid.image().getRGB(left + 96, top)).isEqualTo(GREY);
        assertThat(grid.image().getRGB(2, 2)).isEqualTo(GREY); // nothing was drawn there
    }

    @Test
    void three_channels_are_red_green_and_blue_and_what_lies_outside_ends_at_black_and_white() {
        PictureGrid grid = new PictureGrid(Shape.perSample(1, 2, 3), 1, 1); // 48 times as large

        grid.draw(0, 0, new float[] {-1, 0, 1, 3, 1.5f, 9}, 0, -1, 3);

        assertThat(grid.image().getRGB(2, 2)).isEqualTo(0xff004080); // 0, 255 / 4 = 63.75, 255 / 2 = 127.5
        assertThat(grid.image().getRGB(2 + 48, 2)).isEqualTo(0xffff9fff); // 255, 255 * 2.5 / 4 = 159.375, above 255
    }

    @Test
    void a_large_picture_keeps_its_size() {
        assertThat(new PictureGrid(Shape.perSample(150, 97, 3), 1, 1).image().getHeight()).isEqualTo(150 + 2 * 2);
    }

    @Test
    void what_is_saved_is_read_again_as_it_was(@TempDir Path folder) throws IOException {
        PictureGrid grid = new PictureGrid(Shape.perSample(1, 1, 3), 1, 1);
        grid.draw(0, 0, new float[] {1, 0.2f, 0}, 0, 0, 1);

        grid.save(folder.resolve("one.png"));

        assertThat(ImageIO.read(folder.resolve("one.png").toFile()).getRGB(50, 50)).isEqualTo(0xffff3300);
    }
}
