package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchesTest {

    private static final Seed SEED = new Seed(5);

    private static int[] order(Batches batches, long epoch) {
        return IntStream.range(0, batches.batchesPerEpoch())
                .flatMap(batch -> IntStream.range(0, batches.sizeOf(batch)).map(row -> batches.sampleAt(epoch, batch, row)))
                .toArray();
    }

    private static int[] firstNumbers(int n) {
        return IntStream.range(0, n).toArray();
    }

    @Test
    void sixty_thousand_at_128_make_469_batches_the_last_of_96() {
        Batches batches = new Batches(firstNumbers(60_000), 128, SEED, true);

        assertThat(batches.batchesPerEpoch()).isEqualTo(469);
        assertThat(batches.sizeOf(467)).isEqualTo(128);
        assertThat(batches.sizeOf(468)).isEqualTo(96);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "10, 3", "10, 10", "10, 100", "1000, 7"})
    void every_sample_comes_once_per_epoch(int samples, int batchSize) {
        int[] part = IntStream.range(0, samples).map(i -> 5 * i).toArray();
        Batches batches = new Batches(part, batchSize, SEED, true);

        for (int epoch = 0; epoch < 3; epoch++) {
            assertThat(Arrays.stream(order(batches, epoch)).sorted().toArray()).isEqualTo(part);
        }
    }

    @Test
    void each_epoch_has_its_own_order_whatever_was_asked_before() {
        Batches batches = new Batches(firstNumbers(100), 10, SEED, true);
        int[] first = order(batches, 0);
        int[] second = order(batches, 1);

        Batches asksBackwards = new Batches(firstNumbers(100), 10, SEED, true);

        assertThat(second).isNotEqualTo(first);
        assertThat(order(asksBackwards, 1)).isEqualTo(second);
        assertThat(order(asksBackwards, 0)).isEqualTo(first);
    }

    @Test
    void the_batch_size_does_not_change_the_order() {
        assertThat(order(new Batches(firstNumbers(100), 7, SEED, true), 2)).isEqualTo(order(new Batches(firstNumbers(100), 100, SEED, true), 2));
    }

    @Test
    void without_shuffling_samples_come_as_given() {
        Batches batches = new Batches(new int[] {4, 2, 9}, 2, SEED, false);

        assertThat(order(batches, 0)).containsExactly(4, 2, 9);
        assertThat(order(batches, 17)).containsExactly(4, 2, 9);
    }

    @Test
    void a_batch_is_filled_with_features_and_targets_of_its_samples() {
        Dataset data = new OwnPoints(List.of(OwnPoint.of(0, 10, 11), OwnPoint.of(1, 20, 21), OwnPoint.of(2, 30, 31)), true)
                .load(SEED, DataFolder.none());
        Batches batches = new Batches(new int[] {0, 1, 2}, 2, SEED, false);
        float[] features = new float[4];
        float[] targets = new float[6];

        int full = batches.fill(data, TargetEncoding.ONE_HOT, 0, 0, features, targets);

        assertThat(full).isEqualTo(2);
        assertThat(features).containsExactly(10, 11, 20, 21);
        assertThat(targets).containsExactly(1, 0, 0, 0, 1, 0);

        int rest = batches.fill(data, TargetEncoding.ONE_HOT, 0, 1, features, targets);

        assertThat(rest).isEqualTo(1);
        assertThat(features).startsWith(30, 31);
        assertThat(targets).startsWith(0, 0, 1);
    }

    @Test
    void a_changed_array_of_the_caller_changes_nothing() {
        int[] mine = {1, 2};
        Batches batches = new Batches(mine, 2, SEED, false);

        mine[0] = 99;

        assertThat(order(batches, 0)).containsExactly(1, 2);
    }

    @Test
    void a_part_without_samples_has_no_batches() {
        assertThat(new Batches(new int[0], 8, SEED, true).batchesPerEpoch()).isZero();
    }

    @Test
    void impossible_questions_are_refused() {
        Batches batches = new Batches(firstNumbers(3), 2, SEED, true);

        assertThatThrownBy(() -> batches.sizeOf(2)).hasMessage("batches: there are 2 per epoch, asked for number 2");
        assertThatThrownBy(() -> batches.sampleAt(0, 1, 1)).hasMessage("batches: batch 1 has 1 rows, asked for number 1");
        assertThatThrownBy(() -> batches.sampleAt(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Batches(firstNumbers(3), 0, SEED, true)).hasMessage("batches: the batch size must be at least 1, found 0");
    }

    @Test
    void filling_batches_allocates_next_to_nothing_once_it_has_been_done() {
        Dataset data = new Circle(1000, 0.1).load(SEED, DataFolder.none());
        Batches batches = new Batches(firstNumbers(1000), 10, SEED, true);
        float[] features = new float[20];
        float[] targets = new float[20];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        fillEpochs(batches, data, 0, features, targets);

        long before = threads.getCurrentThreadAllocatedBytes();
        fillEpochs(batches, data, 20, features, targets);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        // 20 epochs of 100 batches: one key per epoch, and some slack for the first use of the counter itself
        assertThat(allocated).isLessThan(8_000);
    }

    private static void fillEpochs(Batches batches, Dataset data, int from, float[] features, float[] targets) {
        for (int epoch = from; epoch < from + 20; epoch++) {
            for (int batch = 0; batch < batches.batchesPerEpoch(); batch++) {
                batches.fill(data, TargetEncoding.ONE_HOT, epoch, batch, features, targets);
            }
        }
    }
}
