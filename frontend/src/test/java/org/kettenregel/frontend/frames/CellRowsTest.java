package org.kettenregel.frontend.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.session.Origins.Cell;
import org.kettenregel.backend.session.Origins.Counted;

class CellRowsTest {

    private static Counted counted(int classes, List<Cell> cells) {
        return new Counted(classes, 0, 0, cells, Cursor.START, true);
    }

    @Test
    void of_few_classes_every_cell_that_holds_samples_is_sent() {
        float[] rows = CellRows.of(counted(3, List.of(new Cell(0, 0, 2, 3), new Cell(0, 2, 1, 3), new Cell(2, 3, 1, 1))));

        assertThat(rows).containsExactly(0, 0, 2, 3, 0, 2, 1, 3, 2, 3, 1, 1);
    }

    @Test
    void of_many_classes_the_largest_errors_are_sent_and_of_equal_ones_the_larger_share_first() {
        float[] rows = CellRows.of(counted(11, List.of(new Cell(4, 4, 9, 10), new Cell(4, 9, 1, 10), new Cell(7, 1, 2, 2), new Cell(10, 0, 1, 1))));

        assertThat(rows).containsExactly(
                7, 1, 2, 2,
                10, 0, 1, 1, // all of its class
                4, 9, 1, 10);
    }

    @Test
    void no_more_than_can_be_read_are_sent() {
        List<Cell> many = IntStream.range(0, 40).mapToObj(i -> new Cell(i, i + 1, 1, 1)).toList();

        assertThat(CellRows.of(counted(50, many))).hasSize(4 * CellRows.MOST_ERRORS);
    }
}
