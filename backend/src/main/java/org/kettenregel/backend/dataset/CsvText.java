package org.kettenregel.backend.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The encoding of a file of text: UTF-8 where all of it is, else Windows-1252, which is what spreadsheets wrote for a long time.
 *
 * @param head its first characters
 */
record CsvText(Charset charset, String head) {

    private static final List<Charset> POSSIBLE = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int CHUNK = 1 << 16;

    static CsvText of(Path path) throws IOException {
        for (Charset charset : POSSIBLE) {
            try {
                return new CsvText(charset, head(path, charset));
            } catch (CharacterCodingException _) {
                // it holds bytes that this encoding does not know
            }
        }
        throw binary(path, "bytes that are in neither");
    }

    /** Goes through the whole file, so that a stray byte is met here and not while rows are read. */
    private static String head(Path path, Charset charset) throws IOException {
        char[] chunk = new char[CHUNK];
        String head = "";
        try (Reader reader = strict(path, charset)) {
            for (int count = reader.read(chunk); count >= 0; count = reader.read(chunk)) {
                refuseControls(path, chunk, count);
                head = head.isEmpty() ? new String(chunk, 0, count) : head;
            }
        }
        return head.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? head.substring(1) : head;
    }

    private static void refuseControls(Path path, char[] chunk, int count) {
        for (int i = 0; i < count; i++) {
            char one = chunk[i];
            if (one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f') {
                throw binary(path, "a byte " + (int) one);
            }
        }
    }

    private static DatasetProblem binary(Path path, String found) {
        return new DatasetProblem(path.toString(), "binary file", "text in UTF-8 or Windows-1252", found, "export the table as CSV in UTF-8");
    }

    private static Reader strict(Path path, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), CHUNK);
    }

    /** Behind the byte order mark, if there is one. */
    Reader open(Path path) throws IOException {
        Reader reader = strict(path, charset);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
