package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.SparseCategoricalCrossEntropyLoss;
import org.kettenregel.backend.metric.ReportTally;
import org.kettenregel.backend.op.Linear;

/** Targets that are the numbers of their classes against targets with a column per class: the same network, seed and data. */
class SparseLabelsTest {

    /** All that was seen of a training, bit by bit, and what is reported of the network that came of it. */
    private record Seen(List<Integer> losses, List<TrainingRun.EpochResult> epochs, List<Integer> parameters, double accuracy, String report) {}

    private static Seen train(Experiment experiment, LossSpec loss) {
        try (Runs runs = new Runs(ExperimentEdits.loss(experiment, loss))) {
            List<Integer> losses = new ArrayList<>();
            List<TrainingRun.EpochResult> epochs = new ArrayList<>();
            while (runs.run.cursor().epoch() < 3) {
                runs.run.runBatch();
                losses.add(Float.floatToRawIntBits(runs.run.lossOfLastBatch()));
                epochs.add(runs.run.lastEpoch());
            }
            return new Seen(losses, epochs, runs.bits(), runs.accuracy(), report(runs));
        }
    }

    private static String report(Runs runs) {
        int[] samples = runs.loaded.split().train();
        int classes = runs.compiled.program().graph().node(runs.compiled.program().graph().prediction()).shape().width();
        ReportTally tally = ReportTally.of(runs.loaded.data().targets(), runs.loaded.metric(), classes, samples.length);
        try (Evaluation evaluation = new Evaluation(
                runs.device, runs.compiled.program().graph(), runs.parameters, runs.loaded.data(), runs.compiled.encoding(), samples,
                runs.loaded.metric())) {
            evaluation.run(tally);
            return tally.report().text();
        }
    }

    @ParameterizedTest
    @EnumSource(Networks.class)
    void class_numbers_train_a_network_as_a_column_per_class_does_bit_for_bit(Networks network) {
        Seen sparse = train(network.lively(), new SparseCategoricalCrossEntropyLoss());
        Seen columns = train(network.lively(), new CategoricalCrossEntropyLoss());

        assertThat(sparse).isEqualTo(columns);
        assertThat(sparse.losses()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void logits_do_so_too(boolean many) {
        Experiment softmax = many ? Networks.MLP.lively() : Networks.MLP.plain(7);
        int classes = ((Dense) softmax.specOf(softmax.output())).units();
        Experiment logits = ExperimentEdits.spec(softmax, softmax.output().id(), spec -> new Dense(classes, new Linear()));

        assertThat(train(logits, new SparseCategoricalCrossEntropyLoss(true))).isEqualTo(train(logits, new CategoricalCrossEntropyLoss(true)));
    }
}
