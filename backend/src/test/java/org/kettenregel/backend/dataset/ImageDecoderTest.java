package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {

    private static final BufferedImage CHECKED = ImageBytes.image(
            BufferedImage.TYPE_INT_RGB, 20, IntStream.range(0, 400).map(i -> 0xff000000 | i * 0x3039).toArray());

    private static byte[] file(String format) {
        return format.equals("jpeg in passes") ? ImageBytes.jpegInPasses(CHECKED) : ImageBytes.file(format, CHECKED);
    }

    private static void decode(byte[] file) {
        byte[] into = new byte[8 * 8 * 3];
        Resampling.resize(new ImageDecoder().pixels(file, "test"), 8, 8, 3, into, 0);
    }

    /** What remains may lack what comes behind the pixels: 12 bytes of a PNG and 9 before them, the last byte of a GIF. */
    @ParameterizedTest
    @CsvSource({"png, 21", "jpeg, 0", "jpeg in passes, 0", "gif, 1", "bmp, 0"})
    void an_image_cut_anywhere_is_a_problem(String format, int dispensable) {
        byte[] whole = file(format);

        for (int length = 0; length < whole.length - dispensable; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> decode(cut)).as("cut to %d bytes", length).isInstanceOf(DatasetProblem.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "jpeg in passes", "gif", "bmp"})
    void a_changed_byte_gives_an_image_or_a_problem_and_nothing_else(String format) {
        byte[] whole = file(format);

        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) 0xff;

            Throwable thrown = catchThrowable(() -> decode(damaged));

            assertThat(thrown == null || thrown instanceof DatasetProblem).as("byte %d changed: %s", i, thrown).isTrue();
        }
    }

    /** They could be bombs. This one is no packed text at all: whoever unpacked it would fail. */
    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_INDEXED})
    void texts_inside_an_image_are_not_unpacked(int type) throws IOException {
        byte[] plain = ImageBytes.file("png", ImageBytes.image(type, 2, ImageBytes.RED, ImageBytes.BLACK));
        int behindHeader = 8 + 25;
        ByteArrayOutputStream withText = new ByteArrayOutputStream();
        withText.write(plain, 0, behindHeader);
        writeChunk(new DataOutputStream(withText), "zTXt", "Comment\0\0not packed".getBytes(StandardCharsets.ISO_8859_1));
        withText.write(plain, behindHeader, plain.length - behindHeader);

        assertThatCode(() -> decode(withText.toByteArray())).doesNotThrowAnyException();
    }

    private static void writeChunk(DataOutputStream out, String type, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.ISO_8859_1));
        sum.update(content);
        out.writeInt(content.length);
        out.writeBytes(type);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    /** 256 images of 2^24 pixels are just allowed; that their pixels are missing shows only when they are decoded. */
    @Test
    void all_images_together_may_cost_so_much_and_no_more() {
        byte[] bits = ImageBytes.file("png", new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY));
        byte[] claiming = ImageBytes.claiming("png", bits, 4096, 4096);
        ImageDecoder decoder = new ImageDecoder();

        for (int i = 0; i < 256; i++) {
            assertThatThrownBy(() -> decoder.pixels(claiming, "test")).hasMessageStartingWith("test: damaged image");
        }

        assertThatThrownBy(() -> decoder.pixels(claiming, "test")).isInstanceOf(DatasetProblem.class).hasMessage(
                "test: too much to decode: expected at most 4294967296 pixels in all images, found more with this one; make the images smaller or use fewer.");
    }

    @Test
    void colours_of_another_kind_are_told_apart() {
        ColorSpace inks = new ColorSpace(ColorSpace.TYPE_CMYK, 4) {
            @Override
            public float[] toRGB(float[] values) {
                return new float[3];
            }

            @Override
            public float[] fromRGB(float[] values) {
                return new float[4];
            }

            @Override
            public float[] toCIEXYZ(float[] values) {
                return new float[3];
            }

            @Override
            public float[] fromCIEXYZ(float[] values) {
                return new float[4];
            }
        };
        ComponentColorModel model = new ComponentColorModel(inks, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);

        assertThat(new ImagePixels(new BufferedImage(model, model.createCompatibleWritableRaster(2, 2), false, null)).readable()).isFalse();
        assertThat(new ImagePixels(CHECKED).readable()).isTrue();
    }
}
