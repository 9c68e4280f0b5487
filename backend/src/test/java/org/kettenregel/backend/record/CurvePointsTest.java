package org.kettenregel.backend.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CurvePointsTest {

    private static History trained(History history, int from, int to) {
        for (int epoch = from; epoch <= to; epoch++) {
            history.add(epoch, 1.0 / epoch, Double.NaN, 0.5, 0.25);
        }
        return history;
    }

    @Test
    void a_curve_that_was_kept_goes_on_as_if_it_had_not_been() {
        History half = trained(new History(), 1, 700); // more than there are places, so only every second epoch

        History goesOn = trained(new History(half.kept()), 701, 1100);

        History whole = trained(new History(), 1, 1100);
        assertThat(goesOn.copy()).isEqualTo(whole.copy());
        assertThat(goesOn.kept().stride()).isEqualTo(whole.kept().stride()).isEqualTo(4);
    }

    @Test
    void what_no_curve_can_be_is_refused() {
        assertThatThrownBy(() -> new CurvePoints(3, new float[0]))
                .hasMessage("curve: expected at most 512 rows of 5 numbers and a power of two between them, found 0 numbers and 3");
        assertThatThrownBy(() -> new CurvePoints(1, new float[4])).hasMessageContaining("found 4 numbers and 1");
        assertThatThrownBy(() -> new CurvePoints(1, new float[5 * 513])).hasMessageContaining("found 2565 numbers and 1");
        assertThatThrownBy(() -> new CurvePoints(1, new float[] {2, 0, 0, 0, 0, 1, 0, 0, 0, 0}))
                .hasMessage("curve: expected ascending epochs that 1 divides, found 1.0 after 2.0");
        assertThatThrownBy(() -> new CurvePoints(2, new float[] {3, 0, 0, 0, 0})).hasMessageContaining("found 3.0 after 2.0");
        assertThatThrownBy(() -> new CurvePoints(1, new float[] {Float.NaN, 0, 0, 0, 0})).hasMessageContaining("found NaN after 1.0");
    }
}
