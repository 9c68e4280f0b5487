package org.kettenregel.backend.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal is written in both languages, and calls layers as the reader knows them. */
class RefusalTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/kettenregel/backend/experiment");
    private static final Path TEXTS = Path.of("src/main/resources/org/kettenregel/backend/experiment");

    private static TreeSet<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file))) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static TreeSet<String> said() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        Pattern call = Pattern.compile("[ .]of\\((?:answering.isEmpty\\(\\) \\? )?\"([\\w-]+)\"(?: : \"([\\w-]+)\")?");
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                String source = Files.readString(file);
                Matcher found = call.matcher(source.contains("EditRefusal") ? source : "");
                while (found.find()) {
                    codes.add(found.group(1));
                    if (found.group(2) != null) {
                        codes.add(found.group(2));
                    }
                }
            }
        }
        return codes;
    }

    @Test
    void both_languages_say_every_refusal() throws IOException {
        assertThat(keys("refusals.properties")).isEqualTo(said());
        assertThat(keys("refusals_de.properties")).isEqualTo(said());
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
