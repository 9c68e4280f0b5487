package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.DrawnDigits;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Training;

class BatchFieldTest {

    /** 300 points, of which 60 % train, 20 at a time. */
    private Table table = new Table(preset("spiral"));

    @AfterEach
    void close() {
        table.close();
    }

    private void sitDown(Experiment experiment) {
        table.close();
        table = new Table(experiment);
    }

    private List<String> pressed() {
        return List.of("batch-one", "batch-some", "batch-all").stream()
                .filter(each -> "true".equals(table.person().find(each).getElement().getAttribute("aria-pressed"))).toList();
    }

    private String said() {
        return table.person().find("batch").getElement().getProperty("shown");
    }

    private double most() {
        return table.person().find("batch").getElement().getProperty("max", Double.NaN);
    }

    @Test
    void one_sample_some_and_all_are_a_click_away() {
        assertThat(pressed()).containsExactly("batch-some");

        table.person().click("batch-one");
        assertThat(table.shown().batchSize()).isOne();
        assertThat(pressed()).containsExactly("batch-one");

        table.person().click("batch-all");
        assertThat(table.shown().batchSize()).isEqualTo(Training.LARGEST_BATCH);
        assertThat(pressed()).containsExactly("batch-all");

        table.person().click("batch-some");
        assertThat(table.shown().batchSize()).isEqualTo(20); // as before
    }

    @Test
    void how_many_all_are_is_said_as_soon_as_it_is_known() {
        table.person().click("batch-all");
        assertThat(said()).isEqualTo("all");

        table.settle();

        assertThat(said()).isEqualTo("all 180");
    }

    @Test
    void other_data_are_counted_anew() {
        table.person().click("batch-all");
        table.settle();

        table.person().drag("split", 80);
        assertThat(said()).isEqualTo("all");
        table.settle();

        assertThat(said()).isEqualTo("all 240");
    }

    @Test
    void as_many_as_there_are_is_all_of_them() {
        sitDown(preset("perceptron-rule")); // four samples, one at a time
        table.settle();

        table.person().drag("batch", 4);

        assertThat(pressed()).containsExactly("batch-all");
        assertThat(said()).isEqualTo("4");
    }

    @Test
    void some_of_a_handful_are_at_most_half_of_them() {
        sitDown(preset("xor-by-hand"));
        table.person().click("batch-all");
        table.settle();

        table.person().click("batch-some");

        assertThat(table.shown().batchSize()).isEqualTo(2);
    }

    @Test
    void pictures_come_in_larger_batches_than_points() {
        assertThat(most()).isEqualTo(64);

        sitDown(preset("mnist-mlp"));
        assertThat(most()).isEqualTo(512);

        sitDown(ExperimentEdits.data(preset("mnist-mlp"), new DrawnDigits()));
        assertThat(most()).isEqualTo(512);
    }
}
