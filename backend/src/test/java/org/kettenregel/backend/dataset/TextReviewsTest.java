package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.shape.Shape;

class TextReviewsTest {

    private static final List<String> CLASSES = List.of("neg", "pos");

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private Dataset load(int vocabulary, int length) {
        return new TextReviews("films", CLASSES, vocabulary, length, true).load(new Seed(1), DataFolder.at(folder));
    }

    private DatasetProblem problem() {
        return catchThrowableOfType(DatasetProblem.class, () -> load(100, 4));
    }

    private static float[] features(Dataset data, int sample) {
        float[] into = new float[data.width()];
        data.copyFeatures(sample, into, 0);
        return into;
    }

    private static List<Integer> labels(Dataset data) {
        return IntStream.range(0, data.size()).map(data::label).boxed().toList();
    }

    @Test
    void lines_become_rows_of_word_numbers_and_files_become_classes() throws IOException {
        write("films.neg", "a bad film\nBad, bad plot\n");
        write("films.pos", "a good film\n");

        Dataset data = load(100, 4);

        // bad 3, a 2, film 2, good 1, plot 1: numbers 2 to 6
        assertThat(data.size()).isEqualTo(3);
        assertThat(features(data, 0)).containsExactly(0, 3, 2, 4);
        assertThat(features(data, 1)).containsExactly(0, 3, 5, 4);
        assertThat(features(data, 2)).containsExactly(0, 2, 2, 6);
        assertThat(labels(data)).containsExactly(0, 1, 0);
        assertThat(data.givenTestStart()).isEmpty();
    }

    @Test
    void shape_and_classes_are_known_without_files() {
        assertThat(new TextReviews("films", List.of("bad", "so-so", "good"), 100, 20, true).signature())
                .isEqualTo(new Signature(Shape.perSample(20), new Targets.Classes(List.of("bad", "so-so", "good"))));
    }

    @Test
    void classes_take_turns_and_what_is_left_of_the_longer_file_follows() throws IOException {
        write("films.neg", "one\ntwo\nthree\n");
        write("films.pos", "four\n");

        assertThat(labels(load(100, 4))).containsExactly(0, 1, 0, 0);
    }

    @Test
    void a_sample_says_its_words_again_as_far_as_they_are_known() throws IOException {
        write("films.neg", "dull dull dull\n");
        write("films.pos", "dull fine fine surprise\n");

        Dataset data = load(4, 6);

        assertThat(data.words(0)).containsExactly("dull", "dull", "dull");
        assertThat(data.words(1)).containsExactly("dull", "fine", "fine", "?");
        assertThat(data.vocabulary().orElseThrow().numbers("Fine, not dull")).containsExactly(0, 0, 0, 3, 1, 2);
    }

    @Test
    void data_without_words_have_no_vocabulary() {
        Dataset points = new OwnPoints().load(new Seed(1), DataFolder.none());

        assertThat(points.vocabulary()).isEmpty();
        assertThat(points.words(0)).isEmpty();
    }

    @Test
    void lines_without_a_word_are_left_out() throws IOException {
        write("films.neg", "\n  \nbad\r\n...\n");
        write("films.pos", "good");

        assertThat(load(100, 4).size()).isEqualTo(2);
    }

    @Test
    void the_folder_text_comes_first() throws IOException {
        write("films.neg", "outside\n");
        write("films.pos", "outside\n");
        Path inner = Files.createDirectory(folder.resolve("text"));
        Files.writeString(inner.resolve("films.neg"), "inside\n");
        Files.writeString(inner.resolve("films.pos"), "inside\n");

        assertThat(load(100, 4).words(0)).containsExactly("inside");
    }

    @Test
    void windows_1252_is_read_where_utf_8_fails() throws IOException {
        write("films.neg", "schön é naïve\n".getBytes(Charset.forName("windows-1252")));
        write("films.pos", "schön\n");

        Dataset data = load(100, 4);

        assertThat(data.words(0)).containsExactly("schön", "é", "naïve");
        assertThat(data.words(1)).containsExactly("schön");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_word() throws IOException {
        write("films.neg", "\uFEFFbad\n");
        write("films.pos", "good\n");

        assertThat(load(100, 4).words(0)).containsExactly("bad");
    }

    @Test
    void no_data_folder_is_a_problem() {
        assertThatThrownBy(() -> new TextReviews().load(new Seed(1), DataFolder.none()))
                .isInstanceOf(DatasetProblem.class)
                .hasMessageStartingWith("rt-polarity: no data folder: ");
    }

    @Test
    void a_class_without_its_file_is_a_problem() throws IOException {
        assertThat(problem().expected()).isEqualTo("films.neg and films.pos");

        write("films.pos", "good\n");

        assertThat(problem()).hasMessage("%s: missing file: expected films.neg, found none; put one file per class there or into its folder text, with one text per line."
                .formatted(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "...\n"})
    void a_file_without_texts_is_a_problem(String text) throws IOException {
        write("films.neg", text);
        write("films.pos", "good\n");

        assertThat(problem()).hasMessage("%s: empty file: expected at least one line with a word, found %d bytes without any; put the texts of this class into it, one per line."
                .formatted(folder.resolve("films.neg"), text.length()));
    }

    @Test
    void a_binary_file_is_a_problem() throws IOException {
        write("films.neg", new byte[] {'P', 'K', 3, 4, 0, 0});
        write("films.pos", "good\n");

        assertThat(problem()).hasMessage("%s: no text: expected text in UTF-8 or Windows-1252, one per line, found the byte 0x03 at position 3; save it as plain text."
                .formatted(folder.resolve("films.neg")));
    }

    @Test
    void a_line_as_long_as_a_book_is_a_problem() throws IOException {
        write("films.neg", "bad\n" + "bad ".repeat(25_001) + "\n");
        write("films.pos", "good\n");

        assertThat(problem()).hasMessage("%s: line too long: expected at most 100000 characters in a line, one text each, found 100004 in line 2; put every text on a line of its own."
                .formatted(folder.resolve("films.neg")));
    }

    @Test
    void more_than_64_megabytes_are_a_problem() throws IOException {
        write("films.neg", "bad\n");
        try (RandomAccessFile sparse = new RandomAccessFile(folder.resolve("films.pos").toFile(), "rw")) {
            sparse.setLength((64 << 20) - 3); // the first file has four bytes
        }

        DatasetProblem problem = problem();

        assertThat(problem.where()).endsWith("films.pos");
        assertThat(problem.what()).isEqualTo("too much text");
        assertThat(problem.expected()).isEqualTo("at most 67108864 bytes in all files together");
    }

    @Test
    void more_texts_than_the_limit_are_a_problem() throws IOException {
        write("films.neg", "a\n".repeat(500_000));
        write("films.pos", "a\n");

        assertThat(problem().what()).isEqualTo("too many texts");
    }

    @Test
    void more_different_words_than_a_language_has_are_a_problem() throws IOException {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i <= 1_000_000; i++) {
            words.append(i).append(i % 10 == 0 ? '\n' : ' ');
        }
        write("films.neg", words.toString());
        write("films.pos", "good\n");

        assertThat(problem().what()).isEqualTo("too many different words");
    }

    @Test
    void words_are_counted_in_the_chosen_texts_alone_when_it_is_known_which_train() throws IOException {
        write("films.neg", "bad bad bad\n");
        write("films.pos", "good film\n");

        Dataset all = load(100, 4);
        Dataset trained = all.preparedOn(new int[] {1});

        assertThat(features(all, 0)).containsExactly(0, 2, 2, 2);
        assertThat(features(trained, 0)).containsExactly(0, 1, 1, 1);
        assertThat(trained.words(1)).containsExactly("good", "film");
        assertThat(trained.vocabulary().orElseThrow().size()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../secret", "a/b", "a\\b", "a.b", "-a"})
    void a_name_that_could_leave_the_folder_is_refused(String name) {
        assertThatThrownBy(() -> new TextReviews(name, CLASSES, 100, 4, true))
                .hasMessage("text: a name is 1 to 64 letters, digits, hyphens or underscores, found '" + name + "'");
        assertThatThrownBy(() -> new TextReviews("films", List.of("neg", name), 100, 4, true))
                .hasMessage("text: a class is 1 to 64 letters, digits, hyphens or underscores, found '" + name + "'");
    }

    @Test
    void one_class_alone_and_the_same_class_twice_are_refused() {
        assertThatThrownBy(() -> new TextReviews("films", List.of("pos"), 100, 4, true)).hasMessage("text: 2 to 20 classes are possible, found 1");
        assertThatThrownBy(() -> new TextReviews("films", List.of("pos", "pos"), 100, 4, true))
                .hasMessage("text: every class needs a name of its own, found [pos, pos]");
    }

    @Test
    void sizes_beyond_their_range_are_refused() {
        assertThatThrownBy(() -> new TextReviews("films", CLASSES, 2, 4, true)).hasMessage("text: vocabulary must be between 3 and 20000, found 2");
        assertThatThrownBy(() -> new TextReviews("films", CLASSES, 20_001, 4, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextReviews("films", CLASSES, 100, 3, true)).hasMessage("text: words per text must be between 4 and 500, found 3");
        assertThatThrownBy(() -> new TextReviews("films", CLASSES, 100, 501, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
