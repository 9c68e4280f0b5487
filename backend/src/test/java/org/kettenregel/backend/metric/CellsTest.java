package org.kettenregel.backend.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.metric.Cells.Guess;

class CellsTest {

    private static final Accuracy RULE = Accuracy.of(TargetEncoding.ONE_HOT);

    /** Samples 3, 5, 8, 9, 12 of the classes 0, 1, 1, 2, 1, taken for 0, 2, 1, none, 2. */
    private static Cells five() {
        CellTally tally = new CellTally(RULE, 3, new int[] {3, 5, 8, 9, 12});
        tally.add(new float[] {.5f, .3f, .2f, .1f, .2f, .7f, .1f, .8f, .1f}, new float[] {1, 0, 0, 0, 1, 0, 0, 1, 0}, 3, 3);
        tally.add(new float[] {.4f, Float.NaN, .1f, 0, .5f, .6f}, new float[] {0, 0, 1, 0, 1, 0}, 2, 3);
        return tally.cells();
    }

    @Test
    void every_sample_is_counted_in_the_cell_of_its_two_classes() {
        Cells cells = five();

        assertThat(cells.count(0, 0)).isEqualTo(1);
        assertThat(cells.count(1, 2)).isEqualTo(2);
        assertThat(cells.count(1, 1)).isEqualTo(1);
        assertThat(cells.count(2, 3)).as("taken for none").isEqualTo(1);
        assertThat(cells.count(2, 2)).isZero();
        assertThat(cells.confusion().total()).isEqualTo(5);
        assertThat(cells.confusion().correct()).isEqualTo(2);
    }

    @Test
    void every_cell_knows_its_samples_in_the_order_of_the_data() {
        assertThat(five().guesses(1, 2, 0, 10)).containsExactly(new Guess(5, 1, 2), new Guess(12, 1, 2));
        assertThat(five().guesses(1, 2, 1, 10)).containsExactly(new Guess(12, 1, 2));
        assertThat(five().guesses(1, 2, 0, 1)).containsExactly(new Guess(5, 1, 2));
        assertThat(five().guesses(1, 2, 7, 10)).isEmpty();
        assertThat(five().mistakes(0, 10)).containsExactly(new Guess(5, 1, 2), new Guess(9, 2, 3), new Guess(12, 1, 2));
    }

    @Test
    void what_is_no_pair_of_classes_is_none() {
        Cells cells = five();

        assertThat(List.of(cells.has(0, 0), cells.has(2, 3))).containsOnly(true);
        assertThat(List.of(cells.has(-1, 0), cells.has(3, 0), cells.has(0, 4), cells.has(0, -1))).containsOnly(false);
    }

    /** Of one column: above the threshold class 1, on it class 0, as the accuracy has it. */
    @Test
    void one_column_decides_between_two_classes_as_the_accuracy_does() {
        Accuracy logits = new Accuracy(0);
        CellTally tally = new CellTally(logits, 2, new int[] {0, 1, 2, 3});
        float[] outputs = {-1, 0, 2, 3};
        float[] targets = {0, 1, 1, 0};

        tally.add(outputs, targets, 4, 1);

        assertThat(tally.cells().guesses(1, 0, 0, 4)).containsExactly(new Guess(1, 1, 0));
        assertThat(tally.cells().confusion().correct()).isEqualTo(logits.countCorrect(outputs, targets, 4, 1)).isEqualTo(2);
    }

    @Test
    void cells_stay_as_they_are_when_the_tally_starts_over() {
        CellTally tally = new CellTally(new Accuracy(0.5), 2, new int[] {7});
        tally.add(new float[] {1}, new float[] {1}, 1, 1);
        Cells before = tally.cells();

        tally.clear();
        tally.add(new float[] {0}, new float[] {1}, 1, 1);

        assertThat(before.guesses(1, 1, 0, 1)).containsExactly(new Guess(7, 1, 1));
        assertThat(tally.cells().guesses(1, 0, 0, 1)).containsExactly(new Guess(7, 1, 0));
    }

    @Test
    void a_part_that_has_not_been_gone_through_gives_no_cells() {
        CellTally tally = new CellTally(RULE, 3, new int[4]);

        assertThatIllegalStateException().isThrownBy(tally::cells).withMessageContaining("expected all 4 samples, found 0");
    }

    @Test
    void taking_in_a_batch_allocates_nothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        CellTally tally = new CellTally(RULE, 3, new int[6]);
        float[] outputs = {.5f, .3f, .2f, .1f, .2f, .7f};
        float[] targets = {1, 0, 0, 0, 1, 0};

        long least = Long.MAX_VALUE;
        for (int round = 0; round < 100; round++) {
            tally.clear();
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int batch = 0; batch < 3; batch++) {
                tally.add(outputs, targets, 2, 3);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }

        assertThat(least).isZero();
    }
}
