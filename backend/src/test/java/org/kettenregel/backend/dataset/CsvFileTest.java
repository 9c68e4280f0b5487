package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @TempDir
    private Path folder;

    /** Header and rows, in the order in which they come. */
    private static final class Cells implements CsvFile.Visitor {

        private final List<List<String>> rows = new ArrayList<>();
        private final List<Long> lines = new ArrayList<>();

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

    private Path file() {
        return folder.resolve("table.csv");
    }

    private void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] bytes) {
        try {
            Files.write(file(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cells read() {
        Cells cells = new Cells();
        CsvFile.find("table.csv", DataFolder.at(folder)).read(cells);
        return cells;
    }

    private DatasetProblem problem(String text) {
        write(text);
        return problem();
    }

    private DatasetProblem problem() {
        return catchThrowableOfType(DatasetProblem.class, this::read);
    }

    @Test
    void the_folder_itself_comes_before_its_folder_csv() throws IOException {
        Files.createDirectory(folder.resolve("csv"));
        Files.writeString(folder.resolve("csv").resolve("table.csv"), "inner\n1\n");
        assertThat(read().rows).containsExactly(List.of("inner"), List.of("1"));

        write("outer\n2\n");

        assertThat(read().rows).containsExactly(List.of("outer"), List.of("2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_delimiter_is_found(String delimiter) {
        write(String.join(delimiter, "a", "b", "c") + "\n" + String.join(delimiter, "1", "2", "3") + "\n");

        assertThat(read().rows).containsExactly(List.of("a", "b", "c"), List.of("1", "2", "3"));
    }

    @Test
    void empty_cells_between_tabs_stay_cells() {
        write("a\tb\tc\n1\t\t3\n\t\t\n");

        assertThat(read().rows).containsExactly(List.of("a", "b", "c"), List.of("1", "", "3"), List.of("", "", ""));
    }

    @Test
    void decimal_commas_do_not_part_cells_that_semicolons_part() {
        write("a;b\n1,5;2,5\n3,5;4,5\n");

        assertThat(read().rows.get(1)).containsExactly("1,5", "2,5");
    }

    @Test
    void a_header_with_more_commas_than_semicolons_is_outvoted_by_the_rows() {
        write("size, in m, with roof; price\n1;2\n3;4\n");

        assertThat(read().rows.get(0)).containsExactly("size, in m, with roof", "price");
    }

    @Test
    void a_file_of_one_column_needs_no_delimiter() {
        write("a\n1\n2\n");

        assertThat(read().rows).containsExactly(List.of("a"), List.of("1"), List.of("2"));
    }

    @Test
    void quotes_hold_delimiters_line_breaks_and_quotes() {
        write("name,age\n\"Braund, \"\"Mr.\"\"\nOwen\",22\nx,23\n");

        Cells cells = read();

        assertThat(cells.rows.get(1)).containsExactly("Braund, \"Mr.\"\nOwen", "22");
        assertThat(cells.lines).containsExactly(2L, 4L);
    }

    @Test
    void spaces_around_cells_and_quotes_fall_away() {
        write("a, b\n 1 , \"x,y\" \n");

        assertThat(read().rows).containsExactly(List.of("a", "b"), List.of("1", "x,y"));
    }

    @Test
    void empty_lines_are_passed_over_and_all_line_ends_are_known() {
        write("a,b\r\n1,2\n\n3,4\r5,6");

        assertThat(read().rows).hasSize(4).last().isEqualTo(List.of("5", "6"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() {
        write("\uFEFFa,b\n1,2\n");

        assertThat(read().rows.getFirst()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void umlauts_are_read_in_either_encoding(String charset) {
        write("größe;währung\n1;€\n".getBytes(Charset.forName(charset)));

        assertThat(read().rows).containsExactly(List.of("größe", "währung"), List.of("1", "€"));
    }

    @Test
    void a_column_without_a_name_is_called_by_its_place() {
        write(",b\n0,x\n");

        assertThat(read().rows.getFirst()).containsExactly("column 1", "b");
    }

    @Test
    void years_may_name_columns_beside_others() {
        write("country,2019,2020\nPeru,1,2\n");

        assertThat(read().rows.getFirst()).containsExactly("country", "2019", "2020");
    }

    @Test
    void no_data_folder_is_a_problem() {
        DatasetProblem problem = catchThrowableOfType(DatasetProblem.class, () -> CsvFile.find("table.csv", DataFolder.none()));

        assertThat(problem.lacksFolder()).isTrue();
        assertThat(problem.where()).isEqualTo("table.csv");
    }

    @Test
    void a_missing_file_is_named() {
        assertThat(problem()).hasMessage(
                folder + ": missing file: expected table.csv, found none; put it there or into its folder csv.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void an_empty_file_is_a_problem(String text) {
        assertThat(problem(text)).hasMessage(
                file() + ": empty file: expected a header and rows, found nothing; put a table there.");
    }

    @Test
    void a_header_without_rows_is_a_problem() {
        assertThat(problem("a,b\n")).hasMessage(file() + ": no rows: expected rows below the header, found none; put rows there.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.1,3.5,setosa", "1,0,3", "1,,", "1,5;2;x"})
    void numbers_in_the_first_line_are_no_header(String first) {
        DatasetProblem problem = problem(first + "\n" + first + "\n");

        assertThat(problem.where()).isEqualTo(file() + ", line 1");
        assertThat(problem.what()).isEqualTo("no header");
        assertThat(problem.expected()).isEqualTo("names of columns in the first line");
    }

    @Test
    void the_same_header_twice_is_a_problem() {
        assertThat(problem("a,b,a\n1,2,3\n")).hasMessage(
                file() + ", line 1: the same header twice: expected a name of its own for each column, found 'a' again; rename one of them.");
    }

    @Test
    void a_header_longer_than_a_name_can_be_is_a_problem() {
        assertThat(problem("a," + "b".repeat(201) + "\n1,2\n").what()).isEqualTo("header too long");
    }

    @ParameterizedTest
    @CsvSource({"'3,4,5', 3", "3, 1"})
    void a_row_of_another_length_is_told_by_its_line(String row, int found) {
        DatasetProblem problem = problem("a,b\n\"1\n1\",2\n" + row + "\n");

        assertThat(problem).hasMessage(file() + ", line 4: row of another length: expected 2 cells as in the header, found " + found
                + "; correct the row, or put quotes around a cell with a ',' in it.");
    }

    @Test
    void a_quote_that_never_closes_is_a_problem() {
        DatasetProblem problem = problem("a,b\n1,\"2\n3,4\n");

        assertThat(problem.what()).isEqualTo("no table that can be read");
        assertThat(problem.found()).contains("line 2");
    }

    @Test
    void text_behind_a_closing_quote_is_a_problem() {
        DatasetProblem problem = problem("a,b\n1,2\n3,\"4\"x\n");

        assertThat(problem.what()).isEqualTo("no table that can be read");
        assertThat(problem.found()).contains("line 3");
    }

    @Test
    void a_cell_as_long_as_allowed_is_read_and_a_longer_one_is_a_problem() {
        write("a,b\n1," + "x".repeat(32_767) + "\n");
        assertThat(read().rows.get(1).get(1)).hasSize(32_767);

        DatasetProblem problem = problem("a,b\n1," + "x".repeat(32_768) + "\n");

        assertThat(problem.what()).isEqualTo("no table that can be read");
        assertThat(problem.expected()).isEqualTo("at most 1000 columns, cells of at most 32767 characters and quotes that close");
        assertThat(problem.found()).contains("line 2");
    }

    @Test
    void a_thousand_columns_are_read_and_one_more_is_a_problem() {
        String thousand = IntStream.range(0, 1000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        write(thousand + "\n" + "1,".repeat(999) + "1\n");
        assertThat(read().rows.get(1)).hasSize(1000);

        DatasetProblem problem = problem(thousand + ",more\n");

        assertThat(problem.what()).isEqualTo("no table that can be read");
        assertThat(problem.expected()).startsWith("at most 1000 columns");
    }

    @Test
    void a_million_rows_are_read_and_one_more_is_a_problem() {
        DatasetProblem problem = problem("a\n" + "1\n".repeat(1_000_001));

        assertThat(problem).hasMessage(file() + ", line 1000002: too many rows: expected at most 1000000, found more; use fewer rows.");
    }

    @Test
    void a_file_that_is_too_large_is_refused_unread() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file().toFile(), "rw")) {
            sparse.setLength((64L << 20) + 1);
        }

        assertThat(problem()).hasMessage(
                file() + ": file too large: expected at most 67108864 bytes, found 67108865; use fewer rows or columns.");
    }

    @Test
    void a_picture_is_no_text() {
        write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});

        assertThat(problem()).hasMessage(
                file() + ": binary file: expected text in UTF-8 or Windows-1252, found a byte 26; export the table as CSV in UTF-8.");
    }

    @Test
    void text_in_two_bytes_per_character_is_a_problem() {
        write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16));

        assertThat(problem().what()).isEqualTo("binary file");
    }

    @Test
    void bytes_of_no_encoding_are_a_problem_wherever_they_stand() {
        byte[] bytes = ("a,b\n" + "1,2\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0x81;
        write(bytes);

        assertThat(problem().found()).isEqualTo("bytes that are in neither");
    }
}
