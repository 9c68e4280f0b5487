package org.kettenregel.frontend.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.frontend.component.data.Sentence;
import org.kettenregel.frontend.component.data.Sentence.Part;
import tools.jackson.databind.JsonNode;

class NarrationTest {

    @Test
    void a_sentence_is_its_parts_in_order() {
        Narration narration = new Narration();

        narration.setSentence(new Sentence("31 / 48", List.of(Part.strong("Backward:"), Part.plain(" arrives "), Part.number(-0.411))));

        JsonNode sentence = (JsonNode) narration.getElement().getPropertyRaw("sentence");
        assertThat(sentence.get("counter").asString()).isEqualTo("31 / 48");
        assertThat(sentence.get("parts").valueStream().map(part -> part.get("style").asString())).containsExactly("strong", "plain", "number");
        assertThat(sentence.get("parts").get(2).get("number").asDouble()).isEqualTo(-0.411);
    }
}
