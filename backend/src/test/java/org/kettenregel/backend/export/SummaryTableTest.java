package org.kettenregel.backend.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.compile.CostSheet;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.op.Relu;

class SummaryTableTest {

    private static String text(Experiment experiment) {
        return SummaryTable.text(CostSheet.of(experiment), Locale.ENGLISH);
    }

    private static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    /** The line of a layer, with one space between what it says. */
    private static String row(String table, String key) {
        return table.lines().filter(line -> line.startsWith(key + " ")).findFirst().orElseThrow().replaceAll(" +", " ");
    }

    /** Keras' example: 3x3 windows, 32 and 64 of them, 2x2 pooling, 128 and 10 units; Keras counts 1,199,882 parameters. Bytes: 3 x 26 x 26 x 32 numbers. */
    @Test
    void the_convolutional_example_of_keras_has_the_sizes_that_keras_prints() {
        String table = text(preset("mnist-cnn"));

        assertThat(row(table, "conv2d#1")).isEqualTo("conv2d#1 (n, 26, 26, 32) 3·3·1·32 + 32 = 320 194,688 259,584 input");
        assertThat(row(table, "conv2d#2")).startsWith("conv2d#2 (n, 24, 24, 64) 3·3·32·64 + 64 = 18496 10,616,832 ").endsWith(" conv2d#1");
        assertThat(table).contains("\nParameters: 1,199,882\n", "\nof these running statistics: 0\n");
    }

    @Test
    void running_statistics_are_counted_but_not_trained() {
        String table = text(preset("digits-cnn"));

        assertThat(table).contains("8 + 8 + 8 + 8 = 32", "\nParameters: 5,290\n", "\nof these trained: 5,274\n", "\nof these running statistics: 16\n");
    }

    /** 100 numbers for each of 6 units, which the second use multiplies again. */
    @Test
    void a_shared_layer_has_no_parameters_of_its_own_but_computes_as_much() {
        String table = text(ExportedNetworks.SHARED.experiment());

        assertThat(row(table, "shared#9")).startsWith("shared#9 (n, 6) those of dense#5 600 ");
    }

    @Test
    void the_table_lines_up_and_ends_in_totals() {
        String table = text(ExportedNetworks.LSTM.experiment());

        assertThat(row(table, "lstm#2")).startsWith("lstm#2 (n, 6) 16·24 + 6·24 + 6 + 6 + 6 + 6 = 552").endsWith("reshape#1");
        assertThat(table).contains("\nParameters: 608\n"); // and 6 x 8 + 8
    }

    /** Windows: product, sum and activation of 16 x 16 x 4 numbers each, at 4 bytes. */
    @Test
    void the_columns_of_the_file_can_be_read_by_programs() {
        Experiment experiment = ExportedNetworks.RESIDUAL.experiment();

        String csv = SummaryTable.csv(CostSheet.of(experiment));

        assertThat(csv.lines()).hasSize(1 + experiment.layers().size()).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(9));
        assertThat(csv).contains("conv2d#1,n 16 16 4,3*3*1*4 + 4,40,40,9216,12288,input,\n", ",batch-normalization#3 conv2d#1,\n");
        assertThat(csv.lines().filter(line -> line.startsWith("batch-normalization#3")).findFirst().orElseThrow()).contains(",4 + 4 + 4 + 4,16,8,");
    }

    @Test
    void what_stands_behind_a_layer_that_does_not_fit_is_not_known() {
        CostSheet sheet = CostSheet.of(ExperimentEdits.insertAfter(preset("mnist-mlp"), 1, new Conv2D(6, 3, new Relu()))); // reads 512 numbers

        assertThat(row(SummaryTable.text(sheet, Locale.ENGLISH), "conv2d#4")).isEqualTo("conv2d#4 does not fit dense#1");
        assertThat(row(SummaryTable.text(sheet, Locale.ENGLISH), "dense#2")).isEqualTo("dense#2 not known conv2d#4");
        assertThat(row(SummaryTable.text(sheet, Locale.GERMAN), "dense#2")).isEqualTo("dense#2 nicht bekannt conv2d#4");
        assertThat(List.of(SummaryTable.csv(sheet).split("\n"))).contains("conv2d#4,,,,,,,dense#1,", "dense#2,,,,,,,conv2d#4,");
    }
}
