package org.kettenregel.backend.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignedTableTest {

    @Test
    void columns_line_up_the_first_to_the_left_the_others_to_the_right() {
        AlignedTable table = new AlignedTable().row(List.of("name", "n", "")).row(List.of("x", "1000", "yes"));

        assertThat(table.text()).isEqualTo("name     n\nx     1000  yes");
    }

    @Test
    void numbers_have_four_decimals_and_what_is_not_known_is_a_line() {
        assertThat(AlignedTable.number(2 / 3.0)).isEqualTo("0.6667");
        assertThat(AlignedTable.number(Double.NaN)).isEqualTo("-");
        assertThat(AlignedTable.number(12L)).isEqualTo("12");
    }

    @Test
    void rows_of_another_length_are_refused() {
        assertThatThrownBy(() -> new AlignedTable().row(List.of("a", "b")).row(List.of("c")))
                .hasMessage("table: expected 2 cells in each row, found 1");
    }
}
