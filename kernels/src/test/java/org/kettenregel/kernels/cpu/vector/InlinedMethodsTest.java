package org.kettenregel.kernels.cpu.vector;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the list for the compiler must hold. */
class InlinedMethodsTest {

    private static final Path LIST = Path.of("src/main/hotspot/inlined");

    @Test
    void every_method_that_takes_or_gives_vectors_is_to_be_inlined() throws IOException {
        List<String> listed = Files.readAllLines(LIST).stream().filter(line -> line.startsWith("inline ")).toList();

        List<String> carrying = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(InlinedMethodsTest.class.getPackageName()).stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getName().startsWith("lambda$") && carriesVectors(method))
                .map(method -> "inline " + method.getOwner().getName() + "::" + method.getName())
                .distinct().toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(carrying);
    }

    private static boolean carriesVectors(JavaMethod method) {
        return Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                .map(JavaClass::getSimpleName)
                .anyMatch(name -> name.endsWith("Vector") || name.startsWith("VectorMask") || name.startsWith("VectorShuffle"));
    }
}
