package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import com.vaadin.flow.component.html.NativeDetails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.EarlyStopping;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.optimizer.ClipByNorm;
import org.kettenregel.backend.schedule.CosineDecay;
import org.kettenregel.backend.schedule.StepDecay;

class MoreLearningTest {

    private Table table = new Table(preset("spiral"));

    @AfterEach
    void close() {
        table.close();
    }

    private void sitDown(Experiment experiment) {
        table.close();
        table = new Table(experiment);
    }

    private NativeDetails more() {
        return (NativeDetails) table.person().find("more-learning");
    }

    private String patience() {
        return table.person().find("patience").getElement().getProperty("shown");
    }

    @Test
    void it_stays_closed_for_the_usual_and_opens_for_what_is_not() {
        assertThat(more().isOpen()).isFalse();

        sitDown(ExperimentEdits.training(preset("spiral"), preset("spiral").training().withClipping(new ClipByNorm())));

        assertThat(more().isOpen()).isTrue();
    }

    @Test
    void the_order_of_samples_that_are_learned_together_is_nothing_unusual() {
        sitDown(preset("chain-rule")); // not shuffled, but one sample
        assertThat(more().isOpen()).isFalse();

        sitDown(preset("perceptron-rule")); // four samples, one after the other
        assertThat(more().isOpen()).isTrue();
    }

    @Test
    void who_closes_it_finds_it_closed_after_the_next_change() {
        table.person().choose("choice-clipping", "By norm");
        assertThat(more().isOpen()).isTrue();
        more().setOpen(false);

        table.person().drag("batch", 32);

        assertThat(more().isOpen()).isFalse();
    }

    @Test
    void a_schedule_is_chosen_with_its_knobs_and_drawn() {
        assertThat(table.person().sees("pg-rate")).isFalse();

        table.person().choose("choice-schedule", "In steps");
        table.person().drag("knob-everyEpochs", 20);

        assertThat(table.shown().training().schedule()).isEqualTo(new StepDecay(20, 0.5));
        assertThat(table.person().sees("pg-rate")).isTrue();
        assertThat(table.drawn("pg-rate", "drawing").get("rates").get(0).floatValue()).isEqualTo(0.05f); // what Adam begins with
    }

    @Test
    void patience_is_counted_in_epochs_and_what_belongs_to_it_comes_with_it() {
        assertThat(patience()).isEqualTo("never");
        assertThat(table.person().sees("least-gain")).isFalse();

        table.person().drag("patience", 8);
        table.person().drag("least-gain", 0.01);

        assertThat(table.shown().training().stopping()).isEqualTo(new EarlyStopping(8, 0.01));
        assertThat(patience()).isEqualTo("after 8 epochs");
        assertThat(table.person().sees("least-gain")).isTrue();
    }

    @Test
    void a_run_goes_on_while_its_learning_is_changed() {
        table.settle();

        table.person().tick("shuffle", false);
        table.person().choose("choice-schedule", "Cosine");

        assertThat(table.shown().training().shuffle()).isFalse();
        assertThat(table.shown().training().schedule()).isEqualTo(new CosineDecay());
        assertThat(table.restarts()).isOne(); // the first one
    }

    @Test
    void undo_puts_all_of_it_back() {
        table.person().choose("choice-schedule", "Cosine");
        table.person().drag("patience", 8);
        table.person().tick("shuffle", false);

        for (int i = 0; i < 3; i++) {
            table.person().click("undo");
        }

        assertThat(table.shown()).isEqualTo(preset("spiral"));
        assertThat(table.person().chosen("choice-schedule")).isEqualTo("Constant");
        assertThat(patience()).isEqualTo("never");
        assertThat(table.enabled("undo")).isFalse();
    }
}
