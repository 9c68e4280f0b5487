package org.kettenregel.backend.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.WiringEdits;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.shape.Shape;

class CostSheetTest {

    private static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    static List<Preset> presets() {
        return Presets.all();
    }

    /** 26 x 26 x 32 x 9 + 24 x 24 x 64 x 288 + 9,216 x 128 + 128 x 10 = 194,688 + 10,616,832 + 1,179,648 + 1,280. */
    @Test
    void kerass_example_for_mnist_counts_as_on_paper() {
        CostSheet sheet = CostSheet.of(preset("mnist-cnn"));

        assertThat(sheet.layers()).extracting(LayerCost::multiplyAdds).containsExactly(194_688L, 10_616_832L, 0L, 0L, 0L, 1_179_648L, 0L, 1_280L);
        assertThat(sheet.layers()).extracting(LayerCost::trained).containsExactly(320L, 18_496L, 0L, 0L, 0L, 1_179_776L, 0L, 1_290L);
        assertThat(sheet.layers()).extracting(LayerCost::product)
                .containsExactly("3·3·1·32 + 32 = 320", "3·3·32·64 + 64 = 18496", "", "", "", "9216·128 + 128 = 1179776", "", "128·10 + 10 = 1290");
        assertThat(sheet.trained()).isEqualTo(1_199_882);
        assertThat(sheet.count()).isEqualTo(1_199_882);
        assertThat(sheet.multiplyAdds()).isEqualTo(11_992_448);
        assertThat(sheet.layers().getFirst().reads()).containsExactly(Shape.perSample(28, 28, 1));
        assertThat(sheet.layers().get(1).gives()).isEqualTo(Shape.perSample(24, 24, 64));
        assertThat(sheet.layers().getFirst().activations()).isEqualTo(3 * 26 * 26 * 32); // the convolution, with its bias, and behind the ReLU
        assertThat(sheet.layers().getFirst().bytes()).isEqualTo(4 * 3 * 26 * 26 * 32);
        assertThat(sheet.runs()).isTrue();
    }

    /** 784 x 512 + 512 and 512 x 10 + 10. */
    @Test
    void the_first_network_of_the_lectures_has_407_050_parameters() {
        CostSheet sheet = CostSheet.of(preset("mnist-mlp"));

        assertThat(sheet.count()).isEqualTo(407_050);
        assertThat(sheet.trained()).isEqualTo(407_050);
        assertThat(sheet.multiplyAdds()).isEqualTo(784 * 512 + 512 * 10);
    }

    /** 4 gates of 128 units, each from 128 numbers of a word, for 80 words, and from 128 numbers of memory, which the first word finds empty. */
    @Test
    void recurrent_layers_count_once_a_step() {
        CostSheet sheet = CostSheet.of(preset("reviews-large"));

        assertThat(sheet.trained()).isEqualTo(2_691_713);
        assertThat(sheet.layers().stream().filter(layer -> layer.key().startsWith("lstm")).findFirst().orElseThrow().multiplyAdds())
                .isEqualTo((80 + 79) * 4 * 128 * 128L);
    }

    @Test
    void averages_of_a_batch_normalization_are_kept_but_not_trained() {
        CostSheet sheet = CostSheet.of(preset("digits-cnn"));

        assertThat(sheet.statistics()).isEqualTo(16);
        assertThat(sheet.count()).isEqualTo(5_290);
        assertThat(sheet.trained()).isEqualTo(5_290 - 16);
        LayerCost normalization = sheet.layers().stream().filter(layer -> layer.key().startsWith("batch-normalization")).findFirst().orElseThrow();
        assertThat(normalization.count()).isEqualTo(4 * 8);
        assertThat(normalization.trained()).isEqualTo(2 * 8);
        assertThat(normalization.product()).isEqualTo("8 + 8 + 8 + 8 = 32");
        assertThat(normalization.trainedProduct(" × ", String::valueOf)).isEqualTo("8 + 8 = 16");
    }

    @Test
    void a_shared_layer_adds_work_but_no_parameters() {
        CostSheet sheet = CostSheet.of(preset("shared-layer"));

        assertThat(sheet.layers().get(3).key()).startsWith("shared");
        assertThat(sheet.layers().get(3).trained()).isZero();
        assertThat(sheet.layers().get(3).multiplyAdds()).isEqualTo(4);
        assertThat(sheet.layers().get(3).count()).isZero();
        assertThat(sheet.layers().get(3).product()).isEmpty();
        assertThat(sheet.layers().get(3).owner()).isEqualTo("dense#2");
        assertThat(sheet.layers().get(1).owner()).isEqualTo("dense#2");
        assertThat(sheet.trained()).isEqualTo(13);
    }

    /** Where {@code x} goes past a layer, it is the second input of the sum. */
    @Test
    void layers_name_what_they_read_in_their_own_order() {
        CostSheet sheet = CostSheet.of(preset("residual"));

        assertThat(sheet.layers().getFirst().connectedTo()).containsExactly(CostSheet.INPUT);
        assertThat(sheet.layers().get(3).key()).isEqualTo("add#4");
        assertThat(sheet.layers().get(3).connectedTo()).containsExactly("dense#3", "dense#1");
    }

    /** Files may say so: 4 x 4 pictures for a network that was made for 28 x 28, of which two windows of 3 x 3 leave nothing to pool. */
    @Test
    void data_that_are_other_than_they_said_are_counted_as_they_are() {
        CostSheet wide = CostSheet.of(preset("mnist-mlp"), Shape.perSample(32, 32, 1));
        CostSheet small = CostSheet.of(preset("mnist-cnn"), Shape.perSample(4, 4, 1));

        assertThat(wide.input()).isEqualTo(Shape.perSample(32, 32, 1));
        assertThat(wide.layers().getFirst().gives()).isEqualTo(Shape.perSample(1024));
        assertThat(wide.count()).isEqualTo((1024 + 1) * 512 + 513 * 10);
        assertThat(small.layers()).filteredOn(small::misfits).extracting(LayerCost::key).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void it_finds_what_the_compiler_finds_and_counts_what_it_counts(Preset preset) {
        Experiment e = preset.experiment();
        Compilation compilation = Compiler.compile(e, e.data().signature(), Limits.NONE, Setting.ofOneSample());

        CostSheet sheet = CostSheet.of(e);

        assertThat(sheet.problems()).isEqualTo(compilation.problems());
        assertThat(sheet.trained() + sheet.statistics()).isEqualTo(((Compilation.Compiled) compilation).demand().parameters());
        assertThat(sheet.count()).isEqualTo(sheet.trained() + sheet.statistics());
        assertThat(sheet.trained()).isEqualTo(Outline.of(e).count());
        assertThat(sheet.layers()).allMatch(LayerCost::known);
    }

    @Test
    void behind_a_layer_that_does_not_fit_nothing_is_known() {
        Experiment broken = ExperimentEdits.insertAfter(preset("mnist-mlp"), 1, new Conv2D(6, 3, new Relu())); // reads 512 numbers

        CostSheet sheet = CostSheet.of(broken);

        assertThat(sheet.problems()).extracting(Problem::where).containsExactly(new Location.InLayer("conv2d#4", 3));
        assertThat(sheet.layers()).extracting(LayerCost::known).containsExactly(true, true, false, false);
        assertThat(sheet.layers()).extracting(sheet::misfits).containsExactly(false, false, true, false);
        assertThat(sheet.layers().getLast().count()).isZero();
        assertThat(sheet.runs()).isFalse();
    }

    /** What is shared was never made, so one who would use it is no mistake of its own, although it could read what it is given. */
    @Test
    void of_one_who_shares_with_a_layer_that_does_not_fit_nothing_is_known() {
        CostSheet sheet = CostSheet.of(ExperimentEdits.layers(preset("mnist-mlp"), List.of(
                new Layer(1, new Flatten(), List.of(Layer.INPUT)), new Layer(2, new Conv2D(6, 3, new Relu()), List.of(1)), new Layer(3, new SharedLayer(2), List.of(Layer.INPUT)))));

        assertThat(sheet.problems()).extracting(Problem::where).containsExactly(new Location.InLayer("conv2d#2", 2));
        assertThat(sheet.layers()).extracting(LayerCost::known).containsExactly(true, false, false);
        assertThat(sheet.layers()).extracting(sheet::misfits).containsExactly(false, true, false);
    }

    /** Each of two branches has its own mistake. */
    @Test
    void two_mistakes_beside_each_other_are_both_named() {
        Experiment circle = preset("two-inputs");
        Experiment broken = ExperimentEdits.insertAfter(ExperimentEdits.insertAfter(circle, 1, new Conv2D()), 3, new Lstm());

        assertThat(CostSheet.of(broken).problems()).hasSize(2).allMatch(problem -> problem.code().equals("layer-shape"));
    }

    @Test
    void a_layer_that_nobody_reads_is_noted() {
        Experiment branched = WiringEdits.branch(preset("spiral"), 1, new Dense(4, new Tanh()));

        assertThat(CostSheet.of(branched).problems()).extracting(Problem::code).containsExactly("unread");
        assertThat(CostSheet.of(branched).runs()).isTrue();
    }

    @Test
    void a_network_of_256_layers_is_counted_while_one_types() {
        List<Layer> layers = IntStream.rangeClosed(1, 256).mapToObj(id -> new Layer(id, new Dense(id < 256 ? 8 : 1, new Tanh()), List.of(id - 1))).toList();
        Experiment deep = ExperimentEdits.layers(preset("spiral"), layers);

        List<CostSheet> sheets = Stream.generate(() -> CostSheet.of(deep)).limit(20).toList();

        assertThat(sheets.getFirst().trained()).isEqualTo(24 + 254 * 72 + 9);
    }

    @Test
    void images_in_a_row_are_one_reshape() {
        Experiment e = ExperimentEdits.insertAfter(preset("mnist-mlp"), Layer.INPUT, new Flatten());

        assertThat(CostSheet.of(e).layers().getFirst().activations()).isEqualTo(784);
    }
}
