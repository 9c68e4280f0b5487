package org.kettenregel.backend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kettenregel.backend.bench.Workload;

class BenchCommandTest {

    private static final Map<String, String> SHORT = Map.of("BENCH_WARM", "0", "BENCH_BLOCK", "0.001", "BENCH_BLOCKS", "1");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"W3b10, steps/s", "W5, steps/s", "W5new, steps/s", "W6g1, GFLOP/s", "W3eval, points/s"})
    void a_measurement_prints_one_line_of_json_and_nothing_else(String workload, String unit) {
        new BenchCommand(stream(out), SHORT, 2).run(new String[] {workload, "--threads", "1"});

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).singleElement().asString()
                .startsWith("{\"peer\":\"kettenregel\",").contains("CPU, 1 thread", "\"workload\":\"" + workload + "\",\"threads\":1,\"unit\":\"" + unit)
                .endsWith("}");
    }

    @Test
    void a_profile_says_what_share_of_a_step_each_operation_takes() {
        new BenchCommand(stream(out), SHORT, 2).run(new String[] {"W3b10", "--profile"});

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.matches(" *-?[0-9]+\\.[0-9] us +-?[0-9]+\\.[0-9] %  [a-z].*"))
                .anyMatch(line -> line.endsWith("100.0 %  a step")).anyMatch(line -> line.endsWith("backward dense#2 Tanh"));
    }

    @Test
    void what_does_not_train_has_no_profile_and_that_is_said_in_a_sentence() {
        assertThat(CommandLine.run(new String[] {"bench", "W6g1", "--profile"}, stream(out), stream(err))).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo("bench: --profile expects a workload that trains, found 'W6g1'.");
    }

    @Test
    void without_a_number_of_threads_all_processors_are_used() {
        assertThat(BenchArguments.parse(new String[] {"W1"}, 7)).isEqualTo(new BenchArguments(Workload.W1, 7, false));
    }

    @Test
    void times_that_are_no_numbers_are_refused_in_a_sentence() {
        BenchCommand command = new BenchCommand(stream(out), Map.of("BENCH_WARM", "long"), 2);

        assertThatExceptionOfType(BadArguments.class).isThrownBy(() -> command.run(new String[] {"W5"}))
                .withMessage("bench: expected a number in BENCH_WARM, found 'long'.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bench                 | bench: expected one of W1, W2, W3b10, W3b32, W3eval, W4, W5, W5new, W6inf, W6g1, W6g2, found none.",
        "bench W9              | bench: expected one of W1, W2, W3b10, W3b32, W3eval, W4, W5, W5new, W6inf, W6g1, W6g2, found 'W9'.",
        "bench W1 W2           | bench: expected the name of a workload [--threads N] [--profile], found 'W2'.",
        "bench W1 --device cpu | bench: expected the name of a workload [--threads N] [--profile], found '--device'.",
        "bench W1 --threads    | bench: expected a value after --threads, found none.",
        "bench W1 --threads 0  | bench: expected a whole number from 1 to 1024 after --threads, found '0'.",
        "bench W1 --threads 2x | bench: expected a whole number from 1 to 1024 after --threads, found '2x'."
    })
    void wrong_arguments_end_in_one_sentence_and_status_2(String line, String sentence) {
        assertThat(CommandLine.run(line.split(" "), stream(out), stream(err))).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo(sentence);
        assertThat(out.size()).isZero();
    }
}
