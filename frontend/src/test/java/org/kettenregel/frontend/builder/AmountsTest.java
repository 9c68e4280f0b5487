package org.kettenregel.frontend.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.compile.CostSheet;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.frontend.shell.Words;

class AmountsTest {

    @Test
    void amounts_are_written_with_three_digits() {
        assertThat(List.of(0L, 999L, 1000L, 11_992_448L, 117_600L, 999_499L, 999_600L)).extracting(Amounts::rough)
                .containsExactly("0", "999", "1.00 k", "12.0 M", "118 k", "999 k", "1.00 M");
        assertThat(Amounts.memory(156)).isEqualTo("156 B");
        assertThat(Amounts.memory(4 * 784)).isEqualTo("3.14 kB");
        assertThat(Amounts.memory(Long.MAX_VALUE)).isEqualTo("9.22 EB");
    }

    @Test
    void parameters_are_a_product_whose_sum_one_can_check() {
        assertThat(CostSheet.of(Presets.byId("mnist-cnn").orElseThrow().experiment()).layers()).extracting(Amounts::parameters)
                .containsExactly("3 × 3 × 1 × 32 + 32 = 320", "3 × 3 × 32 × 64 + 64 = 18\u00a0496", "", "", "", "9216 × 128 + 128 = 1\u00a0179\u00a0776", "", "128 × 10 + 10 = 1290");
        assertThat(CostSheet.of(Presets.byId("digits-cnn").orElseThrow().experiment()).layers().get(1)).extracting(Amounts::parameters)
                .isEqualTo("8 + 8 = 16"); // what it averages is kept, but not trained
        assertThat(CostSheet.of(Presets.byId("reviews-large").orElseThrow().experiment()).layers()).extracting(Amounts::parameters)
                .contains("131\u00a0584"); // 4 gates, too many summands for a line: 2 x 128 x 512 + 512
    }

    @Test
    void shapes_begin_with_n_samples() {
        assertThat(Amounts.shape(Shape.perSample(28, 28, 1))).isEqualTo("n × 28 × 28 × 1");
    }

    @Test
    void a_line_says_what_is_not_usual() {
        LayerLine line = new LayerLine(new Words(Locale.ENGLISH));

        assertThat(line.of(new Conv2D(6, 5, 2, Padding.SAME, 1, new Relu(), false, new GlorotUniform()))).isEqualTo("6 filters · 5 × 5 · stride 2 · keeps the size · ReLU · no bias");
        assertThat(line.of(new Conv2D(6, 5, new Linear()))).isEqualTo("6 filters · 5 × 5");
        assertThat(line.of(new MaxPooling(2))).isEqualTo("2 × 2");
        assertThat(line.of(new MaxPooling(3, 2, Padding.VALID))).isEqualTo("3 × 3 · stride 2");
        assertThat(line.of(new Dense(10, new Relu()))).isEqualTo("10 units · ReLU");
        assertThat(line.of(new Lstm(8, true))).isEqualTo("8 units · every step");
    }

    @Test
    void every_layer_has_a_line_in_both_languages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(Catalog.of(LayerSpec.class).entries()).allSatisfy(entry -> assertThat(new LayerLine(new Words(locale)).of(entry.defaults())).doesNotContain("null", "{"));
        }
    }
}
