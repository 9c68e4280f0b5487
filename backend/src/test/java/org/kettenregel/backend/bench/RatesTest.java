package org.kettenregel.backend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest {

    @Test
    void only_undisturbed_blocks_count_where_there_are_two() {
        Rates rates = new Rates(List.of(30.0, 99.0, 10.0, 20.0), List.of(0.1, 0.2, 0.0, 0.05), 0.1, 1);

        assertThat(rates.undisturbed()).isEqualTo(3);
        assertThat(new double[] {rates.worst(), rates.median(), rates.best()}).containsExactly(10, 20, 30);
    }

    @Test
    void all_blocks_count_where_fewer_were_undisturbed() {
        Rates rates = new Rates(List.of(30.0, 99.0, 10.0), List.of(0.1, 0.2, 0.3), 0.1, 1);

        assertThat(rates.undisturbed()).isEqualTo(1);
        assertThat(new double[] {rates.worst(), rates.median(), rates.best()}).containsExactly(10, 30, 99);
    }
}
