package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.id;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.loss.SparseCategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.StepSize;
import org.kettenregel.frontend.SteppedSession;
import org.kettenregel.frontend.component.data.Sentence;
import org.kettenregel.frontend.detail.Hidden;

/** The chain rule on a graph in words: |y - (w x + b)| with x = 2, w = 3, b = 1, y = 4. */
class NarratorTest {

    private static final Experiment CHAIN_RULE = preset("chain-rule");
    private static final SteppedSession SESSION = new SteppedSession();

    @AfterAll
    static void close() {
        SESSION.close();
    }

    /** One sentence before the first step of a batch and one after each. */
    private static List<String> story(Experiment experiment, Locale locale) {
        List<String> told = new ArrayList<>();
        SessionSnapshot snapshot = SESSION.open(experiment);
        told.add(Told.sentence(experiment, snapshot, locale));
        while (snapshot.executed() < snapshot.length() - 1) {
            snapshot = SESSION.send(new Command.Step(Pass.of(snapshot.next()), StepSize.OPERATION));
            told.add(Told.sentence(experiment, snapshot, locale));
        }
        return told;
    }

    @Test
    void the_chain_rule_is_told_in_english() {
        assertThat(story(CHAIN_RULE, Locale.ENGLISH)).containsExactly(
                "Ready. Open Graph and step forward: 6, 7 and a loss of 3. Then backward: 2 for w, 1 for b. Move y past 7 and the signs turn.",
                "Take a batch: samples in this batch: 1. Shown here: sample 1.",
                "Set all gradients to zero, because the backward pass adds to them.",
                "Forward through p = x · w (Output): 2 · 3 = 6",
                "Forward through z = p + b (Output): 6 + 1 = 7",
                "Forward through e = y − z (Loss): 4 − 7 = -3",
                "Forward through |e| (Loss): |-3| = 3",
                "Forward through loss (Loss): 3 = 3",
                "Backward through loss (Loss): the gradient that arrives, 1, times the local derivative, 1, gives 1 for |e|.",
                "Backward through |e| (Loss): the gradient that arrives, 1, times the local derivative, -1, gives -1 for e.",
                "Backward through e = y − z (Loss): the gradient that arrives, -1, times the local derivative, -1, gives 1 for z.",
                "Backward through z = p + b (Output): the gradient that arrives, 1, times the local derivative, 1, gives 1 for b.",
                "Backward through p = x · w (Output): the gradient that arrives, 1, times the local derivative, 2, gives 2 for w.",
                "Update of w (Output): 3 moves against its gradient, 2, to 2.8 (Gradient descent, learning rate 0.1).",
                "Update of b (Output): 1 moves against its gradient, 1, to 0.9 (Gradient descent, learning rate 0.1). (Epoch 1: 1 of 1 batches done.)");
    }

    @Test
    void the_chain_rule_is_told_in_german() {
        assertThat(story(CHAIN_RULE, Locale.GERMAN)).containsExactly(
                "Bereit. Den Graphen öffnen und vorwärts gehen: 6, 7 und ein Verlust von 3. Dann rückwärts: 2 für w, 1 für b. "
                        + "Rückt y über 7, drehen sich die Vorzeichen.",
                "Einen Batch nehmen: Beispiele in diesem Batch: 1. Hier zu sehen: Beispiel 1.",
                "Alle Gradienten auf null setzen, weil der Rückwärtsdurchlauf zu ihnen addiert.",
                "Vorwärts durch p = x · w (Ausgabe): 2 · 3 = 6",
                "Vorwärts durch z = p + b (Ausgabe): 6 + 1 = 7",
                "Vorwärts durch e = y − z (Verlust): 4 − 7 = -3",
                "Vorwärts durch |e| (Verlust): |-3| = 3",
                "Vorwärts durch loss (Verlust): 3 = 3",
                "Rückwärts durch loss (Verlust): der ankommende Gradient, 1, mal der lokalen Ableitung, 1, ergibt 1 für |e|.",
                "Rückwärts durch |e| (Verlust): der ankommende Gradient, 1, mal der lokalen Ableitung, -1, ergibt -1 für e.",
                "Rückwärts durch e = y − z (Verlust): der ankommende Gradient, -1, mal der lokalen Ableitung, -1, ergibt 1 für z.",
                "Rückwärts durch z = p + b (Ausgabe): der ankommende Gradient, 1, mal der lokalen Ableitung, 1, ergibt 1 für b.",
                "Rückwärts durch p = x · w (Ausgabe): der ankommende Gradient, 1, mal der lokalen Ableitung, 2, ergibt 2 für w.",
                "Anpassung von w (Ausgabe): 3 rückt gegen seinen Gradienten, 2, auf 2.8 (Gradientenabstieg, Lernrate 0.1).",
                "Anpassung von b (Ausgabe): 1 rückt gegen seinen Gradienten, 1, auf 0.9 (Gradientenabstieg, Lernrate 0.1). (Epoche 1: 1 von 1 Batches fertig.)");
    }

    /** The answer is 0.5 for targets -1, 1, 1, -1: 2/4 of the errors 1.5, -0.5, -0.5, 1.5 add up to 1. */
    @Test
    void a_parameter_that_all_samples_share_gets_a_sum() {
        assertThat(story(preset("xor-without-activation"), Locale.ENGLISH))
                .contains("Backward through z2 = p2 + b2 (Output): products of arriving gradients and local derivatives add up to 1 for b2. (Sum over 4 samples.)");
    }

    @Test
    void a_mean_of_four_is_told_to_its_end() {
        assertThat(story(preset("xor-without-activation"), Locale.ENGLISH))
                .contains("Forward through loss (Loss): 0.25 · (2.25 + 0.25 + 0.25 + 2.25) = 1.25 (Sample 1 of 4 in this batch.)");
    }

    @Test
    void layers_are_told_apart() {
        assertThat(story(preset("xor-by-hand"), Locale.ENGLISH)).contains(
                "Take a batch: samples in this batch: 4. Shown here: sample 1.", // (0, 0)
                "Forward through p1 = x · w1 (Hidden 1): 0 · 1 + 0 · 1 = 0 (Sample 1 of 4 in this batch.)",
                "Forward through z2 = p2 + b2 (Output): 0 + -0.5 = -0.5 (Sample 1 of 4 in this batch.)");
    }

    /** Scores 1 to 4, 1 to 3: seven products would not fit on a line. */
    @Test
    void a_long_sum_ends_between_two_summands() {
        Experiment wide = ExperimentEdits.insertAfter(preset("softmax"), Layer.INPUT, new Dense(7, new Tanh()));

        String product = story(wide, Locale.ENGLISH).get(3);

        assertThat(product).matches("Forward through p1 = x · w1 \\(Hidden 1\\): (\\d · \\S+ \\+ ){3}… \\(4 more\\) = \\S+ \\(Sample 1 of 2 in this batch\\.\\)");
    }

    /** Of seven classes the first sample is of class 3. */
    @Test
    void a_class_number_becomes_a_column_per_class_before_it_is_compared() {
        Experiment numbered = ExperimentEdits.loss(preset("softmax"), new SparseCategoricalCrossEntropyLoss());

        assertThat(story(numbered, Locale.ENGLISH)).contains("Forward through oneHot(y) (Loss): [0 = 3] = 0 (Sample 1 of 2 in this batch.)")
                .anyMatch(sentence -> sentence.startsWith("Forward through H(oneHot(y), a) (Loss): "));
    }

    @Test
    void the_bracket_of_a_long_mean_is_closed() {
        List<String> told = story(preset("plane"), Locale.ENGLISH);

        assertThat(told).anyMatch(sentence -> sentence.matches("Forward through loss \\(Loss\\): 0\\.1 · \\((\\S+ \\+ ){5}… \\(5 more\\)\\) = \\S+ .*"));
    }

    private static String told(SessionSnapshot snapshot, Hidden hidden) {
        return Told.text(Told.narrator(CHAIN_RULE, snapshot, Locale.ENGLISH, hidden).tell());
    }

    @Test
    void a_hidden_number_is_not_told_but_what_it_is_made_of() {
        SESSION.open(CHAIN_RULE);
        SessionSnapshot loss = SESSION.send(new Command.Finish(Pass.FORWARD));
        SessionSnapshot end = SESSION.send(new Command.Finish(Pass.BACKWARD));

        assertThat(told(loss, new Hidden(id(loss, "loss/mean"), false))).isEqualTo("Forward through loss (Loss): 3 = hidden until predicted");
        assertThat(told(end, new Hidden(id(end, "dense#1/weights"), true))).isEqualTo(
                "Backward through p = x · w (Output): the gradient that arrives, 1, times the local derivative, 2, gives hidden until predicted for w.");
    }

    /** The gradient of p arrives here; its value, 6, went into what the last step made. */
    @Test
    void no_number_is_told_of_another_than_the_hidden_one() {
        SESSION.open(CHAIN_RULE);
        SESSION.send(new Command.Finish(Pass.FORWARD));
        SessionSnapshot end = SESSION.send(new Command.Finish(Pass.BACKWARD));
        Hidden product = new Hidden(id(end, "dense#1/product"), true);

        assertThat(Told.narrator(CHAIN_RULE, end, Locale.ENGLISH, product).tell().parts()).extracting(Sentence.Part::style).doesNotContain("number").contains("hidden");
    }

    @Test
    void where_several_numbers_moved_at_once_none_stands_for_all() {
        SESSION.open(preset("moons"));
        SessionSnapshot end = SESSION.send(new Command.Finish(Pass.UPDATE));

        assertThat(Told.sentence(preset("moons"), end, Locale.ENGLISH))
                .isEqualTo("Update of b3 (Output): all numbers up to here have moved against their gradients (Adam, learning rate 0.03). (Epoch 1: 1 of 12 batches done.)");
    }

    @Test
    void the_counter_says_which_step_of_how_many() {
        SessionSnapshot fresh = SESSION.open(CHAIN_RULE);
        SessionSnapshot end = SESSION.send(new Command.Finish(Pass.UPDATE));

        assertThat(Told.narrator(CHAIN_RULE, fresh, Locale.ENGLISH).tell().counter()).isEmpty();
        assertThat(Told.narrator(CHAIN_RULE, end, Locale.ENGLISH).tell().counter()).isEqualTo("14 / 14");
    }

    @Test
    void training_is_told_as_such() {
        SESSION.open(preset("moons"));
        SESSION.tell(new Command.Train());
        SessionSnapshot training = SESSION.await(SessionSnapshot::training);
        SESSION.tell(new Command.Pause());
        SESSION.await(snapshot -> !snapshot.training());

        assertThat(Told.sentence(preset("moons"), training, Locale.ENGLISH))
                .isEqualTo("Training: forward, backward, update, batch after batch. Pause to look inside.");
    }

    @Test
    void what_cannot_run_is_told_as_such() {
        Experiment wrong = ExperimentEdits.units(preset("moons"), 3, 5);

        assertThat(Told.sentence(wrong, SESSION.open(wrong), Locale.ENGLISH))
                .isEqualTo("It cannot run yet. The sentence below the network says what to change.");
    }
}
