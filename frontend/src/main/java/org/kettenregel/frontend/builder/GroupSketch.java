package org.kettenregel.frontend.builder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.kettenregel.backend.compile.CostSheet;
import org.kettenregel.backend.compile.GroupCost;
import org.kettenregel.backend.compile.LayerCost;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Group;
import org.kettenregel.backend.experiment.Grouping;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.frontend.component.data.BlueprintDrawing.GroupDrawing;
import org.kettenregel.frontend.shell.Words;

/** Draws groups with what their layers cost together, and says which block of the canvas a layer is seen in. */
final class GroupSketch {

    private static final String UNKNOWN = "?";

    private final Experiment experiment;
    private final CostSheet sheet;
    private final Words words;
    private final Map<String, LayerCost> costs;
    private final Map<Group, GroupCost> together;

    GroupSketch(Experiment experiment, CostSheet sheet, Words words) {
        this.experiment = experiment;
        this.sheet = sheet;
        this.words = words;
        this.costs = sheet.layers().stream().collect(Collectors.toMap(LayerCost::key, Function.identity()));
        this.together = experiment.groups().stream().collect(Collectors.toMap(Function.identity(), group -> GroupCost.of(experiment, sheet, group)));
    }

    List<GroupDrawing> draw() {
        return experiment.groups().stream().map(this::draw).toList();
    }

    private GroupDrawing draw(Group group) {
        GroupCost cost = together.get(group);
        return new GroupDrawing(group.key(), group.name(), group.collapsed(),
                group.layers().stream().map(id -> experiment.layer(id).key()).toList(), count(group),
                shapes(Grouping.sources(experiment, group)), shapes(Grouping.exits(experiment, group)),
                amount(cost, Amounts.exact(cost.trained())), amount(cost, Amounts.rough(cost.multiplyAdds())), amount(cost, Amounts.memory(cost.bytes())));
    }

    /** What is not known of one layer is not known of all together. */
    private static String amount(GroupCost cost, String written) {
        return cost.known() ? written : UNKNOWN;
    }

    String count(Group group) {
        int layers = group.layers().size();
        return layers == 1 ? words.say("build.layer") : words.say("build.layers", layers);
    }

    GroupCost cost(Group group) {
        return together.get(group);
    }

    private String shapes(List<Integer> ids) {
        return ids.stream().map(this::shape).distinct().collect(Collectors.joining(", "));
    }

    private String shape(int id) {
        return id == Layer.INPUT ? Amounts.shape(sheet.input()) : known(experiment.layer(id)).map(Amounts::shape).orElse(UNKNOWN);
    }

    private Optional<Shape> known(Layer layer) {
        return Optional.of(costs.get(layer.key())).filter(LayerCost::known).map(LayerCost::gives);
    }

    /** The largest amount of all that is seen: of layers, and of groups that are one block. */
    long most(ToLongFunction<LayerCost> layer, ToLongFunction<GroupCost> group) {
        long alone = experiment.layers().stream().filter(each -> collapsed(experiment, each.id()).isEmpty()).map(each -> costs.get(each.key())).mapToLong(layer).max().orElse(0);
        return experiment.groups().stream().filter(Group::collapsed).map(together::get).mapToLong(group).reduce(alone, Math::max);
    }

    /** The group that hides a layer. */
    static Optional<Group> collapsed(Experiment experiment, int id) {
        return experiment.groups().stream().filter(group -> group.collapsed() && group.holds(id)).findFirst();
    }

    /** Key of the block in which a layer is seen: its own, or that of its group. */
    static String seenAs(Experiment experiment, Layer layer) {
        return collapsed(experiment, layer.id()).map(Group::key).orElseGet(layer::key);
    }
}
