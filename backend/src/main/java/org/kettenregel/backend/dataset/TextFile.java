package org.kettenregel.backend.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** A file with one text per line, in UTF-8 or, where it is not that, in Windows-1252. */
record TextFile(Path path, long bytes, String content) {

    /** Characters; a page of a book has about 2,000. */
    static final int MAX_LINE = 100_000;

    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @param most bytes that may be read */
    static TextFile read(Path path, long most) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes((int) most + 1);
            if (bytes.length > most) {
                throw new DatasetProblem(path.toString(), "too much text", "at most %d bytes in all files together".formatted(TextFiles.MAX_BYTES),
                        "more", "take fewer texts");
            }
            refuseBinary(path, bytes);
            return new TextFile(path, bytes.length, decoded(bytes));
        } catch (IOException e) {
            throw new DatasetProblem(path.toString(), "cannot be read", "a readable file", e.toString(), "check the file and the rights to read it");
        }
    }

    private static void refuseBinary(Path path, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && "\t\n\f\r".indexOf(bytes[i]) < 0) {
                throw new DatasetProblem(path.toString(), "no text", "text in UTF-8 or Windows-1252, one per line",
                        "the byte 0x%02x at position %d".formatted(bytes[i], i + 1), "save it as plain text");
            }
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(); // refuses what is malformed
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (CharacterCodingException otherEncoding) {
            return new String(bytes, FALLBACK);
        }
    }

    /** Refuses a file without texts, and one whose lines are no texts. */
    void check() {
        int number = 1;
        for (Iterator<String> lines = content.lines().iterator(); lines.hasNext(); number++) {
            int length = lines.next().length();
            if (length > MAX_LINE) {
                throw new DatasetProblem(path.toString(), "line too long", "at most %d characters in a line, one text each".formatted(MAX_LINE),
                        "%d in line %d".formatted(length, number), "put every text on a line of its own");
            }
        }
        if (!texts().hasNext()) {
            throw new DatasetProblem(path.toString(), "empty file", "at least one line with a word", bytes + " bytes without any",
                    "put the texts of this class into it, one per line");
        }
    }

    /** The lines that hold a letter or a digit. */
    Iterator<String> texts() {
        return content.lines().filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit)).iterator();
    }
}
