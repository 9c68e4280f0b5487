package org.kettenregel.frontend.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.frontend.Sources;

/** Java and TypeScript agree about tags, properties, records and events: nothing else would tell before a person looks at the page. */
class ComponentPairsTest {

    /** Drawn by other components inside themselves; the server never sees one. */
    private static final Set<String> WITHOUT_JAVA = Set.of("pg-miniature", "pg-number");

    /** What every Java half can set, through its superclass. */
    private static final Set<String> SHARED_PROPERTIES = Set.of("texts", "frames", "bundle");

    static List<JavaHalf> halves() {
        return JavaHalf.all();
    }

    @Test
    void every_element_has_a_java_half_and_every_java_half_an_element() {
        TreeSet<String> elements = Sources.find("@customElement\\('([\\w-]+)'\\)", Sources.read(Sources.COMPONENTS, ".ts"));
        elements.removeAll(WITHOUT_JAVA);

        assertThat(halves()).extracting(JavaHalf::tag).isNotEmpty().containsExactlyInAnyOrderElementsOf(elements);
    }

    @ParameterizedTest
    @MethodSource("halves")
    void the_module_defines_the_element_and_is_named_like_it(JavaHalf half) {
        String name = half.tag().substring("pg-".length());

        assertThat(half.module()).isEqualTo(Sources.COMPONENTS.resolve(name).resolve(half.tag() + ".ts")).exists();
        assertThat(Sources.read(half.module())).contains("@customElement('" + half.tag() + "')");
    }

    /** The keys of the page and its theme belong to no element: the route loads that module. */
    @Test
    void every_module_that_is_loaded_is_there() {
        TreeSet<String> modules = Sources.find("@JsModule\\(\"(.*?)\"\\)", Sources.read(Sources.JAVA, ".java"));

        assertThat(modules).contains("./components/page/page.ts").allSatisfy(module ->
                assertThat(Sources.COMPONENTS.getParent().resolve(module)).exists());
    }

    @ParameterizedTest
    @MethodSource("halves")
    void properties_are_the_same_on_both_sides(JavaHalf half) {
        TreeSet<String> declared = Sources.find("@property\\((?:\\{[^}]*\\})?\\)\\s+(\\w+)", Sources.read(half.module()));

        assertThat(declared).contains("texts").containsAll(half.properties());
        declared.removeAll(SHARED_PROPERTIES);
        assertThat(half.properties()).isEqualTo(declared);
    }

    @ParameterizedTest
    @MethodSource("halves")
    void what_records_hold_is_expected_by_its_name(JavaHalf half) {
        TreeSet<String> expected = Sources.find("\\breadonly (\\w+)\\??:", half.expectedNames());

        assertThat(expected).containsAll(half.sentNames());
    }

    @ParameterizedTest
    @MethodSource("halves")
    void events_and_their_details_are_the_same_on_both_sides(JavaHalf half) {
        assertThat(emitted(half.typeScript())).isEqualTo(half.events());
    }

    @Test
    void events_of_the_page_itself_are_heard() {
        TreeSet<String> sent = Sources.find("new CustomEvent\\('([\\w-]+)'", Sources.read(Sources.COMPONENTS.resolve("page"), ".ts"));
        TreeSet<String> heard = Sources.find("addEventListener\\(\"(pg-[\\w-]+)\"", Sources.read(Sources.JAVA, ".java"));

        assertThat(sent).isNotEmpty().isEqualTo(heard);
    }

    /** {@code emit(this, 'name', { a, b: 1 })} by name, with the names in its details. */
    private static Map<String, Set<String>> emitted(String typeScript) {
        Map<String, Set<String>> events = new TreeMap<>();
        Matcher call = Pattern.compile("emit\\(this, '([\\w-]+)'(, \\{)?").matcher(typeScript);
        while (call.find()) {
            Set<String> details = call.group(2) == null ? Set.of() : names(typeScript, call.end());
            events.computeIfAbsent(call.group(1), name -> new TreeSet<>()).addAll(details);
        }
        return events;
    }

    /** The names of an object whose opening brace has just been read. */
    private static Set<String> names(String typeScript, int start) {
        Set<String> names = new TreeSet<>();
        int depth = 0;
        int entry = start;
        for (int i = start; depth >= 0; i++) {
            char letter = typeScript.charAt(i);
            depth += "([{".indexOf(letter) >= 0 ? 1 : ")]}".indexOf(letter) >= 0 ? -1 : 0;
            if (depth < 0 || depth == 0 && letter == ',') {
                String name = typeScript.substring(entry, i).split(":")[0].strip();
                if (!name.startsWith("...")) {
                    names.add(name);
                }
                entry = i + 1;
            }
        }
        return names;
    }
}
