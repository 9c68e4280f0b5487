package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.id;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.FormulaLines;
import org.kettenregel.frontend.component.ProductPicture;
import org.kettenregel.frontend.component.TensorPicture;
import org.kettenregel.frontend.component.TermsTable;
import tools.jackson.databind.JsonNode;

/** Numbers looked at closely on |y - (w x + b)| with x = 2, w = 3, b = 1, y = 4, after a backward pass. */
class InspectorTest {

    private final Table table = new Table(preset("chain-rule"));
    private SessionSnapshot end;

    @BeforeEach
    void step() {
        table.settle();
        table.person().click("tab-graph");
        table.person().click("run-forward");
        table.settle();
        table.person().click("run-backward");
        end = table.settle();
        table.settleAll(); // what the cards ask for
    }

    @AfterEach
    void close() {
        table.close();
    }

    private void look(String node) {
        table.presenter.select(id(end, node), 0);
        table.settleAll();
    }

    private JsonNode block(int which) {
        return table.drawn("pg-formula", "explanation").get("blocks").get(which);
    }

    @Test
    void value_and_gradient_stand_in_one_card_and_say_where_they_come_from() {
        look("dense#1/sum");

        assertThat(table.drawn("pg-formula", "explanation").get("title").asString()).isEqualTo("z = p + b");
        assertThat(block(0).get("heading").asString()).isEqualTo("Value");
        assertThat(block(0).get("result").asDouble()).isEqualTo(7);
        assertThat(block(0).get("origin").asString()).isEqualTo("add bias, Output · epoch 0, batch 1, step 4 of 14");
        assertThat(block(1).get("heading").asString()).isEqualTo("Gradient");
        assertThat(block(1).get("result").asDouble()).isEqualTo(1);
        assertThat(block(1).get("origin").asString()).isEqualTo("add bias, Output · epoch 0, batch 1, step 10 of 14");
    }

    @Test
    void a_number_in_the_formula_leads_to_where_it_comes_from() {
        look("dense#1/sum");
        FormulaLines formula = (FormulaLines) table.person().find("pg-formula");
        JsonNode six = block(0).get("terms").get(0);

        table.fire(new FormulaLines.Pick(formula, true, six.get("node").asInt(), six.get("element").asInt(), six.get("row").asInt()));

        assertThat(table.sent).contains(new Command.Look(id(end, "dense#1/product"), 0));
        table.settleAll();
        assertThat(block(0).get("result").asDouble()).isEqualTo(6);
    }

    @Test
    void all_terms_of_a_gradient_are_listed_on_demand() {
        look("dense#1/weights");

        table.fire(new FormulaLines.Terms((FormulaLines) table.person().find("pg-formula"), true, true));
        table.settleAll();

        JsonNode sum = table.drawn("pg-terms", "sum");
        assertThat(sum.get("gradient").asBoolean()).isTrue();
        assertThat(sum.get("count").asInt()).isEqualTo(1);
        assertThat(sum.get("total").asDouble()).isEqualTo(2);
    }

    @Test
    void terms_say_where_their_factors_stand_along_each_axis() {
        try (Table shapes = new Table(preset("shapes-cnn"))) {
            shapes.settle();
            shapes.presenter.finish(Pass.FORWARD);
            SessionSnapshot forward = shapes.settle();
            shapes.presenter.select(id(forward, "conv2d#3/convolution"), (7 * 16 + 9) * 8 + 6);
            shapes.settleAll();
            shapes.presenter.screen().details().openTerms(false);
            shapes.settleAll();

            JsonNode sum = shapes.drawn("pg-terms", "sum");
            assertThat(sum.get("count").asInt()).isGreaterThan(sum.get("zeros").asInt());
            JsonNode kernel = shapes.drawn("pg-terms", "tensors").get(0);
            assertThat(kernel.get("axes").toString()).isIn("[\"row\",\"column\",\"input channel\",\"channel\"]", "[\"row\",\"column\",\"channel\"]");
        }
    }

    /** Whoever has chosen no number sees the same one in the formula, in the window and in the drawing. */
    @Test
    void one_number_is_looked_at_everywhere() {
        try (Table shapes = new Table(preset("shapes-cnn"))) {
            shapes.settle();
            shapes.person().click("tab-graph");
            shapes.presenter.finish(Pass.FORWARD);
            SessionSnapshot forward = shapes.settle();
            int map = id(forward, "conv2d#3/activation");
            shapes.presenter.select(map, -1);
            shapes.presenter.screen().details().drawer().open("detail.window");
            SessionSnapshot looked = shapes.settle();
            shapes.settleAll();

            int element = looked.explanation().orElseThrow().element();
            assertThat(shapes.person().find("pg-window").getElement().getProperty("place", -1)).isEqualTo(element / 8);
            assertThat(shapes.drawn("pg-window", "drawing").get("outChannel").asInt()).isEqualTo(element % 8);
            assertThat(shapes.drawn("pg-formula", "explanation").get("title").asString())
                    .endsWith("[row %d, column %d, channel %d]".formatted(element / 8 / 16, element / 8 % 16, element % 8));
        }
    }

    @Test
    void the_microscope_stands_beside_a_number_that_goes_through_a_function() {
        look("loss/error");

        JsonNode view = table.drawn("pg-microscope", "view");
        assertThat(view.get("x").asDouble()).isEqualTo(-3);
        assertThat(view.get("slope").asDouble()).isEqualTo(-1);
        assertThat(view.get("kinks").get(0).get("taken").asDouble()).isZero();
    }

    @Test
    void the_way_back_of_a_product_is_chosen() {
        look("dense#1/product");
        table.presenter.screen().details().drawer().open("detail.product");
        table.settleAll();
        assertThat(table.drawn("pg-product", "product").get("sum").asDouble()).isEqualTo(6);

        table.fire(new ProductPicture.Pass((ProductPicture) table.person().find("pg-product"), true, "weights"));
        table.settleAll();

        assertThat(table.drawn("pg-product", "product").get("sum").asDouble()).isEqualTo(2);
    }

    @Test
    void forged_requests_harm_nothing() {
        look("dense#1/product");
        table.presenter.screen().details().drawer().open("detail.product");
        table.settleAll();
        List<Command> before = List.copyOf(table.sent);

        table.fire(new ProductPicture.Pass((ProductPicture) table.person().find("pg-product"), true, "sideways"));
        table.fire(new ProductPicture.Pick((ProductPicture) table.person().find("pg-product"), true, -1, 0));
        table.fire(new TensorPicture.Pick((TensorPicture) table.person().find("pg-tensor"), true, -5));
        table.fire(new TensorPicture.Scope((TensorPicture) table.person().find("pg-tensor"), true, "world"));
        table.fire(new TermsTable.Pick((TermsTable) table.person().find("pg-terms"), true, 99, 0, -1));
        table.fire(new FormulaLines.Pick((FormulaLines) table.person().find("pg-formula"), true, 99, -1, 77));
        table.settleAll();

        assertThat(table.sent.subList(0, before.size())).isEqualTo(before);
        assertThat(table.banner()).isEmpty();
    }
}
