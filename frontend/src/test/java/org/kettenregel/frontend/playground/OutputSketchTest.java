package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.session.PointCloud;
import org.kettenregel.frontend.component.data.OutputData;

class OutputSketchTest {

    private static OutputData draw(String id) {
        return OutputSketch.draw(preset(id));
    }

    private static long count(int[] parts, int part) {
        return Arrays.stream(parts).filter(each -> each == part).count();
    }

    @Test
    void two_classes_over_a_plane_are_a_boundary() {
        OutputData data = draw("moons");

        assertThat(data.kind()).isEqualTo("boundary");
        assertThat(data.x1()).hasSameSizeAs(data.x2()).hasSize(200);
        assertThat(data.targets()).containsOnly(-1, 1);
        assertThat(List.of(data.low(), data.high())).containsExactly(0d, 1d);
        assertThat(data.outputNames()).containsExactly("1"); // how sure it is of the second class
    }

    @Test
    void outputs_have_the_names_of_the_classes_they_stand_for() {
        assertThat(draw("penguins").outputNames()).containsExactlyElementsOf(classes("penguins"));
        assertThat(draw("titanic").outputNames()).containsExactly(classes("titanic").getLast());
        assertThat(draw("mpg").outputNames()).containsExactly("0");
    }

    private static List<String> classes(String preset) {
        return ((Targets.Classes) preset(preset).data().signature().targets()).names();
    }

    @Test
    void points_know_whether_they_train_validate_or_test() {
        int[] parts = draw("moons").parts(); // 60 : 20 : 20 of 200

        assertThat(List.of(count(parts, 0), count(parts, 1), count(parts, 2))).containsExactly(120L, 40L, 40L);
    }

    @Test
    void numbers_over_a_plane_are_a_regression() {
        OutputData data = draw("plane");

        assertThat(data.kind()).isEqualTo("regression");
        assertThat(List.of(data.low(), data.high())).containsExactly(-1d, 1d);
        for (float target : data.targets()) {
            assertThat(target).isBetween(-1f, 1f);
        }
        assertThat(data.editable()).isFalse();
    }

    @Test
    void several_answers_to_one_number_are_bars() {
        assertThat(draw("cat-or-dog").kind()).isEqualTo("bars");
        assertThat(draw("cat-or-dog").outputNames()).containsExactly("0", "1");
    }

    @Test
    void numbers_over_a_line_are_a_curve_with_room_for_wrong_answers() {
        Experiment line = ExperimentEdits.data(preset("chain-rule"), new OwnPoints(List.of(OwnPoint.of(4, 2), OwnPoint.of(-1.5, 0), OwnPoint.of(2, 1)), false));

        OutputData data = OutputSketch.draw(line);

        assertThat(data.kind()).isEqualTo("curve");
        assertThat(data.x1()).containsExactly(2, 0, 1);
        assertThat(data.x2()).isEmpty();
        assertThat(data.targets()).containsExactly(4, -1.5f, 2);
        assertThat(List.of(data.low(), data.high())).containsExactly(-5.5, 8d);
    }

    @Test
    void many_features_are_bars_one_for_each_output() {
        OutputData data = draw("softmax");

        assertThat(data.kind()).isEqualTo("bars");
        assertThat(data.outputNames()).containsExactly("0", "1", "2", "3", "4", "5", "6");
        assertThat(data.x1()).isEmpty();
        assertThat(draw("mnist-mlp").outputNames()).hasSize(10);
    }

    @Test
    void three_classes_are_bars_for_a_boundary_shows_two() {
        Experiment three = ExperimentEdits.data(
                preset("perceptron"), new OwnPoints(List.of(OwnPoint.of(0, 0, 0), OwnPoint.of(1, 1, 0), OwnPoint.of(2, 0, 1)), true));

        assertThat(OutputSketch.draw(three).kind()).isEqualTo("bars");
    }

    @Test
    void only_classes_set_by_hand_can_be_edited() {
        Experiment numbers = ExperimentEdits.data(preset("perceptron"), new OwnPoints(List.of(OwnPoint.of(0.5, 0, 0)), false));

        assertThat(draw("xor-by-hand").editable()).isTrue();
        assertThat(draw("moons").editable()).isFalse();
        assertThat(OutputSketch.draw(numbers).editable()).isFalse();
    }

    @Test
    void colours_reach_from_minus_one_to_one() {
        float[] none = new float[3];
        int[] parts = new int[3];
        PointCloud classes = new PointCloud(none, none, new float[] {0, 1, 2}, parts, List.of("a", "b", "c"));
        PointCloud numbers = new PointCloud(none, none, new float[] {-3, 0.25f, 7}, parts, List.of());

        assertThat(OutputSketch.colors(classes)).containsExactly(-1, 1, 1);
        assertThat(OutputSketch.colors(numbers)).containsExactly(-1, 0.25f, 1);
        assertThat(classes.targets()).containsExactly(0, 1, 2);
    }
}
