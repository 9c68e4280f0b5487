package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.html.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A thumbnail as an image that is kept and shown elsewhere: orange below zero, white at zero, blue above. */
final class PngPicture {

    private static final int SCALE = 5;
    private static final int[] NEGATIVE = {224, 114, 12};
    private static final int[] POSITIVE = {29, 111, 209};
    private static final int BROKEN = 0xa0a0a8;
    private static final int WHITE = 255;
    private static final double STRENGTH = 0.86;

    private PngPicture() {}

    static byte[] of(Thumbnail picture) {
        BufferedImage image = new BufferedImage(picture.width() * SCALE, picture.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, color(picture, (x + 0.5) / SCALE - 0.5, (y + 0.5) / SCALE - 0.5));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Of a place between its points, mixed from the four around it. */
    private static int color(Thumbnail picture, double x, double y) {
        int left = Math.clamp((int) Math.floor(x), 0, picture.width() - 1);
        int top = Math.clamp((int) Math.floor(y), 0, picture.height() - 1);
        int right = Math.min(left + 1, picture.width() - 1);
        int bottom = Math.min(top + 1, picture.height() - 1);
        byte[] corners = {value(picture, left, top), value(picture, right, top), value(picture, left, bottom), value(picture, right, bottom)};
        for (byte corner : corners) {
            if (corner == Byte.MIN_VALUE) {
                return BROKEN;
            }
        }
        double across = Math.clamp(x - left, 0, 1);
        double down = Math.clamp(y - top, 0, 1);
        double upper = corners[0] + (corners[1] - corners[0]) * across;
        double lower = corners[2] + (corners[3] - corners[2]) * across;
        return mixed((upper + (lower - upper) * down) / Byte.MAX_VALUE);
    }

    private static byte value(Thumbnail picture, int x, int y) {
        return picture.values()[y * picture.width() + x];
    }

    private static int mixed(double value) {
        int[] end = value < 0 ? NEGATIVE : POSITIVE;
        int color = 0;
        for (int part : end) {
            color = color << Byte.SIZE | (int) Math.round(WHITE + (part - WHITE) * Math.abs(value) * STRENGTH);
        }
        return color;
    }

    /** Empty for a picture that is not there. */
    static Image of(Optional<Thumbnail> picture, String description) {
        Image image = image(picture.map(PngPicture::of).orElseGet(() -> new byte[0]), description);
        image.setVisible(picture.isPresent());
        return image;
    }

    static Image image(byte[] png, String description) {
        Image image = new Image();
        image.setSrc("data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        image.setAlt(description);
        image.addClassName("pg-snapshot");
        return image;
    }
}
