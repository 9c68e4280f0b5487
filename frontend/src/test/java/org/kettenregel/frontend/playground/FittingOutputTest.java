package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.dataset.Circle;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.Idx;
import org.kettenregel.backend.dataset.Plane;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.initializer.HeNormal;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.frontend.SteppedSession;

class FittingOutputTest {

    private static Experiment picked(String preset, DatasetSpec data) {
        return FittingOutput.adapt(ExperimentEdits.data(preset(preset), data));
    }

    @Test
    void two_classes_need_one_sigmoid() {
        Experiment after = picked("mnist-deep", new Circle());

        assertThat(after.output().spec()).isEqualTo(new Dense(1, new Sigmoid()));
        assertThat(after.loss()).isEqualTo(new BinaryCrossEntropyLoss());
    }

    @Test
    void more_classes_need_a_softmax_over_all_of_them() {
        Experiment after = picked("moons", new Idx());

        assertThat(after.output().spec()).isEqualTo(new Dense(10, new Softmax()));
        assertThat(after.loss()).isEqualTo(new CategoricalCrossEntropyLoss());
    }

    @Test
    void numbers_need_a_linear_unit() {
        Experiment after = picked("moons", new Plane());

        assertThat(after.output().spec()).isEqualTo(new Dense(1, new Linear()));
        assertThat(after.loss()).isEqualTo(new MeanSquaredError());
    }

    @Test
    void what_fits_stays_with_all_its_knobs() {
        Dense output = new Dense(1, new Sigmoid(), false, new HeNormal());
        Experiment own = ExperimentEdits.loss(
                ExperimentEdits.spec(preset("moons"), 3, spec -> output), new BinaryCrossEntropyLoss(true));

        Experiment after = FittingOutput.adapt(ExperimentEdits.data(own, new Circle()));

        assertThat(after).isEqualTo(ExperimentEdits.data(own, new Circle()));
    }

    @Test
    void the_output_keeps_its_bias_and_its_starting_weights() {
        Experiment own = ExperimentEdits.spec(preset("moons"), 3, spec -> new Dense(1, new Sigmoid(), false, new HeNormal()));

        assertThat(FittingOutput.adapt(ExperimentEdits.data(own, new Plane())).output().spec()).isEqualTo(new Dense(1, new Linear(), false, new HeNormal()));
    }

    @Test
    void hidden_layers_are_nobodys_business() {
        assertThat(picked("moons", new Idx()).layers().subList(0, 2)).isEqualTo(preset("moons").layers().subList(0, 2));
    }

    @Test
    void an_output_without_units_of_its_own_stays() {
        Experiment softmax = preset("softmax");

        assertThat(FittingOutput.adapt(softmax)).isSameAs(softmax);
    }

    /** Without pictures: their rows and columns need layers of their own before a dense one. */
    static List<DatasetSpec> drawnSets() {
        return Catalog.of(DatasetSpec.class).entries().stream().<DatasetSpec>map(Catalog.Entry::defaults)
                .filter(data -> !data.fromFiles() && data.signature().input().sizes().size() == 1).toList();
    }

    @ParameterizedTest
    @MethodSource("drawnSets")
    void whatever_is_picked_runs(DatasetSpec data) {
        assertThat(SteppedSession.look(picked("plane", data)).problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(SteppedSession.look(picked("moons", data)).problems()).filteredOn(Problem::isError).isEmpty();
    }
}
