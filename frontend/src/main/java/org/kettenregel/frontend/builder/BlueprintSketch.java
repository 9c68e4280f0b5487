package org.kettenregel.frontend.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.compile.CostSheet;
import org.kettenregel.backend.compile.LayerCost;
import org.kettenregel.backend.compile.Location;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.frontend.component.data.BlueprintDrawing;
import org.kettenregel.frontend.component.data.BlueprintDrawing.BlockDrawing;
import org.kettenregel.frontend.component.data.BlueprintDrawing.FlowDrawing;
import org.kettenregel.frontend.component.data.BlueprintDrawing.WayOutDrawing;
import org.kettenregel.frontend.shell.Words;

/** Draws a network to build on: blocks with their costs, wires with their shapes, and what is wrong with either, with the ways out. */
final class BlueprintSketch {

    static final String INPUT = "input";
    static final String LOSS = "loss";
    private static final String UNKNOWN = "?";

    /** Each way out is tried while it is drawn; of many problems the first ones come first. */
    private static final int MOST_MENDED = 3;

    private final Experiment experiment;
    private final CostSheet sheet;
    private final Words words;
    private final UnaryOperator<String> names;
    private final Map<String, LayerCost> costs;
    private final long mostTrained;
    private final long mostWork;
    private final long mostMemory;

    /** @param names what layers are called elsewhere on the page, by their keys */
    BlueprintSketch(Experiment experiment, Words words, UnaryOperator<String> names) {
        this.experiment = experiment;
        this.sheet = CostSheet.of(experiment);
        this.words = words;
        this.names = names;
        this.costs = sheet.layers().stream().collect(Collectors.toMap(LayerCost::key, Function.identity()));
        this.mostTrained = most(LayerCost::trained);
        this.mostWork = most(LayerCost::multiplyAdds);
        this.mostMemory = most(LayerCost::bytes);
    }

    BlueprintDrawing draw() {
        List<BlockDrawing> blocks = new ArrayList<>();
        blocks.add(input());
        experiment.layers().forEach(layer -> blocks.add(layer(layer)));
        blocks.add(loss());
        Optional<Problem> elsewhere = about(where -> where instanceof Location.Run, true).or(() -> about(where -> where instanceof Location.Run, false));
        return new BlueprintDrawing(blocks, flows(), Amounts.exact(sheet.trained()), Amounts.rough(sheet.multiplyAdds()), Amounts.memory(sheet.bytes()),
                elsewhere.map(problem -> problem.explanation(words.locale())).orElse(""), ways(elsewhere));
    }

    private BlockDrawing input() {
        String data = words.say("dataset." + Catalog.of(DatasetSpec.class).idOf(experiment.data()));
        Optional<Problem> problem = about(where -> where instanceof Location.Data, true);
        return new BlockDrawing(INPUT, "input", -1, words.say("layer.input"), "", data, Amounts.shape(sheet.input()), "", "", "", 0, 0, 0, false,
                said(problem), "", ways(problem));
    }

    private BlockDrawing layer(Layer layer) {
        LayerCost cost = costs.get(layer.key());
        LayerSpec spec = experiment.specOf(layer);
        Predicate<Location> here = where -> where instanceof Location.InLayer in && in.key().equals(layer.key());
        Optional<Problem> problem = about(here, true);
        Optional<Problem> note = problem.isPresent() ? Optional.empty() : about(here, false);
        String kind = Catalog.of(LayerSpec.class).idOf(layer.spec());
        String line = layer.spec().equals(spec) ? new LayerLine(words).of(spec) : words.say("build.shares", names.apply(experiment.ownerOf(layer).key()));
        return new BlockDrawing(
                layer.key(), "layer", Catalog.of(LayerSpec.class).entry(kind).group(), words.say("layer." + kind), names.apply(layer.key()), line,
                cost.known() ? Amounts.shape(cost.gives()) : UNKNOWN, Amounts.parameters(cost),
                cost.multiplyAdds() == 0 ? "" : Amounts.rough(cost.multiplyAdds()), cost.known() ? Amounts.memory(cost.bytes()) : "",
                share(cost.trained(), mostTrained), share(cost.multiplyAdds(), mostWork), share(cost.bytes(), mostMemory), layer.spec().joins(),
                said(problem), said(note), ways(problem.or(() -> note)));
    }

    private BlockDrawing loss() {
        String loss = words.say("loss." + Catalog.of(LossSpec.class).idOf(experiment.loss()));
        Optional<Problem> problem = about(where -> where instanceof Location.Loss, true);
        Optional<Problem> note = problem.isPresent() ? Optional.empty() : about(where -> where instanceof Location.Loss, false);
        return new BlockDrawing(LOSS, "loss", -1, words.say("layer.loss"), "", loss, "", "", "", "", 0, 0, 0, false, said(problem), said(note),
                ways(problem.or(() -> note)));
    }

    private long most(ToLongFunction<LayerCost> amount) {
        return sheet.layers().stream().mapToLong(amount).max().orElse(0);
    }

    private static double share(long amount, long most) {
        return most == 0 ? 0 : (double) amount / most;
    }

    private List<FlowDrawing> flows() {
        List<FlowDrawing> flows = new ArrayList<>();
        for (Layer layer : experiment.layers()) {
            boolean bad = about(where -> where instanceof Location.InLayer in && in.key().equals(layer.key()), true)
                    .filter(problem -> problem.code().equals("layer-shape")).isPresent();
            layer.inputs().forEach(input -> flows.add(flow(input, layer.key(), bad)));
        }
        flows.add(flow(experiment.output().id(), LOSS, answerIsBad()));
        experiment.heads().stream().map(Head::layer).forEach(head -> flows.add(flow(head, LOSS, false)));
        return flows;
    }

    private boolean answerIsBad() {
        boolean fits = sheet.problems().stream().noneMatch(problem -> problem.code().equals("layer-shape"));
        return fits && sheet.problems().stream().anyMatch(Problem::isError);
    }

    private FlowDrawing flow(int from, String to, boolean bad) {
        String key = from == Layer.INPUT ? INPUT : experiment.layer(from).key();
        String label = from == Layer.INPUT ? Amounts.shape(sheet.input()) : costs.get(key).known() ? Amounts.shape(costs.get(key).gives()) : UNKNOWN;
        return new FlowDrawing(key, to, label, bad);
    }

    private Optional<Problem> about(Predicate<Location> place, boolean errors) {
        return sheet.problems().stream().filter(problem -> problem.isError() == errors && place.test(problem.where())).findFirst();
    }

    private String said(Optional<Problem> problem) {
        return problem.map(found -> found.explanation(words.locale())).orElse("");
    }

    private List<WayOutDrawing> ways(Optional<Problem> problem) {
        return problem.stream()
                .filter(sheet.problems().subList(0, Math.min(MOST_MENDED, sheet.problems().size()))::contains)
                .flatMap(found -> WayOut.of(experiment, sheet, found).stream())
                .map(way -> new WayOutDrawing(way.id(), way.fix().sentence(words.locale(), names)))
                .toList();
    }
}
