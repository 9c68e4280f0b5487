package org.kettenregel.backend.hostile;

import static org.kettenregel.backend.hostile.Hostile.both;
import static org.kettenregel.backend.hostile.Hostile.bytes;
import static org.kettenregel.backend.hostile.Hostile.file;
import static org.kettenregel.backend.hostile.Hostile.joined;
import static org.kettenregel.backend.hostile.Hostile.sparse;
import static org.kettenregel.backend.hostile.Hostile.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kettenregel.backend.dataset.CsvScan;
import org.kettenregel.backend.dataset.CsvTable;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.TextReviews;

/** Tables and texts. */
final class HostileTables {

    private static final String HEADER = "sepal_length,sepal_width,petal_length,petal_width,species\n";
    private static final String ROW = "5.1,3.5,1.4,0.2,setosa\n";

    private HostileTables() {}

    private static Hostile csv(String what, Hostile.Making making, String sentence) {
        return new Hostile("CSV", what, making, folder -> CsvScan.of("iris.csv", DataFolder.at(folder)), sentence);
    }

    private static Hostile csv(String what, String content, String sentence) {
        return csv(what, text("iris.csv", content), sentence);
    }

    private static Hostile iris(String what, String content, String sentence) {
        return new Hostile("CSV", what, text("iris.csv", content), folder -> new CsvTable().load(new Seed(1), DataFolder.at(folder)), sentence);
    }

    static List<Hostile> csv() {
        return List.of(
                csv("an empty file", "", "empty file: expected a header and rows, found nothing;"),
                csv("line ends alone", "\n\n\n", "empty file"),
                csv("a header alone", HEADER, "no rows: expected rows below the header, found none;"),
                csv("a line of 1 GB", sparse("iris.csv", bytes("a,b\n1,"), 1L << 30), "file too large: expected at most 67108864 bytes, found 1073741824;"),
                csv("a cell of 60 MB", folder -> text("iris.csv", "a,b\n1," + "x".repeat(60 << 20)).in(folder), "no table that can be read"),
                csv("a quote that never closes", folder -> text("iris.csv", "a,b\n\"1,2\n" + "3,4\n".repeat(1 << 20)).in(folder), "no table that can be read"),
                csv("a quote that closes too early", HEADER + "\"5.1\"x,3.5,1.4,0.2,setosa\n", "no table that can be read"),
                csv("NUL bytes", HEADER + ROW + "5.1,\0,1.4,0.2,setosa\n", "binary file: expected text in UTF-8 or Windows-1252, found a byte 0;"),
                csv("two bytes per character", file("iris.csv", (HEADER + ROW).getBytes(StandardCharsets.UTF_16)), "binary file"),
                csv("bytes of no encoding", file("iris.csv", joined(bytes(HEADER), new byte[] {(byte) 0x81, (byte) 0x8d, '\n'})),
                        "binary file: expected text in UTF-8 or Windows-1252, found bytes that are in neither;"),
                csv("a picture", file("iris.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13}), "binary file"),
                csv("a zip", file("iris.csv", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}), "binary file"),
                csv("a row that is too short", HEADER + ROW + "5.1,3.5\n", "line 3: row of another length: expected 5 cells as in the header, found 2;"),
                csv("a row that is too long", HEADER + "5.1,3.5,1.4,0.2,setosa,6\n", "line 2: row of another length: expected 5 cells as in the header, found 6;"),
                csv("a million columns", "a,".repeat(1_000_000) + "b\n", "no table that can be read: expected at most 1000 columns"),
                csv("a million cells in a row", HEADER + "1,".repeat(1_000_000) + "1\n", "no table that can be read: expected at most 1000 columns"),
                new Hostile("CSV", "a million rows and one", folder -> text("iris.csv", "a,b\n" + "1,2\n".repeat(1_000_001)).in(folder),
                        folder -> CsvScan.of("iris.csv", DataFolder.at(folder)), "too many rows: expected at most 1000000, found more;", 700),
                csv("the same name twice", "a,a\n1,2\n", "the same header twice: expected a name of its own for each column, found 'a' again;"),
                csv("a name of a thousand letters", "a".repeat(1000) + ",b\n1,2\n", "header too long"),
                csv("no header", ROW.replace("setosa", "0") + ROW, "no header: expected names of columns in the first line"),
                csv("no file", folder -> { }, "missing file: expected iris.csv, found none;"),
                iris("a missing column", "sepal_length,species\n1,setosa\n", "missing column: expected 'sepal_width'"),
                iris("text for a number", HEADER + "5.1,wide,1.4,0.2,setosa\n", "line 2, column sepal_width: not a number: expected a number, found 'wide';"),
                iris("a number beyond all numbers", HEADER + "5.1,1e999,1.4,0.2,setosa\n", "not a number: expected a number, found '1e999';"),
                iris("NaN written otherwise", HEADER + "5.1,Infinity,1.4,0.2,setosa\n", "not a number"),
                iris("an unknown class", HEADER + ROW + "5.1,3.5,1.4,0.2,rose\n", "line 3, column species: unknown category: expected one of setosa, versicolor, virginica, found 'rose';"),
                iris("one class alone", HEADER + ROW + ROW, "label with one class: expected at least two classes in the rows, found only 'setosa';"),
                iris("rows without a number", HEADER + ",,,,setosa\n,,,,virginica\n", "all rows dropped"));
    }

    private static Hostile words(String what, Hostile.Making first, String sentence) {
        return words(what, first, sentence, 64);
    }

    private static Hostile words(String what, Hostile.Making first, String sentence, int megabytes) {
        return new Hostile("text", what, both(text("rt-polarity.pos", "good\n"), first),
                folder -> new TextReviews().load(new Seed(1), DataFolder.at(folder)), sentence, megabytes);
    }

    static List<Hostile> words() {
        String name = "rt-polarity.neg";
        return List.of(
                words("an empty file", text(name, ""), "empty file: expected at least one line with a word, found 0 bytes without any;"),
                words("lines without a word", text(name, "...\n---\n"), "empty file: expected at least one line with a word, found 8 bytes without any;"),
                words("NUL bytes", text(name, "bad\0\n"), "no text: expected text in UTF-8 or Windows-1252, one per line, found the byte 0x00 at position 4;"),
                words("two bytes per character", file(name, "bad\n".getBytes(StandardCharsets.UTF_16)), "no text"),
                words("bytes of no encoding", file(name, new byte[] {'b', (byte) 0x81, (byte) 0x9d, '\n'}), "no text"),
                words("a file of 8 GB", sparse(name, bytes("bad\n"), 8L << 30), "too much text: expected at most 67108864 bytes in all files together, found more;", 1),
                words("a line of 10 MB", folder -> text(name, "bad ".repeat(10 << 18)).in(folder), "line too long: expected at most 100000 characters in a line"),
                words("a million different words and one", folder -> text(name, different(1_000_001)).in(folder),
                        "too many different words: expected at most 1000000, found more;", 400),
                words("no file for a class", folder -> { }, "missing file: expected rt-polarity.neg, found none;"));
    }

    private static String different(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append('w').append(i).append(i % 1000 == 999 ? '\n' : ' ');
        }
        return text.toString();
    }
}
