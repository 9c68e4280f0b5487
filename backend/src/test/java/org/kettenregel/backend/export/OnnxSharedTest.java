package org.kettenregel.backend.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.PRelu;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Relu6;
import org.kettenregel.backend.shape.Shape;

/** Files of other programs: one matrix for several nodes, several outputs, numbers in nodes of their own. */
class OnnxSharedTest {

    private static final OnnxAttribute TURNED = new OnnxAttribute.Whole(1);

    private static final OnnxTensor ROW = OnnxTensor.Floats.of(new float[] {10, 20}, 2);
    private static final OnnxTensor SQUARE = OnnxTensor.Floats.of(new float[] {1, 2, 3, 4}, 2, 2);

    private static OnnxNode node(String type, String output, String... inputs) {
        return new OnnxNode("", type, List.of(inputs), List.of(output), Map.of());
    }

    private static OnnxNode turned(String output, String... inputs) {
        return new OnnxNode("", "Gemm", List.of(inputs), List.of(output), Map.of("transB", TURNED));
    }

    private static OnnxNode constant(String output, OnnxTensor value) {
        return new OnnxNode("", "Constant", List.of(), List.of(output), Map.of("value", new OnnxAttribute.Numbers(value)));
    }

    private static ImportedNetwork read(List<Long> input, Map<String, OnnxTensor> numbers, List<String> outputs, OnnxNode... nodes) {
        List<OnnxValue> values = outputs.stream().map(name -> new OnnxValue(name, List.of(-1L, 2L))).toList();
        OnnxModel model = new OnnxModel(9, 20, "n", "", List.of(nodes), numbers, List.of(new OnnxValue("x", input)), values);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            OnnxWriter.message(model).writeTo(out);
            return OnnxImport.read(ByteBuffer.wrap(out.toByteArray()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ImportedNetwork read(OnnxNode... nodes) {
        return read(List.of(-1L, 2L), Map.of("w", SQUARE, "b", ROW), List.of("y"), nodes);
    }

    /** [[1, 2], [3, 4]] turned is [[1, 3], [2, 4]]. */
    @Test
    void a_matrix_used_straight_and_turned_is_two_layers() {
        ImportedNetwork gemms = read(node("Gemm", "a", "x", "w", "b"), turned("y", "a", "w", "b"));
        ImportedNetwork mixed = read(node("MatMul", "a", "x", "w"), turned("y", "a", "w"));

        for (ImportedNetwork network : List.of(gemms, mixed)) {
            List<Layer> layers = network.layers();
            assertThat(layers).extracting(Layer::spec).hasOnlyElementsOfType(Dense.class);
            assertThat(network.weights().get(layers.get(0).key() + "/weights")).containsExactly(1, 2, 3, 4);
            assertThat(network.weights().get(layers.get(1).key() + "/weights")).containsExactly(1, 3, 2, 4);
        }
    }

    @Test
    void a_matrix_used_twice_the_same_way_is_shared() {
        ImportedNetwork straight = read(node("MatMul", "p", "x", "w"), node("Add", "a", "p", "b"), node("Gemm", "y", "a", "w", "b"));
        ImportedNetwork turned = read(turned("a", "x", "w", "b"), turned("y", "a", "w", "b"));

        assertThat(List.of(straight, turned)).allSatisfy(network ->
                assertThat(network.layers().getLast().spec()).isEqualTo(new SharedLayer(network.layers().getFirst().id())));
    }

    @Test
    void one_slope_for_values_of_several_widths_is_a_layer_for_each() {
        ImportedNetwork network = read(List.of(-1L, 2L), Map.of("w", OnnxTensor.Floats.of(new float[6], 2, 3), "slope", OnnxTensor.Floats.of(new float[] {0.2f}, 1)),
                List.of("y"), node("PRelu", "a", "x", "slope"), node("MatMul", "c", "a", "w"), node("PRelu", "y", "c", "slope"));

        assertThat(network.layers()).extracting(Layer::spec).containsExactly(new PRelu(), network.layers().get(1).spec(), new PRelu());
        assertThat(network.weights().get(network.layers().getLast().key() + "/slope")).containsExactly(0.2f, 0.2f, 0.2f);
    }

    @Test
    void a_first_output_whose_weights_another_one_shares_is_given_once_more() {
        ImportedNetwork network = read(List.of(-1L, 2L), Map.of("w", SQUARE, "b", ROW), List.of("y", "z"),
                node("Relu", "a", "x"), node("Tanh", "c", "x"), node("Gemm", "y", "a", "w", "b"), node("Gemm", "z", "c", "w", "b"));

        List<Layer> layers = network.layers();
        Layer owner = layers.get(layers.size() - 3);
        Layer sharing = layers.get(layers.size() - 2);
        assertThat(sharing.spec()).isEqualTo(new SharedLayer(owner.id()));
        assertThat(layers.getLast().spec()).isEqualTo(new ActivationLayer(new Linear()));
        assertThat(layers.getLast().inputs()).containsExactly(owner.id());
        assertThat(network.heads()).containsExactly(sharing.id());
        Experiment placed = network.on(Presets.first());
        assertThat(placed.heads()).extracting(Head::layer).containsExactly(sharing.id());
    }

    /** The image is laid flat by a layer of its own in front. */
    @Test
    void a_network_that_is_too_long_with_what_it_takes_here_is_refused_in_a_sentence() {
        List<Layer> layers = IntStream.rangeClosed(1, Experiment.MOST_LAYERS).mapToObj(id -> new Layer(id, new ActivationLayer(new Linear()), List.of(id - 1))).toList();
        ImportedNetwork network = new ImportedNetwork("long", Shape.perSample(784), layers, List.of(), Map.of());

        assertThatThrownBy(() -> network.on(Presets.byId("mnist-mlp").orElseThrow().experiment()))
                .isInstanceOf(OnnxProblem.class).hasMessageContaining("at most 256");
    }

    @Test
    void constants_may_stand_right_in_front_of_their_readers() {
        ImportedNetwork network = read(List.of(-1L, 1L, 4L, 4L), Map.of("k", OnnxTensor.Floats.of(new float[2 * 9], 2, 1, 3, 3)), List.of("y"),
                node("Conv", "c", "x", "k"), constant("least", number(0)), constant("most", number(6)), node("Clip", "r", "c", "least", "most"),
                node("Flatten", "f", "r"), constant("m", OnnxTensor.Floats.of(new float[16], 8, 2)), node("MatMul", "p", "f", "m"),
                constant("late", ROW), node("Add", "y", "p", "late"));

        assertThat(network.layers()).extracting(layer -> layer.spec().getClass().getSimpleName()).containsExactly("Conv2D", "Flatten", "Dense");
        assertThat(((Conv2D) network.layers().getFirst().spec()).activation()).isEqualTo(new Relu6());
        assertThat(network.weights().get(network.layers().getLast().key() + "/bias")).containsExactly(10, 20);
    }

    @Test
    void a_name_of_a_constant_stands_once() {
        for (OnnxNode twice : List.of(constant("late", ROW), node("Relu", "late", "x"), constant("b", ROW), constant("x", ROW))) {
            assertThatThrownBy(() -> read(constant("late", ROW), twice, node("Add", "y", "x", "x")))
                    .as("%s", twice).isInstanceOf(OnnxProblem.class).hasMessageContaining("twice");
        }
    }

    private static OnnxTensor number(float value) {
        return new OnnxTensor.Floats(List.of(), new float[] {value});
    }

    /* ---- small files that would become large ---- */

    private static void requireTooMany(Runnable reading) {
        assertThatThrownBy(reading::run).isInstanceOf(OnnxProblem.class).hasMessageContaining("at most 26214400");
    }

    /** 4 x 2600 x 2600 numbers of 2600 x 2600. */
    @Test
    void copies_of_one_matrix_are_counted() {
        int side = 2600;
        Map<String, OnnxTensor> numbers = new HashMap<>(Map.of("w", OnnxTensor.Floats.of(new float[side * side], side, side)));
        List<OnnxNode> nodes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            numbers.put("b" + i, OnnxTensor.Floats.of(new float[side], side));
            nodes.add(turned(i == 3 ? "y" : "a" + i, i == 0 ? "x" : "a" + (i - 1), "w", "b" + i));
        }

        requireTooMany(() -> read(List.of(-1L, (long) side), numbers, List.of("y"), nodes.toArray(OnnxNode[]::new)));
    }

    /** 2 x 4096 x 4096. */
    @Test
    void a_slope_for_each_of_many_features_is_counted() {
        Map<String, OnnxTensor> slopes = Map.of("s", OnnxTensor.Floats.of(new float[1], 1), "t", OnnxTensor.Floats.of(new float[1], 1));

        requireTooMany(() -> read(List.of(-1L, 1L << 24), slopes, List.of("y"), node("PRelu", "a", "x", "s"), node("PRelu", "y", "a", "t")));
    }

    @Test
    void orders_of_many_features_are_counted() {
        OnnxNode pool = new OnnxNode("", "MaxPool", List.of("x"), List.of("p"), Map.of("kernel_shape", new OnnxAttribute.Wholes(List.of(1L, 1L))));

        requireTooMany(() -> read(List.of(-1L, 1L, 4096L, 4096L), Map.of(), List.of("y"), pool, node("Flatten", "a", "p"), node("Flatten", "b", "x"),
                node("Add", "y", "a", "b")));
        requireTooMany(() -> read(List.of(-1L, 1L, 2048L, 2048L), Map.of(), List.of("y"), pool, node("Flatten", "a", "p"),
                new OnnxNode("", "Concat", List.of("a", "a", "a", "a", "a", "a"), List.of("y"), Map.of("axis", new OnnxAttribute.Whole(1)))));
    }

    /** 8 x 8 x 4096 x 4096, four gigabytes if they were made. */
    @Test
    void what_is_too_much_at_once_is_refused_before_it_is_made() {
        Map<String, OnnxTensor> numbers = Map.of("scales", OnnxTensor.Floats.of(new float[] {1, 1, 8, 8}, 4), "s", OnnxTensor.Floats.of(new float[1], 1),
                "none", OnnxTensor.Floats.of(new float[0], 0));
        OnnxNode larger = new OnnxNode("", "Resize", List.of("x", "none", "scales"), List.of("l"),
                Map.of("coordinate_transformation_mode", new OnnxAttribute.Text("asymmetric"), "nearest_mode", new OnnxAttribute.Text("floor")));

        requireTooMany(() -> read(List.of(-1L, 1L, 4096L, 4096L), numbers, List.of("y"), larger, node("Flatten", "y", "l")));
    }
}
