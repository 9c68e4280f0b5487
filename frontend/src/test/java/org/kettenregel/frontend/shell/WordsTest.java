package org.kettenregel.frontend.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.classroom.Pace;
import org.kettenregel.backend.classroom.RefusedInClass;
import org.kettenregel.backend.code.Dialect;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.practice.Mistake;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.session.StepSize;
import org.kettenregel.backend.store.KeepAnswer;
import org.kettenregel.backend.store.RefusedSave;
import org.kettenregel.frontend.Sources;
import org.kettenregel.frontend.state.BadLink;

class WordsTest {

    private static final TreeMap<String, String> ENGLISH = TextKeys.of("");
    private static final TreeMap<String, String> GERMAN = TextKeys.of("_de");

    /** Keys that web components put together or hand on, so that no call names them. */
    private static final Map<String, List<String>> HANDED_ON = Map.of(
            "chart", List.of("accuracy", "error"),
            "graph", List.of("value", "gradient"),
            "now", List.of("loss", "validation", "accuracy", "error", "test", "epoch", "parameters"),
            "tensor", List.of("values", "gradients", "tensor", "layer", "network"),
            "sample", List.of("training", "validation", "test"),
            "product", List.of("value", "weights", "input"),
            "output", List.of("training", "validation", "test", "network", "boundary", "regression", "curve"));

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(GERMAN.keySet()).isEqualTo(ENGLISH.keySet());
    }

    /** The texts without a language are the English ones; the file of this name only tells the framework that there is English. */
    @Test
    void english_needs_no_texts_of_its_own() {
        assertThat(TextKeys.of("_en")).isEmpty();
    }

    /** Of two texts of one key the second would silently win. */
    @Test
    void no_text_is_written_twice() {
        for (String suffix : List.of("", "_de")) {
            assertThat(TextKeys.lines(suffix)).as("translations" + suffix).doesNotHaveDuplicates();
        }
    }

    @Test
    void no_text_is_empty() {
        assertThat(ENGLISH.values()).noneMatch(String::isBlank);
        assertThat(GERMAN.values()).noneMatch(String::isBlank);
    }

    @Test
    void both_languages_fill_in_the_same_values() {
        ENGLISH.forEach((key, text) -> assertThat(places(GERMAN.get(key))).as(key).isEqualTo(places(text)));
    }

    private static TreeSet<String> places(String text) {
        return Sources.find("(\\{\\d}|\\[\\d])", text);
    }

    @Test
    void every_text_that_java_asks_for_is_there() {
        Set<String> firstParts = ENGLISH.keySet().stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());

        assertThat(ENGLISH.keySet()).containsAll(TextKeys.inJava(firstParts));
    }

    @Test
    void every_text_that_a_web_component_asks_for_is_there() {
        assertThat(TextKeys.COMPONENTS).hasSizeGreaterThan(5);
        TextKeys.COMPONENTS.keySet().forEach(prefix -> assertThat(ENGLISH.keySet()).containsAll(TextKeys.inTypeScript(prefix)));
        assertThat(ENGLISH.keySet()).containsAll(handedOn());
    }

    private static TreeSet<String> handedOn() {
        TreeSet<String> keys = new TreeSet<>();
        HANDED_ON.forEach((prefix, names) -> names.forEach(name -> keys.add(prefix + "." + name)));
        return keys;
    }

    @Test
    void every_choice_and_every_knob_of_a_form_has_its_text() {
        assertThat(ENGLISH.keySet()).containsAll(TextKeys.ofForms());
    }

    @Test
    void every_preset_has_a_title_a_hint_and_a_sentence_about_it() {
        assertThat(ENGLISH.keySet()).containsAll(TextKeys.ofPresets());
    }

    @Test
    void every_operation_has_a_name() {
        assertThat(ENGLISH.keySet()).containsAll(TextKeys.ofOperations());
    }

    @Test
    void everything_counted_has_its_text() {
        assertThat(ENGLISH.keySet()).containsAll(counted());
    }

    private static TreeSet<String> counted() {
        TreeSet<String> keys = TextKeys.of("link", BadLink.Reason.class);
        keys.addAll(TextKeys.of("saving.refused", RefusedSave.Reason.class));
        keys.addAll(TextKeys.of("run", KeepAnswer.NoRoom.Bound.class));
        keys.addAll(TextKeys.of("loop", Phase.class));
        keys.addAll(TextKeys.of("exercise.mistake", Mistake.class));
        keys.addAll(TextKeys.of("steps.size", StepSize.class));
        List.of("words", "pytorch", "keras", "formulas").forEach(dialect -> keys.add("loop.dialect." + dialect));
        List.of(Dialect.values()).forEach(dialect -> keys.add("source.dialect." + dialect.id()));
        for (String state : List.of("waiting", "following", "away", "exploring", "visiting", "paused", "ended")) {
            keys.addAll(List.of("follow." + state, "follow.pill." + state));
        }
        List.of("nowhere", "leading", "training", "preparing", "other", "too_large", "handed_out", "not_handed_out", "ended")
                .forEach(state -> keys.add("follow.lead." + state));
        keys.addAll(TextKeys.of("class.pace", Pace.class));
        List.copyOf(TextKeys.of("class.pace", Pace.class)).forEach(key -> keys.add(key + ".explained"));
        keys.addAll(TextKeys.of("class.refusal", RefusedInClass.Reason.class));
        for (String row : List.of("steps", "steps.step", "steps.run")) {
            keys.addAll(TextKeys.of(row, Pass.class));
        }
        for (String batch : List.of("one", "some", "all")) {
            keys.addAll(List.of("data.batch." + batch, "data.batch." + batch + ".explained"));
        }
        return keys;
    }

    @Test
    void no_text_is_written_for_nothing() {
        Set<String> firstParts = ENGLISH.keySet().stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        TreeSet<String> used = TextKeys.inJava(firstParts);
        TextKeys.COMPONENTS.keySet().forEach(prefix -> used.addAll(TextKeys.inTypeScript(prefix)));
        used.addAll(handedOn());
        used.addAll(TextKeys.ofForms());
        used.addAll(TextKeys.ofPresets());
        used.addAll(TextKeys.ofOperations());
        used.addAll(counted());

        assertThat(used).containsAll(ENGLISH.keySet());
    }

    @Test
    void values_are_filled_in_as_they_are() {
        assertThat(new Words(Locale.GERMAN).say("knob.range", 1500, "0.5")).isEqualTo("Eine Zahl von 1500 bis 0.5");
        assertThat(new Words(Locale.ENGLISH).say("problem.edit", "it isn't {0}")).isEqualTo("This change is not possible: it isn't {0}");
    }

    @Test
    void a_reader_of_another_language_gets_english() {
        assertThat(new Words(Locale.FRENCH).say("header.share")).isEqualTo("Share");
        assertThat(new Words(Locale.forLanguageTag("de-AT")).say("header.share")).isEqualTo("Teilen");
    }

    @Test
    void a_component_gets_its_own_texts_by_the_rest_of_their_key() {
        assertThat(new Words(Locale.ENGLISH).under("formula")).containsEntry("result", "result").hasSize(6);
        assertThat(new Words(Locale.ENGLISH).under("slider")).isEmpty();
    }

    @Test
    void a_text_that_is_not_there_is_a_mistake() {
        assertThat(new Words(Locale.ENGLISH).has("header.nothing")).isFalse();
        assertThatThrownBy(() -> new Words(Locale.ENGLISH).say("header.nothing")).isInstanceOf(MissingResourceException.class);
    }
}
