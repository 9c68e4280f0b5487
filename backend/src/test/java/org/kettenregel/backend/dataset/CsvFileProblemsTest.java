package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no table is told by its place. */
class CsvFileProblemsTest {

    private final Path folder;
    private final WrittenTable table;

    CsvFileProblemsTest(@TempDir Path folder) {
        this.folder = folder;
        this.table = new WrittenTable(folder);
    }

    @Test
    void no_data_folder_is_a_problem() {
        DatasetProblem problem = catchThrowableOfType(DatasetProblem.class, () -> CsvFile.find("table.csv", DataFolder.none()));

        assertThat(problem.lacksFolder()).isTrue();
        assertThat(problem.where()).isEqualTo("table.csv");
    }

    @Test
    void a_missing_file_is_named() {
        assertThat(table.problem()).hasMessage(
                folder + ": missing file: expected table.csv, found none; put it there or into its folder csv.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void an_empty_file_is_a_problem(String text) {
        assertThat(table.problem(text)).hasMessage(
                table.file() + ": empty file: expected a header and rows, found nothing; put a table there.");
    }

    @Test
    void a_header_without_rows_is_a_problem() {
        assertThat(table.problem("a,b\n")).hasMessage(table.file() + ": no rows: expected rows below the header, found none; put rows there.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.1,3.5,setosa", "1,0,3", "1,,", "1,5;2;x"})
    void numbers_in_the_first_line_are_no_header(String first) {
        DatasetProblem problem = table.problem(first + "\n" + first + "\n");

        assertThat(problem.where()).isEqualTo(table.file() + ", line 1");
        assertThat(problem.what()).isEqualTo("no header");
        assertThat(problem.expected()).isEqualTo("names of columns in the first line");
    }

    @Test
    void the_same_header_twice_is_a_problem() {
        assertThat(table.problem("a,b,a\n1,2,3\n")).hasMessage(
                table.file() + ", line 1: the same header twice: expected a name of its own for each column, found 'a' again; rename one of them.");
    }

    @Test
    void a_header_longer_than_a_name_can_be_is_a_problem() {
        assertThat(table.problem("a," + "b".repeat(201) + "\n1,2\n").what()).isEqualTo("header too long");
    }

    @ParameterizedTest
    @CsvSource({"'3,4,5', 3", "3, 1"})
    void a_row_of_another_length_is_told_by_its_line(String row, int found) {
        DatasetProblem problem = table.problem("a,b\n\"1\n1\",2\n" + row + "\n");

        assertThat(problem).hasMessage(table.file() + ", line 4: row of another length: expected 2 cells as in the header, found " + found
                + "; correct the row, or put quotes around a cell with a ',' in it.");
    }

    @Test
    void a_quote_that_never_closes_is_a_problem() {
        DatasetProblem problem = table.problem("a,b\n1,\"2\n3,4\n");

        assertThat(problem.what()).isEqualTo("no table that can be read");
        assertThat(problem.found()).contains("line 2");
    }

    @Test
    void text_behind_a_closing_quote_is_a_problem() {
        DatasetProblem problem = table.problem("a,b\n1,2\n3,\"4\"x\n");

        assertThat(problem.what()).isEqualTo("no table that can be read");
        assertThat(problem.found()).contains("line 3");
    }

    @Test
    void a_cell_as_long_as_allowed_is_read_and_a_longer_one_is_a_problem() {
        table.write("a,b\n1," + "x".repeat(32_767) + "\n");
        assertThat(table.read().rows.get(1).get(1)).hasSize(32_767);

        DatasetProblem problem = table.problem("a,b\n1," + "x".repeat(32_768) + "\n");

        assertThat(problem.what()).isEqualTo("no table that can be read");
        assertThat(problem.expected()).isEqualTo("at most 1000 columns, cells of at most 32767 characters and quotes that close");
        assertThat(problem.found()).contains("line 2");
    }

    @Test
    void a_thousand_columns_are_read_and_one_more_is_a_problem() {
        String thousand = IntStream.range(0, 1000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        table.write(thousand + "\n" + "1,".repeat(999) + "1\n");
        assertThat(table.read().rows.get(1)).hasSize(1000);

        DatasetProblem problem = table.problem(thousand + ",more\n");

        assertThat(problem.what()).isEqualTo("no table that can be read");
        assertThat(problem.expected()).startsWith("at most 1000 columns");
    }

    @Test
    void a_million_rows_are_read_and_one_more_is_a_problem() {
        DatasetProblem problem = table.problem("a\n" + "1\n".repeat(1_000_001));

        assertThat(problem).hasMessage(table.file() + ", line 1000002: too many rows: expected at most 1000000, found more; use fewer rows.");
    }

    @Test
    void a_file_that_is_too_large_is_refused_unread() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(table.file().toFile(), "rw")) {
            sparse.setLength((64L << 20) + 1);
        }

        assertThat(table.problem()).hasMessage(
                table.file() + ": file too large: expected at most 67108864 bytes, found 67108865; use fewer rows or columns.");
    }

    @Test
    void a_picture_is_no_text() {
        table.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});

        assertThat(table.problem()).hasMessage(
                table.file() + ": binary file: expected text in UTF-8 or Windows-1252, found a byte 26; export the table as CSV in UTF-8.");
    }

    @Test
    void text_in_two_bytes_per_character_is_a_problem() {
        table.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16));

        assertThat(table.problem().what()).isEqualTo("binary file");
    }

    @Test
    void bytes_of_no_encoding_are_a_problem_wherever_they_stand() {
        byte[] bytes = ("a,b\n" + "1,2\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0x81;
        table.write(bytes);

        assertThat(table.problem().found()).isEqualTo("bytes that are in neither");
    }
}
