package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Spiral;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.OwnValue;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.Regularization;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.loss.HuberLoss;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.NetworkCanvas;
import tools.jackson.databind.JsonNode;

class ScreenTest {

    private Table table = new Table(preset("spiral"));

    @AfterEach
    void close() {
        table.close();
    }

    private void sitDown(Experiment experiment) {
        table.close();
        table = new Table(experiment);
    }

    private double value(String slider) {
        return table.person().find(slider).getElement().getProperty("value", Double.NaN);
    }

    static List<Preset> presets() {
        return Presets.all();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void every_preset_can_be_shown_in_both_languages(Preset preset) {
        sitDown(preset.experiment());
        table.settle();
        String english = table.person().find("title").getElement().getText();

        table.person().click("language-de");

        assertThat(english).isNotEmpty();
        assertThat(table.person().find("title").getElement().getText()).isNotEmpty();
        assertThat(table.drawn("pg-network", "drawing").get("layers")).hasSize(preset.experiment().layers().size() + 1);
    }

    @Test
    void what_has_made_a_run_stop_is_called_as_on_its_card() {
        sitDown(ExperimentEdits.ownValue(preset("plane"), new OwnValue("dense#2/weights", 0, 1e30)));
        table.person().click("run-update");
        table.settle();

        assertThat(table.banner()).matches("Run: .* \\((Hidden 1|Output|Loss)\\) .*").doesNotContain("#", "loss/");
    }

    @Test
    void what_an_autoencoder_makes_of_pictures_is_counted_as_an_error_though_they_have_classes() {
        sitDown(preset("mnist-autoencoder"));

        assertThat(table.person().find("pg-now").getElement().getProperty("metric")).isEqualTo("error");
        assertThat(table.person().find("pg-chart").getElement().getProperty("metric")).isEqualTo("error");
    }

    @Test
    void another_language_goes_on_where_the_first_one_was() {
        table.settle();
        table.person().click("step-forward");
        table.settle();
        table.person().click("tab-graph");
        int before = table.sent.size();

        table.person().click("language-de");

        assertThat(table.sent).hasSize(before);
        assertThat(table.drawn("pg-narration", "sentence").get("parts").get(0).get("text").asString()).isEqualTo("Einen Batch nehmen:");
        assertThat(table.drawn("pg-network", "drawing").get("layers").get(1).get("title").asString()).isEqualTo("Verdeckt 1");
        assertThat(table.person().find("tab-graph").getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void an_error_stands_below_the_network_and_at_its_layer() {
        table.settle();
        table.presenter.edit(experiment -> ExperimentEdits.units(experiment, 3, 4));

        table.settle();

        assertThat(table.banner()).startsWith("Output: two classes need 1 output");
        assertThat(table.drawn("pg-network", "drawing").get("layers").get(3).get("problem").asString()).isEqualTo(table.banner().substring("Output: ".length()));
        assertThat(table.enabled("train")).isFalse();
        table.person().click("undo");
        table.settle();
        assertThat(table.banner()).isEmpty();
        assertThat(table.enabled("train")).isTrue();
    }

    @Test
    void a_sentence_about_the_link_stands_until_the_first_change() {
        table.presenter.say("link.damaged");
        table.settle();
        assertThat(table.banner()).startsWith("The link is damaged or cut off.");

        table.person().click("new-seed");
        table.presenter.edit(experiment -> ExperimentEdits.batchSize(experiment, 5));
        table.settle();

        assertThat(table.banner()).isEmpty();
    }

    @Test
    void a_network_without_weights_only_goes_forward() {
        sitDown(preset("softmax"));
        table.settle();

        assertThat(List.of(table.enabled("step-forward"), table.enabled("run-forward"))).containsOnly(true);
        assertThat(List.of(table.enabled("step-backward"), table.enabled("run-update"), table.enabled("train"))).containsOnly(false);
        table.presenter.open(preset("xor"));
        table.settle();
        assertThat(List.of(table.enabled("step-backward"), table.enabled("run-update"), table.enabled("train"))).containsOnly(true);
    }

    @Test
    void what_comes_late_from_an_experiment_that_is_gone_is_not_shown() {
        SessionSnapshot old = table.settle();
        table.presenter.open(preset("chain-rule"));
        table.settle();

        table.presenter.show(old);

        assertThat(table.drawn("pg-graph", "graph").get("version").asInt()).isEqualTo(2);
        assertThat(table.drawn("pg-graph", "graph").get("nodes")).hasSize(9);
    }

    @Test
    void the_line_of_the_training_loop_that_runs_is_lit() {
        table.settle();
        assertThat(lit()).isEmpty();

        table.person().click("run-forward");
        table.settle();
        assertThat(lit()).containsExactly("loop-loss");
        table.person().click("run-backward");
        table.settle();
        assertThat(lit()).containsExactly("loop-backward");
    }

    private List<String> lit() {
        return table.person().all(ListItem.class).stream().map(Component::getElement)
                .filter(line -> "step".equals(line.getAttribute("aria-current"))).map(line -> line.getAttribute("data-testid")).toList();
    }

    @Test
    void a_layer_that_is_chosen_shows_its_knobs_until_it_is_chosen_again() {
        assertThat(table.person().sees("layer-panel")).isFalse();
        table.fire(new NetworkCanvas.SelectLayer(table.network(), true, "dense#1"));
        assertThat(table.person().sees("knob-units")).isTrue();

        table.person().type("knob-units", "12");
        table.person().choose("choice-activation", "ReLU");

        assertThat(table.shown().layer("dense#1").spec()).isEqualTo(new Dense(12, new Relu()));
        table.fire(new NetworkCanvas.SelectLayer(table.network(), true, "dense#1"));
        assertThat(table.person().sees("layer-panel")).isFalse();
    }

    @Test
    void data_are_shared_out_and_batched_by_sliders() {
        table.person().drag("split", 70);
        table.person().drag("batch", 32);
        table.person().drag("knob-noise", 0.25);

        assertThat(table.shown().split()).isEqualTo(new Split(70, 15, 15));
        assertThat(table.person().find("split").getElement().getProperty("shown")).isEqualTo("70 / 15 / 15");
        assertThat(table.shown().batchSize()).isEqualTo(32);
        assertThat(((Spiral) table.shown().data()).noise()).isEqualTo(0.25);
    }

    @Test
    void each_share_of_training_data_leaves_the_rest_to_the_others() {
        for (int train = 20; train <= 100; train += 10) {
            table.person().drag("split", train);

            Split split = table.shown().split();
            assertThat(split.train() + split.validation() + split.test()).isEqualTo(100);
            assertThat(split.test() - split.validation()).isBetween(0, 1);
        }
    }

    @Test
    void loss_optimizer_and_penalties_are_chosen_at_the_left() {
        table.person().choose("choice-loss", "Huber");
        table.person().drag("knob-l2", 0.01);
        table.person().choose("choice-optimizer", "Gradient descent");

        assertThat(table.shown().loss()).isEqualTo(new HuberLoss());
        assertThat(table.shown().regularization()).isEqualTo(new Regularization(0, 0.01));
        assertThat(table.person().sees("knob-momentum")).isTrue();
    }

    @Test
    void undo_puts_every_field_back() {
        table.person().choose("choice-loss", "Huber");
        table.person().drag("knob-l1", 0.05);
        table.person().drag("batch", 32);

        for (int i = 0; i < 3; i++) {
            table.person().click("undo");
        }

        assertThat(table.shown()).isEqualTo(preset("spiral"));
        assertThat(table.person().chosen("choice-loss")).isEqualTo("Binary cross-entropy");
        assertThat(List.of(value("knob-l1"), value("batch"))).containsExactly(0d, 20d);
    }

    @Test
    void data_are_offered_with_a_few_of_their_points() {
        JsonNode choices = table.drawn("pg-picker", "choices");

        assertThat(choices).hasSize(Catalog.of(DatasetSpec.class).entries().size() - 1); // without that of expressions
        assertThat(StreamSupport.stream(choices.spliterator(), false).filter(choice -> choice.get("kind").asString().equals("points")))
                .hasSize(6)
                .allSatisfy(choice -> assertThat(choice.get("x")).hasSizeLessThanOrEqualTo(120).hasSameSizeAs(choice.get("colors")));
        assertThat(table.person().find("pg-picker").getElement().getProperty("value")).isEqualTo("spiral");
    }

    @Test
    void a_network_of_a_handful_of_numbers_has_a_slider_for_each() {
        sitDown(preset("chain-rule"));
        table.settle();
        assertThat(List.of(value("value-x1"), value("value-y"), value("value-w1"), value("value-b1"))).containsExactly(2d, 4d, 3d, 1d);

        table.person().drag("value-w1", -0.5);
        assertThat(table.lastSent()).isEqualTo(new Command.SetParameter("dense#1/weights", 0, -0.5f));
        table.person().drag("value-x1", 1.5);
        table.person().drag("value-y", -2);

        assertThat(table.shown().data()).isEqualTo(new OwnPoints(List.of(OwnPoint.of(-2, 1.5)), false));
    }

    @Test
    void the_results_know_what_is_counted_beside_the_loss() {
        assertThat(table.person().find("pg-now").getElement().getProperty("metric")).isEqualTo("accuracy");
        assertThat(table.person().find("pg-now").getElement().getProperty("parameters", 0)).isEqualTo((2 * 8 + 8) + (8 * 4 + 4) + (4 + 1));
        sitDown(preset("plane"));
        assertThat(table.person().find("pg-chart").getElement().getProperty("metric")).isEqualTo("error");
    }
}
