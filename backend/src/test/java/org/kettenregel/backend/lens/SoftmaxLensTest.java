package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Presets;

class SoftmaxLensTest {

    /** exp(1) to exp(4) over their sum, as on the slide. */
    private static final double[] KNOWN = {0.0236, 0.0643, 0.1747, 0.4748, 0.0236, 0.0643, 0.1747};

    private static LookedRun run(Pass pass) {
        return LookedRun.onCpu(Presets.byId("softmax").orElseThrow().experiment()).until(pass);
    }

    private static SoftmaxAnswer look(LookedRun looked) {
        return looked.look(new SoftmaxLens(looked.node("activation#1/activation").id()), SoftmaxAnswer.class).orElseThrow();
    }

    @Test
    void probabilities_are_those_of_the_slide_and_the_jacobian_is_made_of_them() {
        try (LookedRun looked = run(Pass.FORWARD)) {
            SoftmaxAnswer answer = look(looked);

            assertThat(answer.scores()).containsExactly(1, 2, 3, 4, 1, 2, 3);
            assertThat(answer.probabilities()).containsExactly(KNOWN, offset(5e-5));
            for (int i = 0; i < 7; i++) {
                for (int j = 0; j < 7; j++) {
                    double expected = i == j ? KNOWN[i] * (1 - KNOWN[i]) : -KNOWN[i] * KNOWN[j];
                    assertThat(answer.jacobian().numbers()[i * 7 + j]).isCloseTo(expected, offset(5e-5));
                }
            }
            assertThat(answer.upstream()).isEmpty();
            assertThat(answer.targets()).containsExactly(0, 0, 0, 1, 0, 0, 0);
        }
    }

    @Test
    void in_front_of_a_cross_entropy_the_long_way_is_the_short_one() {
        try (LookedRun looked = LookedRun.onCpu(Presets.byId("digits-cnn").orElseThrow().experiment()).until(Pass.BACKWARD)) {
            int softmax = looked.graph().prediction();
            SoftmaxAnswer answer = looked.look(new SoftmaxLens(softmax), SoftmaxAnswer.class).orElseThrow();

            assertThat(answer.product()).containsExactly(answer.shortcut(), offset(1e-7));
            assertThat(answer.engine()).containsExactly(answer.product(), offset(1e-7));
            assertThat(answer.engine()).isNotEmpty();
        }
    }

    @Test
    void a_forged_question_has_no_answer() {
        try (LookedRun looked = run(Pass.FORWARD)) {
            assertThat(new SoftmaxLens(0).look(looked.sight(0))).isEmpty();
            assertThat(new SoftmaxLens(-1).look(looked.sight(0))).isEmpty();
            assertThat(new SoftmaxLens(999).look(looked.sight(0))).isEmpty();
        }
    }
}
