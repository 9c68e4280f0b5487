package org.kettenregel.backend.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.op.Linear;

class LayerOrderTest {

    private static final LayerSpec OWN = new Dense(3, new Linear());

    private static Layer layer(int id, LayerSpec spec, int input) {
        return new Layer(id, spec, List.of(input));
    }

    @Test
    void a_layer_that_answers_moves_behind_those_that_do_not_need_it() {
        List<Layer> layers = List.of(layer(1, OWN, 0), layer(2, OWN, 1), layer(3, OWN, 1));

        assertThat(LayerOrder.answering(layers, 2)).containsExactly(layers.get(0), layers.get(2), layers.get(1));
        assertThat(LayerOrder.answering(layers, 3)).isEqualTo(layers);
    }

    @Test
    void one_that_is_read_or_shared_is_given_once_more_at_the_end() {
        Layer again = layer(3, new ActivationLayer(new Linear()), 1);
        List<Layer> read = List.of(layer(1, OWN, 0), layer(2, OWN, 1));
        List<Layer> shared = List.of(layer(1, OWN, 0), layer(2, new SharedLayer(1), 0));

        assertThat(LayerOrder.answering(read, 1)).containsExactly(read.get(0), read.get(1), again);
        assertThat(LayerOrder.answering(shared, 1)).containsExactly(shared.get(0), shared.get(1), again);
    }

    @Test
    void a_layer_that_is_not_there_cannot_answer() {
        assertThatThrownBy(() -> LayerOrder.answering(List.of(layer(1, OWN, 0)), 7)).hasMessage("layers: there is no layer 7 that could answer");
    }
}
