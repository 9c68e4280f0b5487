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
}
