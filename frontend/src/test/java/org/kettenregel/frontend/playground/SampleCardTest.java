package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SampleCardTest {

    private static String mode(Table table) {
        table.settle();
        table.person().click("run-forward");
        table.settleAll();
        return table.drawn("pg-sample", "sample").get("mode").asString();
    }

    @Test
    void layers_that_compute_otherwise_in_use_are_named() {
        try (Table table = new Table(preset("batch-norm"))) {
            assertThat(mode(table)).startsWith("Steps compute as in training;").endsWith("Different in use: Batch normalization.");

            table.presenter.language(Locale.GERMAN);

            assertThat(table.drawn("pg-sample", "sample").get("mode").asString()).startsWith("Schritte rechnen wie im Training;");
        }
    }

    @Test
    void where_there_are_none_nothing_is_said() {
        try (Table table = new Table(preset("xor"))) {
            assertThat(mode(table)).isEmpty();
        }
    }
}
