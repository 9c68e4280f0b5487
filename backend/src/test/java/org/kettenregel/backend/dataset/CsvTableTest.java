package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.dataset.Column.Missing;
import org.kettenregel.backend.shape.Shape;

class CsvTableTest {

    private static final Column AGE = Column.number("age", Missing.DROP, Scaling.NONE);
    private static final Column SEX = Column.category("sex", Missing.DROP, "female", "male");
    private static final Column ALIVE = Column.label("alive", "no", "yes");
    private static final String PEOPLE = "name,sex,alive,age\nAnn,female,yes,38\nBob,male,no,22\n";

    @TempDir
    private Path folder;

    private Dataset load(String text, Column... columns) {
        try {
            Files.writeString(folder.resolve("people.csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CsvTable("people.csv", List.of(columns)).load(new Seed(1), DataFolder.at(folder));
    }

    private DatasetProblem problem(String text, Column... columns) {
        return catchThrowableOfType(DatasetProblem.class, () -> load(text, columns));
    }

    private static float[] features(Dataset data, int sample) {
        float[] into = new float[data.width()];
        data.copyFeatures(sample, into, 0);
        return into;
    }

    @Test
    void shape_and_classes_are_known_without_the_file() {
        CsvTable table = new CsvTable("absent.csv", List.of(
                Column.number("age", Missing.MARKER, Scaling.STANDARD), SEX, Column.ignored("name"), ALIVE));

        assertThat(table.signature()).isEqualTo(new Signature(Shape.perSample(4), new Targets.Classes(List.of("no", "yes"))));
    }

    @Test
    void what_is_loaded_has_the_signature_that_was_promised() {
        Dataset data = load(PEOPLE, AGE, SEX, ALIVE);

        assertThat(new Signature(data.inputShape(), data.targets())).isEqualTo(new CsvTable("people.csv", List.of(AGE, SEX, ALIVE)).signature());
        assertThat(data.size()).isEqualTo(2);
        assertThat(data.givenTestStart()).isEmpty();
    }

    @Test
    void columns_come_in_the_order_of_the_description_and_others_are_not_read() {
        Dataset data = load(PEOPLE, AGE, SEX, ALIVE);

        assertThat(data.featureNames()).containsExactly("age", "sex = female", "sex = male");
        assertThat(features(data, 0)).containsExactly(38, 1, 0);
        assertThat(features(data, 1)).containsExactly(22, 0, 1);
        assertThat(data.label(0)).isEqualTo(1);
        assertThat(data.label(1)).isZero();
    }

    @Test
    void several_targets_are_several_numbers() {
        Dataset data = load("x;y;z\n1;2,5;3\n4;5;-6,5\n", Column.number("x", Missing.DROP, Scaling.NONE), Column.target("z"), Column.target("y"));

        assertThat(data.targets()).isEqualTo(new Targets.Numbers(2));
        assertThat(new float[] {data.target(0, 0), data.target(0, 1), data.target(1, 0), data.target(1, 1)}).containsExactly(3, 2.5f, -6.5f, 5);
    }

    @Test
    void a_category_that_looks_like_a_missing_cell_is_itself_when_it_is_named() {
        Dataset data = load("c,y\nNA,1\nDE,2\n", Column.category("c", Missing.DROP, "DE", "NA"), Column.target("y"));

        assertThat(data.size()).isEqualTo(2);
        assertThat(features(data, 0)).containsExactly(0, 1);
    }

    @Test
    void rows_are_found_again_behind_the_first_thousand() {
        StringBuilder text = new StringBuilder("x,y\n");
        IntStream.range(0, 3000).forEach(i -> text.append(i).append(',').append(2 * i).append('\n'));

        Dataset data = load(text.toString(), Column.number("x", Missing.DROP, Scaling.NONE), Column.target("y"));

        assertThat(data.size()).isEqualTo(3000);
        assertThat(features(data, 1023)).containsExactly(1023);
        assertThat(features(data, 1024)).containsExactly(1024);
        assertThat(data.target(2999)).isEqualTo(5998);
    }

    @Test
    void a_missing_column_is_named_beside_those_that_are_there() {
        assertThat(problem("name,alive\nAnn,yes\n", AGE, ALIVE)).hasMessage(folder.resolve("people.csv")
                + ", line 1: missing column: expected 'age', found 'name, alive'; correct the name or take the column out.");
    }

    @Test
    void an_ignored_column_may_be_missing() {
        assertThatCode(() -> load(PEOPLE, AGE, ALIVE, Column.ignored("cabin"))).doesNotThrowAnyException();
    }

    @Test
    void what_is_no_number_is_told_by_line_and_column() {
        assertThat(problem("age,alive\n38,yes\nold,no\n", AGE, ALIVE)).hasMessage(folder.resolve("people.csv") + ", line 3, column age: "
                + "not a number: expected a number, found 'old'; correct the cell, leave it empty or make the column a category.");
    }

    @Test
    void a_long_text_in_place_of_a_number_is_cut_in_the_message() {
        assertThat(problem("age,alive\n" + "x".repeat(1000) + ",yes\n", AGE, ALIVE).found()).isEqualTo("'" + "x".repeat(60) + "...'");
    }

    @Test
    void decimal_marks_that_change_within_a_column_are_a_problem() {
        DatasetProblem problem = problem("age;alive\n38,5;yes\n1.234;no\n", AGE, ALIVE);

        assertThat(problem.where()).endsWith("line 3, column age");
        assertThat(problem.expected()).isEqualTo("a number with a decimal comma, as in the rows above");
    }

    @Test
    void an_unknown_category_is_told_by_line_and_column() {
        assertThat(problem("sex,alive\nfemale,yes\nFemale,no\n", SEX, ALIVE)).hasMessage(folder.resolve("people.csv") + ", line 3, column sex: "
                + "unknown category: expected one of female, male, found 'Female'; correct the cell or add the category.");
    }

    @Test
    void of_many_categories_ten_are_shown() {
        String[] many = IntStream.range(0, 12).mapToObj(i -> "c" + i).toArray(String[]::new);

        DatasetProblem problem = problem("c,alive\nx,yes\n", Column.category("c", Missing.DROP, many), ALIVE);

        assertThat(problem.expected()).isEqualTo("one of c0, c1, c2, c3, c4, c5, c6, c7, c8, c9 and 2 more");
    }

    @Test
    void nothing_left_after_dropping_is_a_problem() {
        assertThat(problem("age,alive\n,yes\n38,\n", AGE, ALIVE)).hasMessage(folder.resolve("people.csv")
                + ": all rows dropped: expected rows without missing cells, found none in columns that drop them; "
                + "fill missing cells, or ignore the columns in which most are missing.");
    }

    @Test
    void a_label_with_one_class_is_a_problem() {
        assertThat(problem("age,alive\n38,yes\n22,yes\n", AGE, ALIVE)).hasMessage(folder.resolve("people.csv")
                + ", column alive: label with one class: expected at least two classes in the rows, found only 'yes'; "
                + "use rows of several classes, or another column as the label.");
    }

    @Test
    void a_column_without_a_value_is_a_problem() {
        assertThat(problem("age,alive\n,yes\nNA,no\n", Column.number("age", Missing.MEAN, Scaling.NONE), ALIVE)).hasMessage(
                folder.resolve("people.csv") + ", column age: column without a value: expected at least one cell that is not missing, "
                        + "found none in 2 rows; ignore the column.");
    }

    @Test
    void more_than_fits_into_memory_is_a_problem() {
        CsvFile file = new CsvFile(Path.of("people.csv"), new CsvText(StandardCharsets.UTF_8, ""), ',');

        assertThatCode(() -> TableReader.requireRoom(file, 1_000_000, 2147, Integer.MAX_VALUE, "features")).doesNotThrowAnyException();
        assertThatThrownBy(() -> TableReader.requireRoom(file, 1_000_000, 2148, Integer.MAX_VALUE, "features"))
                .hasMessage("people.csv: too much data: expected at most 2147483647 features, found more; use fewer rows or columns.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".csv", "../people.csv", "a/b.csv", "a\\b.csv", "/etc/passwd", "people", "people.xlsx", "-a.csv", "a\n.csv"})
    void a_name_that_could_leave_the_folder_or_is_no_table_is_refused(String name) {
        assertThatThrownBy(() -> new CsvTable(name, List.of(AGE, ALIVE))).isInstanceOf(IllegalArgumentException.class).hasMessage(
                "csv: a file is named by letters, digits, spaces, dots, hyphens, underscores or brackets and ends in .csv, .tsv or .txt, found '"
                        + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.csv", "people (1).CSV", "my people-2.tsv", "a_b.c.txt"})
    void usual_names_are_taken(String name) {
        assertThatCode(() -> new CsvTable(name, List.of(AGE, ALIVE))).doesNotThrowAnyException();
    }

    @Test
    void something_to_tell_and_something_to_tell_it_from_are_needed() {
        assertThatThrownBy(() -> new CsvTable("people.csv", List.of(ALIVE)))
                .hasMessage("csv: the numbers and categories must give 1 to 10000 features, found 0");
        assertThatThrownBy(() -> new CsvTable("people.csv", List.of(AGE)))
                .hasMessage("csv: either one column is the label or at least one is a target, found 0 and 0");
        assertThatThrownBy(() -> new CsvTable("people.csv", List.of(AGE, ALIVE, Column.target("size"))))
                .hasMessage("csv: either one column is the label or at least one is a target, found 1 and 1");
        assertThatThrownBy(() -> new CsvTable("people.csv", List.of(AGE, ALIVE, Column.label("sex", "f", "m"))))
                .hasMessage("csv: either one column is the label or at least one is a target, found 2 and 0");
    }

    @Test
    void a_column_named_twice_is_refused() {
        assertThatThrownBy(() -> new CsvTable("people.csv", List.of(AGE, AGE, ALIVE)))
                .hasMessage("csv: no column may be named twice, found 'age'");
    }

    @Test
    void too_many_columns_and_too_many_features_are_refused() {
        String[] many = IntStream.range(0, 256).mapToObj(i -> "c" + i).toArray(String[]::new);
        List<Column> columns = IntStream.range(0, 1001).mapToObj(i -> Column.target("t" + i)).toList();
        List<Column> categories = IntStream.range(0, 40).mapToObj(i -> Column.category("c" + i, Missing.DROP, many)).toList();

        assertThatThrownBy(() -> new CsvTable("people.csv", columns)).hasMessage("csv: at most 1000 columns are possible, found 1001");
        assertThatThrownBy(() -> new CsvTable("people.csv", categories))
                .hasMessage("csv: the numbers and categories must give 1 to 10000 features, found 10240");
    }
}
