package org.kettenregel.backend;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.NullMarked;

/** Who may use whom, and what is used nowhere. */
class BackendArchitectureTest {

    private static final String ROOT = "org.kettenregel.backend";

    /** Each package may use those of the lines above its own. */
    private static final List<List<String>> ORDER = List.of(
            List.of("shape", "formula", "catalog", "expression"),
            List.of("initializer"),
            List.of("op"),
            List.of("graph"),
            List.of("dataset"),
            List.of("layer", "loss", "optimizer", "schedule", "metric"),
            List.of("experiment"),
            List.of("program"),
            List.of("compile"),
            List.of("execute", "code"),
            List.of("inspect", "record"),
            List.of("lens"),
            List.of("practice"),
            List.of("session", "persistence", "download"),
            List.of("study", "export", "store"),
            List.of("link"),
            List.of("classroom"),
            List.of("bench"),
            List.of("cli"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static String name(JavaClass type) {
        String inner = type.getPackageName().substring(Math.min(type.getPackageName().length(), ROOT.length() + 1));
        return inner.contains(".") ? inner.substring(0, inner.indexOf('.')) : inner;
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }

    @Test
    void every_package_has_its_place_in_the_order() {
        assertThat(CLASSES.stream().map(BackendArchitectureTest::name).filter(name -> !name.isEmpty()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(ORDER.stream().flatMap(List::stream).toList());
    }

    @Test
    void each_package_uses_only_those_before_it() {
        for (int line = 0; line < ORDER.size(); line++) {
            for (String name : ORDER.get(line)) {
                List<String> forbidden = ORDER.subList(line, ORDER.size()).stream()
                        .flatMap(List::stream).filter(other -> !other.equals(name)).toList();
                if (!forbidden.isEmpty()) {
                    noClasses().that().resideInAPackage(ROOT + "." + name + "..")
                            .should().dependOnClassesThat().resideInAnyPackage(packages(forbidden))
                            .check(CLASSES);
                }
            }
        }
    }

    @Test
    void there_are_no_cycles_between_packages() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_engine_sees_no_user_interface_and_no_framework() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("org.kettenregel.frontend..", "com.vaadin..", "org.springframework.boot..", "org.springframework.context..", "jakarta..")
                .check(CLASSES);
    }

    @Test
    void databases_are_known_to_the_store_alone() {
        noClasses().that(not(resideInAPackage(ROOT + ".store.."))).should().dependOnClassesThat()
                .resideInAnyPackage("javax.sql..", "org.flywaydb..", "com.zaxxer..", "org.h2..", "org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void sql_is_written_where_rows_are_kept() {
        noClasses().that(not(resideInAnyPackage(packages(List.of("store", "link", "classroom"))))).should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework..")
                .check(CLASSES);
    }

    @Test
    void devices_are_used_through_their_contract_alone() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.kettenregel.kernels.*..", "jcuda..", "jdk.incubator..").check(CLASSES);
    }

    @Test
    void buffers_are_visible_only_where_numbers_are_computed_or_read() {
        noClasses().that(not(resideInAnyPackage(packages(List.of("initializer", "op", "optimizer", "execute", "inspect", "bench")))))
                .should().dependOnClassesThat().haveFullyQualifiedName("org.kettenregel.kernels.DeviceBuffer")
                .check(CLASSES);
    }

    @Test
    void what_a_snapshot_shows_holds_no_live_buffer() {
        noFields().that().areDeclaredInClassesThat().haveSimpleNameEndingWith("Snapshot")
                .should().haveRawType("org.kettenregel.kernels.DeviceBuffer")
                .check(CLASSES);
    }

    @Test
    void json_is_known_to_persistence_alone() {
        noClasses().that(not(resideInAPackage(ROOT + ".persistence.."))).should().dependOnClassesThat().resideInAnyPackage("tools.jackson..", "com.fasterxml..")
                .check(CLASSES);
    }

    @Test
    void randomness_comes_from_seeds_alone() {
        noClasses().should().dependOnClassesThat().haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..*)")
                .orShould().callMethod(Math.class, "random")
                .check(CLASSES);
    }

    @Test
    void what_nobody_may_guess_is_drawn_in_one_place() {
        noClasses().that().doNotHaveFullyQualifiedName(ROOT + ".store.Letters").should().dependOnClassesThat().haveSimpleName("SecureRandom").check(CLASSES);
    }

    /** What computes runs on the scheduler's few threads; what waits for a network or a database must not keep them. */
    @Test
    void threads_are_started_by_the_scheduler_for_downloads_and_for_saving_alone() {
        noClasses().that().doNotHaveSimpleName("Scheduler").and().doNotHaveSimpleName("DownloadDesk").and().doNotHaveSimpleName("SavingLine").and().doNotHaveSimpleName("Courier").and().doNotHaveSimpleName("FileCleaning")
                .should().dependOnClassesThat().haveNameMatching("java\\.lang\\.Thread|java\\.util\\.Timer|java\\.util\\.concurrent\\..*(Execut|ForkJoin).*")
                .check(CLASSES);
    }

    @Test
    void reflection_stays_in_the_catalog() {
        noClasses().that(not(resideInAPackage(ROOT + ".catalog.."))).should().dependOnClassesThat().resideInAPackage("java.lang.reflect..").check(CLASSES);
    }

    @Test
    void nothing_is_printed_but_to_the_streams_of_the_command_line() {
        noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err").check(CLASSES);
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
    void classes_are_final_records_enums_or_sealed() {
        classes().that().areNotInterfaces().and().areTopLevelClasses().and().areNotEnums()
                .and(describe("are not package-info", type -> !type.getSimpleName().equals("package-info")))
                .should().haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void no_source_holds_a_note_to_do() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("//\\s*(TO" + "DO|FIX" + "ME)");
            }
        }
    }
}
