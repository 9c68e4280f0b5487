package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.PresetGroup;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.frontend.component.PresetGallery;
import tools.jackson.databind.JsonNode;

class ExamplesTest {

    private static final int LONGEST = 110; // letters, three lines of a card

    private final Table table = new Table(preset("spiral"));

    @AfterEach
    void close() {
        table.close();
    }

    private PresetGallery gallery() {
        return table.person().all(PresetGallery.class).getFirst();
    }

    private JsonNode themes() {
        return table.drawn("pg-gallery", "themes");
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private List<JsonNode> cards() {
        return list(themes()).stream().flatMap(theme -> list(theme.get("cards")).stream()).toList();
    }

    private JsonNode card(String id) {
        return cards().stream().filter(card -> card.get("id").asString().equals(id)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_ready_experiment_has_a_card_with_a_picture_and_a_sentence(String language) {
        Map<String, Preset> presets = Presets.all().stream().collect(Collectors.toMap(Preset::id, preset -> preset));
        table.person().click("language-" + language);

        table.person().click("examples");

        int pictures = table.drawn("pg-gallery", "pictures").size();
        assertThat(list(themes())).extracting(theme -> theme.get("id").asString()).containsExactlyElementsOf(Presets.groups().stream().map(PresetGroup::id).toList());
        assertThat(cards()).extracting(card -> card.get("id").asString()).containsExactlyElementsOf(Presets.all().stream().map(Preset::id).toList());
        assertThat(cards()).allSatisfy(card -> {
            boolean expression = presets.get(card.get("id").asString()).experiment().expression().isPresent();
            assertThat(card.get("title").asString()).isNotBlank();
            assertThat(card.get("about").asString()).matches("[^.]*([.][^ .]+[^.]*)*[.]").hasSizeLessThanOrEqualTo(LONGEST);
            assertThat(card.get("formula").asString().isEmpty()).isNotEqualTo(expression);
            assertThat(card.get("blocks")).hasSize(expression ? 0 : presets.get(card.get("id").asString()).experiment().layers().size());
            assertThat(card.get("picture").asInt()).isBetween(expression ? -1 : 0, expression ? -1 : pictures - 1);
        });
    }

    @Test
    void a_block_reads_blocks_before_it_or_the_data() {
        table.person().click("examples");

        assertThat(cards()).allSatisfy(card -> {
            List<JsonNode> blocks = list(card.get("blocks"));
            for (int i = 0; i < blocks.size(); i++) {
                for (JsonNode read : blocks.get(i).get("reads")) {
                    assertThat(read.asInt()).isBetween(-1, i - 1);
                }
            }
        });
        assertThat(card("two-inputs").get("blocks").toString()).startsWith("[{\"kind\":\"slice\",\"sizes\":[1],\"reads\":[-1],\"weights\":false},{\"kind\":\"dense\",\"sizes\":[4],\"reads\":[0],\"weights\":true}");
        assertThat(card("lenet-5").get("parameters").asLong()).isEqualTo(156 + 2416 + 48_120 + 10_164 + 850);
    }

    @Test
    void what_goes_wrong_has_a_reason_that_its_sentence_does_not_give_away() {
        table.person().click("examples");

        for (JsonNode theme : themes()) {
            boolean wrong = theme.get("id").asString().equals("troubles");
            assertThat(list(theme.get("cards"))).allSatisfy(card -> assertThat(card.get("why").asString().isEmpty()).isNotEqualTo(wrong));
        }
        assertThat(card("softmax-twice").get("about").asString().toLowerCase()).doesNotContain("softmax", "twice");
        assertThat(card("dead-relu").get("about").asString().toLowerCase()).doesNotContain("relu", "bias");
    }

    @Test
    void a_card_is_found_by_the_words_of_both_languages() {
        table.person().click("examples");

        assertThat(card("lenet-5").get("words").asString()).contains("LeNet-5", "Drawn digits", "Gezeichnete Ziffern", "Faltung", "Convolution");
    }

    @Test
    void data_that_lie_in_files_are_marked() {
        table.person().click("examples");

        assertThat(card("titanic").get("mark").asString()).isEqualTo("Reads titanic.csv");
        assertThat(card("mnist-mlp").get("mark").asString()).isEqualTo("Needs files");
        assertThat(card("lenet-5").get("mark").asString()).isEmpty();
    }

    @Test
    void a_card_opens_its_experiment_and_nothing_is_kept_of_the_gallery() {
        table.person().click("examples");
        assertThat(gallery().getElement().getProperty("open", false)).isTrue();
        assertThat(gallery().getElement().getProperty("current")).isEqualTo("spiral");

        table.fire(new PresetGallery.PickExample(gallery(), true, "lenet-5"));

        assertThat(table.shown()).isEqualTo(preset("lenet-5"));
        assertThat(gallery().getElement().getProperty("open", true)).isFalse();
        assertThat(themes()).isEmpty();
    }

    @Test
    void a_forged_pick_opens_nothing() {
        int before = table.links.size();

        table.fire(new PresetGallery.PickExample(gallery(), true, "no such thing"));

        assertThat(table.links).hasSize(before);
    }

    @Test
    void facts_are_made_once() {
        assertThat(GalleryFacts.all()).isSameAs(GalleryFacts.all());
    }
}
