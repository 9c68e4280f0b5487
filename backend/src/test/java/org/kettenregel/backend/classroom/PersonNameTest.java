package org.kettenregel.backend.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @Test
    void what_is_not_seen_goes_and_what_is_meant_stays() {
        assertThat(PersonName.typed("  Zoe\u0308\u200b\u202e \u0000 M\u00fcller\n")).isEqualTo("Zo\u00eb M\u00fcller");
        assertThat(PersonName.typed("\u0416\u0435\u043d\u044f")).isEqualTo("\u0416\u0435\u043d\u044f");
        assertThat(PersonName.typed("<b>&amp;</b>")).isEqualTo("<b>&amp;</b>");
    }

    @Test
    void towers_of_accents_are_cut() {
        assertThat(PersonName.typed("q" + "\u0334".repeat(20))).isEqualTo("q\u0334\u0334");
    }

    @Test
    void a_name_has_up_to_24_characters() {
        assertThat(PersonName.typed("a".repeat(24))).hasSize(24);
        assertThat(catchThrowableOfType(RefusedInClass.class, () -> PersonName.typed("a".repeat(25))))
                .hasMessage("The name has 25 characters, at most 24 are possible: shorten it.");
        assertThat(catchThrowableOfType(RefusedInClass.class, () -> PersonName.typed(" ".repeat(100_000))).reason()).isEqualTo(RefusedInClass.Reason.NAME_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b\u202e", "...", "\ud83d", "\u3164"})
    void what_says_nothing_is_no_name(String typed) {
        assertThat(catchThrowableOfType(RefusedInClass.class, () -> PersonName.typed(typed)).reason()).isEqualTo(RefusedInClass.Reason.NO_NAME);
    }

    @ParameterizedTest
    @EnumSource(PseudonymWords.class)
    void generated_names_are_unlike_and_short_and_never_run_out(PseudonymWords words) {
        Set<String> taken = new HashSet<>();
        for (int first = 0; first < words.firsts(); first++) {
            for (int second = 0; second < words.seconds(); second++) {
                String name = words.name(first, second);
                assertThat(PersonName.typed(name)).isEqualTo(name);
                taken.add(PersonName.fold(name));
            }
        }

        assertThat(taken).hasSize(words.firsts() * words.seconds()).hasSizeGreaterThan(4 * ClassSettings.MOST_SEATS);
        assertThat(taken).doesNotContain(PersonName.fold(PersonName.drawn(words == PseudonymWords.GERMAN ? "de" : "en", taken)));
    }
}
