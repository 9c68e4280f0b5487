package org.kettenregel.backend.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ConfusionTest {

    private static final Offset<Double> ROUNDING = within(1e-15);

    /** Belonging: 7, 8, 5; taken: 6, 10, 4; right: 5, 6, 3. */
    private final Confusion confusion = new Confusion(new long[][] {{5, 2, 0}, {1, 6, 1}, {0, 2, 3}}, new long[3]);

    private static void assertScore(ClassScore found, double precision, double recall, double f1, long support) {
        assertThat(found.precision()).as("precision").isEqualTo(precision, ROUNDING);
        assertThat(found.recall()).as("recall").isEqualTo(recall, ROUNDING);
        assertThat(found.f1()).as("F1").isEqualTo(f1, ROUNDING);
        assertThat(found.support()).as("support").isEqualTo(support);
    }

    @Test
    void counts_are_kept_by_true_and_predicted_class() {
        assertThat(confusion.count(1, 2)).isEqualTo(1);
        assertThat(confusion.count(2, 1)).isEqualTo(2);
        assertThat(confusion.belonging(1)).isEqualTo(8);
        assertThat(confusion.taken(1)).isEqualTo(10);
        assertThat(confusion.total()).isEqualTo(20);
    }

    @Test
    void the_accuracy_is_the_share_on_the_diagonal() {
        assertThat(confusion.accuracy()).isEqualTo(14 / 20.0);
    }

    @Test
    void each_class_has_precision_recall_and_their_harmonic_mean() {
        assertScore(confusion.score(0), 5 / 6.0, 5 / 7.0, 10 / 13.0, 7); // 2 * 5 / (6 + 7)
        assertScore(confusion.score(1), 6 / 10.0, 6 / 8.0, 12 / 18.0, 8);
        assertScore(confusion.score(2), 3 / 4.0, 3 / 5.0, 6 / 9.0, 5);
    }

    @Test
    void the_macro_average_counts_classes_alike() {
        assertScore(confusion.macro(),
                (5 / 6.0 + 6 / 10.0 + 3 / 4.0) / 3,
                (5 / 7.0 + 6 / 8.0 + 3 / 5.0) / 3,
                (10 / 13.0 + 12 / 18.0 + 6 / 9.0) / 3, 20);
    }

    @Test
    void the_weighted_average_counts_samples_alike() {
        assertScore(confusion.weighted(),
                (7 * 5 / 6.0 + 8 * 6 / 10.0 + 5 * 3 / 4.0) / 20,
                (7 * 5 / 7.0 + 8 * 6 / 8.0 + 5 * 3 / 5.0) / 20, // (5 + 6 + 3) / 20, the accuracy
                (7 * 10 / 13.0 + 8 * 12 / 18.0 + 5 * 6 / 9.0) / 20, 20);
    }

    @Test
    void the_micro_average_is_the_accuracy() {
        assertScore(confusion.micro(), 0.7, 0.7, 0.7, 20);
    }

    @Test
    void samples_without_a_prediction_lower_recall_and_accuracy_but_no_precision() {
        Confusion some = new Confusion(new long[][] {{2, 0}, {0, 1}}, new long[] {0, 1});

        assertScore(some.score(1), 1, 1 / 2.0, 2 / 3.0, 2); // 2 * 1 / (1 + 2)
        assertThat(some.accuracy()).isEqualTo(3 / 4.0);
        assertScore(some.micro(), 1, 3 / 4.0, 6 / 7.0, 4); // 2 * 3 / (3 + 4)
    }

    @Test
    void a_share_of_nothing_is_zero() {
        Confusion lazy = new Confusion(new long[][] {{3, 0, 0}, {1, 0, 0}, {0, 0, 0}}, new long[3]);

        assertScore(lazy.score(1), 0, 0, 0, 1); // never predicted
        assertScore(lazy.score(2), 0, 0, 0, 0); // not there either
        assertScore(lazy.macro(), 3 / 4.0 / 3, 1 / 3.0, 6 / 7.0 / 3, 4);
        assertThat(new Confusion(new long[2][2], new long[2]).accuracy()).isZero();
        assertScore(new Confusion(new long[2][2], new long[2]).weighted(), 0, 0, 0, 0);
    }

    @Test
    void later_changes_of_the_counts_do_not_show() {
        long[][] counts = {{1, 0}, {0, 1}};
        Confusion made = new Confusion(counts, new long[2]);

        counts[0][0] = 9;

        assertThat(made.count(0, 0)).isEqualTo(1);
    }
}
