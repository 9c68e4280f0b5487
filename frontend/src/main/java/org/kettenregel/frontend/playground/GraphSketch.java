package org.kettenregel.frontend.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.inspect.NodeSnapshot;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.data.GraphDrawing;
import org.kettenregel.frontend.component.data.GraphNumbers;
import org.kettenregel.frontend.shell.Words;

/** Draws the computation graph of a snapshot, and the numbers on it. */
final class GraphSketch {

    private final SessionSnapshot snapshot;
    private final Symbols symbols;
    private final LayerNames names;
    private final Words words;
    private final GraphExcerpt excerpt;

    GraphSketch(SessionSnapshot snapshot, Symbols symbols, LayerNames names, Words words) {
        this.snapshot = snapshot;
        this.symbols = symbols;
        this.names = names;
        this.words = words;
        this.excerpt = GraphExcerpt.of(snapshot.graph(), snapshot.training() ? -1 : snapshot.current());
    }

    /** Drawings of one network are the same where these are. */
    GraphExcerpt excerpt() {
        return excerpt;
    }

    GraphDrawing drawing() {
        List<GraphDrawing.Node> nodes = new ArrayList<>();
        for (NodeInfo node : snapshot.graph()) {
            if (excerpt.shows(node.id())) {
                nodes.add(node(node));
            } else if (excerpt.gapsAt().containsKey(node.id())) {
                nodes.add(gap(excerpt.gapsAt().get(node.id())));
            }
        }
        return new GraphDrawing(snapshot.version(), nodes);
    }

    private GraphDrawing.Node gap(GraphExcerpt.Gap gap) {
        return new GraphDrawing.Node(
                gap.id(), words.say("graph.steps", gap.first(), gap.last()), words.say("graph.left-out", gap.operations()), "gap", "",
                names.of(gap.layer()), gap.inputs());
    }

    private GraphDrawing.Node node(NodeInfo node) {
        String kind = words.say(symbols.kind(node));
        return new GraphDrawing.Node(
                node.id(), symbols.equation(node), kind, node.role().name().toLowerCase(Locale.ROOT), shape(node), names.of(node.layer()),
                excerpt.operands(node));
    }

    /** Of what is more than a single number; for one the card has no use for a shape. */
    private static String shape(NodeInfo node) {
        return node.shape().width() == 1 ? "" : node.shape().toString();
    }

    /** Local derivatives stand as long as the weights do from which they were taken. */
    GraphNumbers numbers(int selected) {
        return new GraphNumbers(
                snapshot.version(),
                snapshot.nodes().stream()
                        .filter(node -> excerpt.shows(node.id()))
                        .map(node -> new GraphNumbers.NodeNumbers(node.id(), node.values(), node.count(), node.gradients(), gradient(node)))
                        .toList(),
                snapshot.locals().stream()
                        .filter(local -> excerpt.shows(local.from()) && excerpt.shows(local.to()))
                        .map(local -> new GraphNumbers.EdgeNumbers(local.from(), local.to(), local.input(), local.value(), local.passed() && snapshot.phase() != Phase.UPDATE))
                        .toList(),
                snapshot.training() ? -1 : snapshot.current(), direction(), selected);
    }

    private static String gradient(NodeSnapshot node) {
        return switch (node.gradient()) {
            case NONE -> "none";
            case NOT_YET -> "not-yet";
            case READY -> "ready";
        };
    }

    private String direction() {
        if (snapshot.training() || snapshot.executed() < 0) {
            return "none";
        }
        Phase phase = snapshot.phase();
        return switch (phase) {
            case BATCH -> "none";
            case FORWARD, LOSS -> "forward";
            case BACKWARD -> "backward";
            case UPDATE -> "update";
        };
    }
}
