package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.Spiral;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.metric.Cells;
import org.kettenregel.backend.metric.ClassReport;
import org.kettenregel.backend.metric.ReportTally;

class EvaluationTest {

    /** 600 to train: more than fit one batch of an evaluation. */
    private static final Experiment EXPERIMENT = ExperimentEdits.data(Presets.first(), new Spiral(1000, 0.1, 1));

    private static Evaluation training(Runs runs) {
        return new Evaluation(
                runs.device, runs.compiled.program().graph(), runs.parameters, runs.loaded.data(), runs.compiled.encoding(),
                runs.loaded.split().train(), runs.loaded.metric());
    }

    @Test
    void a_tally_gets_every_sample_once_in_order() {
        try (Runs runs = new Runs(EXPERIMENT); Evaluation evaluation = training(runs)) {
            List<Integer> batches = new ArrayList<>();
            List<Integer> labels = new ArrayList<>();

            evaluation.run((outputs, targets, samples, width) -> {
                batches.add(samples);
                IntStream.range(0, samples).forEach(row -> labels.add((int) targets[row * width]));
            });

            assertThat(batches).containsExactly(512, 88);
            assertThat(labels).containsExactlyElementsOf(
                    IntStream.of(runs.loaded.split().train()).map(runs.loaded.data()::label).boxed().toList());
        }
    }

    @Test
    void a_report_rests_on_the_numbers_of_the_same_pass() {
        try (Runs runs = new Runs(EXPERIMENT); Evaluation evaluation = training(runs)) {
            ReportTally tally = ReportTally.of(runs.loaded.data().targets(), runs.loaded.metric(), 1, 600);

            Evaluation.Result result = evaluation.run(tally);

            ClassReport report = (ClassReport) tally.report();
            assertThat(report.confusion().total()).isEqualTo(600);
            assertThat(report.confusion().accuracy()).isEqualTo(result.metric());
            assertThat(result).isEqualTo(evaluation.run());
        }
    }

    @Test
    void batch_by_batch_every_sample_is_noted_and_loss_and_accuracy_stay_the_same_bits() {
        try (Runs runs = new Runs(EXPERIMENT); Evaluation evaluation = training(runs)) {
            Evaluation.Result alone = evaluation.run();

            evaluation.begin();
            while (!evaluation.done()) {
                evaluation.batch();
            }

            Cells cells = evaluation.cells().orElseThrow();
            assertThat(evaluation.result()).isEqualTo(alone);
            assertThat(cells.confusion().accuracy()).isEqualTo(alone.metric());
            assertThat(cells.count(0, 0) + cells.count(0, 1) + cells.count(1, 0) + cells.count(1, 1)).isEqualTo(600);
            assertThat(cells.mistakes(0, 600)).allSatisfy(guess -> assertThat(guess.trueClass()).isEqualTo(runs.loaded.data().label(guess.sample())));
        }
    }

    @Test
    void where_numbers_are_to_be_met_there_are_no_cells() {
        try (Runs runs = new Runs(Presets.byId("plane").orElseThrow().experiment()); Evaluation evaluation = training(runs)) {
            evaluation.begin();
            evaluation.batch();

            assertThat(evaluation.cells()).isEmpty();
        }
    }
}
