package org.kettenregel.backend.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.WrittenSentences;

/** Every sentence that reading can say is written in both languages, and none that it cannot. */
class CodeTextsTest {

    private static Set<String> said() throws IOException {
        Set<String> codes = WrittenSentences.said("code", "", Pattern.compile(
                "(?:new PythonMistake\\(|CodeProblem\\.(?:error|note|mistake)\\()[^\"]*\"([\\w-]+)\"(?: : \"([\\w-]+)\")?"));
        codes.add("where");
        return codes;
    }

    @Test
    void both_languages_say_what_reading_can_say() throws IOException {
        assertThat(WrittenSentences.keys("code/code.properties")).isEqualTo(said());
        assertThat(WrittenSentences.keys("code/code_de.properties")).isEqualTo(said());
    }
}
