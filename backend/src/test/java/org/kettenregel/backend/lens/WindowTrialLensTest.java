package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;

/** Other kernels over [[1,0,3,6],[2,4,5,2],[2,6,2,0],[3,4,1,7]], by hand. */
class WindowTrialLensTest {

    private static final List<Float> ONES = Collections.nCopies(9, 1f);

    private static WindowTrialAnswer look(int kernel, int stride, int padding, int dilation, List<Float> cells) {
        try (LookedRun open = WindowNetworks.preset("max-pooling")) {
            open.until(Pass.FORWARD);
            WindowTrialLens lens = new WindowTrialLens(open.node("conv2d#2/convolution").id(), 0, kernel, stride, padding, dilation, cells);
            return (WindowTrialAnswer) lens.look(open.sight()).orElseThrow();
        }
    }

    @Test
    void three_by_three_ones_add_up_nine_pixels() {
        WindowTrialAnswer answer = look(3, 1, 0, 1, ONES);

        assertThat(answer.height()).isEqualTo(2);
        assertThat(answer.width()).isEqualTo(2);
        assertThat(answer.map()).containsExactly(25, 28, 29, 31);
    }

    @Test
    void a_stride_leaves_windows_out() {
        assertThat(look(2, 2, 0, 1, List.of(1f, 0f, 0f, -1f)).map()).containsExactly(1 - 4, 3 - 2, 2 - 4, 2 - 7);
    }

    @Test
    void padding_counts_as_zero_on_every_side() {
        WindowTrialAnswer answer = look(3, 3, 1, 1, ONES);

        assertThat(answer.height()).isEqualTo(2);
        assertThat(answer.map()).containsExactly(1 + 0 + 2 + 4, 3 + 6 + 5 + 2, 2 + 6 + 3 + 4, 2 + 0 + 1 + 7);
    }

    @Test
    void dilation_leaves_pixels_between_the_cells_out() {
        assertThat(look(2, 1, 0, 2, List.of(1f, 1f, 1f, 1f)).map()).containsExactly(1 + 3 + 2 + 2, 0 + 6 + 6 + 0, 2 + 5 + 3 + 1, 4 + 2 + 4 + 7);
    }

    @Test
    void a_window_that_does_not_fit_gives_nothing() {
        WindowTrialAnswer answer = look(3, 1, 0, 2, ONES);

        assertThat(answer.height()).isZero();
        assertThat(answer.map()).isEmpty();
    }

    @Test
    void settings_are_kept_within_bounds() {
        assertThatThrownBy(() -> new WindowTrialLens(0, 0, 8, 1, 0, 1, Collections.nCopies(64, 0f)))
                .hasMessage("tried convolution, kernel: expected 1 to 7, found 8");
        assertThatThrownBy(() -> new WindowTrialLens(0, 0, 3, 1, 3, 1, ONES)).hasMessage("tried convolution, padding: expected 0 to 2, found 3");
        assertThatThrownBy(() -> new WindowTrialLens(0, 0, 3, 1, 0, 1, List.of(1f))).hasMessage("tried convolution, weights: expected 9 to 9, found 1");
    }
}
