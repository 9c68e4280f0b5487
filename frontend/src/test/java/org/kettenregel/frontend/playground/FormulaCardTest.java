package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kettenregel.frontend.SteppedSession.id;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Expressions;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.StepSize;
import org.kettenregel.frontend.SteppedSession;
import org.kettenregel.frontend.component.data.FormulaText;
import org.kettenregel.frontend.component.data.FormulaText.Row;
import org.kettenregel.frontend.detail.Hidden;
import org.kettenregel.frontend.shell.Words;

/** How the numbers of |y - (w x + b)| come about, with x = 2, w = 3, b = 1, y = 4. */
class FormulaCardTest {

    private static final Experiment CHAIN_RULE = preset("chain-rule");

    private final SteppedSession session = new SteppedSession();
    private SessionSnapshot fresh;

    @BeforeEach
    void open() {
        fresh = session.open(CHAIN_RULE);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static Optional<FormulaText> card(SessionSnapshot snapshot, Locale locale) {
        return card(snapshot, locale, Hidden.NOTHING);
    }

    private static Optional<FormulaText> card(SessionSnapshot snapshot, Locale locale, Hidden hidden) {
        Words words = new Words(locale);
        return new FormulaCard(snapshot, new Symbols(CHAIN_RULE, snapshot.graph()), LayerNames.of(CHAIN_RULE, words), words, hidden).text();
    }

    private SessionSnapshot afterForwardSteps(int count) {
        SessionSnapshot snapshot = fresh;
        for (int i = 0; i < count; i++) {
            snapshot = session.send(new Command.Step(Pass.FORWARD, StepSize.OPERATION));
        }
        return snapshot;
    }

    @Test
    void before_the_first_step_there_is_nothing_to_explain() {
        assertThat(card(fresh, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void a_value_is_explained_with_its_numbers_put_in() {
        FormulaText formula = card(afterForwardSteps(4), Locale.ENGLISH).orElseThrow();

        assertThat(formula.title()).isEqualTo("z = p + b");
        assertThat(Told.first(formula).symbols()).isEqualTo("z_j = p_j + b_j");
        assertThat(Told.text(formula)).isEqualTo("6 + 1 = 7");
        assertThat(formula.badge()).isEqualTo("sample 1");
        assertThat(Told.first(formula).rows()).isEmpty();
    }

    @Test
    void a_gradient_is_held_against_a_measurement() {
        session.send(new Command.Finish(Pass.FORWARD));
        FormulaText formula = card(session.send(new Command.Finish(Pass.BACKWARD)), Locale.ENGLISH).orElseThrow();

        assertThat(formula.title()).isEqualTo("w");
        assertThat(Told.text(formula)).isEqualTo("1 · 2 = 2");
        assertThat(Told.first(formula).rows()).extracting(Row::label).containsExactly("upstream gradient", "local derivative", "finite difference");
        assertThat(Told.first(formula).rows()).extracting(Row::value).first().isEqualTo(1.0);
        assertThat(Told.first(formula).rows().get(1).value()).isEqualTo(2);
        assertThat(Told.first(formula).rows().get(2).value()).isCloseTo(2, within(1e-3));
    }

    /** Of the gradient of w nothing stands there but what it is made of: not 2, nor the measurement. */
    @Test
    void a_hidden_gradient_leaves_the_numbers_it_is_made_of() {
        session.send(new Command.Finish(Pass.FORWARD));
        SessionSnapshot end = session.send(new Command.Finish(Pass.BACKWARD));

        FormulaText formula = card(end, Locale.ENGLISH, new Hidden(id(end, "dense#1/weights"), true)).orElseThrow();

        assertThat(Told.first(formula).hidden()).isTrue();
        assertThat(Told.first(formula).result()).isNaN();
        assertThat(Told.first(formula).terms()).extracting(FormulaText.Term::number).contains(1.0, 2.0);
        assertThat(Told.first(formula).rows()).extracting(Row::label).containsExactly("upstream gradient", "local derivative");
        assertThat(formula.blocks()).filteredOn(block -> !block.gradient()).allSatisfy(value -> assertThat(value.result()).isEqualTo(3));
    }

    @Test
    void a_hidden_value_is_not_told_by_its_gradient_either() {
        session.send(new Command.Finish(Pass.FORWARD));
        SessionSnapshot end = session.send(new Command.Finish(Pass.BACKWARD));
        int sum = id(end, "dense#1/sum");

        FormulaText formula = card(session.send(new Command.Look(sum, 0)), Locale.ENGLISH, new Hidden(sum, false)).orElseThrow();

        assertThat(formula.blocks()).hasSize(1);
        assertThat(formula.blocks().getFirst().gradient()).isFalse();
        assertThat(formula.blocks().getFirst().result()).isNaN();
    }

    @Test
    void what_all_samples_share_belongs_to_none() {
        session.send(new Command.Finish(Pass.FORWARD));

        assertThat(card(session.send(new Command.Finish(Pass.BACKWARD)), Locale.ENGLISH).orElseThrow().badge()).isEmpty();
    }

    @Test
    void german_readers_get_german_names() {
        session.send(new Command.Finish(Pass.FORWARD));
        SessionSnapshot loss = session.send(new Command.Step(Pass.BACKWARD, StepSize.OPERATION));

        FormulaText formula = card(loss, Locale.GERMAN).orElseThrow();

        assertThat(formula.title()).isEqualTo("|e|");
        assertThat(formula.badge()).isEqualTo("Beispiel 1");
        assertThat(Told.first(formula).rows()).extracting(Row::label).isEqualTo(List.of("ankommender Gradient", "lokale Ableitung", "Differenzenquotient"));
    }

    @Test
    void who_looks_at_a_node_sees_that_one_and_not_the_last_step() {
        SessionSnapshot end = session.send(new Command.Finish(Pass.FORWARD));

        FormulaText formula = card(session.send(new Command.Look(id(end, "dense#1/product"), 0)), Locale.ENGLISH).orElseThrow();

        assertThat(formula.title()).isEqualTo("p = x · w");
        assertThat(Told.text(formula)).isEqualTo("2 · 3 = 6");
    }

    @Test
    void the_gradient_of_a_given_number_of_an_expression_says_where_it_comes_from() {
        Experiment expression = preset("expression-chain-rule");
        session.open(expression);
        SessionSnapshot snapshot = session.send(new Command.Finish(Pass.BACKWARD));

        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Words words = new Words(locale);
            FormulaText text = new FormulaCard(snapshot, new Symbols(expression, snapshot.graph()), LayerNames.of(expression, words), words, Hidden.NOTHING).text().orElseThrow();
            assertThat(text.blocks().getLast().origin()).startsWith(words.say("op.Parameter.given"));
        }
    }

    @Test
    void a_kink_is_said_to_be_one() {
        Experiment tie = Expressions.of("", new ExpressionLayer("max(a, b)"), Map.of("a", 2.0, "b", 2.0));
        session.open(tie);
        SessionSnapshot end = session.send(new Command.Finish(Pass.BACKWARD));

        FormulaText text = card(session.send(new Command.Look(id(end, "expression#1/a"), 0)), tie, Locale.ENGLISH);

        assertThat(text.blocks().getLast().note()).isEqualTo("Both numbers are the same: by convention each gets half of the gradient.");
        assertThat(text.blocks().getLast().result()).isEqualTo(0.5);
        assertThat(text.blocks().getFirst().note()).isEmpty();
    }

    private static FormulaText card(SessionSnapshot snapshot, Experiment experiment, Locale locale) {
        Words words = new Words(locale);
        return new FormulaCard(snapshot, new Symbols(experiment, snapshot.graph()), LayerNames.of(experiment, words), words, Hidden.NOTHING).text().orElseThrow();
    }
}
