package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.op.Input;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** The layers that reading has found so far, in order, with what each gives. Inputs that the code declares have the ids -1, -2, ...; that of the data is 0. */
final class NetworkGrowth {

    /** In code an activation may stand behind its layer as another one. */
    private static final int MOST_PARTS = 2 * Experiment.MOST_LAYERS;

    /** A layer with its line, and how many features the code says it reads. */
    record Grown(Layer layer, int line, OptionalInt features) {}

    private final List<Grown> layers = new ArrayList<>();
    private final Map<Integer, Shape> shapes = new HashMap<>();
    private final Map<Integer, List<Integer>> sources = new HashMap<>();
    private final List<Shape> inputs = new ArrayList<>();

    NetworkGrowth(Shape data) {
        shapes.put(Layer.INPUT, data);
    }

    /** Adds an input that the code declares. */
    int input(Shape shape) {
        inputs.add(shape);
        shapes.put(-inputs.size(), shape);
        return -inputs.size();
    }

    /** What the code declares; empty where it leaves that to the data. */
    List<Shape> inputs() {
        return inputs;
    }

    int add(LayerSpec spec, List<Integer> reads, int line, OptionalInt features) {
        if (layers.size() >= MOST_PARTS) {
            throw new PythonMistake(line, "too-many-layers", Experiment.MOST_LAYERS);
        }
        int id = layers.size() + 1;
        List<Integer> positive = reads.stream().map(read -> read < 0 ? Layer.INPUT : read).toList();
        layers.add(new Grown(new Layer(id, spec, positive), line, features)); // refuses what a layer would
        sources.put(id, reads);
        shapes.put(id, shape(spec, reads, features));
        return id;
    }

    /** What a layer reads, declared inputs with their own ids. */
    List<Integer> sources(int id) {
        return sources.getOrDefault(id, List.of());
    }

    private Shape shape(LayerSpec spec, List<Integer> reads, OptionalInt features) {
        LayerSpec what = spec instanceof SharedLayer shared ? layers.get(shared.layer() - 1).layer().spec() : spec;
        GraphBuilder builder = new GraphBuilder();
        List<Node> nodes = IntStream.range(0, reads.size())
                .mapToObj(i -> builder.in("input#" + i).source("x", new Input(read(reads.get(i), features)))).toList();
        try {
            return what.build(builder.in("layer"), nodes).shape();
        } catch (ShapeMismatch mismatch) {
            return nodes.getFirst().shape();
        }
    }

    /** Data that the code takes for a row are one. */
    private Shape read(int id, OptionalInt features) {
        Shape shape = shapes.get(id);
        return id == Layer.INPUT && features.isPresent() && features.getAsInt() == shape.width() ? Shape.perSample(shape.width()) : shape;
    }

    Shape shape(int id) {
        return shapes.get(id);
    }

    Grown get(int id) {
        return layers.get(id - 1);
    }

    /** Gives a layer that is there another spec. */
    void respec(int id, LayerSpec spec) {
        Grown old = get(id);
        layers.set(id - 1, new Grown(new Layer(id, spec, old.layer().inputs()), old.line(), old.features()));
        shapes.put(id, shape(spec, sources(id), old.features()));
    }

    List<Grown> layers() {
        return layers;
    }
}
