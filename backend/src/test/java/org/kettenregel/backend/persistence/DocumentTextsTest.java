package org.kettenregel.backend.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every sentence about a document is written in both languages, and none that nothing says. */
class DocumentTextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/org/kettenregel/backend/persistence");
    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java/org/kettenregel/backend/persistence"), Path.of("src/main/java/org/kettenregel/backend/export"));

    private static TreeSet<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file))) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static TreeSet<String> said() throws IOException {
        TreeSet<String> codes = new TreeSet<>(List.of("sentence"));
        Pattern call = Pattern.compile("Saying\\.of\\((?:[^\",]*\\? )?\"([\\w-]+)\"(?: : \"([\\w-]+)\")?");
        for (Path folder : SOURCES) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Matcher found = call.matcher(Files.readString(file));
                    while (found.find()) {
                        codes.add(found.group(1));
                        if (found.group(2) != null) {
                            codes.add(found.group(2));
                        }
                    }
                }
            }
        }
        return codes;
    }

    @Test
    void both_languages_say_what_can_be_said() throws IOException {
        assertThat(keys("document.properties")).isEqualTo(said());
        assertThat(keys("document_de.properties")).isEqualTo(said());
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
