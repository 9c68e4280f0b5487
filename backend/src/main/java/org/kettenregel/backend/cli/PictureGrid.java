package org.kettenregel.backend.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import org.kettenregel.backend.shape.Shape;

/** Pictures of one size in rows and columns on grey, each of their pixels a square of several. */
final class PictureGrid {

    /** Pixels between two pictures. */
    static final int GAP = 2;

    /** About how large a picture becomes; whole factors only, so that its pixels stay squares. */
    private static final int SIDE = 96;

    private static final int GREY = 0x808080;
    private static final int[] RGB = {0, 1, 2};
    private static final int[] BRIGHTNESS = {0, 0, 0};

    private final int height;
    private final int width;
    private final int[] channels; // of red, green and blue
    private final int stride; // numbers per pixel
    private final int factor;
    private final BufferedImage image;

    /** @param shape (n, height, width, channels), with 1 channel or 3 */
    PictureGrid(Shape shape, int rows, int columns) {
        this.height = shape.size(0);
        this.width = shape.size(1);
        this.stride = shape.size(2);
        this.channels = stride == 3 ? RGB : BRIGHTNESS;
        this.factor = Math.max(1, SIDE / Math.max(height, width));
        this.image = new BufferedImage(
                columns * (width * factor + GAP) + GAP, rows * (height * factor + GAP) + GAP, BufferedImage.TYPE_INT_RGB);
        int[] grey = new int[image.getWidth() * image.getHeight()];
        Arrays.fill(grey, GREY);
        image.setRGB(0, 0, image.getWidth(), image.getHeight(), grey, 0, image.getWidth());
    }

    /**
     * Draws one picture.
     *
     * @param pixels from {@code offset} on, row-major, channels last
     * @param black  what becomes black, as does all below
     * @param white  what becomes white, as does all above
     */
    void draw(int row, int column, float[] pixels, int offset, double black, double white) {
        int top = GAP + row * (height * factor + GAP);
        int left = GAP + column * (width * factor + GAP);
        for (int y = 0; y < height * factor; y++) {
            for (int x = 0; x < width * factor; x++) {
                int first = offset + (y / factor * width + x / factor) * stride;
                int colour = 0;
                for (int channel : channels) {
                    long level = Math.round(255 * (pixels[first + channel] - black) / (white - black));
                    colour = colour << 8 | Math.clamp(level, 0, 255);
                }
                image.setRGB(left + x, top + y, colour);
            }
        }
    }

    BufferedImage image() {
        return image;
    }

    /** As PNG. */
    void save(Path file) throws IOException {
        try (var stream = Files.newOutputStream(file); ImageOutputStream png = ImageIO.createImageOutputStream(stream)) {
            ImageIO.write(image, "png", png);
        }
    }
}
