package org.kettenregel.backend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultLineTest {

    private static JsonNode parsed(Workload workload, Measurement.Outcome outcome) {
        return JsonMapper.shared().readTree(new ResultLine(workload, 2, "1.0 (Java 25)", outcome).json());
    }

    private static Measurement.Outcome outcome(OptionalDouble firstLoss, OptionalDouble lastLoss) {
        Rates rates = new Rates(List.of(1_234_567.0, 20.5, 20.25), List.of(0.25, 0.0, 0.0), 0.1, 321);
        return new Measurement.Outcome(rates, 0.4567, 128, firstLoss, lastLoss);
    }

    @Test
    void it_has_the_fields_that_all_programs_print_in_their_order() {
        JsonNode line = parsed(Workload.W3B10, outcome(OptionalDouble.of(0.5), OptionalDouble.of(0.125)));

        assertThat(line.propertyNames()).containsExactly("peer", "version", "workload", "threads", "unit", "median", "best", "worst", "quiet", "blocks",
                "others", "steps", "startup_s", "rss_mb", "loss0", "loss1", "note");
        assertThat(line.get("peer").asString()).isEqualTo("kettenregel");
        assertThat(line.get("version").asString()).isEqualTo("1.0 (Java 25)");
        assertThat(line.get("workload").asString()).isEqualTo("W3b10");
        assertThat(line.get("threads").asInt()).isEqualTo(2);
        assertThat(line.get("unit").asString()).isEqualTo("steps/s");
        assertThat(line.get("note").asString()).startsWith("batches cut");
    }

    @Test
    void its_numbers_have_six_digits() {
        JsonNode line = parsed(Workload.W3B10, outcome(OptionalDouble.of(0.5), OptionalDouble.of(0.1234567)));

        assertThat(line.get("median").asDouble()).isEqualTo(20.5);
        assertThat(line.get("best").asDouble()).isEqualTo(20.5);
        assertThat(line.get("worst").asDouble()).isEqualTo(20.25);
        assertThat(line.get("quiet").asInt()).isEqualTo(2);
        assertThat(line.get("blocks").get(0).asDouble()).isEqualTo(1_234_570.0);
        assertThat(line.get("others").get(0).asDouble()).isEqualTo(0.25);
        assertThat(line.get("steps").asInt()).isEqualTo(321);
        assertThat(line.get("startup_s").asDouble()).isEqualTo(0.457);
        assertThat(line.get("rss_mb").asInt()).isEqualTo(128);
        assertThat(line.get("loss0").asDouble()).isEqualTo(0.5);
        assertThat(line.get("loss1").asDouble()).isEqualTo(0.123457);
    }

    @Test
    void a_loss_that_is_none_or_not_finite_is_null() {
        JsonNode line = parsed(Workload.W6G1, outcome(OptionalDouble.empty(), OptionalDouble.of(Double.NaN)));

        assertThat(line.get("loss0").isNull()).isTrue();
        assertThat(line.get("loss1").isNull()).isTrue();
    }
}
