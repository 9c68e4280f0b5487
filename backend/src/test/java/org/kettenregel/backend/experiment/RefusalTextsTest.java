package org.kettenregel.backend.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.WrittenSentences;

/** Every refusal is written in both languages, and calls layers as the reader knows them. */
class RefusalTextsTest {

    private static Set<String> said() throws IOException {
        return WrittenSentences.said("experiment", "EditRefusal", Pattern.compile(
                "[ .]of\\((?:answering.isEmpty\\(\\) \\? )?\"([\\w-]+)\"(?: : \"([\\w-]+)\")?"));
    }

    @Test
    void both_languages_say_every_refusal() throws IOException {
        assertThat(WrittenSentences.keys("experiment/refusals.properties")).isEqualTo(said());
        assertThat(WrittenSentences.keys("experiment/refusals_de.properties")).isEqualTo(said());
    }

    @Test
    void layers_are_called_as_elsewhere_on_the_page() {
        Map<String, String> names = Map.of("dense#1", "Verdeckt 1", "dense#2", "Ausgabe");

        String one = EditRefusal.of("read-output", "dense#1", "dense#2").sentence(Locale.GERMAN, key -> names.getOrDefault(key, key));
        String several = EditRefusal.of("circle", "dense#1, dense#2, dense#9").sentence(Locale.GERMAN, key -> names.getOrDefault(key, key));

        assertThat(one).isEqualTo("Verdeckt 1: das kann nicht die Ausgabe sein, weil Ausgabe davon liest");
        assertThat(several).startsWith("Schichten: Verdeckt 1, Ausgabe, dense#9 würden im Kreis");
    }
}
