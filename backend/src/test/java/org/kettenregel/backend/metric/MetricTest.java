package org.kettenregel.backend.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.dataset.TargetEncoding;

class MetricTest {

    private final Accuracy binary = Accuracy.of(TargetEncoding.BINARY);
    private final Accuracy signed = Accuracy.of(TargetEncoding.SIGNED);
    private final Accuracy oneHot = Accuracy.of(TargetEncoding.ONE_HOT);

    @Test
    void ids_are_those_that_files_use() {
        assertThat(Catalog.of(Metric.class).entries()).extracting(Catalog.Entry::id).containsExactly("accuracy", "mean-absolute-error", "top-k");
    }

    @Test
    void binary_outputs_are_right_on_the_side_of_one_half_where_their_target_is() {
        float[] outputs = {0.9f, 0.2f, 0.6f, 0.4f};
        float[] targets = {1, 0, 0, 1};

        assertThat(binary.countCorrect(outputs, targets, 4, 1)).isEqualTo(2);
    }

    @Test
    void a_binary_output_of_one_half_means_class_zero() {
        assertThat(binary.countCorrect(new float[] {0.5f, 0.5f}, new float[] {0, 1}, 2, 1)).isEqualTo(1);
        assertThat(binary.countCorrect(new float[] {0.5f}, new float[] {0}, 1, 1)).isEqualTo(1);
    }

    @Test
    void signed_outputs_are_right_when_they_have_the_sign_of_their_target() {
        float[] outputs = {0.1f, -3, -0.1f, 0};
        float[] targets = {1, -1, 1, -1};

        assertThat(signed.countCorrect(outputs, targets, 4, 1)).isEqualTo(3);
    }

    @Test
    void a_threshold_of_zero_judges_logits_against_targets_zero_and_one() {
        assertThat(new Accuracy(0).countCorrect(new float[] {0.3f, -0.3f, 0.3f}, new float[] {1, 0, 0}, 3, 1)).isEqualTo(2);
    }

    @Test
    void with_several_columns_the_greatest_decides() {
        float[] outputs = {0.1f, 0.7f, 0.2f, /* */ 5, -1, 4, /* */ 0, 0, 1};
        float[] targets = {0, 1, 0, /* */ 0, 0, 1, /* */ 0, 0, 1};

        assertThat(oneHot.countCorrect(outputs, targets, 3, 3)).isEqualTo(2);
    }

    @Test
    void of_equal_columns_the_first_is_taken() {
        assertThat(oneHot.countCorrect(new float[] {0.5f, 0.5f}, new float[] {1, 0}, 1, 2)).isEqualTo(1);
        assertThat(oneHot.countCorrect(new float[] {0.5f, 0.5f}, new float[] {0, 1}, 1, 2)).isZero();
    }

    @Test
    void one_column_of_class_numbers_is_judged_like_a_column_per_class() {
        Accuracy numbered = Accuracy.of(TargetEncoding.INDEX);
        float[] outputs = {0.1f, 0.7f, 0.2f, /* */ 5, -1, 4, /* */ 0, 0, 1, /* */ Float.NaN, 1, 0};

        assertThat(numbered.countCorrect(outputs, new float[] {1, 2, 2, 0}, 4, 3)).isEqualTo(2); // the greatest are 1, 0, 2 and none
        assertThat(numbered.sum(outputs, new float[] {1, 0}, 2, 3)).isEqualTo(2);
    }

    @Test
    void what_is_not_a_number_is_never_right() {
        assertThat(binary.countCorrect(new float[] {Float.NaN, Float.NaN}, new float[] {0, 1}, 2, 1)).isZero();
        assertThat(oneHot.countCorrect(new float[] {Float.NaN, 0, 1, Float.NaN}, new float[] {1, 0, 1, 0}, 2, 2)).isZero();
    }

    @Test
    void rows_behind_the_batch_are_not_read() {
        assertThat(binary.countCorrect(new float[] {1, 1, 1}, new float[] {1, 1, 1}, 2, 1)).isEqualTo(2);
        assertThat(new AbsoluteError().sum(new float[] {1, 9}, new float[] {0, 0}, 1, 1)).isEqualTo(1);
    }

    @Test
    void accuracy_sums_what_is_right() {
        assertThat(binary.sum(new float[] {1, 1}, new float[] {1, 0}, 2, 1)).isEqualTo(1);
    }

    @Test
    void numbers_have_no_accuracy() {
        assertThatThrownBy(() -> Accuracy.of(TargetEncoding.NUMBERS)).hasMessage("accuracy: numbers to be met have no classes that could be right");
        assertThatThrownBy(() -> new Accuracy(Double.NaN)).hasMessage("accuracy: the threshold must be a finite number, found NaN");
    }

    @Test
    void the_absolute_error_is_averaged_over_columns_and_summed_over_samples() {
        float[] outputs = {1, 2, /* */ -3, 0};
        float[] targets = {0, 4, /* */ 1, 0};

        // (1 + 2)/2 + (4 + 0)/2
        assertThat(new AbsoluteError().sum(outputs, targets, 2, 2)).isEqualTo(3.5);
    }
}
