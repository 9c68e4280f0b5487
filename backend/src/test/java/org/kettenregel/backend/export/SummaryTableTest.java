package org.kettenregel.backend.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.compile.NetworkSummary;
import org.kettenregel.backend.compile.NetworkSummary.LayerCost;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Presets;

class SummaryTableTest {

    private static NetworkSummary preset(String id) {
        return NetworkSummary.of(Presets.byId(id).orElseThrow().experiment());
    }

    private static LayerCost layer(NetworkSummary summary, String key) {
        return summary.layers().stream().filter(layer -> layer.key().equals(key)).findFirst().orElseThrow();
    }

    /** Keras' example: 3x3 windows, 32 and 64 of them, 2x2 pooling, 128 and 10 units; Keras counts 1,199,882 parameters. */
    @Test
    void the_convolutional_example_of_keras_has_the_sizes_that_keras_prints() {
        NetworkSummary summary = preset("mnist-cnn");

        assertThat(summary.count()).isEqualTo(1_199_882);
        assertThat(summary.layers().getFirst().product()).isEqualTo("3·3·1·32 + 32 = 320");
        assertThat(summary.layers().getFirst().output().toString()).isEqualTo("(n, 26, 26, 32)");
        assertThat(summary.layers().getFirst().multiplyAdds()).isEqualTo(26 * 26 * 9 * 32);
        assertThat(summary.layers().get(1).product()).isEqualTo("3·3·32·64 + 64 = 18496");
    }

    /** 784 x 512 + 512 and 512 x 10 + 10. */
    @Test
    void the_first_network_of_the_lectures_has_407_050_parameters() {
        NetworkSummary summary = preset("mnist-mlp");

        assertThat(summary.count()).isEqualTo(407_050);
        assertThat(summary.trainable()).isEqualTo(407_050);
        assertThat(summary.multiplyAdds()).isEqualTo(784 * 512 + 512 * 10);
    }

    @Test
    void running_statistics_are_counted_but_not_trained() {
        NetworkSummary summary = NetworkSummary.of(ExportedNetworks.CNN.experiment());

        assertThat(layer(summary, "batch-normalization#2").count()).isEqualTo(4 * 4);
        assertThat(layer(summary, "batch-normalization#2").trainable()).isEqualTo(2 * 4);
        assertThat(layer(summary, "batch-normalization#2").product()).isEqualTo("4 + 4 + 4 + 4 = 16");
    }

    @Test
    void a_shared_layer_has_no_parameters_of_its_own_but_computes_as_much() {
        NetworkSummary summary = NetworkSummary.of(ExportedNetworks.SHARED.experiment());

        assertThat(layer(summary, "shared#9").count()).isZero();
        assertThat(layer(summary, "shared#9").owner()).isEqualTo("dense#5");
        assertThat(layer(summary, "shared#9").multiplyAdds()).isEqualTo(100 * 6);
        assertThat(SummaryTable.text(summary, Locale.ENGLISH)).contains("those of dense#5");
    }

    /** Windows: product, sum and activation of 16 x 16 x 4 numbers each, at 4 bytes. */
    @Test
    void activations_are_counted_with_all_that_training_keeps() {
        NetworkSummary summary = NetworkSummary.of(ExportedNetworks.RESIDUAL.experiment());

        assertThat(layer(summary, "conv2d#1").bytes()).isEqualTo(3 * 16 * 16 * 4 * 4);
        assertThat(layer(summary, "add#4").connectedTo()).isEqualTo(List.of("batch-normalization#3", "conv2d#1"));
    }

    @Test
    void the_table_lines_up_and_ends_in_totals() {
        String table = SummaryTable.text(NetworkSummary.of(ExportedNetworks.LSTM.experiment()), Locale.ENGLISH);

        assertThat(table.lines().filter(line -> line.startsWith("lstm#2")).findFirst().orElseThrow().replaceAll(" +", " "))
                .startsWith("lstm#2 (n, 6) 16·24 + 6·24 + 6 + 6 + 6 + 6 = 552").endsWith("reshape#1");
        assertThat(table).contains("\nParameters: 608\n"); // and 6 x 8 + 8
    }

    @Test
    void the_columns_of_the_file_can_be_read_by_programs() {
        Experiment experiment = ExportedNetworks.RESIDUAL.experiment();

        String csv = SummaryTable.csv(NetworkSummary.of(experiment));

        assertThat(csv.lines()).hasSize(1 + experiment.layers().size()).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(9));
        assertThat(csv).contains("conv2d#1,n 16 16 4,3*3*1*4 + 4,40,40,9216,12288,input,\n");
    }
}
