package org.kettenregel.backend.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kettenregel.backend.dataset.TargetEncoding;

class TopKTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "9, 3"})
    void a_sample_is_right_when_its_class_is_among_the_k_greatest(int k, double right) {
        // the class has rank 1, 2 and 3
        float[] outputs = {0.7f, 0.2f, 0.1f, /* */ 0.5f, 0.3f, 0.2f, /* */ 0.1f, 0.6f, 0.3f};
        float[] targets = {1, 0, 0, /* */ 0, 1, 0, /* */ 1, 0, 0};

        assertThat(new TopK(k).sum(outputs, targets, 3, 3)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3"})
    void the_class_may_be_given_by_its_number(int k, double right) {
        float[] outputs = {0.7f, 0.2f, 0.1f, /* */ 0.5f, 0.3f, 0.2f, /* */ 0.1f, 0.6f, 0.3f}; // the class has rank 1, 2 and 3

        assertThat(new TopK(k, true).sum(outputs, new float[] {0, 1, 0}, 3, 3)).isEqualTo(right);
    }

    @Test
    void of_equal_outputs_the_first_counts_as_the_greatest_so_that_one_gives_the_accuracy() {
        float[] outputs = {1, 1, 0, /* */ 1, 1, 0, /* */ 0, 0, 0};
        float[] targets = {1, 0, 0, /* */ 0, 1, 0, /* */ 0, 0, 1};

        assertThat(new TopK(1).sum(outputs, targets, 3, 3))
                .isEqualTo(Accuracy.of(TargetEncoding.ONE_HOT).sum(outputs, targets, 3, 3))
                .isEqualTo(1);
        assertThat(new TopK(2).sum(outputs, targets, 3, 3)).isEqualTo(2);
    }

    @Test
    void a_row_with_what_is_not_a_number_is_never_right() {
        assertThat(new TopK(5).sum(new float[] {9, Float.NaN, 0}, new float[] {1, 0, 0}, 1, 3)).isZero();
    }

    @Test
    void rows_behind_the_batch_are_not_read() {
        assertThat(new TopK(1).sum(new float[] {1, 0, 1, 0}, new float[] {1, 0, 1, 0}, 1, 2)).isEqualTo(1);
    }

    @Test
    void what_has_no_ranks_is_refused() {
        assertThatThrownBy(() -> new TopK(0)).hasMessage("top-k: at least the greatest output must count, found k = 0");
        assertThatThrownBy(() -> new TopK(1).sum(new float[1], new float[1], 1, 1))
                .hasMessage("top-k: expected a column per class, found one for both; use accuracy");
    }
}
