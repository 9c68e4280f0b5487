package org.kettenregel.frontend.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.compile.Location;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.frontend.component.data.NetworkDrawing;
import org.kettenregel.frontend.shell.Words;

/** Draws the network of an experiment: columns, titles, wires, and what is wrong or unwise about a layer. */
final class NetworkSketch {

    /** A layer of more units than fit is drawn by its first few; the others are counted. */
    private static final int MOST_SHOWN = 16;

    private static final int SAMPLE_SHOWN = 8;

    private final Experiment experiment;
    private final Words words;
    private final List<Problem> problems;
    private final LayerWidths widths;
    private final LayerNames names;

    NetworkSketch(Experiment experiment, List<Problem> problems, Words words) {
        this.experiment = experiment;
        this.problems = problems;
        this.words = words;
        this.widths = LayerWidths.of(experiment);
        this.names = LayerNames.of(experiment, words);
    }

    NetworkDrawing draw(int version) {
        List<NetworkDrawing.LayerDrawing> layers = new ArrayList<>();
        layers.add(input());
        experiment.layers().forEach(layer -> layers.add(layer(layer)));
        List<NetworkDrawing.WireDrawing> wires = new ArrayList<>();
        experiment.layers().forEach(layer -> layer.inputs().forEach(from -> wires.add(wire(from, layer))));
        return new NetworkDrawing(version, layers, wires);
    }

    private NetworkDrawing.LayerDrawing input() {
        int width = widths.of(Layer.INPUT);
        int shown = width <= MOST_SHOWN ? width : SAMPLE_SHOWN;
        return new NetworkDrawing.LayerDrawing(
                LayerNames.INPUT, names.of(LayerNames.INPUT), List.of(words.say(width == 1 ? "network.feature" : "network.features", width)),
                "input", width, shown, IntStream.rangeClosed(1, shown).mapToObj(i -> "x" + i).toList(), false, false, "", "");
    }

    private NetworkDrawing.LayerDrawing layer(Layer layer) {
        boolean last = layer.equals(experiment.output());
        int width = widths.of(layer.id());
        int shown = width <= MOST_SHOWN ? width : SAMPLE_SHOWN;
        List<String> units = last && width > 1 ? IntStream.range(0, shown).mapToObj(String::valueOf).toList() : List.of();
        return new NetworkDrawing.LayerDrawing(
                layer.key(), names.of(layer.key()), lines(layer), "layer", width, shown, units,
                !last, layer.spec() instanceof Dense && !last, said(layer, false), said(layer, true));
    }

    private List<String> lines(Layer layer) {
        String kind = words.say("layer." + Catalog.of(org.kettenregel.backend.layer.LayerSpec.class).idOf(layer.spec()));
        return switch (layer.spec()) {
            case Dense dense -> List.of(kind.toLowerCase(words.locale()) + ", " + activation(dense.activation()), count(layer, dense));
            case ActivationLayer only -> List.of(activation(only.activation()));
            case AddLayer _ -> List.of(kind);
        };
    }

    private String activation(Activation activation) {
        return words.say("activation." + Catalog.of(Activation.class).idOf(activation)).toLowerCase(Locale.ROOT).replace("relu", "ReLU");
    }

    private String count(Layer layer, Dense dense) {
        int inputs = widths.of(layer.inputs().getFirst());
        String biases = dense.bias() ? " + " + dense.units() : "";
        return "%d × %d%s = %d".formatted(inputs, dense.units(), biases, widths.parameters(layer));
    }

    private String said(Layer layer, boolean errors) {
        return problems.stream()
                .filter(problem -> problem.isError() == errors)
                .filter(problem -> problem.where() instanceof Location.InLayer in && in.key().equals(layer.key()))
                .findFirst()
                .map(problem -> problem.sentence(words.locale()))
                .orElse("");
    }

    private NetworkDrawing.WireDrawing wire(int from, Layer to) {
        String start = from == Layer.INPUT ? LayerNames.INPUT : experiment.layers().stream()
                .filter(layer -> layer.id() == from).findFirst().orElseThrow().key();
        String label = "n × " + widths.of(from);
        return to.spec() instanceof Dense dense
                ? new NetworkDrawing.WireDrawing(start, to.key(), to.key() + "/weights", dense.bias() ? to.key() + "/bias" : "", label)
                : new NetworkDrawing.WireDrawing(start, to.key(), "", "", label);
    }
}
