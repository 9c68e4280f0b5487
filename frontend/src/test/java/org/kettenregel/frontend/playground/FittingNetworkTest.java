package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.dataset.Cifar10;
import org.kettenregel.backend.dataset.Circle;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.DrawnDigits;
import org.kettenregel.backend.dataset.DrawnShapes;
import org.kettenregel.backend.dataset.Idx;
import org.kettenregel.backend.dataset.Moons;
import org.kettenregel.backend.dataset.NoData;
import org.kettenregel.backend.dataset.Plane;
import org.kettenregel.backend.dataset.TextReviews;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.initializer.HeNormal;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.layer.EmbeddingLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.GlobalAveragePooling;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.loss.ReconstructionLoss;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.frontend.SteppedSession;

class FittingNetworkTest {

    private static Experiment picked(String preset, DatasetSpec data) {
        return FittingNetwork.adapt(ExperimentEdits.data(preset(preset), data));
    }

    @Test
    void two_classes_need_one_sigmoid() {
        Experiment after = picked("mnist-deep", new Circle());

        assertThat(after.output().spec()).isEqualTo(new Dense(1, new Sigmoid()));
        assertThat(after.loss()).isEqualTo(new BinaryCrossEntropyLoss());
    }

    @Test
    void more_classes_need_a_softmax_over_all_of_them() {
        Experiment after = picked("moons", new Idx());

        assertThat(after.output().spec()).isEqualTo(new Dense(10, new Softmax()));
        assertThat(after.loss()).isEqualTo(new CategoricalCrossEntropyLoss());
    }

    @Test
    void numbers_need_a_linear_unit() {
        Experiment after = picked("moons", new Plane());

        assertThat(after.output().spec()).isEqualTo(new Dense(1, new Linear()));
        assertThat(after.loss()).isEqualTo(new MeanSquaredError());
    }

    @Test
    void what_fits_stays_with_all_its_knobs() {
        Dense output = new Dense(1, new Sigmoid(), false, new HeNormal());
        Experiment own = ExperimentEdits.loss(
                ExperimentEdits.spec(preset("moons"), 3, spec -> output), new BinaryCrossEntropyLoss(true));

        Experiment after = FittingNetwork.adapt(ExperimentEdits.data(own, new Circle()));

        assertThat(after).isEqualTo(ExperimentEdits.data(own, new Circle()));
    }

    @Test
    void the_output_keeps_its_bias_and_its_starting_weights() {
        Experiment own = ExperimentEdits.spec(preset("moons"), 3, spec -> new Dense(1, new Sigmoid(), false, new HeNormal()));

        assertThat(FittingNetwork.adapt(ExperimentEdits.data(own, new Plane())).output().spec()).isEqualTo(new Dense(1, new Linear(), false, new HeNormal()));
    }

    @Test
    void an_output_that_fits_without_units_of_its_own_stays() {
        Experiment softmax = preset("softmax");

        assertThat(FittingNetwork.adapt(softmax)).isEqualTo(softmax);
    }

    @Test
    void an_activation_that_does_not_fit_gives_way_to_an_output_with_units() {
        assertThat(picked("softmax", new Circle()).layers()).extracting(Layer::spec).containsExactly(new Dense(1, new Sigmoid()));
    }

    @Test
    void hidden_layers_stay_behind_a_row_of_pixels() {
        List<Layer> moons = preset("moons").layers();

        assertThat(picked("moons", new Idx()).layers()).containsExactly(
                new Layer(4, new Flatten(), List.of(0)), new Layer(1, moons.get(0).spec(), List.of(4)), moons.get(1),
                new Layer(3, new Dense(10, new Softmax()), List.of(2)));
    }

    @Test
    void who_comes_back_from_pictures_or_texts_finds_the_network_as_it_was() {
        for (DatasetSpec data : List.of(new Idx(), new TextReviews())) {
            Experiment there = picked("moons", data);
            Experiment back = FittingNetwork.adapt(ExperimentEdits.data(there, new Moons()));

            assertThat(back).isEqualTo(preset("moons"));
        }
    }

    @Test
    void a_network_for_pictures_reads_others_as_it_is() {
        List<Layer> digits = preset("mnist-small-cnn").layers();

        assertThat(picked("mnist-small-cnn", new Cifar10()).layers()).isEqualTo(digits);
        assertThat(picked("mnist-small-cnn", new DrawnShapes()).layers().subList(0, 5)).isEqualTo(digits.subList(0, 5));
    }

    @Test
    void without_pictures_what_only_suits_them_goes() {
        assertThat(picked("mnist-cnn", new Moons()).layers()).containsExactly(
                new Layer(6, new Dense(128, new Relu()), List.of(0)), new Layer(7, new DropoutLayer(0.5), List.of(6)),
                new Layer(8, new Dense(1, new Sigmoid()), List.of(7)));
    }

    @Test
    void words_are_read_by_an_embedding_with_a_row_for_each() {
        TextReviews texts = new TextReviews("rt-polarity", List.of("neg", "pos"), 700, 20, true);

        assertThat(picked("moons", texts).layers().subList(0, 2)).containsExactly(
                new Layer(4, new EmbeddingLayer(700, 16), List.of(0)), new Layer(5, new Flatten(), List.of(4)));
    }

    @Test
    void an_embedding_gets_more_rows_for_more_words_and_keeps_them_for_fewer() {
        TextReviews many = new TextReviews("rt-polarity", List.of("neg", "pos"), 6000, 20, true);
        TextReviews few = new TextReviews("rt-polarity", List.of("neg", "pos"), 700, 20, true);

        assertThat(picked("reviews", many).layers().getFirst().spec()).isEqualTo(new EmbeddingLayer(6000, 32));
        assertThat(picked("reviews", few)).isEqualTo(ExperimentEdits.data(preset("reviews"), few));
    }

    @Test
    void without_words_an_embedding_and_what_reads_its_steps_go() {
        assertThat(picked("reviews", new Moons()).layers()).extracting(Layer::spec).containsExactly(new Dense(1, new Sigmoid()));
    }

    @Test
    void an_autoencoder_makes_other_pictures_again() {
        Experiment after = picked("mnist-autoencoder", new Cifar10());

        assertThat(after.loss()).isEqualTo(preset("mnist-autoencoder").loss());
        assertThat(after.output().spec()).isEqualTo(new Dense(32 * 32 * 3, new Sigmoid()));
        assertThat(picked("mnist-autoencoder", new Moons()).loss()).isEqualTo(new BinaryCrossEntropyLoss());
    }

    @Test
    void a_skip_connection_from_the_pictures_is_cut_with_what_it_went_round() {
        Experiment skip = ExperimentEdits.layers(preset("mnist-small-cnn"), List.of(
                new Layer(1, new Conv2D(1, 3, new Relu()), List.of(0)), new Layer(2, new Conv2D(1, 3, new Relu()), List.of(0)),
                new Layer(3, new AddLayer(), List.of(1, 2)), new Layer(4, new Flatten(), List.of(3)),
                new Layer(5, new Dense(4, new Relu()), List.of(4)), new Layer(6, new Dense(4, new Relu()), List.of(5)),
                new Layer(7, new AddLayer(), List.of(5, 6)), new Layer(8, new Dense(10, new Softmax()), List.of(7))));

        Experiment after = FittingNetwork.adapt(ExperimentEdits.data(skip, new Moons()));

        assertThat(after.layers()).extracting(Layer::key, Layer::inputs).containsExactly(
                tuple("dense#5", List.of(0)), tuple("dense#6", List.of(5)), tuple("add#7", List.of(5, 6)), tuple("dense#8", List.of(7)));
        assertThat(errors(after)).isEmpty();
    }

    @Test
    void dense_layers_are_left_where_a_row_and_pictures_meet() {
        Experiment mixed = ExperimentEdits.layers(preset("mnist-small-cnn"), List.of(
                new Layer(1, new Flatten(), List.of(0)), new Layer(2, new Dense(9, new Relu()), List.of(1)),
                new Layer(3, new ReshapeLayer(3, 3, 1), List.of(2)), new Layer(4, new Conv2D(1, 3, new Relu()), List.of(0)),
                new Layer(5, new MaxPooling(8), List.of(4)), new Layer(6, new AddLayer(), List.of(3, 5)),
                new Layer(7, new Flatten(), List.of(6)), new Layer(8, new Dense(10, new Softmax()), List.of(7))));
        assertThat(FittingInput.fits(mixed)).isTrue();

        Experiment after = FittingNetwork.adapt(ExperimentEdits.data(mixed, new Moons()));

        assertThat(after.layers()).extracting(Layer::key, Layer::inputs).containsExactly(tuple("dense#2", List.of(0)), tuple("dense#8", List.of(2)));
        assertThat(errors(after)).isEmpty();
    }

    @Test
    void a_network_without_any_dense_layer_gets_one() {
        Experiment pooled = ExperimentEdits.layers(preset("mnist-small-cnn"), List.of(
                new Layer(1, new Conv2D(10, 3, new Relu()), List.of(0)), new Layer(2, new GlobalAveragePooling(), List.of(1))));

        Experiment row = FittingNetwork.adapt(ExperimentEdits.data(pooled, new Moons()));
        Experiment pictures = FittingNetwork.adapt(ExperimentEdits.data(pooled, new DrawnShapes()));

        assertThat(row.layers()).extracting(Layer::spec).containsExactly(new Dense(1, new Sigmoid()));
        assertThat(pictures.layers().subList(0, 2)).isEqualTo(pooled.layers());
        assertThat(pictures.output().spec()).isInstanceOf(Dense.class);
        assertThat(errors(row)).isEmpty();
        assertThat(errors(pictures)).isEmpty();
    }

    @Test
    void further_outputs_answer_the_same_and_end_where_they_cannot() {
        Experiment heads = ExperimentEdits.heads(
                ExperimentEdits.layers(preset("mnist-mlp"), List.of(
                        new Layer(1, new Flatten(), List.of(0)), new Layer(2, new Dense(10, new Softmax()), List.of(1)),
                        new Layer(3, new Dense(10, new Softmax()), List.of(2)), new Layer(4, new Dense(784, new Sigmoid()), List.of(2)),
                        new Layer(5, new Dense(10, new Softmax()), List.of(2)))),
                List.of(new Head(2, new CategoricalCrossEntropyLoss(), 0.5), new Head(3, new CategoricalCrossEntropyLoss(), 0.3),
                        new Head(4, new ReconstructionLoss(), 0.2)));

        Experiment after = FittingNetwork.adapt(ExperimentEdits.data(heads, new Moons()));

        assertThat(after.heads()).containsExactly(new Head(3, new BinaryCrossEntropyLoss(), 0.3), new Head(4, new ReconstructionLoss(), 0.2));
        assertThat(after.layer(3).spec()).isEqualTo(new Dense(1, new Sigmoid()));
        assertThat(after.layer(4).spec()).isEqualTo(new Dense(2, new Sigmoid()));
        assertThat(errors(after)).isEmpty();
    }

    @Test
    void a_turned_knob_changes_nothing_that_still_fits() {
        Experiment own = ExperimentEdits.insertAfter(ExperimentEdits.spec(preset("moons"), 3, spec -> new Dense(1, new Tanh())), 0, new Flatten());
        Experiment noisier = ExperimentEdits.data(own, new Moons(300, 0.3));

        assertThat(FittingNetwork.turned(own, noisier)).isSameAs(noisier);
    }

    @Test
    void a_turned_knob_that_makes_pictures_or_words_more_is_followed() {
        Experiment digits = picked("mnist-autoencoder", new DrawnDigits(1000, 28, 0.05));
        Experiment smaller = FittingNetwork.turned(digits, ExperimentEdits.data(digits, new DrawnDigits(1000, 16, 0.05)));
        Experiment texts = preset("reviews");
        Experiment longer = FittingNetwork.turned(
                texts, ExperimentEdits.data(texts, new TextReviews("rt-polarity", List.of("neg", "pos"), 9000, 30, true)));

        assertThat(smaller.output().spec()).isEqualTo(new Dense(16 * 16, new Sigmoid()));
        assertThat(longer.layers().getFirst().spec()).isEqualTo(new EmbeddingLayer(9000, 32));
    }

    private static List<Problem> errors(Experiment experiment) {
        return SteppedSession.look(experiment).problems().stream().filter(Problem::isError).toList();
    }

    static List<DatasetSpec> sets() {
        return Catalog.of(DatasetSpec.class).entries().stream().<DatasetSpec>map(Catalog.Entry::defaults)
                .filter(data -> !(data instanceof NoData)).toList(); // which no network reads
    }

    /** Files are looked for when everything else fits. */
    @ParameterizedTest
    @MethodSource("sets")
    void whatever_is_picked_runs_or_lacks_its_files_only(DatasetSpec data) {
        for (String preset : List.of("plane", "moons", "softmax", "mnist-mlp", "mnist-small-cnn", "mnist-cnn", "mnist-autoencoder", "reviews")) {
            List<String> codes = errors(picked(preset, data)).stream().map(Problem::code).toList();

            assertThat(codes).as(preset).isSubsetOf(data.fromFiles() ? List.of("data-folder", "data-folder-download") : List.of());
            assertThat(codes).as(preset).hasSize(data.fromFiles() ? 1 : 0);
        }
    }
}
