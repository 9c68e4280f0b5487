package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.experiment.Experiment;

class PointEditsTest {

    /** (0, 2) of class 1 and (-1, 0) of class 0. */
    private static final Experiment TWO = preset("perceptron");

    private static List<OwnPoint> points(Experiment experiment) {
        return ((OwnPoints) experiment.data()).points();
    }

    @Test
    void a_point_that_is_set_is_the_last_one() {
        Experiment after = PointEdits.add(TWO, 0.25, -0.5, 1);

        assertThat(points(after)).hasSize(3).last().isEqualTo(OwnPoint.of(1, 0.25, -0.5));
        assertThat(((OwnPoints) after.data()).classes()).isTrue();
    }

    @Test
    void the_point_that_was_hit_goes() {
        assertThat(points(PointEdits.remove(TWO, 0))).containsExactly(OwnPoint.of(0, -1, 0));
    }

    @Test
    void the_last_point_stays() {
        Experiment one = PointEdits.remove(TWO, 1);

        assertThat(PointEdits.remove(one, 0)).isSameAs(one);
    }

    @Test
    void a_point_that_is_gone_already_is_no_matter() {
        assertThat(PointEdits.remove(TWO, 2)).isSameAs(TWO);
    }

    @Test
    void data_that_were_not_set_by_hand_stay_as_they_are() {
        assertThat(PointEdits.add(preset("moons"), 0, 0, 1)).isSameAs(preset("moons"));
        assertThat(PointEdits.remove(preset("moons"), 0)).isSameAs(preset("moons"));
    }

    @Test
    void a_point_that_does_not_fit_is_refused_in_words() {
        assertThatThrownBy(() -> PointEdits.add(preset("softmax"), 0, 0, 1)).hasMessageContaining("as many features as the first, 7");
        assertThatThrownBy(() -> PointEdits.add(TWO, 0, 0, 10)).hasMessageContaining("whole numbers from 0 to 9");
        assertThatThrownBy(() -> PointEdits.add(TWO, Double.NaN, 0, 1)).hasMessageContaining("finite numbers");
    }
}
