package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.op.Softmax;

/** |y - (w x + b)| with w = 3, x = 2, b = 1, y = 4. */
class ScalarsLensTest {

    @Test
    void every_number_of_a_small_layer_is_told_with_its_gradient() {
        try (LookedRun run = LookedRun.chainRule(4).until(Pass.BACKWARD)) {
            ScalarsAnswer answer = (ScalarsAnswer) new ScalarsLens("dense#1").look(run.sight()).orElseThrow();

            assertThat(answer.numbers()).extracting(ScalarsAnswer.Numbers::node)
                    .containsExactly(run.id("dense#1/weights"), run.id("dense#1/bias"), run.id("dense#1/product"), run.id("dense#1/sum"));
            assertThat(answer.numbers()).extracting(each -> each.values()[0]).containsExactly(3f, 1f, 6f, 7f);
            assertThat(answer.numbers()).extracting(each -> each.gradients()[0]).containsExactly(2f, 1f, 1f, 1f);
        }
    }

    @Test
    void what_is_not_computed_yet_is_empty() {
        try (LookedRun run = LookedRun.chainRule(4)) {
            ScalarsAnswer answer = (ScalarsAnswer) new ScalarsLens("dense#1").look(run.sight()).orElseThrow();

            assertThat(answer.numbers().getFirst().values()).containsExactly(3);
            assertThat(answer.numbers().getFirst().gradients()).isEmpty();
            assertThat(answer.numbers().getLast().values()).isEmpty();
        }
    }

    @Test
    void of_many_numbers_none_are_told() {
        try (LookedRun run = WindowNetworks.of(new Flatten(), new Dense(8, new Softmax()))) {
            assertThat(new ScalarsLens("dense#2").look(run.sight())).isEmpty();
            assertThat(new ScalarsLens("nothing#9").look(run.sight())).isEmpty();
        }
    }
}
