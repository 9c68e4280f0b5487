package org.kettenregel.backend.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.loss.HuberLoss;
import org.kettenregel.backend.op.Tanh;

class OutputEditsTest {

    private static final LayerSpec DENSE = new Dense(2, new Tanh());

    /** 1 is read by 2, 3 and 4; 2 is a dead end, 3 gives a further output, 4 the first. */
    private final Experiment two = ExperimentEdits.heads(
            ExperimentEdits.layers(Presets.byId("spiral").orElseThrow().experiment(),
                    List.of(new Layer(1, DENSE, List.of(0)), new Layer(2, DENSE, List.of(1)), new Layer(3, DENSE, List.of(1)), new Layer(4, DENSE, List.of(3)))),
            List.of(new Head(3, new HuberLoss(), 0.5)));

    @Test
    void another_layer_takes_over_a_further_output_with_its_loss_and_the_first_one_stays() {
        Experiment moved = OutputEdits.move(two, 3, 2);

        assertThat(moved.heads()).containsExactly(new Head(2, new HuberLoss(), 0.5));
        assertThat(moved.layers()).isEqualTo(two.layers());
    }

    @Test
    void the_first_output_moves_to_a_layer_that_nobody_reads() {
        Experiment moved = OutputEdits.move(two, 4, 2);

        assertThat(moved.output().id()).isEqualTo(2);
        assertThat(moved.heads()).isEqualTo(two.heads());
    }

    @Test
    void a_layer_gives_one_output_and_the_data_none() {
        assertThatThrownBy(() -> OutputEdits.move(two, 3, 4)).hasMessage("dense#4: it gives an output already, and a layer gives one");
        assertThatThrownBy(() -> OutputEdits.move(two, 4, 3)).hasMessage("dense#3: it gives an output already, and a layer gives one");
        assertThatThrownBy(() -> OutputEdits.move(two, 4, Layer.INPUT)).hasMessage("the data cannot be an output; drag the wire to a layer");
        assertThat(OutputEdits.move(two, 3, 3)).isEqualTo(two);
    }

    /** 4 reads 3, and goes on doing so. */
    @Test
    void a_further_output_can_be_cut_and_no_wire_between_layers_is() {
        Experiment cut = OutputEdits.cut(two, 3);

        assertThat(cut.heads()).isEmpty();
        assertThat(cut.layers()).isEqualTo(two.layers());
        assertThatThrownBy(() -> OutputEdits.cut(two, 4)).hasMessage("dense#4: a network needs this output; drag the wire to another layer instead");
    }

    @Test
    void a_layer_in_front_of_a_further_output_changes_nothing_for_those_who_read_the_same() {
        Experiment longer = OutputEdits.insertBehind(two, 3, DENSE);

        assertThat(longer.layer(5).inputs()).containsExactly(3);
        assertThat(longer.layer(4).inputs()).containsExactly(3);
        assertThat(longer.heads()).containsExactly(new Head(5, new HuberLoss(), 0.5));
        assertThat(longer.output().id()).isEqualTo(4);
    }

    @Test
    void behind_the_first_output_stands_the_new_one() {
        assertThat(OutputEdits.insertBehind(two, 4, DENSE).output()).isEqualTo(new Layer(5, DENSE, List.of(4)));
    }

    @Test
    void of_a_block_with_several_outputs_none_is_guessed() {
        assertThat(OutputEdits.answering(two, Set.of(1, 2, 3), "group#1")).isEqualTo(3);
        assertThatThrownBy(() -> OutputEdits.answering(two, Set.of(3, 4), "group#1")).hasMessageStartingWith("group#1: several outputs come from here");
        assertThatThrownBy(() -> OutputEdits.answering(two, Set.of(1, 2), "group#1")).hasMessage("group#1: it gives no output");
    }
}
