package org.kettenregel.backend.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Seed;

class FoldsTest {

    /** 23 samples: 13 of class 0, 7 of class 1, 3 of class 2. */
    private static Dataset data(boolean classes) {
        List<OwnPoint> points = IntStream.range(0, 23).mapToObj(i -> OwnPoint.of(i < 13 ? 0 : i < 20 ? 1 : 2, i)).toList();
        return new OwnPoints(points, classes).load(new Seed(0), DataFolder.none());
    }

    private static int[][] folds(boolean classes, int count, long seed) {
        return Folds.of(data(classes), IntStream.range(0, 23).toArray(), count, new Seed(seed));
    }

    private static long ofClass(int[] fold, int label) {
        return Arrays.stream(fold).filter(sample -> data(true).label(sample) == label).count();
    }

    @Test
    void every_sample_is_in_exactly_one_fold() {
        for (boolean classes : new boolean[] {true, false}) {
            int[] all = Arrays.stream(folds(classes, 5, 1)).flatMapToInt(Arrays::stream).sorted().toArray();

            assertThat(all).containsExactly(IntStream.range(0, 23).toArray());
        }
    }

    @Test
    void folds_differ_by_at_most_one_sample_as_a_whole_and_in_each_class() {
        for (int[] fold : folds(true, 5, 1)) {
            assertThat(fold.length).isBetween(4, 5); // 23 / 5
            assertThat(ofClass(fold, 0)).isBetween(2L, 3L); // 13 / 5
            assertThat(ofClass(fold, 1)).isBetween(1L, 2L); // 7 / 5
            assertThat(ofClass(fold, 2)).isBetween(0L, 1L); // 3 / 5
        }
    }

    @Test
    void the_others_are_all_samples_but_those_of_one_fold() {
        int[][] folds = {{2, 5}, {0, 3}, {1, 4}};

        assertThat(Folds.others(folds, 1)).containsExactly(1, 2, 4, 5);
    }

    @Test
    void the_same_seed_gives_the_same_folds_and_another_seed_others() {
        assertThat(folds(true, 3, 1)).isDeepEqualTo(folds(true, 3, 1));
        assertThat(folds(true, 3, 1)[0]).isNotEqualTo(folds(true, 3, 2)[0]);
        assertThat(folds(false, 3, 1)[0]).isNotEqualTo(folds(false, 3, 2)[0]);
    }
}
