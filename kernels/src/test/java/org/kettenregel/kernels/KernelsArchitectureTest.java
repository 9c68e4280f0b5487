package org.kettenregel.kernels;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the house that concern this module; the name of a test is the rule. */
class KernelsArchitectureTest {

    private static final String ROOT = "org.kettenregel.kernels";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    @Test
    void only_package_cuda_knows_jcuda() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".cuda..")
                .should().dependOnClassesThat().resideInAPackage("jcuda..").check(CLASSES);
    }

    @Test
    void only_package_cpu_vector_knows_the_vector_api() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".cpu.vector..")
                .should().dependOnClassesThat().resideInAPackage("jdk.incubator.vector..").check(CLASSES);
    }

    @Test
    void kernels_know_neither_backend_nor_frontend() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.kettenregel.backend..", "org.kettenregel.frontend..").check(CLASSES);
    }

    @Test
    void no_class_knows_vaadin_spring_or_jackson() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..", "org.springframework..", "com.fasterxml.jackson..", "tools.jackson..").check(CLASSES);
    }

    @Test
    void the_contract_knows_no_device_and_no_device_knows_another() {
        noClasses().that().resideInAPackage(ROOT).should().dependOnClassesThat().resideInAPackage(ROOT + ".(*)..").check(CLASSES);
        noClasses().that().resideInAPackage(ROOT + ".cpu..").should().dependOnClassesThat().resideInAPackage(ROOT + ".cuda..").check(CLASSES);
        noClasses().that().resideInAPackage(ROOT + ".cuda..").should().dependOnClassesThat().resideInAPackage(ROOT + ".cpu..").check(CLASSES);
    }

    @Test
    void every_provider_of_a_device_is_announced() {
        List<String> announced = ServiceLoader.load(DeviceProvider.class).stream().map(provider -> provider.type().getName()).toList();

        assertThat(CLASSES.stream().filter(type -> type.isAssignableTo(DeviceProvider.class) && !type.isInterface()).map(JavaClass::getName))
                .isSubsetOf(announced);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.kettenregel.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void of_the_packages_of_a_device_others_know_its_device_and_its_provider_and_nothing_else() {
        for (String device : List.of(ROOT + ".cpu", ROOT + ".cuda")) {
            classes().that().resideInAPackage(device + "..")
                    .and(DescribedPredicate.not(assignableTo(Device.class).or(assignableTo(DeviceProvider.class))))
                    .should().onlyHaveDependentClassesThat().resideInAPackage(device + "..").check(CLASSES);
        }
    }

    @Test
    void random_numbers_come_from_philox_alone() {
        noClasses().should().dependOnClassesThat().resideInAPackage("java.util.random..")
                .orShould().dependOnClassesThat().haveNameMatching("java\\.(util|security)\\..*Random")
                .orShould().callMethod(Math.class, "random").check(CLASSES);
    }

    @Test
    void nothing_is_printed() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }

    @Test
    void threads_live_in_cpu_parallel_alone() {
        noClasses().that().haveNameNotMatching(ROOT + "\\.cpu\\.Parallel(\\$.*)?")
                .should().dependOnClassesThat().haveNameMatching("java\\.lang\\.Thread(\\$.*)?|java\\.util\\.Timer.*")
                .orShould().dependOnClassesThat().resideInAPackage("java.util.concurrent..")
                .orShould().callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.nameMatching("parallel(Stream)?"))).check(CLASSES);
    }

    @Test
    void no_static_changes() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    void nothing_reflects() {
        noClasses().should().dependOnClassesThat().resideInAPackage("java.lang.reflect..").check(CLASSES);
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allSatisfy(javaPackage -> assertThat(javaPackage.tryGetPackageInfo()).as(javaPackage.getName()).isPresent())
                .allSatisfy(javaPackage -> assertThat(isNullMarked(javaPackage)).as(javaPackage.getName()).isTrue());
    }

    private static boolean isNullMarked(JavaPackage javaPackage) {
        return javaPackage.isAnnotatedWith(NullMarked.class);
    }

    @Test
    void a_name_says_what_a_thing_is() {
        noClasses().should().haveNameMatching(".*[.$](.*(Utils?|Helper|Manager|Impl)|(Abstract|Base|I)[A-Z].*)").check(CLASSES);
    }

    @Test
    void no_two_files_share_a_name() {
        assertThat(CLASSES.stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getSimpleName).filter(name -> !name.equals("package-info")))
                .doesNotHaveDuplicates();
    }
}
