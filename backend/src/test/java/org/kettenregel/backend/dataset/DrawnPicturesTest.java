package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kettenregel.backend.dataset.Stream.DATA;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.shape.Shape;

class DrawnPicturesTest {

    private static final int SAMPLES = 500;

    static Stream<Named<Function<Double, DatasetSpec>>> sets() {
        return Stream.of(
                Named.of("shapes", noise -> new DrawnShapes(SAMPLES, 16, noise)),
                Named.of("digits", noise -> new DrawnDigits(SAMPLES, 28, noise)));
    }

    private static Dataset load(DatasetSpec spec, long seed) {
        return spec.load(new Seed(seed), DataFolder.none());
    }

    private static float[] picture(Dataset data, int sample) {
        float[] into = new float[data.width()];
        data.copyFeatures(sample, into, 0);
        return into;
    }

    private static float[][] pictures(Dataset data) {
        return IntStream.range(0, data.size()).mapToObj(sample -> picture(data, sample)).toArray(float[][]::new);
    }

    @Test
    void pictures_have_rows_columns_and_one_channel() {
        assertThat(load(new DrawnShapes(100, 16, 0), 1).inputShape()).isEqualTo(Shape.perSample(16, 16, 1));
        assertThat(load(new DrawnDigits(100, 28, 0), 1).inputShape()).isEqualTo(Shape.perSample(28, 28, 1));
    }

    @Test
    void classes_are_named_after_what_is_drawn() {
        assertThat(new DrawnShapes().signature().targets()).isEqualTo(new Targets.Classes(List.of(
                "circle", "ring", "square", "triangle", "cross", "horizontal stripes", "vertical stripes", "diagonal stripes")));
        assertThat(new DrawnDigits().signature().targets()).isEqualTo(Targets.Classes.numbered(10));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void all_kinds_are_drawn_in_turn(Function<Double, DatasetSpec> set) {
        Dataset data = load(set.apply(0.0), 1);
        int kinds = ((Targets.Classes) data.targets()).names().size();

        assertThat(data.size()).isEqualTo(SAMPLES);
        assertThat(IntStream.range(0, SAMPLES)).allMatch(sample -> data.label(sample) == sample % kinds);
        assertThat(data.givenTestStart()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void the_same_seed_draws_the_same_bytes_and_another_seed_others(Function<Double, DatasetSpec> set) {
        float[][] once = pictures(load(set.apply(0.1), 42));

        assertThat(pictures(load(set.apply(0.1), 42))).isDeepEqualTo(once);
        assertThat(pictures(load(set.apply(0.1), 43))[7]).isNotEqualTo(once[7]);
    }

    @Test
    void a_larger_set_begins_with_the_smaller_one() {
        float[][] few = pictures(load(new DrawnDigits(100, 16, 0.1), 5));
        float[][] many = pictures(load(new DrawnDigits(300, 16, 0.1), 5));

        assertThat(Arrays.copyOf(many, 100)).isDeepEqualTo(few);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void without_noise_there_is_light_on_black_in_every_picture(Function<Double, DatasetSpec> set) {
        for (float[] picture : pictures(load(set.apply(0.0), 3))) {
            long black = IntStream.range(0, picture.length).filter(i -> picture[i] == 0).count();
            double brightest = IntStream.range(0, picture.length).mapToDouble(i -> picture[i]).max().orElseThrow();

            assertThat(black).isGreaterThan(picture.length / 8);
            assertThat(brightest).isGreaterThan(0.65);
        }
    }

    /** Of 100 * 256 pixels, almost all of them black or in full light; clipping at 0 leaves half of the noise on black. */
    @Test
    void noise_moves_pixels_by_its_standard_deviation() {
        float[][] clean = pictures(load(new DrawnShapes(100, 16, 0), 3));
        float[][] noisy = pictures(load(new DrawnShapes(100, 16, 0.1), 3));

        double squares = 0;
        int count = 0;
        for (int sample = 0; sample < clean.length; sample++) {
            for (int i = 0; i < clean[sample].length; i++) {
                if (clean[sample][i] > 0.4 && clean[sample][i] < 0.7) { // far enough from both ends
                    squares += Math.pow(noisy[sample][i] - clean[sample][i], 2);
                    count++;
                }
            }
        }

        assertThat(count).isGreaterThan(1000);
        assertThat(Math.sqrt(squares / count)).isBetween(0.09, 0.11);
    }

    /** The formula once more, without the picture that draws it: sample 0 is a circle. */
    @Test
    void a_circle_has_its_place_and_size_from_the_seed() {
        Seed seed = new Seed(11);
        double radius = seed.uniform(DATA, 0, 0, 0.55, 0.8);
        double centreX = seed.uniform(DATA, 1, 0, radius - 0.9, 0.9 - radius);
        double centreY = seed.uniform(DATA, 2, 0, radius - 0.9, 0.9 - radius);
        double strength = seed.uniform(DATA, 4, 0, 0.7, 1);

        float[] picture = picture(new DrawnShapes(100, 16, 0).load(seed, DataFolder.none()), 0);

        for (int i = 0; i < 256; i++) {
            double x = (i % 16 + 0.5) / 8 - 1;
            double y = (i / 16 + 0.5) / 8 - 1;
            double share = Math.clamp(0.5 + 8 * (radius - Math.hypot(x - centreX, y - centreY)), 0, 1);
            assertThat(Math.abs(picture[i] - share * strength)).as("pixel %d", i).isLessThanOrEqualTo(0.5 / 255 + 1e-6);
        }
    }

    /** What looks most alike should be of one kind; learning can only be better at it. */
    @ParameterizedTest
    @MethodSource("sets")
    void most_pictures_have_a_nearest_neighbour_of_their_own_kind(Function<Double, DatasetSpec> set) {
        Dataset data = load(set.apply(0.05), 1);
        float[][] pictures = pictures(data);

        long right = IntStream.range(0, SAMPLES).filter(sample -> data.label(nearest(pictures, sample)) == data.label(sample)).count();

        assertThat(right / (double) SAMPLES).isGreaterThan(0.8);
    }

    private static int nearest(float[][] pictures, int sample) {
        int nearest = -1;
        double least = Double.MAX_VALUE;
        for (int other = 0; other < pictures.length; other++) {
            double squares = 0;
            for (int i = 0; i < pictures[sample].length; i++) {
                squares += Math.pow(pictures[sample][i] - pictures[other][i], 2);
            }
            if (other != sample && squares < least) {
                least = squares;
                nearest = other;
            }
        }
        return nearest;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            99   | 16 | 0.1  | drawn shapes: samples must be between 100 and 5000, found 99
            5001 | 16 | 0.1  | drawn shapes: samples must be between 100 and 5000, found 5001
            100  | 15 | 0.1  | drawn shapes: side must be between 16 and 28, found 15
            100  | 29 | 0.1  | drawn shapes: side must be between 16 and 28, found 29
            100  | 16 | 0.6  | drawn shapes: noise must be between 0 and 0.5, found 0.6
            100  | 16 | NaN  | drawn shapes: noise must be between 0 and 0.5, found NaN
            """)
    void knobs_beyond_their_range_are_refused(int samples, int side, double noise, String sentence) {
        assertThatThrownBy(() -> new DrawnShapes(samples, side, noise)).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
        assertThatThrownBy(() -> new DrawnDigits(samples, side, noise)).hasMessage(sentence.replace("shapes", "digits"));
    }
}
