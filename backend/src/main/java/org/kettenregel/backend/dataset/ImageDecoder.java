package org.kettenregel.backend.dataset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes image files. The size that a file claims is read before anything is decoded; what all images together may cost is bounded, too.
 */
final class ImageDecoder {

    /** Of one image; decoded it takes 3 to 8 bytes per pixel. */
    static final int MAX_PIXELS = 1 << 24;

    /** More than any program writes. */
    static final int MAX_PASSES = 100;

    /** Of all images, each time they are gone over: one to two minutes. */
    static final long MAX_WORK = 1L << 32;

    private static final String READABLE = "a PNG, JPEG, GIF or BMP image";

    private long work;

    /** Throws {@link DatasetProblem} where there is no image, or one too large. */
    ImagePixels pixels(byte[] content, String where) {
        ImagePixels pixels = new ImagePixels(read(content, where));
        if (!pixels.readable()) {
            throw new DatasetProblem(where, "unusual colours", "gray, or red, green and blue", "others", "convert the image");
        }
        return pixels;
    }

    private BufferedImage read(byte[] content, String where) {
        ImageFormat format = ImageFormat.of(content).orElseThrow(() -> new DatasetProblem(
                where, "not an image", READABLE, content.length == 0 ? "an empty file" : "another content", "convert it or leave it out"));
        if (format.wraps(content)) {
            throw new DatasetProblem(where, "image inside an image", "a BMP with pixels of its own", "a JPEG or PNG inside", "save that image instead");
        }
        if (format.cut(content)) {
            throw damaged(where, format, "it ends too early");
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true); // without the texts and profiles of an image, which may be bombs themselves
            checkCost(reader, format.passes(content), where);
            return read(reader);
        } catch (IOException | RuntimeException e) {
            if (e instanceof DatasetProblem problem) {
                throw problem;
            }
            throw damaged(where, format, how(e));
        } finally {
            reader.dispose();
        }
    }

    /** Decoders run over the end of an array, or say nothing, where bytes make no sense to them. */
    private static String how(Exception thrown) {
        return thrown instanceof IOException ? Reason.of(thrown) : "its bytes make no sense";
    }

    private static DatasetProblem damaged(String where, ImageFormat format, String how) {
        return new DatasetProblem(where, "damaged image", READABLE + " that can be decoded", "a %s that cannot (%s)".formatted(format.name(), how),
                "replace it or leave it out");
    }

    private void checkCost(ImageReader reader, int passes, String where) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (reader.getWidth(0) < 1 || reader.getHeight(0) < 1 || pixels > MAX_PIXELS) {
            throw new DatasetProblem(where, "impossible size", "1 to %d pixels".formatted(MAX_PIXELS),
                    "%d x %d".formatted(reader.getWidth(0), reader.getHeight(0)), "make the image smaller");
        }
        if (passes > MAX_PASSES) {
            throw new DatasetProblem(where, "too many passes", "at most %d passes over the image".formatted(MAX_PASSES), String.valueOf(passes),
                    "save the image without them");
        }
        work += pixels * Math.max(1, passes);
        if (work > MAX_WORK) {
            throw new DatasetProblem(where, "too much to decode", "at most %d pixels in all images".formatted(MAX_WORK), "more with this one",
                    "make the images smaller or use fewer");
        }
    }

    /** A JPEG of which a part is missing is filled up with gray and a warning; here it is as damaged as any other. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        StringBuilder cut = new StringBuilder();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
                cut.append(warning);
            }
        });
        BufferedImage image = reader.read(0);
        if (!cut.isEmpty()) {
            throw new IIOException(cut.toString());
        }
        return image;
    }
}
