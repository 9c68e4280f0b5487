package org.kettenregel.backend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EpochProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long now = 17;

    private EpochProgress progress(boolean terminal) {
        return new EpochProgress(new PrintStream(out, true, StandardCharsets.UTF_8), terminal, () -> now);
    }

    /** Batches of as many samples and as long each. */
    private void train(EpochProgress progress, int batches, long nanos, int samples, double loss) {
        for (int i = 0; i < batches; i++) {
            now += nanos;
            progress.trained(samples, loss);
        }
    }

    private String printed() {
        String text = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return text;
    }

    @Test
    void a_log_gets_a_line_every_half_minute() {
        EpochProgress progress = progress(false);

        progress.begin("Epoch 2/5", 0, 100);
        train(progress, 29, SECOND, 128, 0.5);
        assertThat(printed()).isEmpty();
        train(progress, 1, SECOND, 128, 0.5);
        assertThat(printed()).isEqualToNormalizingNewlines("Epoch 2/5 - 30/100 - loss: 0.5000 - 128 samples/s - 1:10 left\n");
        train(progress, 31, SECOND, 128, 0.5);

        assertThat(printed()).isEqualToNormalizingNewlines("Epoch 2/5 - 60/100 - loss: 0.5000 - 128 samples/s - 0:40 left\n");
    }

    @Test
    void a_log_gets_no_line_of_a_short_epoch_and_none_after_the_last_batch() {
        EpochProgress progress = progress(false);

        progress.begin("Epoch 1/2", 0, 2);
        train(progress, 2, 20 * SECOND, 8, 0.5);
        progress.end();
        progress.begin("Epoch 2/2", 0, 2);
        train(progress, 1, 20 * SECOND, 8, 0.5);
        progress.end();

        assertThat(printed()).isEmpty();
    }

    @Test
    void a_terminal_gets_one_line_that_is_written_over_and_wiped_in_the_end() {
        EpochProgress progress = progress(true);

        progress.begin("Epoch 1/1", 0, 1000);
        train(progress, 1, SECOND / 10, 10, 10);
        assertThat(printed()).isEmpty();
        train(progress, 1, SECOND / 10, 10, 20);
        String first = "Epoch 1/1 - 2/1000 - loss: 15.0000 - 100 samples/s - 1:40 left"; // 998 tenths of a second
        assertThat(printed()).isEqualTo("\r" + first);
        train(progress, 8, SECOND / 10, 10, 0);
        String latest = "Epoch 1/1 - 10/1000 - loss: 3.0000 - 100 samples/s - 1:39 left";
        assertThat(printed()).endsWith("\r" + latest);
        progress.end();
        progress.end();

        assertThat(printed()).isEqualTo("\r" + " ".repeat(latest.length()) + "\r");
    }

    @Test
    void a_shorter_line_wipes_the_rest_of_a_longer_one() {
        EpochProgress progress = progress(true);

        progress.begin("Epoch 1/1", 0, 200);
        train(progress, 1, SECOND, 1, 1000);
        String longer = printed();
        train(progress, 1, SECOND, 1, -1000);

        assertThat(printed()).isEqualTo("\rEpoch 1/1 - 2/200 - loss: 0.0000 - 1 samples/s - 3:18 left   ").hasSize(longer.length());
    }

    @Test
    void the_loss_is_the_mean_over_samples_not_over_batches() {
        EpochProgress progress = progress(false);

        progress.begin("Epoch 1/1", 0, 3);
        train(progress, 1, SECOND, 30, 1);
        train(progress, 1, 30 * SECOND, 10, 5);

        assertThat(printed()).contains("loss: 2.0000"); // (30 * 1 + 10 * 5) / 40
    }

    @Test
    void an_epoch_that_goes_on_counts_its_earlier_batches_but_not_their_time() {
        EpochProgress progress = progress(false);

        progress.begin("Epoch 4/9", 90, 100);
        train(progress, 1, 1000 * SECOND, 5000, 0.25);

        assertThat(printed()).isEqualToNormalizingNewlines("Epoch 4/9 - 91/100 - loss: 0.2500 - 5 samples/s - 2:30:00 left\n");
    }
}
