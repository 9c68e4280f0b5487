package org.kettenregel.backend.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A curve for each class against all others, scored by its output as the network gives it; with a single output one curve, that of the second
 * class.
 *
 * @param stride every so many samples one was looked at; 1 for all
 */
public record RocReport(List<OfClass> classes, int stride) {

    /**
     * @param number of the class, from 0
     * @param curve  empty where no samples belong to the class, or all, or where outputs are not numbers
     */
    public record OfClass(int number, String name, Optional<RocCurve> curve) {}

    public RocReport {
        classes = List.copyOf(classes);
    }

    /** Mean area under the curves there are, all classes alike; empty without any. */
    public OptionalDouble macroArea() {
        return classes.stream().flatMap(each -> each.curve().stream()).mapToDouble(RocCurve::area).average();
    }

    Optional<RocCurve> of(int number) {
        return classes.stream().filter(each -> each.number() == number).findFirst().flatMap(OfClass::curve);
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        String without = classes.stream().filter(each -> each.curve().isEmpty()).map(OfClass::name).collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            notes.add("No ROC curve for class %s: it needs outputs that are numbers, samples of the class and others.".formatted(without));
        }
        if (stride > 1) {
            notes.add(String.format(Locale.ROOT, "ROC curves are made from one of %d samples, as there are too many for memory.", stride));
        }
        return notes;
    }
}
