package org.kettenregel.frontend.detail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kettenregel.backend.lens.PathAnswer;
import org.kettenregel.frontend.shell.Words;

/** Says of each path where it differs from the others: the sample, and the numbers that not all of them pass. */
final class PathCaptions {

    private static final int MOST_NAMES = 4;

    private record Stop(int node, int element) {}

    private final NumberNames names;
    private final Words words;
    private final boolean samples;
    private final Set<Stop> common;

    PathCaptions(NumberNames names, Words words, List<PathAnswer.Path> paths) {
        this.names = names;
        this.words = words;
        this.samples = paths.stream().flatMap(path -> path.hops().stream()).mapToInt(PathAnswer.Hop::sample).filter(sample -> sample >= 0).distinct().count() > 1;
        this.common = paths.isEmpty() ? Set.of() : new HashSet<>(stops(paths.getFirst()));
        paths.forEach(path -> common.retainAll(stops(path)));
    }

    private static List<Stop> stops(PathAnswer.Path path) {
        return path.hops().stream().map(hop -> new Stop(hop.edge().to(), hop.element())).toList();
    }

    /** Empty where it does not differ. */
    String of(PathAnswer.Path path) {
        List<String> differing = stops(path).stream()
                .filter(stop -> !common.contains(stop)).map(stop -> names.of(names.node(stop.node()), stop.element())).toList();
        List<String> parts = new ArrayList<>();
        path.hops().stream().mapToInt(PathAnswer.Hop::sample).filter(sample -> samples && sample >= 0).findFirst()
                .ifPresent(sample -> parts.add(words.say("paths.sample", sample + 1)));
        if (!differing.isEmpty()) {
            parts.add(differing.stream().limit(MOST_NAMES).collect(Collectors.joining(" → ")) + (differing.size() > MOST_NAMES ? " → …" : ""));
        }
        return String.join(": ", parts);
    }
}
