package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowShapeTest {

    @ParameterizedTest
    @CsvSource({
        "26, 3, 1, 1, 24", // 26 - 3 + 1
        "26, 2, 2, 1, 13",
        "27, 2, 2, 1, 13", // the last cell is left over
        "7, 3, 1, 2, 3", // spans five cells
        "5, 5, 3, 1, 1",
        "6, 1, 4, 1, 2"
    })
    void without_padding_there_are_as_many_windows_as_fit(int size, int kernel, int stride, int dilation, int expected) {
        WindowShape shape = WindowShape.valid(new ImageShape(size, size + 1, 3), 4, kernel, kernel, stride, stride, dilation);

        assertThat(shape.output().height()).isEqualTo(expected);
        assertThat(shape.output().channels()).isEqualTo(4);
        assertThat(shape.padTop()).isZero();
        assertThat(shape.padLeft()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "26, 3, 1, 1, 26, 1",
        "5, 2, 1, 1, 5, 0", // one cell is missing: it comes at the end
        "5, 4, 1, 1, 5, 1", // three are missing: one before, two behind
        "6, 3, 2, 1, 3, 0", // two strides and three cells are seven, one more than there are
        "5, 3, 2, 1, 3, 1",
        "5, 1, 2, 1, 3, 0",
        "4, 3, 1, 2, 4, 2", // the window spans five cells
        "2, 2, 5, 1, 1, 0"
    })
    void with_padding_the_output_is_the_input_divided_by_the_stride(int size, int kernel, int stride, int dilation, int expected, int pad) {
        WindowShape down = WindowShape.same(new ImageShape(size, 9, 1), 2, kernel, 1, stride, 1, dilation);
        WindowShape across = WindowShape.same(new ImageShape(9, size, 1), 2, 1, kernel, 1, stride, dilation);

        assertThat(List.of(down.output(), across.output())).containsExactly(new ImageShape(expected, 9, 2), new ImageShape(9, expected, 2));
        assertThat(List.of(down.padTop(), down.padLeft())).containsExactly(pad, 0);
        assertThat(List.of(across.padTop(), across.padLeft())).containsExactly(0, pad);
    }

    @ParameterizedTest
    @CsvSource({"7, 3, 1, 1", "6, 4, 2, 1", "5, 2, 3, 1", "3, 3, 1, 2", "8, 2, 1, 5", "1, 3, 2, 1"})
    void the_ends_of_kernel_and_output_are_those_on_the_image(int size, int kernel, int stride, int dilation) {
        WindowShape shape = WindowShape.same(new ImageShape(size, size, 1), 1, kernel, kernel, stride, stride, dilation);

        for (int out = 0; out < shape.output().height(); out++) {
            int cell = out;
            List<Integer> expected = IntStream.range(0, kernel).filter(k -> isOn(size, shape.row(cell, k))).boxed().toList();
            assertThat(IntStream.range(shape.kernelRowFrom(out), shape.kernelRowTo(out)).boxed()).isEqualTo(expected);
            assertThat(IntStream.range(shape.kernelColumnFrom(out), shape.kernelColumnTo(out)).boxed()).isEqualTo(expected);
        }
        for (int k = 0; k < kernel; k++) {
            int position = k;
            assertThat(IntStream.range(shape.outColumnFrom(k), shape.outColumnTo(k)).boxed()).isEqualTo(
                    IntStream.range(0, shape.output().width()).filter(o -> isOn(size, shape.column(o, position))).boxed().toList());
        }
    }

    private static boolean isOn(int size, int cell) {
        return cell >= 0 && cell < size;
    }

    @Test
    void sizes_are_counted() {
        WindowShape shape = WindowShape.valid(new ImageShape(26, 26, 32), 64, 3, 3, 1, 1, 1);

        assertThat(shape.input().cells()).isEqualTo(676);
        assertThat(shape.input().elements()).isEqualTo(21_632);
        assertThat(shape.positions()).isEqualTo(9);
        assertThat(shape.weights()).isEqualTo(18_432);
    }

    @Test
    void an_image_needs_positive_sizes_that_an_array_can_hold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageShape(3, 0, 1))
                .withMessage("image: height, width and channels must be positive, found (3, 0, 1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageShape(50_000, 50_000, 1))
                .withMessage("image: it must have at most 2147483647 elements, found (50000, 50000, 1)");
    }

    @Test
    void a_window_needs_positive_sizes_and_must_fit() {
        ImageShape image = new ImageShape(4, 6, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowShape.same(image, 1, 2, 3, 1, 0, 1))
                .withMessage("window: kernel, strides and dilation must be positive, found a kernel of 2 x 3, strides 1 and 0, dilation 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowShape.valid(image, 1, 3, 3, 1, 1, 2))
                .withMessage("window: it must fit in the image of 4 x 6 cells, found one that spans 5 x 5");
    }

    @Test
    void padding_is_less_than_a_window_and_no_window_begins_behind_the_image() {
        ImageShape image = new ImageShape(4, 4, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowShape(image, image, 3, 3, 1, 1, 1, 3, 0))
                .withMessage("window: padding at the top must be at least 0 and less than the 3 cells of the window, found 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowShape(image, image, 3, 3, 1, 2, 1, 1, 1))
                .withMessage("window: counted from the left, the last one must begin before cell 4 of the image, found 5");
    }
}
