package org.kettenregel.backend.lens;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.lens.PathAnswer.Group;
import org.kettenregel.backend.lens.PathAnswer.Kind;
import org.kettenregel.backend.shape.Shape;

/** Puts paths together by where they part: by the step of a sequence in which a weight is used, else by the sample, else by the number. */
final class FrontGroups {

    private static final Pattern STEP = Pattern.compile("step (\\d+)/.*");

    private record Key(int number, int element) {}

    private final PathWays ways;
    private final PathFront front;
    private final ToDoubleFunction<PathFront.Number> slope;
    private final ToDoubleFunction<PathFront.Number> count;
    private final Map<Node, OptionalInt> steps; // by the names of the nodes, of which there are few for many numbers
    private final Kind kind;

    /**
     * @param slope of the end by a number of the front
     * @param count of the paths from there to the end, NaN for unknown
     */
    FrontGroups(PathWays ways, PathFront front, ToDoubleFunction<PathFront.Number> slope, ToDoubleFunction<PathFront.Number> count) {
        this.ways = ways;
        this.front = front;
        this.slope = slope;
        this.count = count;
        this.steps = front.nodes().stream().collect(Collectors.toMap(Function.identity(), FrontGroups::named));
        this.kind = several(this::step) ? Kind.STEPS : several(FrontGroups::sample) ? Kind.SAMPLES : Kind.NUMBERS;
    }

    private static OptionalInt named(Node node) {
        Matcher matcher = STEP.matcher(node.scope().part());
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1)) - 1) : OptionalInt.empty();
    }

    Kind kind() {
        return kind;
    }

    private boolean several(Function<PathFront.Number, OptionalInt> property) {
        return front.numbers().stream().map(property).filter(OptionalInt::isPresent).distinct().count() > 1;
    }

    private OptionalInt step(PathFront.Number number) {
        OptionalInt named = steps.get(number.node());
        if (named.isPresent()) {
            return named;
        }
        Shape shape = number.node().shape();
        boolean sequence = shape.batched() && shape.sizes().size() == 2; // (n, steps, features)
        return sequence ? OptionalInt.of(number.place() % shape.width() / shape.size(1)) : OptionalInt.empty();
    }

    private static OptionalInt sample(PathFront.Number number) {
        Shape shape = number.node().shape();
        return shape.batched() ? OptionalInt.of(number.place() / shape.width()) : OptionalInt.empty();
    }

    private Key key(PathFront.Number number) {
        Shape shape = number.node().shape();
        return switch (kind) {
            case STEPS -> new Key(step(number).orElse(-1), -1);
            case SAMPLES -> new Key(sample(number).orElse(-1), -1);
            case NUMBERS, LAYERS, PATHS -> new Key(number.node().id(), shape.batched() ? number.place() % shape.width() : number.place());
        };
    }

    /** All groups, the largest contribution first; edges are told of those that are shown. */
    List<Group> groups() {
        Map<Key, List<PathFront.Number>> members = new LinkedHashMap<>();
        front.numbers().forEach(number -> members.computeIfAbsent(key(number), unknown -> new ArrayList<>()).add(number));
        List<Group> groups = new ArrayList<>();
        members.forEach((key, numbers) -> groups.add(new Group(
                List.of(), key.number(), key.element(),
                numbers.stream().mapToDouble(number -> number.edges() * count.applyAsDouble(number)).sum(),
                numbers.stream().mapToDouble(this::contribution).sum(), List.of())));
        groups.sort(RouteGroups.LARGEST_FIRST);
        groups.subList(0, Math.min(PathAnswer.SHOWN, groups.size()))
                .replaceAll(group -> with(group, edges(members.get(new Key(group.number(), group.element())))));
        return groups;
    }

    double contribution(PathFront.Number number) {
        return number.before() * slope.applyAsDouble(number);
    }

    private static Group with(Group group, List<PathEdge> edges) {
        return new Group(group.layers(), group.number(), group.element(), group.count(), group.contribution(), edges);
    }

    private List<PathEdge> edges(List<PathFront.Number> numbers) {
        Set<PathEdge> edges = new LinkedHashSet<>();
        List<Node> nodes = numbers.stream().map(PathFront.Number::node).distinct().toList();
        Set<Integer> others = front.nodes().stream().filter(Predicate.not(nodes::contains)).map(Node::id).collect(Collectors.toSet());
        front.edges().stream().filter(edge -> !others.contains(edge.to())).forEach(edges::add);
        nodes.forEach(node -> edges.addAll(ways.edgesBehind(node)));
        return List.copyOf(edges);
    }
}
