package org.kettenregel.backend.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.op.Tanh;

/** A body of two layers and its sum with what comes before it: 1, then 2 and 3 and the sum 4 of 3 and 1, then the output 5; 0 is the data. */
class GroupEditsTest {

    private static final Dense DENSE = new Dense(4, new Tanh());

    private final Experiment residual = of(layer(1, DENSE, 0), layer(2, DENSE, 1), layer(3, DENSE, 2), layer(4, new AddLayer(), 3, 1), layer(5, DENSE, 4));
    private final Experiment grouped = GroupEdits.group(residual, Set.of(2, 3, 4), "Past two");

    private static Layer layer(int id, LayerSpec spec, Integer... inputs) {
        return new Layer(id, spec, List.of(inputs));
    }

    private static Experiment of(Layer... layers) {
        return ExperimentEdits.layers(Presets.first(), List.of(layers));
    }

    private static Experiment with(Experiment e, Group... groups) {
        return e.withGroups(List.of(groups));
    }

    private static List<Integer> order(Experiment e) {
        return Grouping.together(e).stream().map(Layer::id).toList();
    }

    @Test
    void a_group_has_a_name_and_is_open_at_first() {
        assertThat(grouped.groups()).containsExactly(new Group("Past two", List.of(2, 3, 4), false));
        assertThat(grouped.group("group#2").name()).isEqualTo("Past two");
        assertThat(grouped.computesAs(residual)).isTrue();
        assertThat(grouped.sameNetworkAs(residual)).isTrue();
    }

    @Test
    void what_lies_between_belongs_to_it_too() {
        assertThat(GroupEdits.group(residual, Set.of(2, 4), "A").groups()).containsExactly(new Group("A", List.of(2, 3, 4)));
    }

    @Test
    void a_layer_goes_from_one_group_to_the_other_and_an_empty_one_goes() {
        Experiment moved = GroupEdits.group(grouped, Set.of(4, 5), "End");
        Experiment all = GroupEdits.group(grouped, Set.of(1, 5), "All");

        assertThat(moved.groups()).containsExactly(new Group("Past two", List.of(2, 3)), new Group("End", List.of(4, 5)));
        assertThat(all.groups()).containsExactly(new Group("All", List.of(1, 2, 3, 4, 5)));
    }

    @Test
    void it_is_renamed_collapsed_and_dissolved() {
        Experiment collapsed = GroupEdits.collapse(GroupEdits.rename(grouped, "group#2", "Body"), "group#2", true);

        assertThat(collapsed.groups()).containsExactly(new Group("Body", List.of(2, 3, 4), true));
        assertThat(GroupEdits.ungroup(collapsed, "group#2")).isEqualTo(residual);
        assertThatThrownBy(() -> GroupEdits.ungroup(residual, "group#2")).hasMessage("there is no group group#2");
    }

    @Test
    void what_cannot_be_grouped_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> GroupEdits.group(residual, Set.of(), "None")).hasMessage("group: expected at least one layer, found none");
        assertThatThrownBy(() -> GroupEdits.group(residual, Set.of(9), "None")).hasMessage("there is no layer 9");
        assertThatThrownBy(() -> GroupEdits.rename(grouped, "group#2", " ")).hasMessage("group: its name must have 1 to 60 characters, found 0");
        assertThatThrownBy(() -> GroupEdits.rename(grouped, "group#2", "x".repeat(61))).hasMessage("group: its name must have 1 to 60 characters, found 61");
        assertThatThrownBy(() -> with(residual, new Group("A", List.of(2, 3)), new Group("B", List.of(3, 4))))
                .hasMessage("group 'B': layer 3 belongs to group 'A' already");
        assertThatThrownBy(() -> with(residual, new Group("A", List.of(2, 4)))).hasMessage("group 'A': between its layers lie [3], which must belong to it, too");
    }

    @Test
    void groups_that_would_wait_for_one_another_are_refused() {
        Experiment crossed = of(layer(1, DENSE, 0), layer(2, DENSE, 1), layer(3, DENSE, 0), layer(4, DENSE, 3), layer(5, new AddLayer(), 2, 4));

        assertThatThrownBy(() -> with(crossed, new Group("A", List.of(1, 4)), new Group("B", List.of(2, 3))))
                .hasMessage("groups: [A, B] would wait for one another in a circle, so they cannot all be one block");
        assertThat(GroupEdits.group(with(crossed, new Group("A", List.of(1, 4))), Set.of(2, 3), "B").groups()).containsExactly(new Group("B", List.of(2, 3)));
    }

    @Test
    void a_layer_that_goes_is_out_and_the_last_takes_the_group_along() {
        assertThat(ExperimentEdits.remove(grouped, 3).groups()).containsExactly(new Group("Past two", List.of(2, 4)));
        assertThat(WiringEdits.remove(grouped, Set.of(2, 3, 4)).groups()).isEmpty();
    }

    @Test
    void a_layer_put_on_a_wire_inside_is_in_and_one_behind_the_group_is_not() {
        assertThat(WiringEdits.insertBetween(grouped, 2, 3, DENSE).groups()).extracting(Group::layers).containsExactly(List.of(2, 3, 4, 6));
        assertThat(ExperimentEdits.insertAfter(grouped, 4, DENSE).groups()).extracting(Group::layers).containsExactly(List.of(2, 3, 4));
        assertThat(WiringEdits.insertBetween(grouped, 1, 4, DENSE).groups()).extracting(Group::layers).containsExactly(List.of(2, 3, 4));
    }

    @Test
    void a_wire_that_leads_out_and_in_again_takes_what_lies_between_along() {
        Experiment behind = with(of(layer(1, DENSE, 0), layer(2, DENSE, 1), layer(3, DENSE, 2), layer(4, new AddLayer(), 2)), new Group("A", List.of(1, 2, 4)));

        assertThat(WiringEdits.connect(behind, 3, 4).groups()).extracting(Group::layers).containsExactly(List.of(1, 2, 3, 4));
    }

    @Test
    void a_copy_of_a_group_is_a_group_with_a_name_of_its_own() {
        Experiment twice = WiringEdits.duplicate(grouped, Set.of(2, 3, 4));
        Experiment thrice = WiringEdits.paste(twice, Fragment.of(twice, Set.of(2, 3, 4)), 8);

        assertThat(twice.groups()).extracting(Group::name, Group::layers).containsExactly(tuple("Past two", List.of(2, 3, 4)), tuple("Past two 2", List.of(6, 7, 8)));
        assertThat(twice.layer(8).inputs()).containsExactly(7, 4);
        assertThat(thrice.groups()).extracting(Group::name).containsExactly("Past two", "Past two 2", "Past two 3");
        assertThat(WiringEdits.duplicate(grouped, Set.of(2, 3)).groups()).extracting(Group::layers).containsExactly(List.of(2, 3, 4, 6, 7));
    }

    @Test
    void a_group_pasted_into_another_becomes_part_of_it() {
        Experiment both = GroupEdits.group(grouped, Set.of(1), "First");

        Experiment pasted = WiringEdits.paste(both, Fragment.of(both, Set.of(1)), 2);

        assertThat(pasted.groups()).extracting(Group::name, Group::layers).containsExactly(tuple("First", List.of(1)), tuple("Past two", List.of(2, 3, 4, 6)));
    }

    @Test
    void the_layers_of_a_group_stand_together_behind_all_they_read() {
        Experiment branches = of(layer(1, DENSE, 0), layer(2, DENSE, 0), layer(3, DENSE, 1), layer(4, DENSE, 2), layer(5, new AddLayer(), 3, 4));

        assertThat(order(with(branches, new Group("A", List.of(1, 3))))).containsExactly(1, 3, 2, 4, 5);
        assertThat(order(with(branches, new Group("A", List.of(3, 5))))).containsExactly(1, 2, 4, 3, 5);
    }

    @Test
    void what_goes_in_and_out_is_counted_once() {
        Group group = grouped.groups().getFirst();

        assertThat(Grouping.sources(grouped, group)).containsExactly(1);
        assertThat(Grouping.exits(grouped, group)).containsExactly(4);
        assertThat(Grouping.exits(residual, new Group("A", List.of(1, 2)))).containsExactly(1, 2);
        assertThat(Grouping.exits(residual, new Group("A", List.of(5)))).containsExactly(5);
    }

    @Test
    void fresh_names_are_counted() {
        Experiment first = GroupEdits.group(residual, Set.of(1), GroupEdits.freshName(residual, "Block"));

        assertThat(first.groups().getFirst().name()).isEqualTo("Block 1");
        assertThat(GroupEdits.freshName(first, "Block")).isEqualTo("Block 2");
    }
}
