package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitIndicesTest {

    private final SplitIndices split = new SplitIndices(new int[] {0, 2, 4, 6, 8}, new int[] {1, 3}, new int[] {5, 7, 9});

    @Test
    void every_sample_is_in_one_part() {
        assertThat(split.portionOf(6)).contains(Portion.TRAINING);
        assertThat(split.portionOf(3)).contains(Portion.VALIDATION);
        assertThat(split.portionOf(9)).contains(Portion.TEST);
        assertThat(split.portionOf(10)).isEmpty();
        assertThat(split.portionOf(-1)).isEmpty();
    }

    @Test
    void a_sample_stands_among_as_many_of_its_part_as_make_a_batch() {
        assertThat(split.around(2, 2)).containsExactly(0, 2);
        assertThat(split.around(4, 2)).containsExactly(4, 6);
        assertThat(split.around(7, 1)).containsExactly(7);
    }

    @Test
    void the_last_ones_take_those_before_them_along() {
        assertThat(split.around(8, 2)).containsExactly(6, 8);
        assertThat(split.around(8, 3)).containsExactly(4, 6, 8);
    }

    @Test
    void a_part_smaller_than_a_batch_is_taken_whole() {
        assertThat(split.around(3, 4)).containsExactly(1, 3);
        assertThat(split.around(99, 4)).isEmpty();
    }
}
