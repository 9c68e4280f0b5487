package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    private final Tokenizer small = new Tokenizer(true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "a good film | a/good/film",
        "the rock , 21st century's new \"conan\" ! | the/rock/21st/century's/new/conan",
        "they're 'so' good' | they're/so/good",
        "rock'n'roll | rock'n'roll",
        "it''s | it/s",
        "so-so co-writer/director | so/so/co/writer/director",
        "Crème Brûlée ÄRGER | crème/brûlée/ärger",
        "don’t | don't",
        "人 生 | 人/生",
        "x² 3.5 | x/3/5",
        "... -- ' ! | \"\""
    })
    void words_are_letters_digits_and_apostrophes_between_them(String text, String words) {
        assertThat(String.join("/", small.words(text))).isEqualTo(words);
    }

    @Test
    void capital_letters_stay_when_they_are_to_be_told_apart() {
        assertThat(new Tokenizer(false).words("Good GOOD good")).containsExactly("Good", "GOOD", "good");
        assertThat(small.words("Good GOOD good")).containsExactly("good", "good", "good");
    }

    @Test
    void an_accent_behind_its_letter_makes_the_same_word_as_a_letter_with_accent() {
        assertThat(small.words("cafe\u0301")).isEqualTo(small.words("caf\u00e9")).containsExactly("café");
    }

    @Test
    void letters_beyond_sixteen_bits_are_letters() {
        assertThat(small.words("\uD835\uDC1A'\uD835\uDC1A!")).containsExactly("\uD835\uDC1A'\uD835\uDC1A");
    }
}
