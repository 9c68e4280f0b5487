package org.kettenregel.backend.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.dataset.DatasetSpec;

class RecordJsonTest {

    enum Mood { CALM, WILD }

    sealed interface Animal permits Cat, Fish, Herd {}

    @Named(order = 1, id = "cat")
    record Cat(int lives, double weight) implements Animal {

        public Cat {
            if (lives < 0 || lives > 9) {
                throw new IllegalArgumentException("cat: lives must be between 0 and 9, found " + lives);
            }
        }

        public Cat() {
            this(9, 4.5);
        }
    }

    @Named(order = 2, id = "fish")
    record Fish() implements Animal {}

    @Named(order = 3, id = "herd")
    record Herd(List<Animal> members) implements Animal {

        public Herd() {
            this(List.of());
        }
    }

    record Zoo(String name, long visitors, float area, boolean open, Mood mood, Optional<Animal> star, List<Animal> animals,
            Map<String, List<Double>> prices) {}

    private static final Zoo ZOO = new Zoo("Grüne \"Oase\"", 1L << 60, 0.1f, true, Mood.WILD, Optional.of(new Fish()),
            List.of(new Cat(7, 3.25), new Fish(), new Herd(List.of(new Fish()))), Map.of("b", List.of(1.5), "a", List.of()));

    private static final String ZOO_JSON = """
            {"name":"Grüne \\"Oase\\"","visitors":1152921504606846976,"area":0.1,"open":true,"mood":"WILD","star":"fish",\
            "animals":[{"id":"cat","lives":7,"weight":3.25},"fish",{"id":"herd","members":["fish"]}],"prices":{"a":[],"b":[1.5]}}""";

    private final RecordJson json = new RecordJson();

    private BadDocument zooProblem(String part, String replacement) {
        assertThat(ZOO_JSON).contains(part);
        return catchThrowableOfType(BadDocument.class, () -> json.read(ZOO_JSON.replace(part, replacement), Zoo.class));
    }

    @Test
    void a_record_becomes_an_object_in_the_order_of_its_components_with_maps_sorted() {
        assertThat(json.write(ZOO, Zoo.class)).isEqualTo(ZOO_JSON);
    }

    @Test
    void what_was_written_is_read_again() {
        assertThat(json.read(ZOO_JSON, Zoo.class)).isEqualTo(ZOO);
    }

    @Test
    void an_empty_optional_is_null() {
        Zoo quiet = new Zoo("", 0, 0, false, Mood.CALM, Optional.empty(), List.of(), Map.of());

        String text = json.write(quiet, Zoo.class);

        assertThat(text).contains("\"star\":null");
        assertThat(json.read(text, Zoo.class)).isEqualTo(quiet);
    }

    @Test
    void every_default_of_a_real_family_survives() {
        for (Catalog.Entry<DatasetSpec> entry : Catalog.of(DatasetSpec.class).entries()) {
            String text = json.write(entry.defaults(), DatasetSpec.class);

            assertThat(json.read(text, DatasetSpec.class)).isEqualTo(entry.defaults());
        }
    }

    @Test
    void a_missing_component_has_its_default() {
        assertThat(json.read("{\"id\":\"cat\",\"lives\":2}", Animal.class)).isEqualTo(new Cat(2, 4.5));
        assertThat(json.read("\"cat\"", Animal.class)).isEqualTo(new Cat());
        assertThat(json.read("{\"id\":\"fish\"}", Animal.class)).isEqualTo(new Fish());
    }

    @Test
    void a_missing_component_without_default_is_a_problem() {
        BadDocument problem = zooProblem("\"open\":true,", "");

        assertThat(problem).hasMessage("$.open: missing: expected a value for it, found nothing; write it down.");
    }

    @Test
    void an_unknown_id_is_a_problem_that_lists_the_known_ones() {
        BadDocument problem = zooProblem("\"id\":\"cat\"", "\"id\":\"dog\"");

        assertThat(problem).hasMessage("$.animals[0].id: unknown name: expected one of cat, fish, herd, found \"dog\"; choose one of these.");
    }

    @Test
    void an_object_without_id_is_a_problem() {
        BadDocument problem = zooProblem("\"id\":\"cat\",", "");

        assertThat(problem.where()).isEqualTo("$.animals[0].id");
        assertThat(problem.what()).isEqualTo("missing");
    }

    @Test
    void an_unknown_member_is_a_problem() {
        BadDocument problem = zooProblem("\"lives\":7", "\"lifes\":7");

        assertThat(problem)
                .hasMessage("$.animals[0]: unknown member: expected lives, weight, found 'lifes'; correct its name or take it out.");
    }

    @Test
    void an_id_outside_a_family_is_an_unknown_member() {
        assertThat(zooProblem("\"open\":true", "\"open\":true,\"id\":\"zoo\"").what()).isEqualTo("unknown member");
    }

    @Test
    void what_the_constructor_refuses_is_a_problem_with_its_sentence() {
        BadDocument problem = zooProblem("\"lives\":7", "\"lives\":10");

        assertThat(problem.where()).isEqualTo("$.animals[0]");
        assertThat(problem.expected()).isEqualTo("a value that keeps this rule (cat: lives must be between 0 and 9, found 10)");
        assertThat(problem.found()).isEqualTo("{\"id\":\"cat\",\"lives\":10,\"weight\":3.25}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"open\":true | \"open\":1 | $.open | true or false",
        "\"lives\":7 | \"lives\":7.5 | $.animals[0].lives | a whole number",
        "\"lives\":7 | \"lives\":\"7\" | $.animals[0].lives | a whole number",
        "\"lives\":7 | \"lives\":null | $.animals[0].lives | a whole number",
        "\"weight\":3.25 | \"weight\":\"3\" | $.animals[0].weight | a number",
        "\"mood\":\"WILD\" | \"mood\":2 | $.mood | one of CALM, WILD",
        "\"star\":\"fish\" | \"star\":[] | $.star | one of cat, fish, herd",
        "\"members\":[\"fish\"] | \"members\":{} | $.animals[2].members | a list",
        "\"prices\":{ | \"prices\":[],\"other\":{ | $ | name, visitors, area, open, mood, star, animals, prices",
        "{\"a\":[],\"b\":[1.5]} | 3 | $.prices | an object"
    })
    void a_value_of_the_wrong_type_is_a_problem_at_its_path(String part, String replacement, String where, String expected) {
        BadDocument problem = zooProblem(part, replacement);

        assertThat(problem.where()).isEqualTo(where);
        assertThat(problem.expected()).isEqualTo(expected);
    }

    @Test
    void an_unknown_constant_is_a_problem() {
        assertThat(zooProblem("WILD", "wild"))
                .hasMessage("$.mood: unknown choice: expected one of CALM, WILD, found \"wild\"; choose one of these.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1152921504606846976 | 9223372036854775808 | $.visitors",
        "1152921504606846976 | 1e300 | $.visitors",
        "\"lives\":7 | \"lives\":2147483648 | $.animals[0].lives",
        "\"area\":0.1 | \"area\":1e39 | $.area",
        "\"weight\":3.25 | \"weight\":1e999 | $.animals[0].weight"
    })
    void a_number_too_large_for_its_component_is_a_problem(String part, String replacement, String where) {
        BadDocument problem = zooProblem(part, replacement);

        assertThat(problem.where()).isEqualTo(where);
        assertThat(problem.what()).isEqualTo("number out of range");
    }

    @Test
    void whole_numbers_may_be_written_with_a_decimal_point() {
        assertThat(json.read("{\"id\":\"cat\",\"lives\":4.0}", Animal.class)).isEqualTo(new Cat(4, 4.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "nonsense", "[1,2", "{\"id\":\"fish\"} x", "{\"id\":\"fish\",\"id\":\"fish\"}", "{'id':'fish'}", "NaN"})
    void text_that_is_no_json_is_a_problem(String text) {
        assertThatThrownBy(() -> json.read(text, Animal.class)).isInstanceOf(BadDocument.class).hasMessageStartingWith("$: ");
    }

    @Test
    void a_document_that_is_too_long_is_refused_unread() {
        assertThatThrownBy(() -> json.read(" ".repeat(256 * 1024 + 1), Animal.class))
                .isInstanceOf(BadDocument.class)
                .hasMessage("$: document too long: expected at most 262144 characters, found 262145; take out what is not needed.");
    }

    @Test
    void a_document_that_is_too_deep_is_refused() {
        String deep = "{\"id\":\"herd\",\"members\":[".repeat(17) + "]}".repeat(17);

        assertThatThrownBy(() -> json.read(deep, Animal.class)).isInstanceOf(BadDocument.class).hasMessageContaining("no deeper than 32 levels");
        assertThat(json.read("{\"id\":\"herd\",\"members\":[".repeat(16) + "]}".repeat(16), Animal.class)).isInstanceOf(Herd.class);
    }

    @Test
    void a_list_that_is_too_long_is_refused() {
        String longList = "{\"id\":\"herd\",\"members\":[0" + ",0".repeat(100_000) + "]}";

        assertThatThrownBy(() -> json.read(longList, Animal.class))
                .isInstanceOf(BadDocument.class)
                .hasMessage("$.members: list too long: expected at most 100000 elements, found 100001; take out what is not needed.");
    }

    @Test
    void a_number_json_cannot_hold_is_refused_when_written() {
        assertThatThrownBy(() -> json.write(new Cat(1, Double.NaN), Cat.class)).hasMessage("JSON has no number for NaN");
    }

    @Test
    void damaged_text_gives_a_problem_and_nothing_else() {
        for (int i = 0; i < ZOO_JSON.length(); i++) {
            for (String put : List.of("", "0", "\"", "}", "[", ",", "\u0000", "-")) {
                String damaged = ZOO_JSON.substring(0, i) + put + ZOO_JSON.substring(i + 1);
                Throwable thrown = catchThrowable(() -> json.read(damaged, Zoo.class));

                assertThat(thrown == null || thrown instanceof BadDocument).as(damaged + " gave " + thrown).isTrue();
            }
        }
    }
}
