package org.kettenregel.backend.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.layer.SliceLayer;

/** Writes the layers of an experiment in Keras, as a list of layers or as calls of one behind the other. */
final class KerasWriter {

    private final Experiment experiment;
    private final CodeLines lines;
    private final KerasText text;
    private final WrittenShapes shapes;
    private final Map<Integer, String> names = new HashMap<>(Map.of(Layer.INPUT, "inputs"));

    KerasWriter(Experiment experiment, CodeLines lines, WrittenShapes shapes) {
        this.experiment = experiment;
        this.lines = lines;
        this.shapes = shapes;
        this.text = new KerasText(lines, experiment.regularization());
    }

    void sequential() {
        lines.of(0).add("model = keras.Sequential([").in();
        lines.add("keras.Input(shape=" + PythonWords.tuple(shapes.input().sizes()) + "),");
        for (Layer layer : experiment.layers()) {
            text.of(layer.spec(), shapes.before(layer)).forEach(part -> lines.of(layer.id()).add(part + ","));
        }
        lines.out();
        lines.of(0).add("])");
    }

    void functional() {
        boolean chain = Dialect.isChain(experiment);
        lines.of(0).add("inputs = keras.Input(shape=" + PythonWords.tuple(shapes.input().sizes()) + ")");
        for (Layer layer : experiment.layers()) {
            lines.of(layer.id());
            String name = chain ? "x" : PythonWords.name(layer);
            behind(layer, name);
            names.put(layer.id(), name);
        }
        String output = names.get(experiment.output().id());
        List<String> heads = experiment.heads().stream().map(head -> names.get(head.layer())).toList();
        lines.of(0).add("model = keras.Model(inputs=inputs, outputs=" + (heads.isEmpty() ? output : "[" + output + ", " + String.join(", ", heads) + "]") + ")");
    }

    private void behind(Layer layer, String name) {
        List<String> reads = layer.inputs().stream().map(names::get).toList();
        String input = layer.spec().joins() ? "[" + String.join(", ", reads) + "]" : reads.getFirst();
        if (layer.spec() instanceof SliceLayer slice) {
            lines.add("%s = %s[..., %d:%d]".formatted(name, input, slice.from(), slice.to()));
        } else if (layer.spec() instanceof SharedLayer shared) {
            lines.add("%s = %s(%s)".formatted(name, object(experiment.layer(shared.layer())), input));
        } else if (isShared(layer)) {
            lines.add("%s = %s".formatted(object(layer), text.of(layer.spec(), shapes.before(layer)).getFirst()));
            lines.add("%s = %s(%s)".formatted(name, object(layer), input));
        } else {
            for (String part : text.of(layer.spec(), shapes.before(layer))) {
                lines.add("%s = %s(%s)".formatted(name, part, input));
                input = name;
            }
        }
    }

    /** What a layer is called that is used several times, apart from what it gives. */
    private String object(Layer layer) {
        return PythonWords.name(layer) + "_layer";
    }

    private boolean isShared(Layer layer) {
        return experiment.layers().stream().anyMatch(other -> other.spec() instanceof SharedLayer shared && shared.layer() == layer.id());
    }
}
