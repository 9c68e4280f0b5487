package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kettenregel.backend.dataset.Column.Missing;

class PreparationTest {

    private static final Column PORT = Column.category("port", Missing.MOST_FREQUENT, "C", "Q", "S");
    private static final Column TARGET = Column.target("y");

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    private Dataset load(String text, Column... columns) {
        try {
            Files.writeString(folder.resolve("table.csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CsvTable("table.csv", List.of(columns)).load(new Seed(1), DataFolder.at(folder));
    }

    /** One column x below the header, with a target that is 0 for each row. */
    private Dataset numbers(Missing missing, Scaling scaling, String... cells) {
        return load("x,y\n" + String.join(",0\n", cells) + ",0\n", Column.number("x", missing, scaling), TARGET);
    }

    private static float[] features(Dataset data, int sample) {
        float[] into = new float[data.width()];
        data.copyFeatures(sample, into, 0);
        return into;
    }

    private static List<String> sentences(Dataset data) {
        return data.preparation().orElseThrow().steps().stream().map(PreparationStep::sentence).toList();
    }

    @ParameterizedTest
    @CsvSource({"MEAN, 4", "MEDIAN, 2.5", "MOST_FREQUENT, 2"})
    void a_missing_number_becomes_what_its_rule_says(Missing rule, float filled) {
        Dataset data = numbers(rule, Scaling.NONE, "2", "2", "", "3", "9");

        assertThat(features(data, 2)).containsExactly(filled);
        assertThat(features(data, 4)).containsExactly(9);
    }

    @Test
    void a_marker_says_where_a_number_was_missing() {
        Dataset data = numbers(Missing.MARKER, Scaling.NONE, "2", "", "4");

        assertThat(data.featureNames()).containsExactly("x", "x is missing");
        assertThat(features(data, 0)).containsExactly(2, 0);
        assertThat(features(data, 1)).containsExactly(3, 1);
        assertThat(sentences(data)).containsExactly(
                "x: 1 missing cell filled with the mean 3", "x: 1 missing cell marked by a feature that is 1 there and 0 elsewhere");
    }

    @Test
    void a_row_with_a_missing_cell_is_left_out_and_counted() {
        Dataset data = numbers(Missing.DROP, Scaling.NONE, "2", "?", "", "5");

        assertThat(data.size()).isEqualTo(2);
        assertThat(features(data, 1)).containsExactly(5);
        assertThat(sentences(data)).containsExactly("x: 2 rows left out because this cell was missing");
    }

    @Test
    void a_missing_category_becomes_the_most_frequent_one() {
        Dataset data = load("port,y\nS,0\nS,0\nC,0\n,0\n", PORT, TARGET);

        assertThat(features(data, 3)).containsExactly(0, 0, 1);
        assertThat(sentences(data)).containsExactly(
                "port: 1 missing cell filled with the most frequent category S", "port: a feature for each of C, Q, S");
    }

    @Test
    void a_marked_category_is_none_of_its_texts() {
        Dataset data = load("port,y\nS,0\n,0\n", Column.category("port", Missing.MARKER, "C", "S"), TARGET);

        assertThat(data.featureNames()).containsExactly("port = C", "port = S", "port is missing");
        assertThat(features(data, 0)).containsExactly(0, 1, 0);
        assertThat(features(data, 1)).containsExactly(0, 0, 1);
    }

    /** Of 1, 3, 5, 7 the mean is 4 and the standard deviation the root of (9 + 1 + 1 + 9) / 4 = 5. */
    @Test
    void scaling_gives_the_numbers_it_is_named_after() {
        String[] cells = {"1", "3", "5", "7"};

        assertThat(features(numbers(Missing.DROP, Scaling.NONE, cells), 3)).containsExactly(7);
        assertThat(features(numbers(Missing.DROP, Scaling.ZERO_TO_ONE, cells), 1)[0]).isCloseTo(1 / 3f, within(1e-7f));
        assertThat(features(numbers(Missing.DROP, Scaling.MINUS_ONE_TO_ONE, cells), 0)).containsExactly(-1);
        assertThat(features(numbers(Missing.DROP, Scaling.MINUS_ONE_TO_ONE, cells), 2)[0]).isCloseTo(1 / 3f, within(1e-7f));
        assertThat(features(numbers(Missing.DROP, Scaling.STANDARD, cells), 3)[0]).isCloseTo((float) (3 / Math.sqrt(5)), within(1e-7f));
    }

    @ParameterizedTest
    @EnumSource(names = {"ZERO_TO_ONE", "MINUS_ONE_TO_ONE", "STANDARD"})
    void numbers_that_are_all_equal_become_zero(Scaling scaling) {
        assertThat(features(numbers(Missing.DROP, scaling, "5", "5", "5"), 1)).containsExactly(0);
    }

    /** Filled with 4: 2, 4, 6, 4 have the mean 4 and the variance 2; without the filled cell it would be 8/3. */
    @Test
    void scaling_comes_after_filling() {
        Dataset data = numbers(Missing.MEAN, Scaling.STANDARD, "2", "4", "6", "");

        assertThat(features(data, 3)).containsExactly(0);
        assertThat(features(data, 0)[0]).isCloseTo((float) (-2 / Math.sqrt(2)), within(1e-7f));
        assertThat(sentences(data)).containsExactly("x: 1 missing cell filled with the mean 4", "x: (x - 4) / 1.41");
    }

    @Test
    void only_the_rows_it_is_fitted_on_say_what_is_filled_and_scaled() {
        Dataset all = load("x,port,y\n1,S,0\n3,S,0\n,,0\n100,C,0\n100,C,0\n100,C,0\n",
                Column.number("x", Missing.MEAN, Scaling.ZERO_TO_ONE), PORT, TARGET);

        Dataset fitted = all.preparedOn(new int[] {0, 1, 2});

        assertThat(features(fitted, 0)).containsExactly(0, 0, 0, 1);
        assertThat(features(fitted, 1)).containsExactly(1, 0, 0, 1);
        assertThat(features(fitted, 2)).containsExactly(0.5f, 0, 0, 1);
        assertThat(features(fitted, 3)).containsExactly(49.5f, 1, 0, 0);
        assertThat(fitted.preparation().orElseThrow().fittedRows()).isEqualTo(3);
        assertThat(features(all, 3)).containsExactly(1, 1, 0, 0);
        assertThat(all.preparation().orElseThrow().fittedRows()).isEqualTo(6);
    }

    @Test
    void without_any_number_in_those_rows_there_is_nothing_to_fill_or_scale_with() {
        Dataset fitted = numbers(Missing.MEDIAN, Scaling.STANDARD, "7", "").preparedOn(new int[] {1});

        assertThat(features(fitted, 1)).containsExactly(0);
        assertThat(features(fitted, 0)).containsExactly(7);
    }

    @Test
    void data_that_come_as_numbers_are_prepared_by_nothing() {
        Dataset moons = new Moons().load(new Seed(1), DataFolder.none());

        assertThat(moons.preparation()).isEmpty();
        assertThat(moons.preparedOn(new int[] {0})).isSameAs(moons);
    }

    @Test
    void features_are_worked_out_without_allocating() {
        Dataset data = load("port,x,y\nS,1,0\nC,,0\n", PORT, Column.number("x", Missing.MARKER, Scaling.STANDARD), TARGET);
        float[] into = new float[data.width()];
        copyOften(data, into);

        long before = threads.getCurrentThreadAllocatedBytes();
        copyOften(data, into);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4096); // a byte per row would be 100,000
    }

    private static void copyOften(Dataset data, float[] into) {
        for (int i = 0; i < 100_000; i++) {
            data.copyFeatures(i % 2, into, 0);
        }
    }

    @Test
    void targets_can_be_scaled_and_answers_brought_back() {
        Dataset data = load("x,y\n1,10\n2,30\n", Column.number("x", Missing.DROP, Scaling.NONE),
                new Column("y", Column.Role.TARGET, List.of(), Missing.DROP, Scaling.MINUS_ONE_TO_ONE));

        assertThat(new float[] {data.target(0), data.target(1)}).containsExactly(-1, 1);
        assertThat(data.preparation().orElseThrow().originalTarget(0, 0.5)).isEqualTo(25);
        assertThat(sentences(data)).containsExactly("y: (x - 20) / 10");
    }

    @Test
    void every_feature_is_brought_back_to_the_number_in_the_file() {
        Preparation preparation = load("port,x,y\nS,1,0\nC,3,0\nS,5,0\nS,7,0\n",
                PORT, Column.number("x", Missing.MARKER, Scaling.STANDARD), TARGET).preparation().orElseThrow();

        assertThat(preparation.featureNames()).containsExactly("port = C", "port = Q", "port = S", "x", "x is missing");
        assertThat(preparation.originalFeature(3, 3 / Math.sqrt(5))).isCloseTo(7, within(1e-12));
        assertThat(preparation.originalFeature(2, 1)).isEqualTo(1);
        assertThat(preparation.originalFeature(4, 1)).isEqualTo(1);
        assertThatThrownBy(() -> preparation.originalFeature(5, 0)).hasMessage("preparation: there are 5 features, asked for number 5");
    }

    @Test
    void the_cells_of_a_row_are_worked_back_from_its_features() {
        Dataset data = load("port,x,y\nS,0,0\nC,8.4583,0\n,71.2833,0\nS,,0\n",
                Column.category("port", Missing.MARKER, "C", "S"), Column.number("x", Missing.MARKER, Scaling.STANDARD), TARGET);
        Preparation preparation = data.preparation().orElseThrow();

        assertThat(preparation.cells(features(data, 0))).isEqualTo(Map.of("port", "S", "x", "0"));
        assertThat(preparation.cells(features(data, 1))).isEqualTo(Map.of("port", "C", "x", "8.4583"));
        assertThat(preparation.cells(features(data, 2))).isEqualTo(Map.of("port", "", "x", "71.2833"));
        assertThat(preparation.cells(features(data, 3))).isEqualTo(Map.of("port", "S", "x", ""));
    }

    @Test
    void steps_come_column_by_column_behind_the_rows_left_out() {
        Dataset data = load("a,b,y\n1,1,0\n,2,0\n3,,0\n5,4,\n7,4,1\n",
                Column.number("a", Missing.MEDIAN, Scaling.ZERO_TO_ONE), Column.number("b", Missing.DROP, Scaling.NONE), TARGET);

        assertThat(data.preparation().orElseThrow().steps()).containsExactly(
                new PreparationStep.RowsDropped("b", 1),
                new PreparationStep.RowsDropped("y", 1),
                new PreparationStep.NumberFilled("a", 1, Missing.MEDIAN, 4),
                new PreparationStep.NumbersScaled("a", Scaling.ZERO_TO_ONE, 1, 6));
    }
}
