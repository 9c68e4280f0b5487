package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kettenregel.backend.dataset.Column.Missing;
import org.kettenregel.backend.dataset.Column.Role;

class CsvScanTest {

    @TempDir
    private Path folder;

    private CsvScan scan(String text) {
        try {
            Files.writeString(folder.resolve("table.csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CsvScan.of("table.csv", DataFolder.at(folder));
    }

    /** A column x of 100 cells beside a number to be met. */
    private CsvScan.Found column(IntFunction<String> cell) {
        return scan("x,target\n" + IntStream.range(0, 100).mapToObj(i -> cell.apply(i) + "," + i * i + "\n").collect(Collectors.joining()))
                .columns().getFirst();
    }

    @Test
    void numbers_are_proposed_as_scaled_features() {
        CsvScan.Found found = column(i -> i * 7 % 100 + ".5");

        assertThat(found.kind()).isEqualTo(CsvScan.Kind.NUMBERS);
        assertThat(found.proposal()).isEqualTo(Column.number("x", Missing.DROP, Scaling.STANDARD));
        assertThat(found.missing()).isZero();
        assertThat(found.distinct()).isEqualTo(100);
        assertThat(found.examples()).containsExactly("0.5", "7.5", "14.5", "21.5", "28.5");
    }

    @Test
    void few_texts_are_proposed_as_categories_in_the_order_of_their_letters() {
        CsvScan.Found found = column(i -> List.of("red", "green", "blue").get(i % 3));

        assertThat(found.kind()).isEqualTo(CsvScan.Kind.CATEGORIES);
        assertThat(found.proposal()).isEqualTo(Column.category("x", Missing.DROP, "blue", "green", "red"));
        assertThat(found.distinct()).isEqualTo(3);
    }

    @Test
    void a_few_whole_numbers_are_proposed_as_categories_in_the_order_of_their_size() {
        assertThat(column(i -> String.valueOf(List.of(10, 9, 8).get(i % 3))).proposal())
                .isEqualTo(Column.category("x", Missing.DROP, "8", "9", "10"));
    }

    @Test
    void texts_that_name_single_things_are_proposed_to_be_ignored() {
        CsvScan.Found found = column(i -> "name " + i);

        assertThat(found.kind()).isEqualTo(CsvScan.Kind.TEXT);
        assertThat(found.proposal()).isEqualTo(Column.ignored("x"));
    }

    @Test
    void long_texts_are_no_categories() {
        assertThat(column(i -> "x".repeat(201 + i % 2)).kind()).isEqualTo(CsvScan.Kind.TEXT);
    }

    @Test
    void what_numbers_the_rows_or_is_always_the_same_tells_nothing() {
        assertThat(column(i -> String.valueOf(i + 1)).proposal().role()).isEqualTo(Role.IGNORE);
        assertThat(column(i -> "5.5").proposal().role()).isEqualTo(Role.IGNORE);
        assertThat(column(i -> "red").proposal().role()).isEqualTo(Role.IGNORE);
    }

    @ParameterizedTest
    @CsvSource({"0, DROP", "1, MEDIAN", "9, MEDIAN", "10, MARKER", "50, MARKER"})
    void missing_numbers_are_filled_and_many_of_them_marked(int missing, Missing rule) {
        CsvScan.Found found = column(i -> i < missing ? "" : i * 7 % 100 + ".5");

        assertThat(found.missing()).isEqualTo(missing);
        assertThat(found.proposal().missing()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"1, MOST_FREQUENT", "10, MARKER"})
    void missing_categories_are_filled_and_many_of_them_marked(int missing, Missing rule) {
        assertThat(column(i -> i < missing ? "NA" : i % 2 == 0 ? "a" : "b").proposal()).isEqualTo(Column.category("x", rule, "a", "b"));
    }

    @Test
    void a_column_of_which_most_is_missing_is_proposed_to_be_ignored() {
        assertThat(column(i -> i < 51 ? "" : i + ".5").proposal().role()).isEqualTo(Role.IGNORE);
        assertThat(column(i -> "").kind()).isEqualTo(CsvScan.Kind.NOTHING);
    }

    @Test
    void more_texts_than_categories_can_be_are_counted_no_further() {
        String text = "x,y\n" + IntStream.range(0, 1000).mapToObj(i -> "t" + i % 300 + "," + i % 2 + "\n").collect(Collectors.joining());

        assertThat(scan(text).columns().getFirst().distinct()).isEqualTo(257);
        assertThat(scan(text).columns().getFirst().kind()).isEqualTo(CsvScan.Kind.TEXT);
    }

    @Test
    void a_column_with_the_name_of_an_answer_is_proposed_as_one() {
        String rows = IntStream.range(0, 20).mapToObj(i -> i % 2 + ";" + (i % 2 == 0 ? "a" : "b") + ";" + i * i + ",5\n")
                .collect(Collectors.joining());

        assertThat(scan("Survived;kind;size\n" + rows).table().orElseThrow().columns()).containsExactly(
                Column.label("Survived", "0", "1"), Column.category("kind", Missing.DROP, "a", "b"),
                Column.number("size", Missing.DROP, Scaling.STANDARD));
    }

    @Test
    void else_the_last_column_is() {
        String rows = IntStream.range(0, 20).mapToObj(i -> (i % 2 == 0 ? "a" : "b") + ";" + i * i + ",5\n").collect(Collectors.joining());

        CsvScan scan = scan("kind;size\n" + rows);

        assertThat(scan.file()).isEqualTo("table.csv");
        assertThat(scan.delimiter()).isEqualTo(';');
        assertThat(scan.rows()).isEqualTo(20);
        assertThat(scan.columns().getLast().proposal()).isEqualTo(Column.target("size"));
    }

    @Test
    void what_is_proposed_can_be_loaded() {
        String rows = IntStream.range(0, 40).mapToObj(i -> i + "," + (i % 9 == 0 ? "" : i % 7 + ".5") + "," + (i % 2 == 0 ? "a" : "b") + "\n")
                .collect(Collectors.joining());

        CsvTable table = scan("number,size,class\n" + rows).table().orElseThrow();

        assertThat(table.load(new Seed(1), DataFolder.at(folder)).size()).isEqualTo(40);
        assertThat(table.signature().targets()).isEqualTo(new Targets.Classes(List.of("a", "b")));
    }

    @Test
    void a_table_without_anything_to_tell_from_gives_no_proposal() {
        assertThat(scan("x\n1\n2\n3.5\n").table()).isEmpty();
    }

    @Test
    void a_file_anywhere_can_be_scanned() throws IOException {
        Path file = Files.writeString(folder.resolve("upload.tmp"), "x,y\n1.5,2\n2.5,4\n");

        assertThat(CsvScan.of(file).rows()).isEqualTo(2);
    }

    @Test
    void what_is_no_table_is_told_as_when_loading() {
        assertThatThrownBy(() -> scan("a,b\n1\n")).isInstanceOf(DatasetProblem.class).hasMessageContaining("line 2: row of another length");
    }
}
