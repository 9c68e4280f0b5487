package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.ConcatenateLayer;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.MultiplyLayer;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.SparseCategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.shape.Shape;

/** Writes the layers of an experiment in PyTorch, as a list of modules or as a class. */
final class TorchWriter {

    static final String INSIDE = "The softmax is part of nn.CrossEntropyLoss, so it is left out here.";

    private final Experiment experiment;
    private final CodeLines lines;
    private final WrittenShapes shapes;
    private final TorchText text;
    private final Map<Integer, String> names = new HashMap<>(Map.of(Layer.INPUT, "x"));

    TorchWriter(Experiment experiment, CodeLines lines, WrittenShapes shapes) {
        this.experiment = experiment;
        this.lines = lines;
        this.shapes = shapes;
        this.text = new TorchText(lines);
    }

    /** Whether the softmax that ends the layer is in the loss. */
    static boolean softmaxInLoss(Experiment experiment, Layer layer) {
        boolean ends = experiment.specOf(layer).activation() instanceof Softmax;
        boolean read = experiment.layers().stream().anyMatch(other -> other.inputs().contains(layer.id())
                || other.spec() instanceof SharedLayer shared && shared.layer() == layer.id());
        LossSpec loss = layer.equals(experiment.output()) ? experiment.loss()
                : experiment.heads().stream().filter(head -> head.layer() == layer.id()).map(head -> (LossSpec) head.loss()).findFirst().orElse(null);
        return ends && !read && !(layer.spec() instanceof SharedLayer)
                && (loss instanceof CategoricalCrossEntropyLoss c && !c.fromLogits() || loss instanceof SparseCategoricalCrossEntropyLoss s && !s.fromLogits());
    }

    void sequential() {
        List<String> starts = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        lines.of(0).add("model = nn.Sequential(").in();
        int place = 0;
        for (Layer layer : experiment.layers()) {
            lines.of(layer.id());
            boolean inside = softmaxInLoss(experiment, layer);
            int first = place;
            int weights = place;
            for (TorchStep step : text.of(layer.spec(), shapes.before(layer), !inside)) {
                say(step);
                if (step.module().isEmpty()) {
                    continue;
                }
                lines.add(step.module() + ",");
                weights = step.module().matches("nn\\.(Linear|Conv2d|ConvTranspose2d|Embedding|LSTM|GRU|RNN)\\(.*") ? place : weights;
                place++;
            }
            if (inside) {
                lines.comment(INSIDE);
            }
            TorchStart.of(layer.spec(), "model[" + Math.max(first, weights) + "]").forEach(line -> {
                starts.add(line);
                owners.add(layer.id());
            });
        }
        lines.out();
        lines.of(0).add(")");
        for (int i = 0; i < starts.size(); i++) {
            lines.of(owners.get(i)).add(starts.get(i));
        }
        lines.of(0);
    }

    private void say(TorchStep step) {
        if (!step.note().isEmpty()) {
            lines.comment(step.note());
        }
    }

    void module() {
        lines.of(0).add("class Network(nn.Module):").in();
        lines.add("def __init__(self):").in();
        lines.add("super().__init__()");
        for (Layer layer : experiment.layers()) {
            if (!layer.spec().joins() && !(layer.spec() instanceof SharedLayer)) {
                made(layer);
            }
        }
        lines.out();
        lines.of(0).blank();
        lines.add("def forward(self, x):").in();
        boolean chain = Dialect.isChain(experiment);
        for (Layer layer : experiment.layers()) {
            String name = chain ? "x" : PythonWords.name(layer);
            behind(lines.of(layer.id()), layer, name);
            names.put(layer.id(), name);
        }
        List<String> outputs = new ArrayList<>(List.of(names.get(experiment.output().id())));
        experiment.heads().forEach(head -> outputs.add(names.get(head.layer())));
        lines.of(0).add("return " + String.join(", ", outputs));
        lines.out();
        lines.out();
        lines.blank();
        lines.blank();
        lines.add("model = Network()");
    }

    private void made(Layer layer) {
        lines.of(layer.id());
        boolean inside = softmaxInLoss(experiment, layer);
        String weighted = "";
        int more = 0;
        for (TorchStep step : text.of(layer.spec(), shapes.before(layer), !inside)) {
            if (step.inline().isEmpty()) {
                String name = "self." + PythonWords.name(layer) + (more == 0 ? "" : "_" + (char) ('a' + more));
                say(step);
                lines.add(name + " = " + step.module());
                weighted = weighted.isEmpty() || step.module().startsWith("nn.Conv") ? name : weighted;
                more++;
            }
        }
        TorchStart.of(layer.spec(), weighted).forEach(lines::add);
    }

    private void behind(CodeLines into, Layer layer, String name) {
        List<String> reads = layer.inputs().stream().map(names::get).toList();
        LayerSpec spec = layer.spec();
        boolean image = shapes.after(layer).sizes().size() == 3;
        switch (spec) {
            case AddLayer _ -> into.add(name + " = " + String.join(" + ", reads));
            case MultiplyLayer _ -> into.add(name + " = " + String.join(" * ", reads));
            case ConcatenateLayer _ -> into.add("%s = torch.cat([%s], dim=%d)".formatted(name, String.join(", ", reads), image ? 1 : -1));
            case LayerSpec _ -> steps(into, layer, name, reads.getFirst());
        }
    }

    private void steps(CodeLines into, Layer layer, String name, String read) {
        Layer owner = experiment.ownerOf(layer);
        Shape input = shapes.before(layer);
        boolean inside = softmaxInLoss(experiment, layer);
        String value = read;
        int more = 0;
        for (TorchStep step : text.of(owner.spec(), input, !inside)) {
            if (step.inline().isEmpty()) {
                value = "self." + PythonWords.name(owner) + (more == 0 ? "" : "_" + (char) ('a' + more)) + "(" + value + ")";
                more++;
            } else {
                say(step);
                value = step.inline().replace("%s", value);
            }
        }
        if (inside) {
            into.comment(INSIDE);
        }
        if (!name.equals(value)) {
            into.add(name + " = " + value);
        }
    }
}
