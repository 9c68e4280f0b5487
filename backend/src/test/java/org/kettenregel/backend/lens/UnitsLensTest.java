package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.inspect.Sampling;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.optimizer.Sgd;

class UnitsLensTest {

    private static final int SIDE = 16;

    private static UnitsAnswer look(Sight sight, String layer) {
        return (UnitsAnswer) new UnitsLens(layer).look(sight).orElseThrow();
    }

    private static LookedRun preset(String id) {
        return LookedRun.onCpu(Presets.byId(id).orElseThrow().experiment());
    }

    /** z = w x + b with w = 3, x = 2, b = 1. */
    @Test
    void a_neuron_has_its_value_its_gradient_and_what_it_reads_by() {
        try (LookedRun run = LookedRun.chainRule(4).until(Pass.BACKWARD)) {
            UnitsAnswer answer = look(run.sight(), "dense#1");

            assertThat(answer.node()).isEqualTo(run.id("dense#1/sum"));
            assertThat(answer.values()).containsExactly(7);
            assertThat(answer.gradients()).containsExactly(1); // |4 - 7| grows with z
            UnitsAnswer.Weights weights = answer.weights().orElseThrow();
            assertThat(weights.values()).containsExactly(3);
            assertThat(weights.biases()).containsExactly(1);
            assertThat(weights.node()).isEqualTo(run.id("dense#1/weights"));
            assertThat(weights.bias()).isEqualTo(run.id("dense#1/bias"));
        }
    }

    /** Its weights stand in rows of one input: w[0, 0], w[0, 1], ..., w[1, 0], ... */
    @Test
    void weights_are_told_unit_by_unit() {
        try (LookedRun run = preset("spiral").until(Pass.FORWARD)) {
            UnitsAnswer answer = look(run.sight(), "dense#1");

            float[] all = run.sight().values(run.node("dense#1/weights"));
            float[] told = answer.weights().orElseThrow().values();
            assertThat(told).hasSize(all.length).hasSize(2 * answer.units());
            for (int unit = 0; unit < answer.units(); unit++) {
                assertThat(told[2 * unit]).isEqualTo(all[unit]);
                assertThat(told[2 * unit + 1]).isEqualTo(all[answer.units() + unit]);
            }
            assertThat(answer.values()).isEqualTo(run.sight().row(run.node("dense#1/activation")));
        }
    }

    @Test
    void before_the_first_step_there_are_weights_and_no_values() {
        try (LookedRun run = preset("spiral")) {
            UnitsAnswer answer = look(run.sight(), "dense#1");

            assertThat(answer.values()).isEmpty();
            assertThat(answer.gradients()).isEmpty();
            assertThat(answer.weights().orElseThrow().values()).isNotEmpty();
        }
    }

    @Test
    void a_convolution_has_maps_and_kernels() {
        try (LookedRun run = WindowNetworks.of(WindowNetworks.convolution(3, 3, 1, Padding.SAME, 1), WindowNetworks.convolution(5, 3, 1, Padding.VALID, 1)).until(Pass.FORWARD)) {
            UnitsAnswer answer = look(run.sight(), "conv2d#2");

            assertThat(answer.units()).isEqualTo(5);
            assertThat(answer.cells()).isEqualTo(new Sampling(1, SIDE - 2, SIDE - 2, 1, SIDE - 2, SIDE - 2));
            float[] maps = run.sight().row(run.node("conv2d#2/activation"));
            int row = 4;
            int column = 9;
            int unit = 2;
            assertThat(answer.values()[(unit * 14 + row) * 14 + column]).isEqualTo(maps[(row * 14 + column) * 5 + unit]);
            UnitsAnswer.Weights weights = answer.weights().orElseThrow();
            assertThat(weights.cells()).isEqualTo(new Sampling(3, 3, 3, 3, 3, 3));
            float[] kernels = run.sight().row(run.node("conv2d#2/weights"));
            int channel = 1;
            assertThat(weights.values()[((unit * 3 + channel) * 3 + 2) * 3]).isEqualTo(kernels[((2 * 3) * 3 + channel) * 5 + unit]); // row 2, column 0
        }
    }

    @Test
    void what_was_an_image_is_read_as_an_image() {
        try (LookedRun run = WindowNetworks.of(new MaxPooling(2, 2, Padding.VALID), new Flatten(), new Dense(8, new Softmax())).until(Pass.FORWARD)) {
            UnitsAnswer.Weights weights = look(run.sight(), "dense#3").weights().orElseThrow();

            assertThat(weights.cells()).isEqualTo(new Sampling(1, 8, 8, 1, 8, 8));
            assertThat(weights.values()[3 * 64 + 17]).isEqualTo(run.sight().row(run.node("dense#3/weights"))[17 * 8 + 3]);
        }
    }

    @Test
    void a_layer_without_parameters_has_values_alone() {
        try (LookedRun run = WindowNetworks.of(new MaxPooling(2, 2, Padding.VALID)).until(Pass.FORWARD)) {
            UnitsAnswer pooled = look(run.sight(), "max-pooling#1");
            UnitsAnswer flat = look(run.sight(), "flatten#2");

            assertThat(pooled.weights()).isEmpty();
            assertThat(pooled.values()).isEqualTo(run.sight().row(run.node("max-pooling#1/pool"))); // of one map
            assertThat(flat.units()).isEqualTo(64);
            assertThat(flat.values()).isEqualTo(pooled.values());
        }
    }

    @Test
    void of_many_units_every_so_many_are_shown() {
        assertThat(UnitsLens.evenly(200, UnitsLens.MOST)).hasSize(200);
        assertThat(UnitsLens.evenly(512, UnitsLens.MOST)).hasSize(24).startsWith(0, 21, 42).endsWith(490);
        assertThat(UnitsLens.evenly(0, UnitsLens.MOST)).isEmpty();
    }

    @Test
    void numbers_of_a_sample_are_those_of_its_units() {
        try (LookedRun run = WindowNetworks.of(new Flatten(), new Dense(300, new Relu()), new Dense(8, new Softmax())).until(Pass.FORWARD)) {
            UnitsAnswer answer = look(run.sight(), "dense#2");

            assertThat(answer.units()).isEqualTo(300);
            assertThat(answer.shown()).hasSize(24);
            float[] all = run.sight().row(run.node("dense#2/activation"));
            for (int i = 0; i < 24; i++) {
                assertThat(answer.values()[i]).isEqualTo(all[answer.shown().get(i)]);
            }
        }
    }

    private static Experiment lstm(boolean everyStep) {
        double[] wave = IntStream.range(0, 6).mapToDouble(Math::sin).toArray();
        List<Layer> layers = everyStep
                ? List.of(new Layer(1, new ReshapeLayer(6, 1, 0), List.of(Layer.INPUT)), new Layer(2, new Lstm(3, true), List.of(1)),
                        new Layer(4, new Flatten(), List.of(2)), new Layer(3, new Dense(1, new Linear()), List.of(4)))
                : List.of(new Layer(1, new ReshapeLayer(6, 1, 0), List.of(Layer.INPUT)), new Layer(2, new Lstm(3, false), List.of(1)),
                        new Layer(3, new Dense(1, new Linear()), List.of(2)));
        return new Experiment("", new OwnPoints(List.of(OwnPoint.of(1, wave)), false), new Split(100, 0, 0), layers, new MeanSquaredError(),
                new Training(1, false, new Sgd(0.1, 0)), 1, List.of());
    }

    @Test
    void a_recurrent_layer_has_the_states_of_its_steps() {
        try (LookedRun run = LookedRun.onCpu(lstm(false)).until(Pass.FORWARD)) {
            UnitsAnswer answer = look(run.sight(), "lstm#2");

            assertThat(answer.units()).isEqualTo(3);
            assertThat(answer.steps()).hasSize(6).last().isEqualTo(run.id("lstm#2/step 6/output"));
            for (int step = 0; step < 6; step++) {
                float[] states = run.sight().row(run.node("lstm#2/step %d/output".formatted(step + 1)));
                assertThat(answer.values()[2 * 6 + step]).isEqualTo(states[2]);
            }
        }
    }

    @Test
    void one_that_gives_all_steps_gives_the_same_states() {
        try (LookedRun last = LookedRun.onCpu(lstm(false)).until(Pass.FORWARD); LookedRun every = LookedRun.onCpu(lstm(true)).until(Pass.FORWARD)) {
            UnitsAnswer answer = look(every.sight(), "lstm#2");

            assertThat(answer.values()).isEqualTo(look(last.sight(), "lstm#2").values());
            assertThat(answer.steps()).isEmpty();
        }
    }

    @Test
    void a_layer_that_is_not_there_has_no_units() {
        try (LookedRun run = LookedRun.chainRule(4)) {
            assertThat(new UnitsLens("dense#99").look(run.sight())).isEmpty();
        }
    }
}
