package org.kettenregel.backend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.shape.Shape;

class SyntheticDataTest {

    private static float[] features(Dataset data, int sample) {
        float[] features = new float[data.width()];
        data.copyFeatures(sample, features, 0);
        return features;
    }

    private static double sum(float[] numbers, int from, int count) {
        return IntStream.range(from, from + count).mapToDouble(i -> numbers[i]).sum();
    }

    private static void assertLabelsNameTheBrightestStripe(Dataset data) {
        for (int sample = 0; sample < data.size(); sample++) {
            float[] pixels = features(data, sample);
            double labelled = sum(pixels, 78 * data.label(sample), 78);
            for (int stripe = 0; stripe < 10; stripe++) {
                assertThat(sum(pixels, 78 * stripe, 78)).isLessThan(labelled + 1e-4); // the label was found in single precision
            }
        }
    }

    @Test
    void rows_are_centred_pixels_in_the_order_of_their_numbers() {
        Dataset rows = SyntheticData.rows(3);

        assertThat(rows.inputShape()).isEqualTo(Shape.perSample(784));
        assertThat(features(rows, 0)[0]).isEqualTo(0x420 * 0x1p-24f - 0.5f); // see Xorshift32Test
        assertThat(features(rows, 0)[1]).isEqualTo(0x40806 * 0x1p-24f - 0.5f);
        assertThat(features(rows, 2)[783]).isEqualTo(new Xorshift32(1).uniform(3 * 784)[3 * 784 - 1] - 0.5f);
        assertLabelsNameTheBrightestStripe(rows);
    }

    @Test
    void pictures_are_one_channel_of_pixels_from_0_to_1() {
        Dataset pictures = SyntheticData.pictures(40);

        assertThat(pictures.inputShape()).isEqualTo(Shape.perSample(28, 28, 1));
        assertThat(features(pictures, 1)[0]).isEqualTo(new Xorshift32(2).uniform(785)[784]);
        assertLabelsNameTheBrightestStripe(pictures);
        assertThat(IntStream.range(0, 40).map(pictures::label).distinct().count()).isGreaterThan(5);
    }

    @Test
    void points_lie_within_6_and_their_class_says_whether_the_signs_agree() {
        Dataset points = SyntheticData.points(320);

        for (int sample = 0; sample < 320; sample++) {
            float[] point = features(points, sample);
            assertThat(point[0]).isBetween(-6f, 6f);
            assertThat(point[1]).isBetween(-6f, 6f);
            assertThat(points.label(sample)).isEqualTo(point[0] < 0 == point[1] < 0 ? 1 : 0);
        }
    }

    @Test
    void the_grid_goes_row_by_row_from_corner_to_corner() {
        float[] grid = SyntheticData.grid();

        assertThat(grid).hasSize(20_000);
        assertThat(new float[] {grid[0], grid[1], grid[3], grid[198], grid[199], grid[19_998], grid[19_999]})
                .containsExactly(-6, -6, -6, 6, -6, 6, 6);
        assertThat(grid[2]).isEqualTo(-6 + 12f / 99);
    }

    @Test
    void texts_are_whole_words_and_their_class_says_which_half_most_are_of() {
        Dataset texts = SyntheticData.texts(40);

        assertThat(texts.inputShape()).isEqualTo(Shape.perSample(80));
        for (int sample = 0; sample < 40; sample++) {
            int low = 0;
            for (float word : features(texts, sample)) {
                assertThat(word).isBetween(0f, 19_999f).isEqualTo((int) word);
                low += word < 10_000 ? 1 : 0;
            }
            assertThat(texts.label(sample)).isEqualTo(low > 40 ? 1 : 0);
        }
        assertThat(IntStream.range(0, 40).map(texts::label).sum()).isBetween(5, 35);
    }
}
