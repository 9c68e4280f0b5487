package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static Vocabulary vocabulary(int size, int length) {
        List<String> words = List.of("film", "never", "good", "bad", "the", "plot");
        return Vocabulary.of(words, new int[] {3, 0, 5, 3, 9, 1}, new Tokenizer(true), size, length);
    }

    @Test
    void words_count_from_two_by_frequency_and_then_by_the_alphabet() {
        Vocabulary all = vocabulary(100, 4);

        assertThat(all.size()).isEqualTo(7);
        assertThat(all.number("the")).isEqualTo(2);
        assertThat(all.number("good")).isEqualTo(3);
        assertThat(all.number("bad")).isEqualTo(4);
        assertThat(all.number("film")).isEqualTo(5);
        assertThat(all.number("plot")).isEqualTo(6);
        assertThat(all.number("never")).isEqualTo(1);
    }

    @Test
    void the_size_counts_padding_and_the_unknown_word() {
        Vocabulary four = vocabulary(4, 4);

        assertThat(four.size()).isEqualTo(4);
        assertThat(four.number("good")).isEqualTo(3);
        assertThat(four.number("bad")).isEqualTo(1);
    }

    @Test
    void every_number_says_its_word_and_others_are_refused() {
        Vocabulary four = vocabulary(4, 4);

        assertThat(four.word(0)).isEmpty();
        assertThat(four.word(1)).isEqualTo("?");
        assertThat(four.word(2)).isEqualTo("the");
        assertThat(four.word(3)).isEqualTo("good");
        assertThatThrownBy(() -> four.word(4)).hasMessage("vocabulary: numbers are 0 to 3, found 4");
        assertThatThrownBy(() -> four.word(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_short_text_is_filled_up_at_its_front() {
        assertThat(vocabulary(100, 4).numbers("The GOOD film!")).containsExactly(0, 2, 3, 5);
    }

    @Test
    void a_long_text_loses_its_front() {
        assertThat(vocabulary(100, 4).numbers("plot the good bad film")).containsExactly(2, 3, 4, 5);
    }

    @Test
    void a_text_without_words_is_all_padding() {
        assertThat(vocabulary(100, 4).numbers(" ... ")).containsExactly(0, 0, 0, 0);
    }

    @Test
    void a_row_of_numbers_reads_as_its_words_again() {
        Vocabulary known = vocabulary(100, 6);

        assertThat(known.words(known.numbers("the unseen film"))).containsExactly("the", "?", "film");
    }
}
