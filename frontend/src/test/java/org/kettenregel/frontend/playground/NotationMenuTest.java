package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.backend.formula.Notation.Bias;
import org.kettenregel.backend.formula.Notation.Weights;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.loss.PerceptronLoss;
import org.kettenregel.backend.op.PerceptronCriterion.Rule;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.SteppedSession;
import org.kettenregel.frontend.component.ProductPicture;
import org.kettenregel.frontend.component.data.FormulaText;
import org.kettenregel.frontend.detail.Hidden;
import org.kettenregel.frontend.shell.Words;
import tools.jackson.databind.JsonNode;

/** One network in four notations: x = (0, 2), w = (2, 2), b = 0, so that z = 4; and the menu that chooses among them. */
class NotationMenuTest {

    private static final Experiment PERCEPTRON = preset("perceptron");
    private static final Notation COLUMNS = new Notation(Weights.IN_FRONT, Bias.VECTOR);
    private static final Notation NODE = new Notation(Weights.BEHIND, Bias.NODE);
    private static final Notation COLUMNS_NODE = new Notation(Weights.IN_FRONT, Bias.NODE);
    private static final List<Notation> ALL = List.of(Notation.USUAL, COLUMNS, NODE, COLUMNS_NODE);

    private Table table;

    @AfterEach
    void leave() {
        if (table != null) {
            table.close();
        }
    }

    private static FormulaText card(Experiment experiment, Pass pass, String node, Notation notation) {
        try (SteppedSession session = new SteppedSession()) {
            session.open(experiment);
            SessionSnapshot end = session.send(new Command.Finish(pass));
            SessionSnapshot looked = session.send(new Command.Look(SteppedSession.id(end, node), 0));
            Words words = new Words(Locale.ENGLISH);
            Symbols symbols = new Symbols(experiment, looked.graph(), notation);
            return new FormulaCard(looked, symbols, LayerNames.of(experiment, words), words, Hidden.NOTHING).text().orElseThrow();
        }
    }

    private static FormulaText.Block value(String node, Notation notation) {
        return card(PERCEPTRON, Pass.FORWARD, node, notation).blocks().getFirst();
    }

    private static FormulaText.Block gradient(String node, Notation notation) {
        return card(PERCEPTRON, Pass.BACKWARD, node, notation).blocks().getLast();
    }

    @Test
    void weights_stand_behind_or_in_front_in_symbols_and_in_numbers() {
        assertThat(card(PERCEPTRON, Pass.FORWARD, "dense#1/product", Notation.USUAL).title()).startsWith("p = x · w");
        assertThat(value("dense#1/product", Notation.USUAL).symbols()).isEqualTo("p_j = \\sum_i x_i\\,w_{ij}");
        assertThat(Told.text(value("dense#1/product", Notation.USUAL))).isEqualTo("0 · 2 + 2 · 2 = 4");

        assertThat(card(PERCEPTRON, Pass.FORWARD, "dense#1/product", COLUMNS).title()).startsWith("p = w · x");
        assertThat(value("dense#1/product", COLUMNS).symbols()).isEqualTo("p_j = \\sum_i w_{ji}\\,x_i");
        assertThat(Told.text(value("dense#1/product", COLUMNS))).isEqualTo("2 · 0 + 2 · 2 = 4");
    }

    @Test
    void a_number_leads_to_its_place_wherever_it_stands() {
        List<FormulaText.Term> terms = value("dense#1/product", COLUMNS).terms();

        assertThat(terms.getFirst().node()).isNotEqualTo(terms.get(2).node());
        assertThat(terms.getFirst().row()).as("weights are shared").isEqualTo(-1);
        assertThat(terms.get(2).row()).as("features belong to a sample").isZero();
    }

    @Test
    void the_bias_is_a_vector_or_weighs_a_constant() {
        assertThat(card(PERCEPTRON, Pass.FORWARD, "dense#1/sum", Notation.USUAL).title()).startsWith("z = p + b");
        assertThat(value("dense#1/sum", Notation.USUAL).symbols()).isEqualTo("z_j = p_j + b_j");
        assertThat(Told.text(value("dense#1/sum", Notation.USUAL))).isEqualTo("4 + 0 = 4");

        assertThat(card(PERCEPTRON, Pass.FORWARD, "dense#1/sum", NODE).title()).startsWith("z = p + 1 · w₀");
        assertThat(value("dense#1/sum", NODE).symbols()).isEqualTo("z_j = p_j + 1 \\cdot w_{0j}");
        assertThat(Told.text(value("dense#1/sum", NODE))).isEqualTo("4 + 1 · 0 = 4");

        assertThat(card(PERCEPTRON, Pass.FORWARD, "dense#1/sum", COLUMNS_NODE).title()).startsWith("z = p + w₀ · 1");
        assertThat(value("dense#1/sum", COLUMNS_NODE).symbols()).isEqualTo("z_j = p_j + w_{j0} \\cdot 1");
        assertThat(Told.text(value("dense#1/sum", COLUMNS_NODE))).isEqualTo("4 + 0 · 1 = 4");
    }

    @Test
    void gradients_follow() {
        assertThat(gradient("dense#1/weights", Notation.USUAL).symbols())
                .isEqualTo("\\frac{\\partial L}{\\partial w_{ij}} = \\sum_n \\frac{\\partial L}{\\partial p_{nj}}\\,x_{ni}");
        assertThat(gradient("dense#1/weights", COLUMNS).symbols())
                .isEqualTo("\\frac{\\partial L}{\\partial w_{ji}} = \\sum_n \\frac{\\partial L}{\\partial p_{jn}}\\,x_{in}");
        assertThat(gradient("dense#1/bias", NODE).symbols())
                .isEqualTo("\\frac{\\partial L}{\\partial w_{0j}} = \\sum_n \\frac{\\partial L}{\\partial z_{nj}} \\cdot 1");
    }

    @Test
    void no_number_depends_on_the_notation() {
        Experiment spiral = preset("spiral");
        for (String node : List.of("dense#1/product", "dense#1/sum", "dense#2/product", "dense#1/weights", "dense#2/bias", "dense#1/activation", "loss/mean")) {
            List<List<Long>> numbers = ALL.stream().map(notation -> numbers(card(spiral, Pass.BACKWARD, node, notation))).toList();

            assertThat(numbers).as(node).allSatisfy(each -> assertThat(each).isEqualTo(numbers.getFirst()));
        }
    }

    /** All bits of all numbers of a card, whatever their order; a 1 that is written is no number. */
    private static List<Long> numbers(FormulaText text) {
        return text.blocks().stream()
                .flatMapToDouble(block -> DoubleStream.concat(
                        DoubleStream.of(block.result()), block.terms().stream().filter(term -> term.text().isEmpty()).mapToDouble(FormulaText.Term::number)))
                .mapToObj(Double::doubleToRawLongBits).sorted().toList();
    }

    @Test
    void a_logarithm_is_said_to_be_natural() {
        FormulaText.Block entropy = card(preset("softmax"), Pass.FORWARD, "loss/cross-entropy", Notation.USUAL).blocks().getFirst();

        assertThat(entropy.symbols()).contains("\\ln");
        assertThat(entropy.note()).isEqualTo("ln is the natural logarithm, to the base e; code calls it log.");
        assertThat(value("dense#1/product", Notation.USUAL).note()).isEmpty();
    }

    private Table at(Experiment experiment) {
        table = new Table(experiment);
        table.settle();
        return table;
    }

    private List<String> titles() {
        return table.drawn("pg-graph", "graph").get("nodes").findValuesAsString("title");
    }

    private String pressed(String testId) {
        return table.person().find(testId).getElement().getAttribute("aria-pressed");
    }

    @Test
    void the_menu_writes_all_cards_of_the_graph_anew_and_tells_the_session_nothing_but_to_look() {
        at(PERCEPTRON);
        assertThat(titles()).contains("p = x · w", "z = p + b");
        int opened = opened();

        table.person().click("notation-in-front");
        table.person().click("notation-node");
        table.presenter.finish(Pass.FORWARD);
        table.settle();

        assertThat(titles()).contains("p = w · x", "z = p + w₀ · 1", "w₀");
        assertThat(pressed("notation-in-front")).isEqualTo("true");
        assertThat(pressed("notation-behind")).isEqualTo("false");
        assertThat(opened()).isEqualTo(opened);
        assertThat(table.links).as("it is in no link").containsOnly(PERCEPTRON);
        assertThat(table.network().getElement().getProperty("biasNodes", false)).isTrue();
        assertThat(table.network().getElement().getProperty("weightsInFront", false)).isTrue();
    }

    @Test
    void weights_on_cards_of_the_graph_have_a_row_per_unit() {
        at(preset("spiral"));
        assertThat(weights().get("shape").asString()).isEqualTo("(2, 8)");

        table.person().click("notation-in-front");

        assertThat(weights().get("shape").asString()).isEqualTo("(8, 2)");
        assertThat(weights().get("picture").get("rows").asInt()).isEqualTo(8);
        assertThat(weights().get("picture").get("turned").asBoolean()).isTrue();
    }

    private JsonNode weights() {
        return table.drawn("pg-graph", "graph").get("nodes").valueStream().filter(node -> node.get("title").asString().equals("w1")).findFirst().orElseThrow();
    }

    private int opened() {
        return (int) table.sent.stream().filter(Command.Open.class::isInstance).count();
    }

    @Test
    void a_notation_outlasts_another_language() {
        at(PERCEPTRON);
        table.person().click("notation-in-front");

        table.person().click("language-de");
        table.presenter.finish(Pass.FORWARD);
        table.settle();

        assertThat(pressed("notation-in-front")).isEqualTo("true");
        assertThat(titles()).contains("p = w · x");
    }

    @Test
    void the_code_says_where_a_library_writes_otherwise() {
        at(PERCEPTRON);
        table.person().click("tab-code");
        assertThat(table.drawn("pg-code", "drawing").toString()).doesNotContain("W x + b");

        table.person().click("notation-in-front");

        assertThat(table.drawn("pg-code", "drawing").toString()).contains("Dense keeps W as (inputs, units), the transpose of the W in W x + b.");
    }

    /** x (2, 2) times w (2, 1) is p (2, 1); written W x it is w (1, 2) times x (2, 2), which is p (1, 2). */
    @Test
    void matrices_of_a_product_are_turned() {
        at(PERCEPTRON);
        table.presenter.finish(Pass.FORWARD);
        SessionSnapshot snapshot = table.settle();
        table.presenter.select(SteppedSession.id(snapshot, "dense#1/product"), 0);
        table.person().click("detail-open");
        table.person().click("detail-tab-product");
        table.settleAll();
        assertThat(sizes()).containsExactly("x 2 2", "w 2 1", "p 2 1");
        double sum = table.drawn("pg-product", "product").get("sum").asDouble();

        table.person().click("notation-in-front");
        table.presenter.refresh();

        assertThat(sizes()).containsExactly("w 1 2", "x 2 2", "p 1 2");
        assertThat(table.drawn("pg-product", "product").get("sum").asDouble()).isEqualTo(sum);
        ProductPicture picture = (ProductPicture) table.person().find("pg-product");
        table.fire(new ProductPicture.Pick(picture, true, 7, 0)); // forged: there is no such row
        table.fire(new ProductPicture.Pick(picture, true, 0, 0));
        assertThat(table.sent).contains(new Command.Look(SteppedSession.id(snapshot, "dense#1/product"), 0));
    }

    private List<String> sizes() {
        JsonNode product = table.drawn("pg-product", "product");
        return Stream.of("left", "right", "result").map(product::get)
                .map(sheet -> sheet.get("name").asString() + " " + sheet.get("rows").asInt() + " " + sheet.get("columns").asInt()).toList();
    }

    @Test
    void half_the_squared_error_is_an_edit_that_can_be_undone() {
        at(PERCEPTRON);

        table.person().click("notation-2n");
        assertThat(table.shown().loss()).isEqualTo(new MeanSquaredError(true));
        assertThat(pressed("notation-2n")).isEqualTo("true");

        table.person().click("undo");
        assertThat(table.shown()).isEqualTo(PERCEPTRON);
    }

    @Test
    void a_loss_without_squares_leaves_no_choice_of_its_mean() {
        at(preset("softmax"));

        assertThat(table.enabled("notation-n")).isFalse();
        assertThat(table.enabled("notation-2n")).isFalse();
        table.person().click("notation-2n"); // forged
        assertThat(table.shown()).isEqualTo(preset("softmax"));
    }

    @Test
    void labels_of_a_perceptron_choose_its_rule() {
        Experiment rule = preset("perceptron-rule");

        assertThat(ConventionEdits.signed(rule)).contains(false);
        Experiment signed = ConventionEdits.signed(rule, true);
        assertThat(signed.loss()).isEqualTo(new PerceptronLoss(Rule.SIGNED));
        assertThat(ConventionEdits.signed(signed, false)).isEqualTo(rule);
    }

    @Test
    void with_squares_the_last_layer_goes_with_the_labels() {
        Experiment spiral = preset("spiral");
        Experiment squares = ExperimentEdits.loss(spiral, new MeanSquaredError());

        Experiment signed = ConventionEdits.signed(squares, true);

        assertThat(ConventionEdits.signed(squares)).as("it ends with a sigmoid").contains(false);
        assertThat(((Dense) signed.output().spec()).activation()).isEqualTo(new Tanh());
        assertThat(ConventionEdits.signed(signed)).contains(true);
        assertThat(ConventionEdits.signed(signed, false)).isEqualTo(squares);
    }

    @Test
    void a_linear_unit_and_a_cross_entropy_keep_their_labels() {
        assertThat(ConventionEdits.signed(PERCEPTRON)).contains(true);
        assertThat(ConventionEdits.choosesLabels(PERCEPTRON)).isFalse();
        assertThat(ConventionEdits.signed(preset("softmax"), true)).isEqualTo(preset("softmax"));
        assertThat(ConventionEdits.signed(preset("expression-chain-rule"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_lecture_makes_all_choices_that_there_are(LectureNotation lecture) {
        at(preset("perceptron-rule"));

        table.person().click("notation-" + lecture.name().toLowerCase(Locale.ROOT));

        assertThat(pressed("notation-" + lecture.name().toLowerCase(Locale.ROOT))).isEqualTo("true");
        assertThat(ConventionEdits.signed(table.shown())).contains(lecture == LectureNotation.D3);
        assertThat(pressed("notation-in-front")).isEqualTo(String.valueOf(lecture != LectureNotation.D4));
        assertThat(pressed("notation-node")).isEqualTo(String.valueOf(lecture == LectureNotation.D2));
    }

    @Test
    void what_a_browser_kept_is_read_and_anything_else_is_not() {
        assertThat(NotationMenu.remembered("IN_FRONT NODE")).contains(COLUMNS_NODE);
        assertThat(NotationMenu.remembered("BEHIND VECTOR")).contains(Notation.USUAL);
        assertThat(NotationMenu.remembered("")).isEmpty();
        assertThat(NotationMenu.remembered("IN_FRONT <script>")).isEmpty();
    }
}
