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
import java.util.List;

/** A file with one text per line, in UTF-8 or, where it is not that, in Windows-1252. */
record TextFile(Path path, long bytes, String content) {

    /** Characters; a page of a book has about 2,000. */
    static final int MAX_LINE = 100_000;

    private static final List<Charset> POSSIBLE = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @param most bytes that may be read */
    static TextFile read(Path path, long most) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = Files.size(path) > most ? new byte[0] : in.readNBytes((int) most + 1); // which may have grown since
            if (Files.size(path) > most || bytes.length > most) {
                throw new DatasetProblem(path.toString(), "too much text", "at most %d bytes in all files together".formatted(TextFiles.MAX_BYTES),
                        "more", "take fewer texts");
            }
            refuseBinary(path, bytes);
            return new TextFile(path, bytes.length, decoded(path, bytes));
        } catch (IOException e) {
            throw new DatasetProblem(path.toString(), "cannot be read", "a readable file", Reason.of(e), "check the file and the rights to read it");
        }
    }

    private static void refuseBinary(Path path, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && "\t\n\f\r".indexOf(bytes[i]) < 0) {
                throw noText(path, "the byte 0x%02x at position %d".formatted(bytes[i], i + 1));
            }
        }
    }

    private static DatasetProblem noText(Path path, String found) {
        return new DatasetProblem(path.toString(), "no text", "text in UTF-8 or Windows-1252, one per line", found, "save it as plain text");
    }

    private static String decoded(Path path, byte[] bytes) {
        for (Charset charset : POSSIBLE) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(); // refuses what is malformed
                return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
            } catch (CharacterCodingException _) {
                // it holds bytes that this encoding does not know
            }
        }
        throw noText(path, "bytes that are in neither");
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
