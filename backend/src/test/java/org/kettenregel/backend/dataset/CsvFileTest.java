package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private final Path folder;
    private final WrittenTable table;

    CsvFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.table = new WrittenTable(folder);
    }

    @Test
    void the_folder_itself_comes_before_its_folder_csv() throws IOException {
        Files.createDirectory(folder.resolve("csv"));
        Files.writeString(folder.resolve("csv").resolve("table.csv"), "inner\n1\n");
        assertThat(table.read().rows).containsExactly(List.of("inner"), List.of("1"));

        table.write("outer\n2\n");

        assertThat(table.read().rows).containsExactly(List.of("outer"), List.of("2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_delimiter_is_found(String delimiter) {
        table.write(String.join(delimiter, "a", "b", "c") + "\n" + String.join(delimiter, "1", "2", "3") + "\n");

        assertThat(table.read().rows).containsExactly(List.of("a", "b", "c"), List.of("1", "2", "3"));
    }

    @Test
    void empty_cells_between_tabs_stay_cells() {
        table.write("a\tb\tc\n1\t\t3\n\t\t\n");

        assertThat(table.read().rows).containsExactly(List.of("a", "b", "c"), List.of("1", "", "3"), List.of("", "", ""));
    }

    @Test
    void decimal_commas_do_not_part_cells_that_semicolons_part() {
        table.write("a;b\n1,5;2,5\n3,5;4,5\n");

        assertThat(table.read().rows.get(1)).containsExactly("1,5", "2,5");
    }

    @Test
    void a_header_with_more_commas_than_semicolons_is_outvoted_by_the_rows() {
        table.write("size, in m, with roof; price\n1;2\n3;4\n");

        assertThat(table.read().rows.get(0)).containsExactly("size, in m, with roof", "price");
    }

    @Test
    void a_file_of_one_column_needs_no_delimiter() {
        table.write("a\n1\n2\n");

        assertThat(table.read().rows).containsExactly(List.of("a"), List.of("1"), List.of("2"));
    }

    @Test
    void quotes_hold_delimiters_line_breaks_and_quotes() {
        table.write("name,age\n\"Braund, \"\"Mr.\"\"\nOwen\",22\nx,23\n");

        WrittenTable.Cells cells = table.read();

        assertThat(cells.rows.get(1)).containsExactly("Braund, \"Mr.\"\nOwen", "22");
        assertThat(cells.lines).containsExactly(2L, 4L);
    }

    @Test
    void spaces_around_cells_and_quotes_fall_away() {
        table.write("a, b\n 1 , \"x,y\" \n");

        assertThat(table.read().rows).containsExactly(List.of("a", "b"), List.of("1", "x,y"));
    }

    @Test
    void empty_lines_are_passed_over_and_all_line_ends_are_known() {
        table.write("a,b\r\n1,2\n\n3,4\r5,6");

        assertThat(table.read().rows).hasSize(4).last().isEqualTo(List.of("5", "6"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() {
        table.write("\uFEFFa,b\n1,2\n");

        assertThat(table.read().rows.getFirst()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void umlauts_are_read_in_either_encoding(String charset) {
        table.write("größe;währung\n1;€\n".getBytes(Charset.forName(charset)));

        assertThat(table.read().rows).containsExactly(List.of("größe", "währung"), List.of("1", "€"));
    }

    @Test
    void a_column_without_a_name_is_called_by_its_place() {
        table.write(",b\n0,x\n");

        assertThat(table.read().rows.getFirst()).containsExactly("column 1", "b");
    }

    @Test
    void years_may_name_columns_beside_others() {
        table.write("country,2019,2020\nPeru,1,2\n");

        assertThat(table.read().rows.getFirst()).containsExactly("country", "2019", "2020");
    }
}
