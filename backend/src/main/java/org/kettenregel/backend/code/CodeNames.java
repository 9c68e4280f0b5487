package org.kettenregel.backend.code;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What names mean at a place in the code, and which mean nothing although another one like it does. */
final class CodeNames {

    private final List<CodeProblem> problems;
    private final Set<String> told = new HashSet<>();

    CodeNames(List<CodeProblem> problems) {
        this.problems = problems;
    }

    void take(PythonStatement.Import found, CodeScope scope) {
        if (!found.name().equals("*")) {
            scope.set(found.name(), new CodeValue.Path(Libraries.canonical(found.path())));
        }
    }

    CodeValue value(PythonExpression.Name name, CodeScope scope) {
        return scope.get(name.id()).or(() -> Libraries.usual(name.id())).orElseGet(() -> {
            if (!Libraries.BUILTIN.contains(name.id()) && told.size() < CodeReader.MOST_PROBLEMS && told.add(name.id())) {
                alike(name.id(), scope.names()).ifPresent(
                        other -> problems.add(CodeProblem.mistake(name.line(), "unknown-name", name.id(), other)));
            }
            return CodeValue.UNKNOWN;
        });
    }

    /**
     * A name that has a word and the place in a pair in common: {@code test_images} for {@code x_test}, {@code test_labels} for {@code y_test}. Texts that show
     * no data have none, and are let be.
     */
    private static Optional<String> alike(String name, Set<String> known) {
        Set<String> words = Set.of(distinct(name));
        return known.stream().filter(other -> other.contains("_"))
                .filter(other -> !other.equals(name) && Set.of(distinct(other)).stream().anyMatch(word -> word.length() > 1 && words.contains(word)))
                .max(Comparator.comparingInt((String other) -> role(other) == role(name) ? 1 : 0).thenComparing(Comparator.reverseOrder()));
    }

    private static String[] distinct(String name) {
        return Set.copyOf(List.of(name.split("_"))).toArray(String[]::new);
    }

    /** 1 for what a network reads, 2 for what it is compared with, 0 for neither. */
    private static int role(String name) {
        Set<String> words = Set.of(distinct(name.toLowerCase(java.util.Locale.ROOT)));
        return words.stream().anyMatch(Set.of("x", "images", "inputs", "data", "features", "input")::contains) ? 1
                : words.stream().anyMatch(Set.of("y", "labels", "targets", "label", "target", "classes")::contains) ? 2 : 0;
    }
}
