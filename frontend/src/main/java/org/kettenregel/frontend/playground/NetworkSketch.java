package org.kettenregel.frontend.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.compile.Location;
import org.kettenregel.backend.compile.Outline;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.dataset.TextSet;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.frontend.component.data.NetworkDrawing;
import org.kettenregel.frontend.shell.Words;

/** Draws the network of an experiment: columns, titles, wires, and what is wrong or unwise about a layer. */
final class NetworkSketch {

    /** A layer of more units than fit is drawn by its first few; the others are counted. */
    private static final int MOST_SHOWN = 16;

    private static final int SAMPLE_SHOWN = 8;

    /** With so many inputs units have pictures over the plane of inputs; with more they show their numbers for the sample looked at. */
    private static final int PLANE = 2;

    /** Rows, columns and channels. */
    private static final int IMAGE = 3;

    /** More parameters do not fit on two lines of a head. */
    private static final int MOST_SUMMANDS = 3;

    private final Experiment experiment;
    private final Words words;
    private final List<Problem> problems;
    private final Outline outline;
    private final LayerNames names;

    NetworkSketch(Experiment experiment, List<Problem> problems, Words words) {
        this.experiment = experiment;
        this.problems = problems;
        this.words = words;
        this.outline = Outline.of(experiment);
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
        int width = outline.inputs();
        List<Integer> block = block(outline.input());
        Form form = experiment.data() instanceof TextSet ? Form.TEXT : form(outline.input());
        int shown = shown(width, form);
        List<String> units = form.single() ? IntStream.rangeClosed(1, shown).mapToObj(i -> "x" + i).toList() : List.of();
        return new NetworkDrawing.LayerDrawing(
                LayerNames.INPUT, names.of(LayerNames.INPUT), List.of(read(width)),
                "input", form.word(), width, shown, block, units, false, false, "", "");
    }

    private String read(int width) {
        List<Integer> sizes = outline.input().sizes();
        if (sizes.size() == IMAGE) {
            return words.say("network.pixels", sizes.get(0), sizes.get(1));
        }
        return words.say(experiment.data() instanceof TextSet ? "network.words" : width == 1 ? "network.feature" : "network.features", width);
    }

    /** The sizes of an image or a sequence, which stands as a block; empty for a row of units. */
    private static List<Integer> block(Shape shape) {
        return shape.sizes().size() > 1 ? shape.sizes() : List.of();
    }

    private Form form(Shape shape) {
        return switch (shape.sizes().size()) {
            case 0, 1 -> outline.inputs() <= PLANE ? Form.UNITS : shape.width() <= MOST_SHOWN ? Form.CELLS : Form.FIELD;
            case 2 -> Form.STEPS;
            default -> Form.MAPS;
        };
    }

    private static int shown(int width, Form form) {
        return !form.single() ? 1 : width <= MOST_SHOWN ? width : SAMPLE_SHOWN;
    }

    /** What a layer looks like. */
    private enum Form {
        /** Each a picture over the plane of inputs. */
        UNITS,
        /** Each coloured by its number. */
        CELLS,
        /** All in one picture, folded into rows. */
        FIELD,
        MAPS,
        STEPS,
        TEXT;

        /** Whether units stand one by one, with wires between them. */
        boolean single() {
            return this == UNITS || this == CELLS;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private NetworkDrawing.LayerDrawing layer(Layer layer) {
        boolean last = layer.equals(experiment.output());
        int width = outline.layers().get(layer.key()).units();
        Shape shape = outline.layers().get(layer.key()).shape();
        List<Integer> block = block(shape);
        Form form = form(shape);
        int shown = shown(width, form);
        List<String> units = last && width > 1 && form.single() ? OutputNames.of(experiment, width).stream().limit(shown).toList() : List.of();
        return new NetworkDrawing.LayerDrawing(
                layer.key(), names.of(layer.key()), lines(layer), "layer", form.word(), width, shown, block, units,
                !last, layer.spec() instanceof Dense && !last, said(layer, false), said(layer, true));
    }

    private List<String> lines(Layer layer) {
        String kind = words.say("layer." + Catalog.of(LayerSpec.class).idOf(layer.spec()));
        String first = switch (layer.spec()) {
            case Dense dense -> kind.toLowerCase(words.locale()) + ", " + activation(dense.activation());
            case ActivationLayer only -> activation(only.activation());
            case LayerSpec other -> other.activation() instanceof Linear ? kind : kind + ", " + activation(other.activation());
        };
        Outline.LayerOutline form = outline.layers().get(layer.key());
        return form.parameters().isEmpty() ? List.of(first) : List.of(first, count(form));
    }

    private String activation(Activation activation) {
        String name = words.say("activation." + Catalog.of(Activation.class).idOf(activation));
        return name.equals(name.toUpperCase(Locale.ROOT)) ? name : name.toLowerCase(Locale.ROOT).replace("relu", "ReLU");
    }

    /** {@code 2 × 8 + 8 = 24}, {@code 8} for a number per unit, and the count alone where the sum would be a long one. */
    private String count(Outline.LayerOutline form) {
        if (form.parameters().size() > MOST_SUMMANDS) {
            return words.say("network.parameters", grouped(form.count()));
        }
        String sum = form.parameters().stream().map(parameter -> times(parameter.shape().sizes())).collect(Collectors.joining(" + "));
        String count = grouped(form.count());
        return form.parameters().size() == 1 && form.parameters().getFirst().shape().sizes().size() == 1 ? count : sum + " = " + count;
    }

    /** As on all of the page: four digits stand together, five and more are split in threes. */
    private static String grouped(int count) {
        return count < 10_000 ? String.valueOf(count) : String.format(Locale.ROOT, "%,d", count).replace(',', '\u00a0');
    }

    private static String times(List<Integer> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(" × "));
    }

    private String said(Layer layer, boolean errors) {
        return problems.stream()
                .filter(problem -> problem.isError() == errors)
                .filter(problem -> problem.where() instanceof Location.InLayer in && in.key().equals(layer.key()))
                .findFirst()
                .map(problem -> problem.explanation(words.locale()))
                .orElse("");
    }

    /** A wire carries the weights that join all units of both layers, if the layer it leads to has such. A block says its sizes itself. */
    private NetworkDrawing.WireDrawing wire(int from, Layer to) {
        String start = from == Layer.INPUT ? LayerNames.INPUT : experiment.layer(from).key();
        Shape read = from == Layer.INPUT ? outline.input() : outline.layers().get(start).shape();
        Outline.LayerOutline form = outline.layers().get(to.key());
        if (!block(read).isEmpty()) {
            return new NetworkDrawing.WireDrawing(start, to.key(), "", "", "");
        }
        List<Integer> joining = List.of(read.width(), form.units());
        boolean units = block(form.shape()).isEmpty();
        String weights = name(form, parameter -> units && !parameter.bias() && parameter.shape().sizes().equals(joining));
        String bias = weights.isEmpty() ? "" : name(form, parameter -> parameter.bias() && parameter.columns() == form.units());
        return new NetworkDrawing.WireDrawing(start, to.key(), weights, bias, "n × " + read.width());
    }

    private static String name(Outline.LayerOutline form, Predicate<Outline.ParameterOutline> wanted) {
        return form.parameters().stream().filter(wanted).findFirst().map(Outline.ParameterOutline::name).orElse("");
    }
}
