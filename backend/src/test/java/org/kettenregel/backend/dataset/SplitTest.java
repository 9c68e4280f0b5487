package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kettenregel.backend.shape.Shape;

class SplitTest {

    private static final Seed SEED = new Seed(3);

    private static Dataset data(int samples, OptionalInt testStart) {
        Signature signature = new Signature(Shape.perSample(1), new Targets.Numbers(1));
        return new Dataset(signature, List.of("x1"), new Dataset.Features.Floats(new float[samples]), new float[samples], testStart);
    }

    private static Dataset data(int samples) {
        return data(samples, OptionalInt.empty());
    }

    private static void assertSizes(SplitIndices parts, int train, int validation, int test) {
        assertThat(List.of(parts.train().length, parts.validation().length, parts.test().length)).containsExactly(train, validation, test);
    }

    private static int[] all(SplitIndices parts) {
        return Stream.of(parts.train(), parts.validation(), parts.test()).flatMapToInt(IntStream::of).sorted().toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "200, 80, 10, 10, 160, 20, 20",
        "200, 100, 0, 0, 200, 0, 0",
        "21, 80, 10, 10, 17, 2, 2",
        "5, 80, 10, 10, 3, 1, 1",
        "5, 1, 98, 1, 1, 3, 1",
        "5, 1, 99, 0, 1, 4, 0",
        "5, 1, 0, 99, 1, 0, 4",
        "1000, 1, 1, 98, 10, 10, 980"
    })
    void parts_have_their_share_and_no_wanted_part_is_empty(
            int samples, int train, int validation, int test, int training, int validating, int testing) {
        SplitIndices parts = new Split(train, validation, test).of(data(samples), SEED);

        assertSizes(parts, training, validating, testing);
        assertThat(all(parts)).isEqualTo(IntStream.range(0, samples).toArray());
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    void up_to_four_samples_all_train_in_their_own_order(int samples) {
        SplitIndices parts = new Split(50, 25, 25).of(data(samples), SEED);

        assertSizes(parts, samples, 0, 0);
        assertThat(parts.train()).isEqualTo(IntStream.range(0, samples).toArray());
    }

    @Test
    void the_seed_decides_and_nothing_else() {
        int[] train = new Split(50, 25, 25).of(data(100), SEED).train();

        assertThat(new Split(50, 25, 25).of(data(100), SEED).train()).isEqualTo(train);
        assertThat(new Split(50, 25, 25).of(data(100), new Seed(4)).train()).isNotEqualTo(train);
    }

    @Test
    void every_part_is_ascending() {
        SplitIndices parts = new Split(50, 25, 25).of(data(100), SEED);

        assertThat(parts.train()).isSorted();
        assertThat(parts.validation()).isSorted();
        assertThat(parts.test()).isSorted();
    }

    @Test
    void a_given_test_set_stays_and_validation_comes_from_the_training_part() {
        SplitIndices parts = new Split(60, 20, 20).of(data(120, OptionalInt.of(100)), SEED);

        assertSizes(parts, 75, 25, 20);
        assertThat(parts.test()).isEqualTo(IntStream.range(100, 120).toArray());
        assertThat(all(parts)).isEqualTo(IntStream.range(0, 120).toArray());
    }

    @Test
    void a_given_test_set_stays_when_there_is_hardly_anything_to_train_with() {
        SplitIndices parts = new Split(60, 20, 20).of(data(6, OptionalInt.of(4)), SEED);

        assertThat(parts.train()).containsExactly(0, 1, 2, 3);
        assertThat(parts.validation()).isEmpty();
        assertThat(parts.test()).containsExactly(4, 5);
    }

    @Test
    void percents_that_do_not_add_up_are_refused() {
        assertThatThrownBy(() -> new Split(80, 10, 20)).hasMessage("split: percents must add up to 100, found 80/10/20");
        assertThatThrownBy(() -> new Split(0, 50, 50))
                .hasMessage("split: train must be at least 1 percent and the others at least 0, found 0/50/50");
        assertThatThrownBy(() -> new Split(110, -10, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Split(2_000_000_100, 2_000_000_000, 294_967_296)).isInstanceOf(IllegalArgumentException.class);
    }
}
