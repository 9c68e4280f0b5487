package org.kettenregel.frontend.playground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.inspect.LocalDerivative;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.inspect.NodeSnapshot;
import org.kettenregel.backend.inspect.Sampling;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.frontend.component.data.GraphDrawing;
import org.kettenregel.frontend.component.data.GraphNumbers;
import org.kettenregel.frontend.detail.Hidden;
import org.kettenregel.frontend.shell.Words;

/** Draws the computation graph of a snapshot, and the numbers on it. */
final class GraphSketch {

    private static final float[] NONE = {};
    private static final int IMAGE = 3; // rows, columns and maps

    private final SessionSnapshot snapshot;
    private final Symbols symbols;
    private final Experiment experiment;
    private final LayerNames names;
    private final Words words;
    private final GraphExcerpt excerpt;
    private final Hidden hidden;

    /** @param hidden of which no numbers are drawn, nor pictures of them */
    GraphSketch(SessionSnapshot snapshot, Symbols symbols, Experiment experiment, Words words, Hidden hidden) {
        this.snapshot = snapshot;
        this.symbols = symbols;
        this.experiment = experiment;
        this.names = LayerNames.of(experiment, words);
        this.words = words;
        this.hidden = hidden;
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
        return new GraphDrawing(snapshot.version(), nodes, layers());
    }

    private List<GraphDrawing.Layer> layers() {
        Map<String, Integer> outputs = new LinkedHashMap<>(); // of each layer the operation that comes last
        snapshot.graph().stream().filter(GraphSketch::computes).forEach(node -> outputs.put(node.layer(), node.id()));
        return outputs.entrySet().stream().map(layer -> new GraphDrawing.Layer(names.of(layer.getKey()), kind(layer.getKey()), layer.getValue())).toList();
    }

    private static boolean computes(NodeInfo node) {
        return node.role() == NodeInfo.Role.OPERATION || node.role() == NodeInfo.Role.LOSS;
    }

    /** What kind of layer it is; of the loss, in how many operations it comes apart. */
    private String kind(String key) {
        return experiment.layers().stream().filter(layer -> layer.key().equals(key)).findFirst()
                .map(layer -> words.say("layer." + Catalog.of(LayerSpec.class).idOf(layer.spec())))
                .orElseGet(() -> words.say("graph.operations", snapshot.graph().stream().filter(node -> node.layer().equals(key) && computes(node)).count()));
    }

    private GraphDrawing.Node gap(GraphExcerpt.Gap gap) {
        return new GraphDrawing.Node(
                gap.id(), words.say("graph.steps", gap.first(), gap.last()), words.say("graph.left-out", gap.operations()), "gap", "",
                names.of(gap.layer()), gap.inputs(), null);
    }

    private GraphDrawing.Node node(NodeInfo node) {
        String kind = words.say(symbols.kind(node));
        return new GraphDrawing.Node(
                node.id(), symbols.equation(node), kind, node.role().name().toLowerCase(Locale.ROOT), shape(node), names.of(node.layer()),
                excerpt.operands(node), symbols.written(node, picture(node.shape())));
    }

    /** None of a few numbers, which are written one below the other; but those of an image stand in its rows and columns, however small it is. */
    private static GraphDrawing.@Nullable Picture picture(Shape shape) {
        Sampling sampling = Sampling.of(shape);
        boolean image = shape.sizes().size() == IMAGE && sampling.planes() == 1 && sampling.rows() > 1 && sampling.columns() > 1;
        return !sampling.isPicture() && !image ? null : new GraphDrawing.Picture(
                sampling.planes(), sampling.rows(), sampling.columns(), sampling.shownPlanes(), sampling.shownRows(), sampling.shownColumns());
    }

    /** Of what is more than a single number; for one the card has no use for a shape. */
    private String shape(NodeInfo node) {
        return node.shape().width() == 1 ? "" : symbols.written(node).toString();
    }

    /** The pictures on the cards; empty where every tensor is small. */
    Map<String, float[]> pictures() {
        Map<String, float[]> pictures = new HashMap<>();
        snapshot.nodes().stream().filter(node -> excerpt.shows(node.id())).forEach(node -> {
            put(pictures, "value-" + node.id(), hidden.isValueOf(node.id()) ? NONE : node.picture());
            put(pictures, "gradient-" + node.id(), hidden.isGradientOf(node.id()) ? NONE : node.gradientPicture());
        });
        return pictures;
    }

    private static void put(Map<String, float[]> pictures, String name, float[] numbers) {
        if (numbers.length > 0) {
            pictures.put(name, numbers);
        }
    }

    /**
     * Local derivatives stand as long as the weights do from which they were taken.
     *
     * @param selected node that a person has chosen, -1 for none
     * @param element  which of its numbers
     */
    GraphNumbers numbers(int selected, int element) {
        return new GraphNumbers(
                snapshot.version(),
                snapshot.nodes().stream()
                        .filter(node -> excerpt.shows(node.id()))
                        .map(this::numbers)
                        .toList(),
                snapshot.locals().stream()
                        .filter(local -> excerpt.shows(local.from()) && excerpt.shows(local.to()) && !tells(local))
                        .map(local -> new GraphNumbers.EdgeNumbers(local.from(), local.to(), local.input(), local.value(), local.passed() && snapshot.phase() != Phase.UPDATE))
                        .toList(),
                snapshot.training() ? -1 : snapshot.current(), direction(), selected, element);
    }

    private GraphNumbers.NodeNumbers numbers(NodeSnapshot node) {
        boolean value = hidden.isValueOf(node.id()) && node.values().length > 0;
        boolean slope = hidden.isGradientOf(node.id()) && node.gradients().length > 0;
        return new GraphNumbers.NodeNumbers(
                node.id(), value ? NONE : node.values(), node.count(), slope ? NONE : node.gradients(), gradient(node), hiddenPart(value, slope),
                value ? NONE : before(node, NodeSnapshot::values), slope ? NONE : before(node, NodeSnapshot::gradients),
                snapshot.graph().get(node.id()).shape().batched() ? 1 : snapshot.rows());
    }

    private static String hiddenPart(boolean value, boolean gradient) {
        return value && gradient ? "both" : value ? "value" : gradient ? "gradient" : "";
    }

    /** What stood there before a number was changed by hand. */
    private float[] before(NodeSnapshot node, Function<NodeSnapshot, float[]> part) {
        return Optional.ofNullable(snapshot.before().get(node.id())).map(part).orElse(NONE);
    }

    /** Whether a hidden value stands in a derivative: of {@code x · w} by {@code w} it is {@code x}, and of an exponential it is its own value. */
    private boolean tells(LocalDerivative local) {
        return hidden.isValueOf(local.to()) || snapshot.graph().get(local.to()).inputs().stream().anyMatch(hidden::isValueOf);
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
