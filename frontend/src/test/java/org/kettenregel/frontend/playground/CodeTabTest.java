package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.frontend.component.CodeListing;
import tools.jackson.databind.JsonNode;

/** The network as code, beside its drawing. */
class CodeTabTest {

    private final Table table = new Table(preset("spiral"));

    @AfterEach
    void close() {
        table.close();
    }

    private List<String> lines() {
        return StreamSupport.stream(table.drawn("pg-code", "drawing").get("rows").spliterator(), false).map(CodeTabTest::line).toList();
    }

    private static String line(JsonNode row) {
        return StreamSupport.stream(row.get("parts").spliterator(), false).map(part -> part.get("text").asString()).collect(Collectors.joining());
    }

    private void paste(String code) {
        ((TextArea) table.person().find("code-paste")).setValue(code);
        table.person().click("code-apply");
    }

    private List<String> sentences() {
        return ((UnorderedList) table.person().find("code-sentences")).getChildren().map(item -> ((ListItem) item).getText()).toList();
    }

    @Test
    void the_tab_shows_the_code_of_the_network_in_place_of_its_drawing() {
        table.person().click("tab-code");

        assertThat(table.person().sees("pg-code")).isTrue();
        assertThat(table.person().sees("pg-network")).isFalse();
        assertThat(lines()).contains("    layers.Dense(8, activation=\"tanh\"),", "optimizer = keras.optimizers.Adam(learning_rate=0.05)");
    }

    @Test
    void a_layer_that_was_chosen_while_building_is_lit_here_too() {
        table.presenter.chooseLayer(2, false);
        table.person().click("tab-code");

        assertThat(table.person().find("pg-code").getElement().getProperty("selected", 0)).isEqualTo(2);
    }

    @Test
    void an_edit_is_in_the_code_at_once() {
        table.person().click("tab-code");

        table.presenter.edit(before -> UnitEdits.units(before, "dense#1", 1));

        assertThat(lines()).contains("    layers.Dense(9, activation=\"tanh\"),");
    }

    @Test
    void another_dialect_is_one_click_away() {
        table.person().click("tab-code");

        table.person().click("code-dialect-pytorch-module");

        assertThat(lines()).contains("class Network(nn.Module):");
        assertThat(table.person().find("code-dialect-pytorch-module").getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void a_network_that_branches_is_no_list() {
        table.presenter.open(preset("residual"));
        table.person().click("tab-code");

        assertThat(table.enabled("code-dialect-keras")).isFalse();
        assertThat(table.enabled("code-dialect-pytorch-module")).isTrue();
        assertThat(table.person().find("code-dialect-keras-functional").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(table.person().sees("code-refusal")).isTrue();
    }

    @Test
    void a_line_selects_its_layer_and_the_selected_layer_lights_its_lines() {
        table.person().click("tab-code");
        CodeListing listing = (CodeListing) table.person().find("pg-code");

        table.fire(new CodeListing.Line(listing, true, 2));

        assertThat(listing.getElement().getProperty("selected", 0)).isEqualTo(2);
        table.fire(new CodeListing.Line(listing, true, 2));
        assertThat(listing.getElement().getProperty("selected", 0)).isZero();
        table.fire(new CodeListing.Line(listing, true, 77));
        assertThat(table.shown()).isEqualTo(preset("spiral"));
    }

    @Test
    void pasted_code_becomes_the_network_and_undo_leads_back() {
        table.person().click("tab-code");

        paste("""
                model = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(8, activation="tanh"), layers.Foo(3), layers.Dense(1, activation="sigmoid")])
                """);

        assertThat(table.shown().layers()).extracting(Layer::id).containsExactly(1, 3);
        assertThat(sentences()).containsExactly("Line 1: the layer Foo is not known here and is left out. Use one of those in the palette.");
        table.person().click("undo");
        assertThat(table.shown()).isEqualTo(preset("spiral"));
    }

    @Test
    void text_without_a_network_changes_nothing() {
        table.person().click("tab-code");

        paste("hello, world");

        assertThat(table.shown()).isEqualTo(preset("spiral"));
        assertThat(table.person().find("code-outcome").getElement().getText()).isEqualTo("No network was found, so nothing has changed.");
    }

    @Test
    void an_expression_has_no_code() {
        table.presenter.open(preset("expression-neuron"));

        assertThat(table.enabled("tab-code")).isFalse();
        assertThat(table.person().sees("pg-graph")).isTrue();
    }
}
