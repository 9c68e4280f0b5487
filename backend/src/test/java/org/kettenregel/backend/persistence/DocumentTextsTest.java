package org.kettenregel.backend.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.WrittenSentences;

/** Every sentence about a document is written in both languages, and none that nothing says. */
class DocumentTextsTest {

    private static final Pattern SAYING = Pattern.compile("Saying\\.of\\((?:[^\",]*\\? )?\"([\\w-]+)\"(?: : \"([\\w-]+)\")?");

    private static Set<String> said() throws IOException {
        Set<String> codes = WrittenSentences.said("persistence", "", SAYING);
        codes.addAll(WrittenSentences.said("export", "", SAYING));
        codes.add("sentence");
        return codes;
    }

    @Test
    void both_languages_say_what_can_be_said() throws IOException {
        assertThat(WrittenSentences.keys("persistence/document.properties")).isEqualTo(said());
        assertThat(WrittenSentences.keys("persistence/document_de.properties")).isEqualTo(said());
    }

    @Test
    void a_mistake_is_told_in_the_language_of_the_reader() {
        BadDocument mistake = catchThrowableOfType(BadDocument.class, () -> new ExperimentJson().read("{\"version\": 77}"));

        assertThat(mistake.sentence(Locale.ENGLISH)).isEqualTo(mistake.getMessage())
                .isEqualTo("$.version: unknown version: expected at most %d, found 77; open it with a newer program.", ExperimentJson.VERSION);
        assertThat(mistake.sentence(Locale.GERMAN))
                .isEqualTo("$.version: unbekannte Version: erwartet höchstens %d, gefunden 77; öffnen Sie es mit einem neueren Programm.", ExperimentJson.VERSION);
    }
}
