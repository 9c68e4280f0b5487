package org.kettenregel.frontend.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.compile.CostSheet;
import org.kettenregel.backend.compile.GroupCost;
import org.kettenregel.backend.compile.LayerCost;
import org.kettenregel.backend.compile.Location;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Group;
import org.kettenregel.backend.experiment.Grouping;
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
    private final GroupSketch groups;
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
        this.groups = new GroupSketch(experiment, sheet, words);
        this.words = words;
        this.names = names;
        this.costs = sheet.layers().stream().collect(Collectors.toMap(LayerCost::key, Function.identity()));
        this.mostTrained = groups.most(LayerCost::trained, GroupCost::trained);
        this.mostWork = groups.most(LayerCost::multiplyAdds, GroupCost::multiplyAdds);
        this.mostMemory = groups.most(LayerCost::bytes, GroupCost::bytes);
    }

    BlueprintDrawing draw() {
        List<BlockDrawing> blocks = new ArrayList<>();
        blocks.add(input());
        Grouping.together(experiment).stream().map(layer -> GroupSketch.seenAs(experiment, layer)).distinct().map(this::block).forEach(blocks::add);
        blocks.add(loss());
        Optional<Problem> elsewhere = about(where -> where instanceof Location.Run, true).or(() -> about(where -> where instanceof Location.Run, false));
        return new BlueprintDrawing(
                blocks, flows(), groups.draw(), Amounts.exact(sheet.trained()), Amounts.rough(sheet.multiplyAdds()), Amounts.memory(sheet.bytes()),
                elsewhere.map(problem -> problem.explanation(words.locale())).orElse(""), ways(elsewhere));
    }

    /** @param key of a layer, or of a group that is one block */
    private BlockDrawing block(String key) {
        return Ends.group(experiment, key).map(this::group).orElseGet(() -> layer(experiment.layer(key)));
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

    /** With the worst that is wrong inside, and where. */
    private BlockDrawing group(Group group) {
        GroupCost cost = groups.cost(group);
        Predicate<Location> inside = where -> where instanceof Location.InLayer in && group.holds(experiment.layer(in.key()).id());
        Optional<Problem> problem = about(inside, true);
        Optional<Problem> note = problem.isPresent() ? Optional.empty() : about(inside, false);
        return new BlockDrawing(
                group.key(), "group", -1, group.name(), groups.count(group), "", "", "", "", "", share(cost.trained(), mostTrained),
                share(cost.multiplyAdds(), mostWork), share(cost.bytes(), mostMemory), false, saidOfLayer(problem), saidOfLayer(note), ways(problem.or(() -> note)));
    }

    private String saidOfLayer(Optional<Problem> problem) {
        return problem.map(found -> names.apply(((Location.InLayer) found.where()).key()) + ": " + found.explanation(words.locale())).orElse("");
    }

    private BlockDrawing loss() {
        String loss = words.say("loss." + Catalog.of(LossSpec.class).idOf(experiment.loss()));
        Optional<Problem> problem = about(where -> where instanceof Location.Loss, true);
        Optional<Problem> note = problem.isPresent() ? Optional.empty() : about(where -> where instanceof Location.Loss, false);
        return new BlockDrawing(LOSS, "loss", -1, words.say("layer.loss"), "", loss, "", "", "", "", 0, 0, 0, false, said(problem), said(note),
                ways(problem.or(() -> note)));
    }

    private static double share(long amount, long most) {
        return most == 0 ? 0 : (double) amount / most;
    }

    /** Of a group that is one block, those wires that lead in or out; several with the same ends are one. */
    private List<FlowDrawing> flows() {
        Map<String, FlowDrawing> flows = new LinkedHashMap<>();
        for (Layer layer : experiment.layers()) {
            boolean bad = about(where -> where instanceof Location.InLayer in && in.key().equals(layer.key()), true)
                    .filter(problem -> problem.code().equals("layer-shape")).isPresent();
            layer.inputs().forEach(input -> add(flows, flow(input, GroupSketch.seenAs(experiment, layer), bad)));
        }
        add(flows, flow(experiment.output().id(), LOSS, answerIsBad()));
        experiment.heads().stream().map(Head::layer).forEach(head -> add(flows, flow(head, LOSS, false)));
        return List.copyOf(flows.values());
    }

    private static void add(Map<String, FlowDrawing> flows, FlowDrawing flow) {
        if (!flow.from().equals(flow.to())) {
            flows.merge(flow.from() + ">" + flow.to(), flow, (one, other) -> new FlowDrawing(
                    one.from(), one.to(), one.label().equals(other.label()) ? one.label() : one.label() + ", " + other.label(), one.bad() || other.bad()));
        }
    }

    private boolean answerIsBad() {
        boolean fits = sheet.problems().stream().noneMatch(problem -> problem.code().equals("layer-shape"));
        return fits && sheet.problems().stream().anyMatch(Problem::isError);
    }

    private FlowDrawing flow(int from, String to, boolean bad) {
        if (from == Layer.INPUT) {
            return new FlowDrawing(INPUT, to, Amounts.shape(sheet.input()), bad);
        }
        Layer layer = experiment.layer(from);
        LayerCost cost = costs.get(layer.key());
        return new FlowDrawing(GroupSketch.seenAs(experiment, layer), to, cost.known() ? Amounts.shape(cost.gives()) : UNKNOWN, bad);
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
