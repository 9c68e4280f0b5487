package org.kettenregel.backend.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence that reading can say is written in both languages, and none that it cannot. */
class CodeTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/kettenregel/backend/code");
    private static final Path TEXTS = Path.of("src/main/resources/org/kettenregel/backend/code");

    private static TreeSet<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file))) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static TreeSet<String> said() throws IOException {
        TreeSet<String> codes = new TreeSet<>(java.util.List.of("where"));
        Pattern call = Pattern.compile("(?:new PythonMistake\\(|CodeProblem\\.(?:error|note|mistake)\\()[^\"]*\"([\\w-]+)\"(?: : \"([\\w-]+)\")?");
        try (Stream<Path> files = Files.list(SOURCES)) {
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
        return codes;
    }

    @Test
    void both_languages_say_what_reading_can_say() throws IOException {
        assertThat(keys("code.properties")).isEqualTo(said());
        assertThat(keys("code_de.properties")).isEqualTo(said());
    }
}
