package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetEncodingTest {

    private static final Dataset TWO_CLASSES = load(true, 0, 1);
    private static final Dataset FOUR_CLASSES = load(true, 2, 3);
    private static final Dataset NUMBERS = load(false, -0.25, 7);

    private static Dataset load(boolean classes, double first, double second) {
        return new OwnPoints(List.of(OwnPoint.of(first, 0), OwnPoint.of(second, 0)), classes).load(new Seed(1), DataFolder.none());
    }

    private static float[] encoded(TargetEncoding encoding, Dataset data, int sample) {
        float[] into = new float[encoding.width(data.targets()) + 2];
        into[0] = 9;
        into[into.length - 1] = 9;
        encoding.encode(data, new int[] {7, sample}, 1, 1, into, 1);
        return into;
    }

    @Test
    void the_number_of_a_class_takes_one_column_however_many_classes_there_are() {
        assertThat(encoded(TargetEncoding.INDEX, FOUR_CLASSES, 0)).containsExactly(9, 2, 9);
        assertThat(encoded(TargetEncoding.INDEX, TWO_CLASSES, 1)).containsExactly(9, 1, 9);
        assertThat(TargetEncoding.INDEX.fits(NUMBERS.targets())).isFalse();
    }

    @Test
    void binary_is_zero_or_one() {
        assertThat(encoded(TargetEncoding.BINARY, TWO_CLASSES, 0)).containsExactly(9, 0, 9);
        assertThat(encoded(TargetEncoding.BINARY, TWO_CLASSES, 1)).containsExactly(9, 1, 9);
    }

    @Test
    void signed_is_minus_one_or_one() {
        assertThat(encoded(TargetEncoding.SIGNED, TWO_CLASSES, 0)).containsExactly(9, -1, 9);
        assertThat(encoded(TargetEncoding.SIGNED, TWO_CLASSES, 1)).containsExactly(9, 1, 9);
    }

    @Test
    void one_hot_marks_the_column_of_the_class() {
        assertThat(encoded(TargetEncoding.ONE_HOT, FOUR_CLASSES, 0)).containsExactly(9, 0, 0, 1, 0, 9);
        assertThat(encoded(TargetEncoding.ONE_HOT, TWO_CLASSES, 1)).containsExactly(9, 0, 1, 9);
    }

    @Test
    void numbers_stay_as_they_are() {
        assertThat(encoded(TargetEncoding.NUMBERS, NUMBERS, 0)).containsExactly(9, -0.25f, 9);
    }

    @Test
    void several_samples_stand_one_after_another_in_the_order_in_which_they_are_named() {
        float[] signed = new float[3];
        float[] marks = new float[8];
        float[] numbers = new float[3];

        TargetEncoding.SIGNED.encode(TWO_CLASSES, new int[] {1, 0, 1}, 0, 3, signed, 0);
        TargetEncoding.ONE_HOT.encode(FOUR_CLASSES, new int[] {0, 1, 0}, 1, 2, marks, 0);
        TargetEncoding.NUMBERS.encode(NUMBERS, new int[] {1, 0, 1}, 0, 3, numbers, 0);

        assertThat(signed).containsExactly(1, -1, 1);
        assertThat(marks).containsExactly(0, 0, 0, 1, 0, 0, 1, 0);
        assertThat(numbers).containsExactly(7, -0.25f, 7);
    }

    @Test
    void encodings_that_do_not_fit_the_targets_are_refused() {
        assertThat(TargetEncoding.BINARY.fits(FOUR_CLASSES.targets())).isFalse();
        assertThat(TargetEncoding.ONE_HOT.fits(NUMBERS.targets())).isFalse();
        assertThat(TargetEncoding.NUMBERS.fits(TWO_CLASSES.targets())).isFalse();
        assertThatThrownBy(() -> TargetEncoding.SIGNED.width(NUMBERS.targets()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("target encoding SIGNED does not fit Numbers[width=1]");
    }
}
