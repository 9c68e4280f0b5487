package org.kettenregel.frontend;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.op.Activation;

/** Who may use whom, and what is used nowhere. */
class FrontendArchitectureTest {

    private static final String ROOT = "org.kettenregel.frontend";
    private static final String BACKEND = "org.kettenregel.backend";

    /** Each package and those it may use. */
    private static final Map<String, Set<String>> MEETINGS = Map.ofEntries(
            Map.entry("bridge", Set.of()),
            Map.entry("frames", Set.of()),
            Map.entry("state", Set.of()),
            Map.entry("config", Set.of("bridge", "library", "sharing", "shell")),
            Map.entry("shell", Set.of("bridge")),
            Map.entry("sharing", Set.of("library", "shell")),
            Map.entry("component", Set.of("shell")),
            Map.entry("form", Set.of("component", "shell")),
            Map.entry("detail", Set.of("component", "frames", "shell")),
            Map.entry("builder", Set.of("component", "shell")),
            Map.entry("code", Set.of("component", "shell")),
            Map.entry("classroom", Set.of("component", "shell", "state")),
            Map.entry("library", Set.of("bridge", "component", "shell")),
            Map.entry("playground", Set.of("bridge", "builder", "classroom", "code", "component", "detail", "form", "frames", "library", "sharing", "shell", "state")));

    /** Packages of the engine that are for everyone. */
    private static final List<String> OPEN = List.of(
            "catalog", "classroom", "cli", "code", "download", "export", "expression", "formula", "inspect", "lens", "link", "persistence", "practice", "program", "record", "session", "store", // what runs, and what it shows
            "experiment", "dataset", "initializer", "layer", "loss", "optimizer", "schedule"); // what is described

    /** Single types of packages that are otherwise the engine's own. */
    private static final Set<String> SINGLE_TYPES = Set.of(
            BACKEND + ".compile.Location", BACKEND + ".compile.Location$InLayer", BACKEND + ".compile.Location$Data",
            BACKEND + ".compile.Location$Loss", BACKEND + ".compile.Location$Run",
            BACKEND + ".compile.Problem", BACKEND + ".compile.CostSheet", BACKEND + ".compile.LayerCost", BACKEND + ".compile.GroupCost", BACKEND + ".compile.Fix",
            BACKEND + ".compile.Fixes", BACKEND + ".compile.Outline",
            BACKEND + ".compile.Outline$LayerOutline", BACKEND + ".compile.Outline$ParameterOutline", BACKEND + ".execute.Evaluation$Result",
            BACKEND + ".execute.StopCondition$Pass", BACKEND + ".execute.TrainedNetwork", BACKEND + ".execute.TrainingRun$EpochResult",
            BACKEND + ".metric.Cells$Guess",
            BACKEND + ".shape.Shape"); // a data set says by it how many features it has, an outline what its layers give

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static String name(JavaClass type) {
        String inner = type.getPackageName().substring(Math.min(type.getPackageName().length(), ROOT.length() + 1));
        return inner.contains(".") ? inner.substring(0, inner.indexOf('.')) : inner;
    }

    private static String[] packages(String root, Collection<String> names) {
        return names.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    @Test
    void every_package_says_whom_it_may_meet() {
        assertThat(CLASSES.stream().map(FrontendArchitectureTest::name).filter(name -> !name.isEmpty()).collect(Collectors.toSet()))
                .isEqualTo(MEETINGS.keySet());
    }

    @Test
    void features_meet_only_where_they_may() {
        MEETINGS.forEach((name, allowed) -> {
            List<String> forbidden = MEETINGS.keySet().stream().filter(other -> !other.equals(name) && !allowed.contains(other)).toList();
            noClasses().that().resideInAPackage(ROOT + "." + name + "..")
                    .should().dependOnClassesThat().resideInAnyPackage(packages(ROOT, forbidden))
                    .check(CLASSES);
        });
    }

    @Test
    void there_are_no_cycles_between_packages() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void what_components_draw_knows_no_component() {
        noClasses().that().resideInAPackage(ROOT + ".component.data..")
                .should().dependOnClassesThat().resideInAnyPackage("com.vaadin..", BACKEND + "..")
                .orShould().dependOnClassesThat().resideInAPackage(ROOT + ".component")
                .check(CLASSES);
    }

    @Test
    void components_know_neither_sessions_nor_experiments() {
        noClasses().that().resideInAPackage(ROOT + ".component..").should().dependOnClassesThat().resideInAPackage(BACKEND + "..").check(CLASSES);
    }

    @Test
    void only_the_composition_root_sees_devices() {
        noClasses().that(not(resideInAPackage(ROOT + ".config.."))).should().dependOnClassesThat().resideInAPackage("org.kettenregel.kernels..").check(CLASSES);
    }

    @Test
    void the_engine_is_used_through_what_it_shows_alone() {
        noClasses().should().dependOnClassesThat(describe("are the engine's own", type ->
                        type.getPackageName().startsWith(BACKEND) && !isOpen(type) && !SINGLE_TYPES.contains(type.getName()) && !isActivation(type)))
                .check(CLASSES);
    }

    private static boolean isOpen(JavaClass type) {
        return OPEN.contains(type.getPackageName().substring(BACKEND.length() + 1));
    }

    private static boolean isActivation(JavaClass type) {
        return type.isAssignableTo(Activation.class);
    }

    @Test
    void json_is_known_to_links_and_to_components_that_show_nothing() {
        DescribedPredicate<JavaClass> json = resideInAnyPackage("tools.jackson..", "com.fasterxml..");
        noClasses().that(not(resideInAnyPackage(ROOT + ".state..", ROOT + ".component.."))).should().dependOnClassesThat(json).check(CLASSES);
        noClasses().that().resideInAPackage(ROOT + ".component..")
                .should().dependOnClassesThat(json.and(describe("are not NullNode", type -> !type.getSimpleName().equals("NullNode"))))
                .check(CLASSES);
    }

    @Test
    void only_routes_can_be_seen_of_a_feature_with_views() {
        classes().that().resideInAPackage(ROOT + ".playground..").and().areNotAnnotatedWith(Route.class).should().notBePublic().check(CLASSES);
    }

    @Test
    void presenters_controllers_and_configurations_are_for_their_package_alone() {
        classes().that().haveSimpleNameEndingWith("Presenter").or().haveSimpleNameEndingWith("Controller").or().haveSimpleNameEndingWith("Configuration")
                .should().notBePublic().check(CLASSES);
    }

    @Test
    void randomness_is_the_engines_own() {
        noClasses().should().dependOnClassesThat().haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..*)")
                .orShould().callMethod(Math.class, "random")
                .check(CLASSES);
    }

    @Test
    void no_thread_is_started_here() {
        noClasses().should().dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.Thread|java\\.util\\.Timer|java\\.util\\.concurrent\\.(.*Execut.*|ForkJoin.*)").check(CLASSES);
    }

    @Test
    void only_the_command_line_prints() {
        noClasses().that().doNotHaveSimpleName("Application")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err").check(CLASSES);
    }

    @Test
    void nothing_is_read_by_reflection() {
        noClasses().should().dependOnClassesThat().resideInAPackage("java.lang.reflect..").check(CLASSES);
    }

    @Test
    void static_fields_are_constants() {
        noFields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC).should().notBeFinal().check(CLASSES);
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        TreeMap<String, Boolean> marked = new TreeMap<>();
        CLASSES.forEach(type -> marked.putIfAbsent(type.getPackageName(), type.getPackage().isAnnotatedWith(NullMarked.class)));

        assertThat(marked).isNotEmpty().allSatisfy((name, isMarked) -> assertThat(isMarked).as(name).isTrue());
        assertThat(Sources.files(Sources.JAVA, "package-info.java")).allSatisfy(file ->
                assertThat(Sources.read(file)).as(file.toString()).startsWith("/**"));
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses().should().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
                .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Impl")
                .orShould().haveSimpleNameStartingWith("Abstract").orShould().haveSimpleNameStartingWith("Base")
                .orShould().haveNameMatching(".*\\.I[A-Z][a-z]\\w*")
                .check(CLASSES);
    }

    @Test
    void no_two_types_of_the_module_share_a_name() {
        TreeSet<String> twice = new TreeSet<>();
        TreeSet<String> seen = new TreeSet<>();
        CLASSES.stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getSimpleName).filter(name -> !name.equals("package-info"))
                .filter(name -> !seen.add(name)).forEach(twice::add);

        assertThat(twice).isEmpty();
    }

    @Test
    void no_source_holds_a_note_to_do() {
        for (String ending : List.of(".java", ".ts")) {
            assertThat(Sources.files(Path.of("src", "main"), ending)).filteredOn(file -> !file.toString().contains("generated"))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Sources.read(file)).as(file.toString()).doesNotContainPattern("//\\s*(TO" + "DO|FIX" + "ME)"));
        }
    }
}
