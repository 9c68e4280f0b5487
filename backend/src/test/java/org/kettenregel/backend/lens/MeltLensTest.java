package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.dataset.Spiral;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.optimizer.Sgd;

class MeltLensTest {

    private static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    private static Experiment network(LayerSpec... specs) {
        List<Layer> layers = new ArrayList<>();
        for (LayerSpec spec : specs) {
            layers.add(new Layer(layers.size() + 1, spec, List.of(layers.size())));
        }
        return new Experiment("", new Spiral(40, 0.1, 1), new Split(100, 0, 0), layers,
                new BinaryCrossEntropyLoss(), new Training(40, false, new Sgd(0.1, 0)), 5, List.of());
    }

    private static Experiment deep() {
        return network(new Dense(7, new Tanh()), new Dense(5, new Relu(), false, new GlorotUniform()), new Dense(6, new Sigmoid()),
                new ActivationLayer(new Tanh()), new Dense(1, new Sigmoid()));
    }

    private static MeltAnswer look(LookedRun looked) {
        return looked.look(new MeltLens("dense#1"), MeltAnswer.class).orElseThrow();
    }

    /** W = W1 W2 = 0 and b = b1 W2 + b2 = (-1.5)(-1) + (-0.5)(1) - 0.5 = 0.5, so it says 0.5 to everything. */
    @Test
    void xor_without_its_activation_is_a_half_whatever_it_reads() {
        try (LookedRun looked = LookedRun.onCpu(ExperimentEdits.withoutActivations(preset("xor-by-hand"))).until(Pass.FORWARD)) {
            MeltAnswer answer = look(looked);

            assertThat(answer.layers()).containsExactly("dense#1", "dense#2");
            assertThat(answer.activations()).isEmpty();
            assertThat(answer.product().numbers()).containsExactly(0, 0);
            assertThat(answer.bias().numbers()).containsExactly(0.5);
            assertThat(answer.rows()).hasSize(4).allSatisfy(row -> {
                assertThat(row.engine()).containsExactly(0.5f);
                assertThat(row.melted()).containsExactly(0.5);
            });
            assertThat(answer.largest()).isZero();
        }
    }

    @Test
    void with_its_activation_it_is_more_than_one_matrix() {
        try (LookedRun looked = LookedRun.onCpu(preset("xor-by-hand")).until(Pass.FORWARD)) {
            MeltAnswer answer = look(looked);

            assertThat(answer.activations()).containsExactly("step");
            assertThat(answer.bias().numbers()).containsExactly(0.5);
            assertThat(answer.largest()).isEqualTo(1); // -0.5 for two of the inputs
        }
    }

    @Test
    void one_matrix_gives_what_four_layers_give_in_double_precision() {
        try (LookedRun looked = LookedRun.inDouble(ExperimentEdits.withoutActivations(deep()))) {
            looked.graph().parameters().forEach(node -> looked.parameters.set(node.id(), 0, 0.25f)); // which also leaves no digits beyond a float in the others
            looked.until(Pass.FORWARD);

            MeltAnswer answer = look(looked);
            Node end = looked.node("dense#5/sum");

            assertThat(answer.layers()).containsExactly("dense#1", "dense#2", "dense#3", "dense#5");
            assertThat(answer.rows()).isNotEmpty();
            for (int row = 0; row < answer.rows().size(); row++) {
                assertThat(answer.rows().get(row).melted()[0]).isCloseTo(looked.exact(end, row), offset(1e-9));
            }
        }
    }

    @Test
    void on_the_cpu_they_agree_up_to_the_rounding_of_floats() {
        try (LookedRun looked = LookedRun.onCpu(ExperimentEdits.withoutActivations(deep())).until(Pass.UPDATE).until(Pass.FORWARD)) {
            assertThat(look(looked).largest()).isPositive().isLessThan(1e-6);
        }
    }

    @Test
    void every_layer_of_the_chain_tells_of_the_same_chain() {
        try (LookedRun looked = LookedRun.onCpu(deep()).until(Pass.FORWARD)) {
            for (String layer : List.of("dense#1", "dense#2", "dense#3", "dense#5")) {
                MeltAnswer answer = looked.look(new MeltLens(layer), MeltAnswer.class).orElseThrow();

                assertThat(answer.layers()).containsExactly("dense#1", "dense#2", "dense#3", "dense#5");
                assertThat(answer.activations()).containsExactly("tanh", "relu", "sigmoid", "tanh");
            }
        }
    }

    @Test
    void the_matrix_is_there_before_the_samples() {
        try (LookedRun looked = LookedRun.onCpu(preset("xor-by-hand"))) {
            MeltAnswer answer = look(looked);

            assertThat(answer.bias().numbers()).containsExactly(0.5);
            assertThat(answer.rows()).isEmpty();
            assertThat(answer.largest()).isNaN();
        }
    }

    @Test
    void samples_that_went_through_other_weights_are_not_compared() {
        try (LookedRun looked = LookedRun.onCpu(ExperimentEdits.withoutActivations(deep())).until(Pass.UPDATE)) {
            assertThat(look(looked).rows()).isEmpty();
            assertThat(look(looked).largest()).isNaN();
        }
    }

    @Test
    void a_layer_that_stands_alone_is_its_own_matrix() {
        try (LookedRun looked = LookedRun.onCpu(preset("chain-rule")).until(Pass.FORWARD)) {
            MeltAnswer answer = look(looked);

            assertThat(answer.layers()).containsExactly("dense#1");
            assertThat(answer.product().numbers()).containsExactly(3);
            assertThat(answer.bias().numbers()).containsExactly(1);
        }
    }

    @Test
    void a_forged_question_has_no_answer() {
        try (LookedRun looked = LookedRun.onCpu(preset("softmax"))) {
            assertThat(new MeltLens("activation#1").look(looked.sight(0))).isEmpty();
            assertThat(new MeltLens("").look(looked.sight(0))).isEmpty();
        }
    }
}
