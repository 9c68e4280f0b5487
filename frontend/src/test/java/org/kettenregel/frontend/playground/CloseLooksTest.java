package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Step;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.SteppedSession;
import org.kettenregel.frontend.component.MeltPicture;
import org.kettenregel.frontend.component.SequencePicture;
import tools.jackson.databind.JsonNode;

class CloseLooksTest {

    private Table table;

    @AfterEach
    void leave() {
        table.close();
    }

    /** Opens the drawer with a panel, on a node, at the end of a pass. */
    private SessionSnapshot look(Experiment experiment, Pass pass, String node, int element, String panel) {
        table = new Table(experiment);
        table.settle();
        table.presenter.finish(pass);
        SessionSnapshot snapshot = table.settle();
        int id = SteppedSession.id(snapshot, node);
        table.presenter.select(id, element);
        table.person().click("detail-open");
        table.person().click("detail-tab-" + panel);
        table.settleAll();
        return snapshot;
    }

    private static Experiment lstm() {
        double[] wave = IntStream.range(0, 6).mapToDouble(Math::sin).toArray();
        return new Experiment("", new OwnPoints(List.of(OwnPoint.of(1, wave)), false), new Split(100, 0, 0),
                List.of(new Layer(1, new ReshapeLayer(6, 1, 0), List.of(Layer.INPUT)), new Layer(2, new Lstm(3, false), List.of(1)),
                        new Layer(3, new Dense(1, new Linear()), List.of(2))),
                new MeanSquaredError(), new Training(1, false, new Sgd(0.1, 0)), 1, List.of());
    }

    @Test
    void a_recurrent_layer_is_shown_over_its_steps() {
        look(lstm(), Pass.BACKWARD, "lstm#2/step 3/cell", 1, "sequence");

        JsonNode drawing = table.drawn("pg-sequence", "drawing");
        assertThat(drawing.get("step").asInt()).isEqualTo(2);
        assertThat(drawing.get("unit").asInt()).isEqualTo(1);
        assertThat(drawing.get("rows").findValuesAsString("symbol")).containsExactly("i", "f", "g", "o", "c", "h");
        assertThat(drawing.get("rows").get(1).get("first").asInt()).isEqualTo(1);
        assertThat(drawing.get("templates").toString()).contains("# · # + # · #");
    }

    @Test
    void a_weight_is_taken_apart_into_steps() {
        look(lstm(), Pass.BACKWARD, "lstm#2/recurrent weights", 13, "sequence");

        assertThat(table.drawn("pg-sequence", "drawing").get("weight").asString()).isEqualTo("u2[1, 1]"); // 13 of rows of 12, as the graph calls it
    }

    @Test
    void a_step_that_is_clicked_is_selected() {
        SessionSnapshot snapshot = look(lstm(), Pass.FORWARD, "lstm#2/step 3/cell", 1, "sequence");
        SequencePicture picture = (SequencePicture) table.person().find("pg-sequence");

        table.fire(new SequencePicture.PickStep(picture, true, 0, 4, 2));

        assertThat(table.sent).contains(new Command.Look(SteppedSession.id(snapshot, "lstm#2/step 5/input gate"), 2));
    }

    @Test
    void a_forged_step_selects_nothing() {
        look(lstm(), Pass.FORWARD, "lstm#2/step 3/cell", 1, "sequence");
        SequencePicture picture = (SequencePicture) table.person().find("pg-sequence");
        int told = table.sent.size();

        table.fire(new SequencePicture.PickStep(picture, true, 99, 0, 0));
        table.fire(new SequencePicture.PickStep(picture, true, 0, -1, 0));
        table.fire(new SequencePicture.PickStep(picture, true, 0, 0, 3));
        table.fire(new SequencePicture.PickStep(picture, true, 1, 0, 0)); // there is no forget gate in the first step
        table.fire(new SequencePicture.PickUnit(picture, true, -1));

        assertThat(table.sent).hasSize(told);
    }

    @Test
    void the_layer_of_the_preset_mirrors_and_stretches() {
        look(preset("geometry"), Pass.FORWARD, "dense#1/weights", 0, "geometry");

        JsonNode drawing = table.drawn("pg-geometry", "drawing");
        assertThat(drawing.get("weights").toString()).isEqualTo("[1.0,0.0,0.0,-0.5]");
        assertThat(drawing.get("stages").toString()).isEqualTo("[{\"kind\":\"mirror\",\"numbers\":[2.0],\"activation\":\"\"},"
                + "{\"kind\":\"stretch\",\"numbers\":[1.0,0.5],\"activation\":\"\"}]");
    }

    @Test
    void the_matrices_of_close_looks_are_written_as_the_reader_writes_them() {
        look(preset("geometry"), Pass.FORWARD, "dense#1/weights", 0, "geometry");
        assertThat(table.person().find("pg-geometry").getElement().getProperty("weightsInFront", true)).isFalse();

        table.presenter.notation(new Notation(Notation.Weights.IN_FRONT, Notation.Bias.VECTOR));
        assertThat(table.person().find("pg-geometry").getElement().getProperty("weightsInFront", false)).isTrue();

        look(preset("xor-by-hand"), Pass.FORWARD, "dense#1/sum", 0, "melt");
        table.presenter.notation(new Notation(Notation.Weights.IN_FRONT, Notation.Bias.VECTOR));
        assertThat(table.person().find("pg-melt").getElement().getProperty("weightsInFront", false)).isTrue();
    }

    @Test
    void without_its_activation_xor_is_one_half_and_its_layer_stays_selected() {
        look(preset("xor-by-hand"), Pass.FORWARD, "dense#1/sum", 0, "melt");
        assertThat(table.drawn("pg-melt", "drawing").get("activations").size()).isEqualTo(1);
        MeltPicture picture = (MeltPicture) table.person().find("pg-melt");

        table.fire(new MeltPicture.Straighten(picture, true));
        table.settleAll();

        JsonNode drawing = table.drawn("pg-melt", "drawing");
        assertThat(drawing.get("activations").size()).isZero();
        assertThat(drawing.get("restorable").asBoolean()).isTrue();
        assertThat(drawing.get("rows").size()).isEqualTo(4);
        for (JsonNode row : drawing.get("rows")) {
            assertThat(row.get("engine").toString()).isEqualTo("[0.5]");
            assertThat(row.get("melted").toString()).isEqualTo("[0.5]");
        }
        assertThat(table.shown().layers()).extracting(layer -> ((Dense) layer.spec()).activation()).containsExactly(new Linear(), new Step());
    }

    @Test
    void activations_come_back_by_a_button_or_by_undo() {
        Experiment xor = preset("xor-by-hand");
        look(xor, Pass.FORWARD, "dense#1/sum", 0, "melt");
        MeltPicture picture = (MeltPicture) table.person().find("pg-melt");

        table.fire(new MeltPicture.Straighten(picture, true));
        table.fire(new MeltPicture.Bend(picture, true));
        assertThat(table.shown()).isEqualTo(xor);

        table.fire(new MeltPicture.Straighten(picture, true));
        table.presenter.undo();
        assertThat(table.shown()).isEqualTo(xor);
    }

    @Test
    void what_is_no_such_layer_has_no_such_panel() {
        look(preset("xor-by-hand"), Pass.FORWARD, "dense#1/sum", 0, "melt");

        assertThat(table.person().find("detail-tab-sequence").isVisible()).isFalse();
        assertThat(table.person().find("detail-tab-geometry").isVisible()).isTrue();
    }

    /** 0.024, 0.064, 0.175, 0.475, 0.024, 0.064, 0.175, and on the diagonal of the Jacobian p (1 - p). */
    @Test
    void the_softmax_of_seven_scores_is_shown_with_its_jacobian() {
        look(preset("softmax"), Pass.FORWARD, "activation#1/activation", 3, "softmax");

        JsonNode tables = table.drawn("pg-tables", "drawing").get("tables");
        double[] known = {0.0236, 0.0643, 0.1747, 0.4748, 0.0236, 0.0643, 0.1747};
        for (int i = 0; i < known.length; i++) {
            assertThat(tables.get(0).get("lines").get(i).get("numbers").get(1).asDouble()).isCloseTo(known[i], offset(5e-5));
            assertThat(tables.get(1).get("lines").get(i).get("numbers").get(i).asDouble()).isCloseTo(known[i] * (1 - known[i]), offset(5e-5));
        }
        assertThat(tables.get(0).get("lines").get(3).get("marked").asBoolean()).isTrue();
    }

    /** Zeros and ones are found again elsewhere by their place alone. */
    @Test
    void the_numbers_of_a_table_say_in_which_node_they_stand() {
        SessionSnapshot looked = look(preset("softmax"), Pass.FORWARD, "activation#1/activation", 3, "softmax");

        JsonNode vectors = table.drawn("pg-tables", "drawing").get("tables").get(0);
        int softmax = SteppedSession.id(looked, "activation#1/activation");
        assertThat(vectors.get("nodes").get(0).asInt()).isEqualTo(looked.graph().get(softmax).inputs().getFirst());
        assertThat(vectors.get("nodes").get(1).asInt()).isEqualTo(softmax);
        assertThat(vectors.get("lines").get(3).get("element").asInt()).isEqualTo(3);
    }

    @Test
    void what_is_no_longer_computed_is_no_longer_shown() {
        look(preset("softmax"), Pass.FORWARD, "activation#1/activation", 3, "softmax");

        table.presenter.sameSeed();
        table.settleAll();

        assertThat(table.drawn("pg-tables", "drawing").get("tables").size()).isZero();
    }
}
