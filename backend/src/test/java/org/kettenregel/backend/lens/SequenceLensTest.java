package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.formula.Term;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Gru;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.layer.SimpleRnn;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.StepScores;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.kernels.testing.DoubleDevice;

class SequenceLensTest {

    private static final int STEPS = 6;
    private static final int FEATURES = 2;
    private static final int UNITS = 8;
    private static final String LSTM = "lstm#2";

    /** Three samples of six steps with two features each, and a number to be told from them. */
    private static Experiment experiment(LayerSpec recurrent) {
        Random random = new Random(7);
        List<OwnPoint> points = IntStream.range(0, 3)
                .mapToObj(i -> OwnPoint.of(i - 1, random.doubles(STEPS * FEATURES, -1.5, 1.5).toArray()))
                .toList();
        return new Experiment("", new OwnPoints(points, false), new Split(100, 0, 0),
                List.of(new Layer(1, new ReshapeLayer(STEPS, FEATURES, 0), List.of(Layer.INPUT)), new Layer(2, recurrent, List.of(1)),
                        new Layer(3, new Dense(1, new Linear()), List.of(2))),
                new MeanSquaredError(), new Training(3, false, new Sgd(0.1, 0)), 1, List.of());
    }

    private static List<LayerSpec> layers() {
        return List.of(new Lstm(UNITS, false), new Gru(UNITS, false), new SimpleRnn(UNITS, false));
    }

    private static String key(LayerSpec layer) {
        return experiment(layer).layers().get(1).key();
    }

    private static SequenceAnswer look(LookedRun looked, SequenceLens lens) {
        return looked.look(lens, SequenceAnswer.class).orElseThrow();
    }

    private static SequenceAnswer.Row row(SequenceAnswer answer, String part) {
        return answer.rows().stream().filter(row -> row.part().equals(part)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void what_the_steps_add_is_the_gradient_of_the_engine_and_the_measured_slope(LayerSpec layer) {
        try (LookedRun looked = LookedRun.inDouble(experiment(layer)).until(Pass.BACKWARD)) {
            List<Node> weights = looked.graph().parameters().stream().filter(node -> node.scope().layer().equals(key(layer))).toList();
            Random random = new Random(11);
            for (int i = 0; i < 200; i++) {
                Node weight = weights.get(random.nextInt(weights.size()));
                int element = random.nextInt(weight.shape().width());

                SequenceAnswer.Share share = look(looked, new SequenceLens(key(layer), 0, weight.id(), element)).share();

                double sum = DoubleStream.of(share.steps()).sum() + share.elsewhere();
                assertThat(sum).as("%s %d", weight.scope(), element).isCloseTo(share.gradient(), withinPercentage(1e-3)); // relative 1e-5
                assertThat(sum).as("%s %d", weight.scope(), element).isCloseTo(looked.slope(weight, element, 1e-5), withinPercentage(1e-2));
            }
        }
    }

    @Test
    void so_it_is_for_sixteen_rows_of_drawn_shapes() {
        try (LookedRun looked = FiveNetworks.LSTM.open(new DoubleDevice()).until(Pass.BACKWARD)) {
            List<Node> weights = looked.graph().parameters().stream().filter(node -> node.scope().layer().equals(LSTM)).toList();
            Random random = new Random(13);
            for (int i = 0; i < 200; i++) {
                Node weight = weights.get(random.nextInt(weights.size()));
                int element = random.nextInt(weight.shape().width());

                SequenceAnswer.Share share = look(looked, new SequenceLens(LSTM, 0, weight.id(), element)).share();

                double sum = DoubleStream.of(share.steps()).sum();
                assertThat(share.steps()).hasSize(16);
                assertClose(sum, share.gradient(), 1e-5);
                assertClose(sum, looked.slope(weight, element, 1e-5), 1e-4);
            }
        }
    }

    /** A weight that reads a column without ink has no gradient at all. */
    private static void assertClose(double found, double expected, double relative) {
        assertThat(found).isCloseTo(expected, offset(relative * Math.abs(expected) + 1e-10));
    }

    @Test
    void what_the_steps_add_is_the_gradient_of_the_cpu() {
        try (LookedRun looked = LookedRun.onCpu(experiment(new Lstm(UNITS, false))).until(Pass.BACKWARD)) {
            Node weights = looked.node(LSTM + "/recurrent weights");
            double largest = IntStream.range(0, weights.shape().width()).mapToDouble(i -> Math.abs(looked.sight(0).gradients(weights)[i])).max().orElseThrow();
            for (int element = 0; element < weights.shape().width(); element++) {
                SequenceAnswer.Share share = look(looked, new SequenceLens(LSTM, 0, weights.id(), element)).share();

                assertThat(DoubleStream.of(share.steps()).sum()).isCloseTo(share.gradient(), offset(1e-5 * largest));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void the_length_of_a_steps_part_is_that_of_its_matrix(LayerSpec layer) {
        try (LookedRun looked = LookedRun.inDouble(experiment(layer)).until(Pass.BACKWARD)) {
            List<Node> recurrent = looked.graph().parameters().stream()
                    .filter(node -> looked.graph().uses(node.id()).stream().anyMatch(use -> use.consumer().op() instanceof StepScores))
                    .toList();

            float[] norms = look(looked, new SequenceLens(key(layer), 0, -1, -1)).weightNorms();

            double[] squares = new double[STEPS];
            for (Node weight : recurrent) {
                for (int element = 0; element < weight.shape().width(); element++) {
                    double[] steps = look(looked, new SequenceLens(key(layer), 0, weight.id(), element)).share().steps();
                    IntStream.range(0, STEPS).forEach(step -> squares[step] += steps[step] * steps[step]);
                }
            }
            for (int step = 0; step < STEPS; step++) {
                assertThat((double) norms[step]).isCloseTo(Math.sqrt(squares[step]), withinPercentage(1e-3));
            }
            assertThat(norms[0]).isZero(); // the memory is empty before the first step
        }
    }

    /** c = f c' + i g and h = o tanh(c), from the numbers of the rows. */
    @Test
    void the_rows_of_an_lstm_hold_its_equations() {
        try (LookedRun looked = LookedRun.onCpu(experiment(new Lstm(UNITS, false))).until(Pass.FORWARD)) {
            SequenceAnswer answer = look(looked, new SequenceLens(LSTM, 2, -1, -1));

            assertThat(answer.rows()).extracting(SequenceAnswer.Row::part).containsExactly("input gate", "forget gate", "candidate", "output gate", "cell", "output");
            for (int i = UNITS; i < STEPS * UNITS; i++) {
                double cell = row(answer, "forget gate").values()[i] * row(answer, "cell").values()[i - UNITS]
                        + row(answer, "input gate").values()[i] * row(answer, "candidate").values()[i];
                assertThat((double) row(answer, "cell").values()[i]).isCloseTo(cell, offset(1e-6));
                assertThat((double) row(answer, "output").values()[i])
                        .isCloseTo(row(answer, "output gate").values()[i] * Math.tanh(cell), offset(1e-6));
            }
            assertThat(row(answer, "forget gate").values()[2]).isNaN(); // there is nothing to forget in the first step
            assertThat(row(answer, "forget gate").cells().getFirst().node()).isEqualTo(-1);
        }
    }

    @Test
    void a_cell_is_explained_by_the_numbers_of_its_unit() {
        try (LookedRun looked = LookedRun.onCpu(experiment(new Lstm(UNITS, false))).until(Pass.FORWARD)) {
            SequenceAnswer answer = look(looked, new SequenceLens(LSTM, 5, -1, -1));

            List<Double> numbers = row(answer, "cell").cells().get(3).terms().stream()
                    .filter(Term.Number.class::isInstance).map(term -> ((Term.Number) term).value()).toList();

            int place = 3 * UNITS + 5;
            assertThat(numbers).containsExactly(
                    (double) row(answer, "forget gate").values()[place], (double) row(answer, "cell").values()[place - UNITS],
                    (double) row(answer, "input gate").values()[place], (double) row(answer, "candidate").values()[place]);
        }
    }

    @Test
    void gradients_come_from_the_last_step_to_the_first() {
        try (LookedRun looked = LookedRun.onCpu(experiment(new Lstm(UNITS, false))).until(Pass.FORWARD)) {
            SequenceLens lens = new SequenceLens(LSTM, 0, looked.node(LSTM + "/recurrent weights").id(), 0);
            assertThat(row(look(looked, lens), "output").norms()).containsOnly(Float.NaN);
            assertThat(look(looked, lens).share().node()).isEqualTo(-1);

            Node fourth = looked.node(LSTM + "/step 4/scores");
            while (!looked.sight(0).gradientReady(fourth)) {
                looked.run.runUntil((program, executed, epochEnded) -> true);
            }

            float[] norms = row(look(looked, lens), "cell").norms();
            assertThat(norms[2]).isNaN();
            assertThat(norms[3]).isPositive();
            assertThat(norms[5]).isPositive();
        }
    }

    @Test
    void values_of_steps_that_are_still_to_come_are_no_numbers() {
        try (LookedRun looked = LookedRun.onCpu(experiment(new SimpleRnn(UNITS, false)))) {
            Node second = looked.node("simple-rnn#2/step 2/output");
            while (!looked.sight(0).computed(second)) {
                looked.run.runUntil((program, executed, epochEnded) -> true);
            }

            float[] values = row(look(looked, new SequenceLens("simple-rnn#2", 0, -1, -1)), "output").values();

            assertThat(values[2 * UNITS - 1]).isFinite();
            assertThat(values[2 * UNITS]).isNaN();
        }
    }

    @Test
    void a_forged_question_has_no_answer() {
        try (LookedRun looked = LookedRun.onCpu(experiment(new Lstm(UNITS, false))).until(Pass.BACKWARD)) {
            assertThat(new SequenceLens("dense#3", 0, -1, -1).look(looked.sight(0))).isEmpty();
            assertThat(new SequenceLens(LSTM, UNITS, -1, -1).look(looked.sight(0))).isEmpty();
            assertThat(new SequenceLens(LSTM, -1, -1, -1).look(looked.sight(0))).isEmpty();
            Node weights = looked.graph().parameters().stream().filter(node -> node.op() instanceof Parameter).findFirst().orElseThrow();
            assertThat(look(looked, new SequenceLens(LSTM, 0, weights.id(), 1_000_000)).share().node()).isEqualTo(-1);
            assertThat(look(looked, new SequenceLens(LSTM, 0, 1_000_000, 0)).share().node()).isEqualTo(-1);
            assertThat(look(looked, new SequenceLens(LSTM, 0, looked.node("dense#3/weights").id(), 0)).share().node()).isEqualTo(-1); // of another layer
        }
    }
}
