package org.kettenregel.backend.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.ConcatenateLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.op.Tanh;

/** The chain 1, 2, 3 of the spiral, or what is said; 0 is the data. */
class WiringEditsTest {

    private static final Dense DENSE = new Dense(4, new Tanh());

    private final Experiment chain = Presets.first();

    private static Layer layer(int id, LayerSpec spec, Integer... inputs) {
        return new Layer(id, spec, List.of(inputs));
    }

    private static Experiment of(Layer... layers) {
        return ExperimentEdits.layers(Presets.first(), List.of(layers));
    }

    /** {@code 2<1}: layer 2 reads layer 1. */
    private static List<String> wires(Experiment e) {
        return e.layers().stream().map(layer -> layer.id() + "<" + String.join(",", layer.inputs().stream().map(String::valueOf).toList())).toList();
    }

    @Test
    void a_layer_put_on_a_wire_stands_between_both() {
        assertThat(wires(WiringEdits.insertBetween(chain, 1, 2, DENSE))).containsExactly("1<0", "4<1", "2<4", "3<2");
        assertThat(wires(WiringEdits.insertBetween(chain, Layer.INPUT, 1, DENSE))).containsExactly("4<0", "1<4", "2<1", "3<2");
    }

    @Test
    void of_two_wires_from_one_layer_only_the_one_meant_is_cut() {
        Experiment skip = of(layer(1, DENSE, 0), layer(2, DENSE, 1), layer(3, new AddLayer(), 2, 1), layer(4, DENSE, 3));

        assertThat(wires(WiringEdits.insertBetween(skip, 1, 3, DENSE))).containsExactly("1<0", "5<1", "2<1", "3<2,5", "4<3");
    }

    @Test
    void where_no_wire_is_none_is_cut() {
        assertThatThrownBy(() -> WiringEdits.insertBetween(chain, 1, 3, DENSE)).hasMessage("dense#3: it does not read dense#1");
    }

    @Test
    void a_branch_is_read_by_nobody_and_the_output_stays_last() {
        assertThat(wires(WiringEdits.branch(chain, 2, DENSE))).containsExactly("1<0", "2<1", "4<2", "3<2");
        assertThat(wires(WiringEdits.branch(chain, 3, DENSE))).containsExactly("1<0", "2<1", "3<2", "4<3");
    }

    @Test
    void joining_a_layer_with_one_before_it_makes_a_skip_connection() {
        Experiment joined = WiringEdits.join(chain, Set.of(1, 2), new AddLayer());

        assertThat(wires(joined)).containsExactly("1<0", "2<1", "4<2,1", "3<4");
    }

    @Test
    void joining_the_output_gives_a_new_output() {
        assertThat(wires(WiringEdits.join(chain, Set.of(0, 3), new ConcatenateLayer()))).containsExactly("1<0", "2<1", "3<2", "4<3,0");
    }

    @Test
    void joining_a_branch_that_nobody_reads_lets_the_reader_of_the_other_read_both() {
        Experiment branched = WiringEdits.branch(chain, 1, DENSE); // 1, 4 and 2 read it, 3 reads 2

        assertThat(wires(WiringEdits.join(branched, Set.of(2, 4), new AddLayer()))).containsExactly("1<0", "4<1", "2<1", "5<2,4", "3<5");
    }

    @Test
    void what_is_joined_does_not_read_the_join() {
        Experiment branched = of(layer(1, DENSE, 0), layer(2, DENSE, 1), layer(4, DENSE, 2), layer(3, DENSE, 2));

        // 4 is read by nobody; 2 is read by 4 itself, and by 3
        assertThat(wires(WiringEdits.join(branched, Set.of(2, 4), new AddLayer()))).containsExactly("1<0", "2<1", "4<2", "5<4,2", "3<5");
    }

    @Test
    void a_join_needs_two_layers_and_one_that_joins() {
        assertThatThrownBy(() -> WiringEdits.join(chain, Set.of(1), new AddLayer())).hasMessage(
                "join: expected a layer that joins and at least two layers, found 1");
        assertThatThrownBy(() -> WiringEdits.join(chain, Set.of(1, 2), DENSE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_wire_drawn_to_a_layer_that_joins_is_one_more_and_else_takes_the_place_of_the_old_one() {
        Experiment skip = of(layer(1, DENSE, 0), layer(2, DENSE, 1), layer(3, new AddLayer(), 2), layer(4, DENSE, 3));

        assertThat(wires(WiringEdits.connect(skip, 1, 3))).containsExactly("1<0", "2<1", "3<2,1", "4<3");
        assertThat(wires(WiringEdits.connect(skip, 1, 4))).containsExactly("1<0", "2<1", "3<2", "4<1");
        assertThatThrownBy(() -> WiringEdits.connect(skip, 2, 3)).hasMessage("add#3: it reads this layer already");
    }

    @Test
    void the_end_of_a_wire_can_be_drawn_to_another_layer() {
        Experiment skip = of(layer(1, DENSE, 0), layer(2, DENSE, 1), layer(3, new AddLayer(), 2, 0), layer(4, DENSE, 3));

        assertThat(wires(WiringEdits.rewire(skip, 0, 3, 1))).containsExactly("1<0", "2<1", "3<2,1", "4<3");
        assertThat(WiringEdits.rewire(skip, 0, 3, 0)).isEqualTo(skip);
    }

    /** 2 reads 1; now it is to read 4, which stands behind it. */
    @Test
    void a_layer_moves_behind_what_it_reads_now() {
        Experiment two = of(layer(1, DENSE, 0), layer(2, DENSE, 1), layer(4, DENSE, 1), layer(3, new AddLayer(), 2, 4));

        assertThat(wires(WiringEdits.rewire(two, 1, 2, 4))).containsExactly("1<0", "4<1", "2<4", "3<2,4");
    }

    @Test
    void a_circle_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> WiringEdits.connect(chain, 2, 1))
                .hasMessage("layers: dense#1, dense#2, dense#3 would wait for one another in a circle, so none of them could be computed");
        assertThatThrownBy(() -> WiringEdits.connect(chain, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_layer_that_joins_can_lose_a_wire_but_not_the_last() {
        Experiment skip = of(layer(1, DENSE, 0), layer(2, DENSE, 1), layer(3, new AddLayer(), 2, 1));

        Experiment one = WiringEdits.disconnect(skip, 1, 3);

        assertThat(wires(one)).containsExactly("1<0", "2<1", "3<2");
        assertThatThrownBy(() -> WiringEdits.disconnect(one, 2, 3))
                .hasMessage("add#3: this is all it reads; drag the wire to another layer, or remove the layer");
    }

    @Test
    void only_a_layer_that_nobody_reads_can_be_the_output() {
        Experiment branched = WiringEdits.branch(chain, 2, DENSE);

        assertThat(wires(WiringEdits.answerFrom(branched, 4))).containsExactly("1<0", "2<1", "3<2", "4<2");
        assertThatThrownBy(() -> WiringEdits.answerFrom(branched, 1)).hasMessage("dense#1: it cannot be the output, as dense#2 reads it");
    }

    @Test
    void several_layers_go_at_once_and_their_readers_read_what_they_read() {
        assertThat(wires(WiringEdits.remove(chain, Set.of(1, 2)))).containsExactly("3<0");
        assertThatThrownBy(() -> WiringEdits.remove(chain, Set.of(1, 2, 3))).hasMessage("layers: the last one cannot be removed");
    }

    /** Not the branch that happens to stand before it. */
    @Test
    void without_the_output_the_layer_that_it_read_takes_its_place() {
        Experiment branched = of(layer(1, DENSE, 0), layer(2, DENSE, 1), layer(4, DENSE, 0), layer(3, DENSE, 2));

        assertThat(wires(WiringEdits.remove(branched, Set.of(3)))).containsExactly("1<0", "4<0", "2<1");
    }

    @Test
    void a_block_once_more_stands_behind_itself_with_the_same_wires() {
        Experiment skip = of(layer(1, DENSE, 0), layer(2, DENSE, 1), layer(3, new AddLayer(), 2, 1), layer(4, DENSE, 3));

        Experiment twice = WiringEdits.duplicate(skip, Set.of(2, 3));

        assertThat(wires(twice)).containsExactly("1<0", "2<1", "3<2,1", "5<3", "6<5,3", "4<6");
        assertThat(twice.layer(6).spec()).isEqualTo(new AddLayer());
    }

    @Test
    void behind_the_output_the_copy_is_the_output() {
        assertThat(wires(WiringEdits.duplicate(chain, Set.of(3)))).containsExactly("1<0", "2<1", "3<2", "4<3");
        assertThat(wires(WiringEdits.paste(chain, Fragment.of(chain, Set.of(2)), Layer.INPUT))).containsExactly("4<0", "1<4", "2<1", "3<2");
    }

    @Test
    void a_copied_shared_layer_shares_with_the_copy_or_stands_on_its_own() {
        Experiment shared = of(layer(1, DENSE, 0), layer(2, new SharedLayer(1), 1), layer(3, DENSE, 2));

        assertThat(WiringEdits.duplicate(shared, Set.of(1, 2)).layer(5).spec()).isEqualTo(new SharedLayer(4));
        assertThat(WiringEdits.duplicate(shared, Set.of(2)).layer(4).spec()).isEqualTo(DENSE);
    }

    @Test
    void whoever_shares_stays_behind_the_owner_of_the_weights() {
        Experiment shared = of(layer(1, DENSE, 0), layer(2, DENSE, 0), layer(4, new SharedLayer(2), 0), layer(3, new AddLayer(), 1, 2, 4));

        Experiment longer = WiringEdits.rewire(shared, 0, 2, 1);

        assertThat(wires(longer)).containsExactly("1<0", "2<1", "4<0", "3<1,2,4");
        assertThatThrownBy(() -> WiringEdits.rewire(shared, 0, 2, 4)).hasMessageContaining("in a circle");
    }

    @Test
    void values_set_by_hand_and_further_outputs_stay_with_their_layers() {
        Experiment own = ExperimentEdits.ownValue(chain, new OwnValue("dense#2/bias", 0, 1));
        Experiment headed = ExperimentEdits.heads(own, List.of(new Head(2, new MeanSquaredError(), 1)));

        Experiment edited = WiringEdits.duplicate(WiringEdits.join(headed, Set.of(1, 2), new AddLayer()), Set.of(1));

        assertThat(edited.ownValues()).isEqualTo(own.ownValues());
        assertThat(edited.heads()).isEqualTo(headed.heads());
        assertThat(WiringEdits.remove(edited, Set.of(2)).ownValues()).isEmpty();
        assertThat(WiringEdits.remove(edited, Set.of(2)).heads()).isEmpty();
    }

    @Test
    void a_new_layer_never_gets_the_id_of_another() {
        Experiment grown = chain;
        for (int i = 0; i < 20; i++) {
            grown = WiringEdits.duplicate(WiringEdits.remove(grown, Set.of(grown.layers().getFirst().id())), Set.of(grown.output().id()));
        }

        assertThat(grown.layers()).extracting(Layer::id).doesNotHaveDuplicates().contains(23); // 20 new ones above 3
    }

    /** Blocks that each read two ways would be walked 2^80 times if every way was followed by itself. */
    @Test
    void a_hundred_and_more_layers_with_skips_are_edited_at_once() {
        Experiment deep = chain;
        for (int i = 0; i < 80; i++) {
            deep = WiringEdits.join(deep, Set.of(1, deep.layers().get(deep.layers().size() - 2).id()), new AddLayer());
        }

        assertThat(deep.layers()).hasSize(83);
        assertThat(WiringEdits.duplicate(deep, Set.copyOf(IntStream.rangeClosed(4, 83).boxed().toList())).layers()).hasSize(163);
    }
}
