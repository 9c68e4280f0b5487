package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Tanh;

class GeometryLensTest {

    private static final GeometryLens LENS = new GeometryLens("dense#1");

    private static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    private static Experiment bent(Activation activation) {
        return ExperimentEdits.spec(preset("geometry"), 1, spec -> new Dense(2, activation));
    }

    private static GeometryAnswer look(LookedRun looked) {
        return looked.look(LENS, GeometryAnswer.class).orElseThrow();
    }

    private static double[][] rotation(double angle) {
        return new double[][] {{Math.cos(angle), -Math.sin(angle)}, {Math.sin(angle), Math.cos(angle)}};
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                product[i][j] = a[i][0] * b[0][j] + a[i][1] * b[1][j];
            }
        }
        return product;
    }

    private static double[][] together(AffineParts parts) {
        double[][] mirror = {{parts.mirror() == 0 ? -1 : 1, 0}, {0, parts.mirror() == 1 ? -1 : 1}};
        double[][] stretch = {{parts.along()[0], 0}, {0, parts.along()[1]}};
        return times(rotation(parts.last()), times(stretch, times(mirror, rotation(parts.first()))));
    }

    private static void assertParts(double[][] m, double first, int mirror, double along1, double along2, double last) {
        AffineParts parts = AffineParts.of(m);

        assertThat(parts.mirror()).isEqualTo(mirror);
        assertThat(new double[] {Math.toDegrees(parts.first()), parts.along()[0], parts.along()[1], Math.toDegrees(parts.last())})
                .containsExactly(new double[] {first, along1, along2, last}, offset(1e-12));
    }

    @Test
    void the_movements_together_are_the_matrix() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            double[][] m = {{random.nextGaussian(), random.nextGaussian()}, {random.nextGaussian(), random.nextGaussian()}};

            AffineParts parts = AffineParts.of(m);

            for (int j = 0; j < 2; j++) {
                assertThat(together(parts)[j]).containsExactly(m[j], offset(1e-12));
            }
            assertThat(Math.toDegrees(parts.first())).isBetween(-45 - 1e-9, 45 + 1e-9);
            assertThat(parts.along()[0]).isNotNegative();
            assertThat(parts.along()[1]).isNotNegative();
        }
    }

    @Test
    void simple_matrices_are_named_as_people_name_them() {
        assertParts(new double[][] {{1, 0}, {0, 1}}, 0, AffineParts.NO_MIRROR, 1, 1, 0);
        assertParts(new double[][] {{1, 0}, {0, -0.5}}, 0, 1, 1, 0.5, 0);
        assertParts(new double[][] {{-0.5, 0}, {0, 1}}, 0, 0, 0.5, 1, 0);
        assertParts(new double[][] {{0.5, 0}, {0, 3}}, 0, AffineParts.NO_MIRROR, 0.5, 3, 0);
        assertParts(new double[][] {{0, -1}, {1, 0}}, 0, AffineParts.NO_MIRROR, 1, 1, 90);
        assertParts(new double[][] {{-2, 0}, {0, -2}}, 0, AffineParts.NO_MIRROR, 2, 2, 180);
        assertParts(new double[][] {{0, 0}, {0, 0}}, 0, AffineParts.NO_MIRROR, 0, 0, 0);
    }

    /** Points and lines squashed onto one line. */
    @Test
    void a_singular_matrix_has_a_factor_of_zero() {
        AffineParts parts = AffineParts.of(new double[][] {{1, 1}, {1, 1}});

        assertThat(Math.min(parts.along()[0], parts.along()[1])).isEqualTo(0, offset(1e-12));
        assertThat(together(parts)[1]).containsExactly(new double[] {1, 1}, offset(1e-12));
    }

    @Test
    void the_preset_mirrors_and_stretches_and_does_nothing_else() {
        try (LookedRun looked = LookedRun.onCpu(preset("geometry")).until(Pass.FORWARD)) {
            GeometryAnswer answer = look(looked);

            assertThat(answer.weights()).containsExactly(1, 0, 0, -0.5f);
            assertThat(answer.stages()).extracting(GeometryAnswer.Stage::kind).containsExactly(GeometryAnswer.Kind.MIRROR, GeometryAnswer.Kind.STRETCH);
            assertThat(answer.stages().getFirst().numbers()).containsExactly(2.0);
            assertThat(answer.stages().getLast().numbers()).containsExactly(1.0, 0.5);
            assertThat(answer.points()).hasSize(400);
            for (int i = 0; i < 400; i += 2) {
                assertThat(answer.stages().getFirst().points()[i + 1]).isEqualTo(-answer.points()[i + 1]);
                assertThat(answer.stages().getLast().points()[i]).isEqualTo(answer.points()[i]);
                assertThat(answer.stages().getLast().points()[i + 1]).isEqualTo(-0.5f * answer.points()[i + 1]);
            }
        }
    }

    @Test
    void the_last_stage_is_what_the_engine_gives() {
        for (Activation activation : List.of(new Tanh(), new Relu(), new Softmax())) {
            try (LookedRun looked = LookedRun.onCpu(bent(activation)).until(Pass.UPDATE).until(Pass.FORWARD)) { // with a bias that is not 0
                Sight sight = looked.sight(0);

                GeometryAnswer answer = look(looked);

                assertThat(answer.stages()).extracting(GeometryAnswer.Stage::kind)
                        .endsWith(GeometryAnswer.Kind.SHIFT, GeometryAnswer.Kind.ACTIVATION);
                assertThat(answer.stages().getLast().points()).containsExactly(sight.values(looked.node("dense#1/activation")));
                assertThat(answer.stages().get(answer.stages().size() - 2).points()).containsExactly(sight.values(looked.node("dense#1/sum")));
            }
        }
    }

    /** Were points of the data on the grid, they would go the same way. */
    @Test
    void the_grid_goes_the_way_of_the_points() {
        try (LookedRun looked = LookedRun.onCpu(bent(new Tanh())).until(Pass.UPDATE).until(Pass.FORWARD)) {
            GeometryAnswer answer = look(looked);

            float[] w = answer.weights();
            float[] end = answer.stages().getLast().grid();
            for (int i = 0; i < end.length; i += 2) {
                double x = answer.grid()[i];
                double y = answer.grid()[i + 1];
                assertThat((double) end[i]).isCloseTo(Math.tanh(x * w[0] + y * w[2] + answer.biases()[0]), offset(1e-6));
                assertThat((double) end[i + 1]).isCloseTo(Math.tanh(x * w[1] + y * w[3] + answer.biases()[1]), offset(1e-6));
            }
        }
    }

    @Test
    void the_grid_is_there_before_the_points() {
        try (LookedRun looked = LookedRun.onCpu(preset("geometry"))) {
            GeometryAnswer answer = look(looked);

            assertThat(answer.points()).isEmpty();
            assertThat(answer.stages()).hasSize(2).allSatisfy(stage -> assertThat(stage.grid()).hasSameSizeAs(answer.grid()));
        }
    }

    @Test
    void points_that_went_through_other_weights_are_not_on_the_grid_of_these() {
        try (LookedRun looked = LookedRun.onCpu(bent(new Tanh())).until(Pass.UPDATE)) {
            assertThat(look(looked).points()).isEmpty();
            assertThat(look(looked).stages()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xor", "plane", "spiral"})
    void a_layer_of_other_sizes_says_which(String id) {
        try (LookedRun looked = LookedRun.onCpu(preset(id)).until(Pass.FORWARD)) {
            GeometryAnswer answer = look(looked);

            assertThat(answer.inputs()).isEqualTo(2);
            assertThat(answer.units()).isGreaterThan(2);
            assertThat(answer.stages()).isEmpty();
        }
    }

    @Test
    void a_forged_question_has_no_answer() {
        try (LookedRun looked = LookedRun.onCpu(preset("geometry"))) {
            assertThat(new GeometryLens("conv2d#1").look(looked.sight(0))).isEmpty();
            assertThat(new GeometryLens("loss").look(looked.sight(0))).isEmpty();
        }
    }
}
