package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.Spiral;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.optimizer.Sgd;

class NormAndDropoutLensTest {

    private static final int UNITS = 40;

    private static Experiment experiment() {
        return new Experiment("", new Spiral(50, 0.1, 1), new Split(100, 0, 0),
                List.of(new Layer(1, new Dense(UNITS, new Linear()), List.of(0)), new Layer(2, new BatchNormalization(), List.of(1)),
                        new Layer(3, new DropoutLayer(0.25), List.of(2)), new Layer(4, new Dense(1, new Sigmoid()), List.of(3))),
                new BinaryCrossEntropyLoss(), new Training(50, false, new Sgd(0.1, 0)), 1, List.of());
    }

    @Test
    void the_two_means_give_the_gradient_of_the_engine() {
        try (LookedRun looked = LookedRun.inDouble(experiment()).until(Pass.UPDATE).until(Pass.BACKWARD)) {
            int norm = looked.node("batch-normalization#2/normalized").id();
            for (int element = 0; element < UNITS; element++) {
                BatchNormAnswer answer = looked.look(new BatchNormLens(norm, element), BatchNormAnswer.class).orElseThrow();

                assertThat(answer.rows()).isEqualTo(50);
                assertThat(answer.gradient().formula()).isCloseTo(answer.gradient().engine(), offset(1e-8));
            }
        }
    }

    @Test
    void mean_and_variance_are_those_of_the_batch() {
        try (LookedRun looked = LookedRun.onCpu(experiment()).until(Pass.FORWARD)) {
            float[] x = looked.sight(0).values(looked.node("dense#1/sum"));
            BatchNormAnswer answer = looked.look(new BatchNormLens(looked.node("batch-normalization#2/normalized").id(), 37), BatchNormAnswer.class).orElseThrow();

            BatchNormAnswer.Feature feature = answer.features().getLast();
            double mean = 0;
            double squares = 0;
            for (int row = 0; row < 50; row++) {
                mean += x[row * UNITS + 37] / 50.0;
                squares += (double) x[row * UNITS + 37] * x[row * UNITS + 37] / 50.0;
            }
            assertThat(feature.number()).isEqualTo(37);
            assertThat(feature.mean()).isCloseTo(mean, offset(1e-6));
            assertThat(feature.variance()).isCloseTo(squares - mean * mean, offset(1e-6));
            assertThat(feature.runningVariance()).isEqualTo(1); // it has not been moved yet
            assertThat(feature.meanGradient()).isNaN();
            assertThat(answer.gradient().engine()).isNaN();
        }
    }

    @Test
    void the_mask_is_what_was_multiplied() {
        try (LookedRun looked = LookedRun.onCpu(experiment()).until(Pass.FORWARD)) {
            Node dropout = looked.node("dropout#3/dropout");
            DropoutAnswer answer = looked.look(new DropoutLens(dropout.id()), DropoutAnswer.class).orElseThrow();

            float[] before = looked.sight(0).row(looked.graph().node(dropout.inputs().getFirst()));
            float[] behind = looked.sight(0).row(dropout);
            int kept = 0;
            for (int i = 0; i < UNITS; i++) {
                assertThat(answer.mask()[i]).isIn(0f, (float) (1 / 0.75));
                assertThat(behind[i]).isEqualTo(answer.mask()[i] * before[i]);
                kept += behind[i] != 0 ? 1 : 0;
            }
            assertThat(answer.kept()).isEqualTo(kept);
            assertThat(answer.share()).isCloseTo(0.75, offset(0.05)); // of 2000 numbers
        }
    }

    @Test
    void forged_questions_have_no_answers() {
        try (LookedRun looked = LookedRun.onCpu(experiment()).until(Pass.FORWARD)) {
            int norm = looked.node("batch-normalization#2/normalized").id();
            assertThat(new BatchNormLens(norm, UNITS).look(looked.sight(0))).isEmpty();
            assertThat(new BatchNormLens(norm, -1).look(looked.sight(0))).isEmpty();
            assertThat(new BatchNormLens(0, 0).look(looked.sight(0))).isEmpty();
            assertThat(new BatchNormLens(-1, 0).look(looked.sight(0))).isEmpty();
            assertThat(new DropoutLens(norm).look(looked.sight(0))).isEmpty();
            assertThat(new DropoutLens(9999).look(looked.sight(0))).isEmpty();
        }
    }
}
