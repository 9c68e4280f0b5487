package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.shape.Shape;

class TextTableTest {

    private static final List<String> CLASSES = List.of("no", "yes");

    @TempDir
    private Path folder;

    private static TextTable table(List<String> classes) {
        return new TextTable("films.csv", "review", "liked", classes, 100, 4, true);
    }

    private Dataset load(String csv) throws IOException {
        Files.writeString(folder.resolve("films.csv"), csv);
        return table(CLASSES).load(new Seed(1), DataFolder.at(folder));
    }

    private DatasetProblem problem(String csv) {
        return catchThrowableOfType(DatasetProblem.class, () -> load(csv));
    }

    @Test
    void rows_become_texts_in_their_order() throws IOException {
        Dataset data = load("id,liked,review\n1,yes,\"Good, good film\"\n2,no,bad\n");

        assertThat(data.size()).isEqualTo(2);
        assertThat(data.label(0)).isEqualTo(1);
        assertThat(data.label(1)).isZero();
        assertThat(data.words(0)).containsExactly("good", "good", "film");
        assertThat(data.vocabulary().orElseThrow().numbers("good bad film")).containsExactly(0, 2, 3, 4);
        assertThat(table(CLASSES).signature()).isEqualTo(new Signature(Shape.perSample(4), new Targets.Classes(CLASSES)));
    }

    @Test
    void a_quoted_text_may_go_over_several_lines_and_one_without_words_is_left_out() throws IOException {
        Dataset data = load("review;liked\n\"a good\nfilm\";yes\n...;no\nbad;no\n");

        assertThat(data.size()).isEqualTo(2);
        assertThat(data.words(0)).containsExactly("a", "good", "film");
    }

    @Test
    void a_column_that_is_not_there_is_a_problem() {
        assertThat(problem("text,liked\ngood,yes\n")).hasMessage("%s, line 1: missing column: expected 'review', found 'text, liked'; correct the name.",
                folder.resolve("films.csv"));
        assertThat(problem("review,label\ngood,yes\n").expected()).isEqualTo("'liked'");
    }

    @Test
    void a_class_that_is_not_known_is_a_problem() {
        assertThat(problem("review,liked\ngood,yes\nso so,maybe\n")).hasMessage(
                "%s, line 3, column liked: unknown class: expected one of no, yes, found 'maybe'; correct the cell or add the class.",
                folder.resolve("films.csv"));
    }

    @Test
    void texts_of_one_class_alone_are_a_problem() {
        assertThat(problem("review,liked\ngood,yes\nfine,yes\n")).hasMessage(
                "%s: fewer than two classes: expected texts of at least two classes, found 'yes' alone; add texts of another class.",
                folder.resolve("films.csv"));
        assertThat(problem("review,liked\n!,yes\n").found()).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../films.csv", "films", "a/b.csv", ".csv"})
    void a_name_that_could_leave_the_folder_is_refused(String name) {
        assertThatThrownBy(() -> new TextTable(name, "review", "liked", CLASSES, 100, 4, true))
                .hasMessage("text: a file is named by letters, digits, spaces, dots, hyphens, underscores or brackets and ends in .csv, .tsv or .txt, found '" + name + "'");
    }

    @Test
    void one_column_cannot_be_both() {
        assertThatThrownBy(() -> new TextTable("films.csv", "review", "review", CLASSES, 100, 4, true))
                .hasMessage("text: texts and classes need a column each, found 'review' for both");
        assertThatThrownBy(() -> table(List.of("yes"))).hasMessage("text: 2 to 20 classes are possible, found 1");
    }
}
