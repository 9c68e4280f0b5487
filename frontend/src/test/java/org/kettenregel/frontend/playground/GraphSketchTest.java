package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kettenregel.frontend.SteppedSession.id;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.compile.Outline;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.StepSize;
import org.kettenregel.frontend.SteppedSession;
import org.kettenregel.frontend.component.data.GraphDrawing;
import org.kettenregel.frontend.component.data.GraphNumbers;
import org.kettenregel.frontend.detail.Hidden;
import org.kettenregel.frontend.shell.Words;

/** The graph of |y - (w x + b)| with x = 2, w = 3, b = 1, y = 4. */
class GraphSketchTest {

    private static final Experiment CHAIN_RULE = preset("chain-rule");
    private static final SteppedSession SESSION = new SteppedSession();

    @AfterAll
    static void close() {
        SESSION.close();
    }

    private static GraphSketch sketch(Experiment experiment, SessionSnapshot snapshot, Locale locale) {
        return sketch(experiment, snapshot, locale, Hidden.NOTHING);
    }

    private static GraphSketch sketch(Experiment experiment, SessionSnapshot snapshot, Locale locale, Hidden hidden) {
        return new GraphSketch(snapshot, new Symbols(experiment, snapshot.graph()), experiment, new Words(locale), hidden);
    }

    private static GraphNumbers.NodeNumbers numbers(Experiment experiment, SessionSnapshot snapshot, Hidden hidden) {
        return sketch(experiment, snapshot, Locale.ENGLISH, hidden).numbers(-1, -1).nodes().stream()
                .filter(node -> node.id() == hidden.node()).findFirst().orElseThrow();
    }

    private static GraphNumbers numbers(SessionSnapshot snapshot) {
        return sketch(CHAIN_RULE, snapshot, Locale.ENGLISH).numbers(-1, -1);
    }

    @Test
    void each_operation_says_what_it_is_in_the_readers_language() {
        GraphDrawing english = sketch(CHAIN_RULE, SESSION.open(CHAIN_RULE), Locale.ENGLISH).drawing();
        GraphDrawing german = sketch(CHAIN_RULE, SESSION.open(CHAIN_RULE), Locale.GERMAN).drawing();

        assertThat(english.nodes()).extracting(GraphDrawing.Node::title, GraphDrawing.Node::kind, GraphDrawing.Node::role, GraphDrawing.Node::layer)
                .containsExactly(
                        tuple("x", "input", "input", "Input"), tuple("w", "weights", "parameter", "Output"), tuple("b", "bias", "parameter", "Output"),
                        tuple("p = x · w", "product", "operation", "Output"), tuple("z = p + b", "add bias", "operation", "Output"),
                        tuple("y", "target", "target", "Loss"), tuple("e = y − z", "subtract", "operation", "Loss"),
                        tuple("|e|", "absolute", "operation", "Loss"), tuple("loss", "mean", "loss", "Loss"));
        assertThat(german.nodes()).extracting(GraphDrawing.Node::kind)
                .containsExactly("Eingabe", "Gewichte", "Bias", "Produkt", "Bias addieren", "Ziel", "Subtraktion", "Betrag", "Mittelwert");
    }

    @Test
    void a_layer_says_what_it_is_and_whose_numbers_are_its_own() {
        Experiment xor = preset("xor-by-hand");
        SessionSnapshot snapshot = SESSION.open(xor);

        GraphDrawing drawing = sketch(xor, snapshot, Locale.ENGLISH).drawing();

        assertThat(drawing.layers()).extracting(GraphDrawing.Layer::title, GraphDrawing.Layer::output).startsWith(
                tuple("Hidden 1", id(snapshot, "dense#1/activation")), tuple("Output", id(snapshot, "dense#2/activation")));
        assertThat(drawing.layers().getFirst().kind()).isEqualTo("Dense");
        assertThat(drawing.layers().getLast()).isEqualTo(new GraphDrawing.Layer("Loss", "operations: 3", id(snapshot, "loss/mean"))); // error, square, mean
    }

    @Test
    void what_is_more_than_six_numbers_has_a_picture_of_its_own_numbers() {
        Experiment spiral = preset("spiral");
        SESSION.open(spiral);
        SessionSnapshot snapshot = SESSION.send(new Command.Finish(Pass.FORWARD));
        GraphSketch sketch = sketch(spiral, snapshot, Locale.ENGLISH);
        int weights = id(snapshot, "dense#1/weights");
        int x = id(snapshot, "input/x");

        assertThat(sketch.drawing().nodes().get(weights).picture()).isEqualTo(new GraphDrawing.Picture(1, 2, 8, 1, 2, 8));
        assertThat(sketch.drawing().nodes().get(x).picture()).isNull();
        assertThat(sketch.pictures()).containsKey("value-" + weights).doesNotContainKeys("value-" + x, "gradient-" + weights); // no gradient yet
        assertThat(sketch.pictures().get("value-" + weights)).hasSize(16).startsWith(snapshot.nodes().get(weights).values());
    }

    @Test
    void an_image_stands_in_its_rows_and_columns_however_small_it_is() {
        Experiment pooling = preset("max-pooling");
        GraphDrawing drawing = sketch(pooling, SESSION.open(pooling), Locale.ENGLISH).drawing();

        assertThat(drawing.nodes()).filteredOn(node -> node.shape().equals("(n, 4, 4, 1)")).isNotEmpty()
                .allSatisfy(node -> assertThat(node.picture()).isEqualTo(new GraphDrawing.Picture(1, 4, 4, 1, 4, 4)));
        assertThat(drawing.nodes()).filteredOn(node -> node.shape().equals("(n, 2, 2, 1)")).isNotEmpty()
                .allSatisfy(node -> assertThat(node.picture()).isEqualTo(new GraphDrawing.Picture(1, 2, 2, 1, 2, 2)));
    }

    static List<LayerSpec> layers() {
        return Catalog.of(LayerSpec.class).entries().stream().<LayerSpec>map(Catalog.Entry::defaults)
                .filter(layer -> !(layer instanceof SharedLayer) && !(layer instanceof ExpressionLayer)).toList(); // weights of another, and no weights
    }

    /** First behind two features, then behind an image, then behind embedded words. */
    @ParameterizedTest
    @MethodSource("layers")
    void the_card_of_every_parameter_of_every_layer_has_a_name(LayerSpec layer) {
        List<Outline.ParameterOutline> parameters = Stream.of(
                        ExperimentEdits.insertAfter(preset("circle"), Layer.INPUT, layer),
                        ExperimentEdits.insertAfter(preset("shapes-cnn"), Layer.INPUT, layer),
                        ExperimentEdits.insertAfter(preset("reviews"), 1, layer))
                .map(Outline::of).flatMap(outline -> outline.layers().values().stream()).flatMap(form -> form.parameters().stream()).toList();

        assertThat(parameters).isNotEmpty().allSatisfy(parameter -> {
            String part = parameter.name().substring(parameter.name().indexOf('/') + 1);
            assertThat(new Words(Locale.GERMAN).say("op.Parameter." + PartLetters.sort(part))).isNotEmpty();
        });
    }

    @Test
    void wires_lead_from_operands_in_their_order() {
        SessionSnapshot snapshot = SESSION.open(CHAIN_RULE);

        GraphDrawing drawing = sketch(CHAIN_RULE, snapshot, Locale.ENGLISH).drawing();

        assertThat(drawing.version()).isEqualTo(snapshot.version());
        assertThat(drawing.nodes().get(id(snapshot, "dense#1/product")).inputs()).containsExactly(id(snapshot, "input/x"), id(snapshot, "dense#1/weights"));
        assertThat(drawing.nodes().get(id(snapshot, "loss/error")).inputs()).containsExactly(id(snapshot, "loss/y"), id(snapshot, "dense#1/sum"));
    }

    @Test
    void a_shape_is_said_of_what_is_more_than_a_number() {
        Experiment xor = preset("xor-by-hand");
        SessionSnapshot wide = SESSION.open(xor);

        GraphDrawing drawing = sketch(xor, wide, Locale.ENGLISH).drawing();

        assertThat(drawing.nodes().get(id(wide, "input/x")).shape()).isEqualTo("(n, 2)");
        assertThat(drawing.nodes().get(id(wide, "dense#1/weights")).shape()).isEqualTo("(2, 2)");
        assertThat(drawing.nodes().get(id(wide, "dense#2/bias")).shape()).isEmpty();
        assertThat(sketch(CHAIN_RULE, SESSION.open(CHAIN_RULE), Locale.ENGLISH).drawing().nodes()).extracting(GraphDrawing.Node::shape).containsOnly("");
    }

    @Test
    void before_the_first_step_there_are_parameters_and_no_direction() {
        GraphNumbers numbers = numbers(SESSION.open(CHAIN_RULE));

        assertThat(numbers.current()).isEqualTo(-1);
        assertThat(numbers.direction()).isEqualTo("none");
        assertThat(numbers.edges()).isEmpty();
        assertThat(numbers.nodes().get(1).values()).containsExactly(3); // w
        assertThat(numbers.nodes().get(3).values()).isEmpty(); // p
    }

    @Test
    void a_step_forward_lights_the_operation_and_what_it_made() {
        SessionSnapshot snapshot = SESSION.open(CHAIN_RULE);
        for (int i = 0; i < 3; i++) { // load, zero, product
            snapshot = SESSION.send(new Command.Step(Pass.FORWARD, StepSize.OPERATION));
        }

        GraphNumbers numbers = numbers(snapshot);

        int product = id(snapshot, "dense#1/product");
        assertThat(numbers.current()).isEqualTo(product);
        assertThat(numbers.direction()).isEqualTo("forward");
        assertThat(numbers.nodes().get(product).values()).containsExactly(6);
        assertThat(numbers.nodes().get(product).gradient()).isEqualTo("not-yet");
        assertThat(numbers.nodes().get(id(snapshot, "input/x")).gradient()).isEqualTo("none");
    }

    @Test
    void after_the_backward_pass_every_wire_was_passed_and_bears_its_derivative() {
        SESSION.open(CHAIN_RULE);
        SESSION.send(new Command.Finish(Pass.FORWARD));
        SessionSnapshot snapshot = SESSION.send(new Command.Finish(Pass.BACKWARD));

        GraphNumbers numbers = numbers(snapshot);

        assertThat(numbers.direction()).isEqualTo("backward");
        assertThat(numbers.edges()).extracting(edge -> tuple(edge.from(), edge.to(), edge.value(), edge.passed())).containsExactlyInAnyOrder(
                tuple(1, 3, 2.0, true), // p by w: x
                tuple(3, 4, 1.0, true), tuple(2, 4, 1.0, true), // z by p and b
                tuple(4, 6, -1.0, true), // e = y - z
                tuple(6, 7, -1.0, true), // |e| left of zero
                tuple(7, 8, 1.0, true)); // mean of one
        assertThat(numbers.nodes().get(id(snapshot, "dense#1/weights")).gradients()).containsExactly(2);
        assertThat(numbers.nodes().get(id(snapshot, "dense#1/weights")).gradient()).isEqualTo("ready");
    }

    @Test
    void an_update_is_a_direction_of_its_own() {
        SESSION.open(CHAIN_RULE);

        GraphNumbers numbers = numbers(SESSION.send(new Command.Step(Pass.UPDATE, StepSize.OPERATION)));

        assertThat(numbers.direction()).isEqualTo("update");
        assertThat(numbers.current()).isEqualTo(1); // w
    }

    @Test
    void while_it_trains_nothing_is_lit() {
        SESSION.open(preset("moons"));
        SESSION.tell(new Command.Train());
        SessionSnapshot training = SESSION.await(SessionSnapshot::training);
        SESSION.tell(new Command.Pause());
        SESSION.await(snapshot -> !snapshot.training());

        GraphNumbers numbers = sketch(preset("moons"), training, Locale.ENGLISH).numbers(5, 2);

        assertThat(List.of(numbers.current(), numbers.selected(), numbers.element())).containsExactly(-1, 5, 2);
        assertThat(numbers.direction()).isEqualTo("none");
        assertThat(numbers.nodes()).isEmpty();
    }

    /** x = 2 becomes 5: x w + b goes from 7 to 16. It stays above y = 4, so that the slope of the loss by w goes with x from 2 to 5. */
    @Test
    void what_a_change_by_hand_has_moved_is_drawn_beside_what_stood_there() {
        SESSION.open(CHAIN_RULE);
        SESSION.send(new Command.Finish(Pass.FORWARD));
        SessionSnapshot end = SESSION.send(new Command.Finish(Pass.BACKWARD));

        SessionSnapshot changed = SESSION.send(new Command.SetNumber(id(end, "input/x"), 0, 5, false));

        GraphNumbers.NodeNumbers sum = numbers(CHAIN_RULE, changed, new Hidden(id(end, "dense#1/sum"), true));
        GraphNumbers.NodeNumbers weights = numbers(CHAIN_RULE, changed, new Hidden(id(end, "dense#1/weights"), false));
        assertThat(sum.values()).containsExactly(16);
        assertThat(sum.before()).containsExactly(7);
        assertThat(sum.gradientsBefore()).isEmpty();
        assertThat(weights.gradients()).containsExactly(5);
        assertThat(weights.gradientsBefore()).containsExactly(2);
        assertThat(weights.before()).isEmpty();
    }

    @Test
    void a_gradient_that_is_hidden_with_its_value_is_not_said_to_be_missing() {
        SESSION.open(CHAIN_RULE);
        SESSION.send(new Command.Finish(Pass.FORWARD));
        SessionSnapshot end = SESSION.send(new Command.Finish(Pass.BACKWARD));

        GraphNumbers.NodeNumbers sum = numbers(CHAIN_RULE, end, new Hidden(id(end, "dense#1/sum"), false).spread(end.graph(), false));

        assertThat(sum.hidden()).isEqualTo("both");
        assertThat(sum.values()).isEmpty();
        assertThat(sum.gradients()).isEmpty();
    }

    @Test
    void of_hidden_numbers_none_is_drawn() {
        SESSION.open(CHAIN_RULE);
        SESSION.send(new Command.Finish(Pass.FORWARD));
        SessionSnapshot end = SESSION.send(new Command.Finish(Pass.BACKWARD));
        int weights = id(end, "dense#1/weights");

        GraphNumbers.NodeNumbers value = numbers(CHAIN_RULE, end, new Hidden(weights, false));
        GraphNumbers.NodeNumbers gradient = numbers(CHAIN_RULE, end, new Hidden(weights, true));

        assertThat(value.hidden()).isEqualTo("value");
        assertThat(value.values()).isEmpty();
        assertThat(value.gradients()).containsExactly(2);
        assertThat(gradient.hidden()).isEqualTo("gradient");
        assertThat(gradient.values()).containsExactly(3);
        assertThat(gradient.gradients()).isEmpty();
    }

    /** p = x w is 6: nothing hides it before it is there. */
    @Test
    void what_is_not_computed_is_not_hidden_but_not_yet_there() {
        SessionSnapshot fresh = SESSION.open(CHAIN_RULE);

        assertThat(numbers(CHAIN_RULE, fresh, new Hidden(id(fresh, "dense#1/product"), false)).hidden()).isEmpty();
    }

    /** Of x w by w it is x. */
    @Test
    void a_hidden_value_does_not_stand_on_the_wires() {
        SESSION.open(CHAIN_RULE);
        SessionSnapshot end = SESSION.send(new Command.Finish(Pass.FORWARD));
        int x = id(end, "input/x");
        int product = id(end, "dense#1/product");

        assertThat(sketch(CHAIN_RULE, end, Locale.ENGLISH, Hidden.NOTHING).numbers(-1, -1).edges()).anyMatch(edge -> edge.to() == product);
        assertThat(sketch(CHAIN_RULE, end, Locale.ENGLISH, new Hidden(x, false)).numbers(-1, -1).edges()).noneMatch(edge -> edge.to() == product);
    }

    @Test
    void of_hidden_numbers_there_is_no_picture() {
        Experiment pictures = preset("shapes-cnn");
        SESSION.open(pictures);
        SessionSnapshot end = SESSION.send(new Command.Finish(Pass.FORWARD));
        int convolved = end.graph().stream().filter(node -> node.kind().equals("Conv2d")).findFirst().orElseThrow().id();

        assertThat(sketch(pictures, end, Locale.ENGLISH, Hidden.NOTHING).pictures()).containsKey("value-" + convolved);
        assertThat(sketch(pictures, end, Locale.ENGLISH, new Hidden(convolved, false)).pictures()).doesNotContainKey("value-" + convolved);
    }
}
