package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file with a table, and what is read from it. */
final class WrittenTable {

    private final Path folder;

    WrittenTable(Path folder) {
        this.folder = folder;
    }

    /** Header and rows, in the order in which they come. */
    static final class Cells implements CsvFile.Visitor {

        final List<List<String>> rows = new ArrayList<>();
        final List<Long> lines = new ArrayList<>();

        @Override
        public void header(List<String> names) {
            rows.add(names);
        }

        @Override
        public void row(long line, List<String> cells) {
            rows.add(cells);
            lines.add(line);
        }
    }

    Path file() {
        return folder.resolve("table.csv");
    }

    void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) {
        try {
            Files.write(file(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Cells read() {
        Cells cells = new Cells();
        CsvFile.find("table.csv", DataFolder.at(folder)).read(cells);
        return cells;
    }

    DatasetProblem problem(String text) {
        write(text);
        return problem();
    }

    DatasetProblem problem() {
        return catchThrowableOfType(DatasetProblem.class, this::read);
    }
}
