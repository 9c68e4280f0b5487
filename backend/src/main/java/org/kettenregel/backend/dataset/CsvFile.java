package org.kettenregel.backend.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of rows below a header, with its encoding and its delimiter found out. Whatever is wrong with it as a table ends in a
 * {@link DatasetProblem}, before more memory is asked for than a row takes.
 */
record CsvFile(Path path, CsvText text, char delimiter) {

    static final long MAX_BYTES = 64L << 20;
    static final int MAX_ROWS = 1_000_000;
    /** As in the cells of usual spreadsheets. */
    static final int MAX_CELL_LENGTH = 32_767;

    /** Characters; a cell, where each is a quote that stands twice, takes a quarter of it. */
    private static final int LARGEST_BUFFER = 1 << 18;

    private static final int QUOTED = 60;

    /** Takes what stands in the file, from top to bottom. */
    interface Visitor {

        /** Names in the order of the columns, no two alike. */
        void header(List<String> names);

        /** As many cells as there are names, each without spaces around it. */
        void row(long line, List<String> cells);
    }

    /** The name comes from links and becomes part of a path; the ending keeps other files of the folder from being shown in messages. */
    static void checkName(String set, String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9 ._()-]{0,99}\\.(?i:csv|tsv|txt)")) {
            throw new IllegalArgumentException(("%s: a file is named by letters, digits, spaces, dots, hyphens, underscores or brackets"
                    + " and ends in .csv, .tsv or .txt, found '%s'").formatted(set, name));
        }
    }

    static CsvFile find(String name, DataFolder folder) {
        Path root = folder.path().orElseThrow(() -> DatasetProblem.noFolder(name));
        Path found = Stream.of(root.resolve(name), root.resolve("csv").resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new DatasetProblem(root.toString(), "missing file", name, "none", "put it there or into its folder csv"));
        return open(found);
    }

    static CsvFile open(Path path) {
        try {
            long bytes = Files.size(path);
            if (bytes > MAX_BYTES) {
                throw new DatasetProblem(path.toString(), "file too large", "at most %d bytes".formatted(MAX_BYTES), String.valueOf(bytes),
                        "use fewer rows or columns");
            }
            CsvText text = CsvText.of(path);
            return new CsvFile(path, text, Delimiters.find(text.head()));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The reader gives back records of any length; rows that are too short or too long are told here, by their line. */
    static CsvReader<CsvRecord> records(Reader text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(LARGEST_BUFFER)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(CsvRecordHandler.of(limits -> limits.maxFields(CsvTable.MAX_COLUMNS).maxFieldSize(MAX_CELL_LENGTH)), text);
    }

    void read(Visitor visitor) {
        try (CsvReader<CsvRecord> reader = records(text.open(path), delimiter)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                throw new DatasetProblem(path.toString(), "empty file", "a header and rows", "nothing", "put a table there");
            }
            List<String> header = new CsvHeader(path, delimiter).names(cells(records.next()));
            visitor.header(header);
            rows(records, header.size(), visitor);
        } catch (CsvParseException e) {
            throw new DatasetProblem(path.toString(), "no table that can be read",
                    "at most %d columns, cells of at most %d characters and quotes that close".formatted(CsvTable.MAX_COLUMNS, MAX_CELL_LENGTH),
                    "'" + e.getMessage() + "'", "correct the file there");
        } catch (UncheckedIOException e) {
            throw unreadable(path, e.getCause());
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private void rows(Iterator<CsvRecord> records, int columns, Visitor visitor) {
        int rows = 0;
        while (records.hasNext()) {
            CsvRecord record = records.next();
            if (record.getFieldCount() != columns) {
                throw problem(record.getStartingLineNumber(), "row of another length", "%d cells as in the header".formatted(columns),
                        String.valueOf(record.getFieldCount()),
                        "correct the row, or put quotes around a cell with a '%s' in it".formatted(delimiter));
            }
            if (++rows > MAX_ROWS) {
                throw problem(record.getStartingLineNumber(), "too many rows", "at most " + MAX_ROWS, "more", "use fewer rows");
            }
            visitor.row(record.getStartingLineNumber(), cells(record));
        }
        if (rows == 0) {
            throw new DatasetProblem(path.toString(), "no rows", "rows below the header", "none", "put rows there");
        }
    }

    private static List<String> cells(CsvRecord record) {
        return record.getFields().stream().map(String::strip).toList();
    }

    DatasetProblem problem(long line, String what, String expected, String found, String fix) {
        return new DatasetProblem("%s, line %d".formatted(path, line), what, expected, found, fix);
    }

    DatasetProblem problem(long line, String column, String what, String expected, String found, String fix) {
        return new DatasetProblem("%s, line %d, column %s".formatted(path, line, column), what, expected, quoted(found), fix);
    }

    static String quoted(String text) {
        return "'" + (text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...") + "'";
    }

    private static DatasetProblem unreadable(Path path, IOException e) {
        return new DatasetProblem(path.toString(), "cannot be read", "a readable file", Reason.of(e), "check the file and the rights to read it");
    }
}
