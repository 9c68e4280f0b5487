package org.kettenregel.frontend.detail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kettenregel.backend.lens.PathAnswer;
import org.kettenregel.backend.lens.PathEdge;
import org.kettenregel.frontend.component.data.PathsText;
import org.kettenregel.frontend.shell.Words;

/**
 * Words what a path lens answers.
 *
 * @param start what the number is called at which the paths begin
 * @param places what the indices of its ends mean
 * @param node  in which the number stands to which they lead
 */
record PathWords(NumberNames names, Words words, String start, String title, List<String> places, List<String> ends, int end, int node) {

    private static final int LINES = 8;

    /** The end of the paths has not been computed. */
    PathsText unknown() {
        return new PathsText(title, places, "", ends, end, node, words.say("paths.unknown"), List.of(), "", List.of());
    }

    PathsText of(PathAnswer answer) {
        List<PathsText.Line> lines = answer.kind() == PathAnswer.Kind.PATHS ? paths(answer.paths()) : groups(answer);
        int left = (answer.kind() == PathAnswer.Kind.PATHS ? answer.paths().size() : answer.ofGroups()) - lines.size();
        return new PathsText(
                title, places, badge(answer), ends, end, node, note(answer), lines, left > 0 ? words.say("paths.more", left) : "", rows(answer));
    }

    private String badge(PathAnswer answer) {
        String count = WholeNumber.of(answer.count());
        return switch (answer.counted()) {
            case ALL -> answer.count() == 1 ? words.say("paths.count.one") : words.say("paths.count", count);
            case ONE_SAMPLE -> words.say("paths.count.sample", count);
            case MORE -> words.say("paths.count.more", count);
        };
    }

    private String note(PathAnswer answer) {
        if (answer.moved()) {
            return words.say("paths.moved");
        }
        if (Double.isNaN(answer.sum())) {
            return words.say("paths.later");
        }
        return switch (answer.kind()) {
            case PATHS -> answer.paths().isEmpty() ? words.say("paths.none") : "";
            case LAYERS -> words.say("paths.by.layers");
            case STEPS -> words.say("paths.by.steps");
            case SAMPLES -> words.say("paths.by.samples");
            case NUMBERS -> words.say("paths.by.numbers");
        };
    }

    private List<PathsText.Row> rows(PathAnswer answer) {
        List<PathsText.Row> rows = new ArrayList<>();
        if (answer.count() > 1 && !Double.isNaN(answer.sum())) {
            rows.add(new PathsText.Row(words.say("paths.sum"), answer.sum()));
        }
        if (!Double.isNaN(answer.gradient())) {
            rows.add(new PathsText.Row(words.say("paths.gradient"), answer.gradient()));
        }
        return rows;
    }

    private List<PathsText.Line> paths(List<PathAnswer.Path> paths) {
        PathCaptions captions = new PathCaptions(names, words, paths);
        return paths.stream().limit(LINES)
                .map(path -> new PathsText.Line(
                        captions.of(path), factors(path), path.product(), edges(path.hops().stream().map(PathAnswer.Hop::edge).toList())))
                .toList();
    }

    private List<PathsText.Factor> factors(PathAnswer.Path path) {
        List<PathsText.Factor> factors = new ArrayList<>();
        String before = start;
        for (PathAnswer.Hop hop : path.hops()) {
            String next = names.of(names.node(hop.edge().to()), hop.element());
            factors.addFirst(new PathsText.Factor("∂" + next + "/∂" + before, hop.local()));
            before = next;
        }
        return factors;
    }

    private List<PathsText.Line> groups(PathAnswer answer) {
        if (Double.isNaN(answer.sum())) {
            return List.of();
        }
        List<PathAnswer.Group> shown = answer.groups().stream().limit(LINES).toList();
        Set<String> common = new HashSet<>(answer.groups().getFirst().layers());
        answer.groups().forEach(group -> common.retainAll(group.layers()));
        return shown.stream()
                .map(group -> new PathsText.Line(caption(answer.kind(), group, common), List.of(), group.contribution(), edges(group.edges())))
                .toList();
    }

    private String caption(PathAnswer.Kind kind, PathAnswer.Group group, Set<String> common) {
        String caption = group.number() < 0 && kind != PathAnswer.Kind.LAYERS ? words.say("paths.beside") : switch (kind) {
            case LAYERS, PATHS -> route(group.layers(), common);
            case STEPS -> words.say("paths.step", group.number() + 1);
            case SAMPLES -> words.say("paths.sample", group.number() + 1);
            case NUMBERS -> names.of(names.node(group.number()), group.element());
        };
        return Double.isNaN(group.count()) ? caption : words.say("paths.group", caption, WholeNumber.of(group.count()));
    }

    private String route(List<String> layers, Set<String> common) {
        String through = layers.stream().filter(layer -> !common.contains(layer)).map(names::layer).collect(Collectors.joining(", "));
        return through.isEmpty() ? words.say("paths.past") : words.say("paths.through", through);
    }

    private static List<String> edges(List<PathEdge> edges) {
        return edges.stream().map(edge -> edge.from() + "-" + edge.to() + "-" + edge.input()).toList();
    }
}
