package org.kettenregel.backend.dataset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Image files and zips made in memory, whole and damaged. */
final class ImageBytes {

    static final int WHITE = 0xffffffff;
    static final int BLACK = 0xff000000;
    static final int RED = 0xffff0000;

    private ImageBytes() {}

    /** An image of some type, all of its pixels given row by row as 0xaarrggbb. */
    static BufferedImage image(int type, int width, int... pixels) {
        BufferedImage image = new BufferedImage(width, pixels.length / width, type);
        image.setRGB(0, 0, width, pixels.length / width, pixels, 0, width);
        return image;
    }

    static BufferedImage plain(int width, int height, int color) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, color);
        return image(BufferedImage.TYPE_INT_RGB, width, pixels);
    }

    static byte[] file(String format, BufferedImage image) {
        return file(format, image, false);
    }

    static byte[] png(int color) {
        return file("png", plain(8, 8, color));
    }

    static byte[] jpegInPasses(BufferedImage image) {
        return file("jpeg", image, true);
    }

    private static byte[] file(String format, BufferedImage image, boolean passes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (passes) {
                parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The same file, but its header claims another size. */
    static byte[] claiming(String format, byte[] file, int width, int height) {
        byte[] bytes = file.clone();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        switch (format) {
            case "png" -> {
                buffer.putInt(16, width).putInt(20, height);
                CRC32 sum = new CRC32();
                sum.update(bytes, 12, 17);
                buffer.putInt(29, (int) sum.getValue());
            }
            case "jpeg" -> {
                int frame = indexOf(bytes, 0xff, 0xc0);
                buffer.putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
            }
            case "gif" -> {
                int descriptor = indexOf(bytes, 0x2c, 0, 0, 0, 0);
                buffer.order(ByteOrder.LITTLE_ENDIAN).putShort(descriptor + 5, (short) width).putShort(descriptor + 7, (short) height);
            }
            case "bmp" -> buffer.order(ByteOrder.LITTLE_ENDIAN).putInt(18, width).putInt(22, height);
            default -> throw new IllegalArgumentException(format);
        }
        return bytes;
    }

    static int indexOf(byte[] bytes, int... wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            int at = i;
            if (IntStream.range(0, wanted.length).allMatch(j -> (bytes[at + j] & 0xff) == wanted[j])) {
                return i;
            }
        }
        throw new IllegalArgumentException("not found");
    }

    /** Entries in the order of the map; a name that ends in / is a folder. */
    static byte[] zip(Map<String, byte[]> entries) {
        return zip(entries, StandardCharsets.UTF_8, Deflater.DEFAULT_COMPRESSION);
    }

    static byte[] zip(Map<String, byte[]> entries, Charset names, int level) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
            out.setLevel(level);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
