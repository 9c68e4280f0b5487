package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Inspector;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.ConcatenateLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.EmbeddingLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.LayerNormalization;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.MultiplyLayer;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.layer.SliceLayer;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.optimizer.Sgd;

/** Networks with normalisation, look-up, parts and joins in training. */
class NormalizedRunsTest {

    private static final Dense OUTPUT = new Dense(1, new Linear());

    /** One batch of x = 2, 4, 6, 8: mean 5, variance 5. */
    private static Experiment four(double... targets) {
        List<OwnPoint> points = IntStream.range(0, 4).mapToObj(i -> OwnPoint.of(targets[i], 2 + 2 * i)).toList();
        return new Experiment(
                "", new OwnPoints(points, false), new Split(100, 0, 0), chain(new BatchNormalization(0.75, 0.001), OUTPUT),
                new MeanSquaredError(), new Training(4, false, new Sgd(0.1, 0)), 3, List.of());
    }

    private static List<Layer> chain(LayerSpec... specs) {
        return IntStream.range(0, specs.length).mapToObj(i -> new Layer(i + 1, specs[i], List.of(i))).toList();
    }

    /** Every layer of this kind between the features of the moons and their class. */
    static Experiment moons() {
        return ExperimentEdits.layers(Presets.byId("moons").orElseThrow().experiment(), List.of(
                new Layer(1, new SliceLayer(0, 1), List.of(0)),
                new Layer(2, new SliceLayer(1, 2), List.of(0)),
                new Layer(3, new ConcatenateLayer(), List.of(2, 1)),
                new Layer(4, new Dense(8, new Tanh()), List.of(3)),
                new Layer(5, new BatchNormalization(), List.of(4)),
                new Layer(6, new Dense(8, new Sigmoid()), List.of(3)),
                new Layer(7, new MultiplyLayer(), List.of(5, 6)),
                new Layer(8, new ReshapeLayer(2, 4, 0), List.of(7)),
                new Layer(9, new LayerNormalization(), List.of(8)),
                new Layer(10, new Flatten(), List.of(9)),
                new Layer(11, new Dense(1, new Sigmoid()), List.of(10))));
    }

    @Test
    void a_batch_moves_the_running_statistics_by_what_the_momentum_leaves() {
        try (Runs runs = new Runs(four(1, 2, 3, 4))) {
            runs.run.runBatch();

            assertThat(runs.numbers(runs.node("batch-normalization#1/mean"))).containsExactly(1.25f); // 0.75 * 0 + 0.25 * 5
            assertThat(runs.numbers(runs.node("batch-normalization#1/variance"))).containsExactly(2); // 0.75 * 1 + 0.25 * 5
        }
    }

    @Test
    void asked_the_network_goes_by_the_running_statistics() {
        try (Runs runs = new Runs(four(1, 2, 3, 4))) {
            runs.run.runBatch();
            int normalized = runs.node("batch-normalization#1/normalized");
            float scale = runs.numbers(runs.node("batch-normalization#1/scale"))[0];
            float shift = runs.numbers(runs.node("batch-normalization#1/shift"))[0];
            float[] answers = new float[2];

            try (GridPass pass = new GridPass(runs.device, runs.compiled.program().graph(), runs.parameters, new float[] {1.25f, 9.25f})) {
                pass.run();
                pass.read(normalized, answers);
            }

            assertThat(answers[0]).isEqualTo(shift); // at the running mean
            assertThat((double) answers[1]).isCloseTo(scale * 8 / Math.sqrt(2 + 0.001) + shift, within(1e-5));
        }
    }

    @Test
    void statistics_have_no_gradient_and_no_update() {
        try (Runs runs = new Runs(four(1, 2, 3, 4))) {
            assertThat(runs.run.frame().gradient(runs.node("batch-normalization#1/scale"))).isNotNull();
            assertThat(runs.run.frame().gradient(runs.node("batch-normalization#1/mean"))).isNull();
            assertThat(runs.run.frame().gradient(runs.node("batch-normalization#1/variance"))).isNull();
        }
    }

    @Test
    void going_back_takes_the_statistics_along() {
        try (Runs runs = new Runs(moons())) {
            for (int i = 0; i < 3; i++) {
                runs.run.runUntil(StopCondition.BATCH);
            }
            List<Integer> there = runs.bits();

            runs.run.backUntil(StopCondition.BATCH);
            List<Integer> before = runs.bits();
            runs.run.runUntil(StopCondition.BATCH);

            assertThat(before).isNotEqualTo(there);
            assertThat(runs.bits()).isEqualTo(there);
        }
    }

    @Test
    void looking_at_gradients_between_update_and_statistics_changes_no_number() {
        Experiment behind = ExperimentEdits.layers(four(1, 2, 3, 4), chain(new Dense(2, new Tanh()), new BatchNormalization(), OUTPUT));
        try (Runs looked = new Runs(behind); Runs run = new Runs(behind)) {
            Inspector inspector = new Inspector(looked.run, looked.device);
            Node weights = looked.compiled.program().graph().node(looked.node("dense#1/weights"));
            do {
                looked.run.runUntil(StopCondition.OPERATION);
                inspector.explainGradient(weights, 0);
            } while (looked.run.cursor().position() != 0);

            run.run.runBatch();

            assertThat(looked.bits()).isEqualTo(run.bits());
        }
    }

    @Test
    void a_network_of_all_these_layers_tells_the_moons_apart() {
        try (Runs runs = new Runs(moons())) {
            while (runs.run.cursor().epoch() < 80) {
                runs.run.runBatch();
            }

            assertThat(runs.accuracy()).isGreaterThan(0.95);
        }
    }

    @Test
    void a_table_learns_a_number_for_every_word() {
        double[] meaning = {3, -1, 0.5};
        List<OwnPoint> points = IntStream.range(0, 9).mapToObj(i -> OwnPoint.of(meaning[i / 3] + meaning[i % 3], i / 3, i % 3)).toList();
        Experiment words = new Experiment(
                "", new OwnPoints(points, false), new Split(100, 0, 0), chain(new EmbeddingLayer(3, 4), new Flatten(), OUTPUT),
                new MeanSquaredError(), new Training(3, true, new Sgd(0.05, 0)), 3, List.of());

        try (Runs runs = new Runs(words)) {
            while (runs.run.cursor().epoch() < 300) {
                runs.run.runBatch();
            }

            assertThat(runs.run.lastEpoch().loss()).isLessThan(0.001); // the targets have a variance of 5.4
        }
    }
}
