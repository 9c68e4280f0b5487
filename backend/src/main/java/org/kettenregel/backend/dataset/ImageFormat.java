package org.kettenregel.backend.dataset;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** The kinds of image files that are read, told apart by their first bytes: names of files are often wrong. */
enum ImageFormat {
    PNG("\u0089PNG\r\n\u001a\n"),
    JPEG("\u00ff\u00d8\u00ff"),
    GIF("GIF8"),
    BMP("BM");

    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int BMP_HEADER_SIZE = 14;
    private static final int BMP_COMPRESSION = 30;
    private static final int WITHOUT_COMPRESSION = 12;
    private static final int EMBEDDED_JPEG = 4;
    private static final int EMBEDDED_PNG = 5;

    private final byte[] start;

    ImageFormat(String start) {
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Optional<ImageFormat> of(byte[] content) {
        return Arrays.stream(values())
                .filter(format -> content.length >= format.start.length && Arrays.equals(content, 0, format.start.length, format.start, 0, format.start.length))
                .findFirst();
    }

    /** How often the decoder goes over the whole image: a JPEG may be written in passes, and a hostile one in hundreds of thousands. */
    int passes(byte[] content) {
        return this == JPEG ? (int) markers(content, START_OF_SCAN).count() : 1;
    }

    /** Whether the end is missing where the decoder would make it up. */
    boolean cut(byte[] content) {
        return this == JPEG && markers(content, START_OF_SCAN).max().orElse(-1) > markers(content, END_OF_IMAGE).max().orElse(-1);
    }

    /** Where a JPEG says what follows: in the data of pixels no 0xff stands before such a byte. */
    private static IntStream markers(byte[] content, int marker) {
        return IntStream.range(1, content.length).filter(i -> (content[i - 1] & 0xff) == 0xff && (content[i] & 0xff) == marker);
    }

    /** Whether there is another image inside, with a size of its own that the header does not tell. */
    boolean wraps(byte[] content) {
        if (this != BMP || content.length < BMP_COMPRESSION + Integer.BYTES) {
            return false;
        }
        ByteBuffer header = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int compression = header.getInt(BMP_COMPRESSION);
        return header.getInt(BMP_HEADER_SIZE) != WITHOUT_COMPRESSION && (compression == EMBEDDED_JPEG || compression == EMBEDDED_PNG);
    }
}
