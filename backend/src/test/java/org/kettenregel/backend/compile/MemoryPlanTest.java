package org.kettenregel.backend.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.dataset.DrawnDigits;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.experiment.EarlyStopping;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.optimizer.Adam;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.optimizer.Sgd;

/** What networks need, counted by hand. */
class MemoryPlanTest {

    private static final Setting FIVE = new Setting(5, List.of(), 0, 0, 0);

    /** Two numbers to one: 3 parameters. The nodes of one sample: x 2, product 1, sum 1, activation 1, y 1, loss 1; and the mean, one in all. */
    private static Experiment tiny(int batch, Optimizer optimizer) {
        List<Layer> layers = List.of(new Layer(1, new Dense(1, new Sigmoid()), List.of(0)));
        return new Experiment("tiny", new OwnPoints(List.of(OwnPoint.of(0, 0, 0), OwnPoint.of(1, 1, 1)), true), new Split(100, 0, 0), layers,
                new BinaryCrossEntropyLoss(), new Training(batch, true, optimizer), 1, List.of());
    }

    private static Demand demand(Experiment experiment, Setting setting) {
        return ((Compilation.Compiled) Compiler.compile(experiment, experiment.data().signature(), Limits.NONE, setting)).demand();
    }

    private static Experiment pictures(int batch, LayerSpec... specs) {
        List<Layer> layers = new ArrayList<>();
        for (LayerSpec spec : specs) {
            layers.add(new Layer(layers.size() + 1, spec, List.of(layers.size())));
        }
        return new Experiment("pictures", new DrawnDigits(100, 28, 0), new Split(100, 0, 0), layers, new CategoricalCrossEntropyLoss(true),
                new Training(batch, true, new Adam(0.001)), 1, List.of());
    }

    @Test
    void a_training_frame_keeps_values_and_gradients_and_batches_pass_through_arrays() {
        // of 5 samples: values 5 x 7 + 1, gradients of product, sum, activation and loss 5 x 4, of the mean 1 and of 3 parameters;
        // x, y and the answer once more 5 x 4; each parameter and one number of memory for it
        long floats = 5 * 7 + 1 + 5 * 4 + 1 + 3 + 5 * 4 + 3 * 2;

        assertThat(demand(tiny(5, new Sgd()), FIVE).bytes()).isEqualTo(floats * 4);
    }

    @Test
    void a_batch_has_no_more_samples_than_there_are() {
        assertThat(demand(tiny(100_000, new Sgd()), FIVE)).isEqualTo(demand(tiny(5, new Sgd()), FIVE));
    }

    @Test
    void an_optimizer_with_two_numbers_per_parameter_takes_one_more_than_one_without() {
        assertThat(demand(tiny(5, new Adam(0.1)), FIVE).bytes() - demand(tiny(5, new Sgd()), FIVE).bytes()).isEqualTo(3 * 4);
    }

    @Test
    void each_part_that_is_scored_has_a_frame_without_gradients() {
        Setting scored = new Setting(5, List.of(10, 1000), 0, 0, 0);

        // values 7 per sample and the mean; x, y and the answer once more; at most 512 samples at once
        long floats = 10 * (7 + 4) + 1 + 512 * (7 + 4) + 1;

        assertThat(demand(tiny(5, new Sgd()), scored).bytes() - demand(tiny(5, new Sgd()), FIVE).bytes()).isEqualTo(floats * 4);
    }

    @Test
    void of_a_network_that_takes_long_few_samples_are_computed_at_a_stretch() {
        // 784 x 4000 products and sums, 4000 biases and 4000 activations, 4000 x 10 products and sums, 10 biases: 6,360,010, of which 150 million hold 23
        Experiment wide = pictures(5, new Flatten(), new Dense(4000, new Relu()), new Dense(10, new Linear()));
        Graph graph = ((Compilation.Compiled) Compiler.compile(wide, wide.data().signature(), Limits.NONE, FIVE)).program().graph();

        assertThat(MemoryPlan.computedAtOnce(graph, 1000)).isEqualTo(23);
        assertThat(MemoryPlan.computedAtOnce(graph, 5)).isEqualTo(5);
        assertThat(MemoryPlan.evaluatedAtOnce(graph, 1000)).isEqualTo(23);
    }

    @Test
    void copies_of_the_parameters_are_counted_with_what_the_optimizer_remembers() {
        long copy = 3 * (1 + 2) * 4;

        assertThat(demand(tiny(5, new Adam(0.1)), new Setting(5, List.of(), 64, 1000, 0)).bytes() - demand(tiny(5, new Adam(0.1)), FIVE).bytes())
                .isEqualTo(1000 / copy * copy);
        assertThat(demand(tiny(5, new Adam(0.1)), new Setting(5, List.of(), 64, 10, 0)).bytes() - demand(tiny(5, new Adam(0.1)), FIVE).bytes())
                .isEqualTo(2 * copy);
        assertThat(demand(tiny(5, new Adam(0.1)), new Setting(5, List.of(), 4, Long.MAX_VALUE, 0)).bytes() - demand(tiny(5, new Adam(0.1)), FIVE).bytes())
                .isEqualTo(4 * copy);
    }

    @Test
    void early_stopping_keeps_the_best_parameters_while_better_ones_are_copied() {
        Experiment plain = tiny(5, new Sgd());
        Experiment stopping = new Experiment(plain.title(), plain.data(), plain.split(), plain.layers(), plain.loss(),
                plain.training().withStopping(new EarlyStopping(3, 0)), 1, List.of());

        assertThat(demand(stopping, FIVE).bytes() - demand(plain, FIVE).bytes()).isEqualTo(2 * 3 * 2 * 4);
    }

    @Test
    void data_are_counted_where_nobody_else_uses_them() {
        assertThat(demand(tiny(5, new Sgd()), new Setting(5, List.of(), 0, 0, 4711)).bytes() - demand(tiny(5, new Sgd()), FIVE).bytes()).isEqualTo(4711);
    }

    @Test
    void a_dense_layer_takes_two_operations_per_weight() {
        Demand demand = demand(tiny(5, new Sgd()), FIVE);

        // product 2 x 2, bias 1, sigmoid 1; the loss of each sample 1, the mean 1; all of it three times, since a gradient flows everywhere
        assertThat(demand.flopsPerSample()).isEqualTo(6);
        assertThat(demand.flopsPerStep()).isEqualTo(3 * 5 * (6 + 1 + 1));
        assertThat(demand.parameters()).isEqualTo(3);
        assertThat(demand(tiny(2, new Sgd()), FIVE).flopsPerEpoch()).isEqualTo(3 * 3 * 2 * (6 + 1 + 1)); // 2, 2 and 1 samples
    }

    @Test
    void the_convolution_network_of_keras_takes_what_its_layers_say() {
        Experiment keras = pictures(128, new Conv2D(32, 3, new Relu()), new MaxPooling(2), new Conv2D(64, 3, new Relu()), new MaxPooling(2),
                new Flatten(), new DropoutLayer(0.5), new Dense(10, new Linear()));

        Demand demand = demand(keras, new Setting(1000, List.of(), 0, 0, 0));

        long first = 2 * 9 * 1 * 26 * 26 * 32 + 2 * 26 * 26 * 32; // with bias and relu
        long firstPool = 4 * 13 * 13 * 32;
        long second = 2 * 9 * 32 * 11 * 11 * 64 + 2 * 11 * 11 * 64;
        long secondPool = 4 * 5 * 5 * 64;
        long dense = 1600 + 2 * 1600 * 10 + 10; // with dropout and bias
        long perSample = first + firstPool + second + secondPool + dense;
        assertThat(demand.flopsPerSample()).isEqualTo(perSample).isEqualTo(4_970_314);
        assertThat(demand.parameters()).isEqualTo(9 * 32 + 32 + 9 * 32 * 64 + 64 + 1600 * 10 + 10);
        assertThat(demand.flopsPerStep()).isEqualTo(3 * 128 * (perSample + 10 + 1)); // the loss looks at 10 outputs, the mean at 1 loss
        assertThat(demand.flopsPerEpoch()).isEqualTo(8 * demand.flopsPerStep());
    }

    static List<Preset> presets() {
        return Presets.all();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void every_preset_keeps_within_what_a_session_may_use(Preset preset) {
        Experiment experiment = preset.experiment();
        Setting session = new Setting(60_000, List.of(2000, 10_000, 10_000), 64, 32L << 20, 0);

        assertThat(Compiler.compile(experiment, experiment.data().signature(), new Limits(), session).problems()).noneMatch(Problem::isError);
    }
}
