package org.kettenregel.backend.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.ParameterCopies;
import org.kettenregel.backend.execute.ParameterCopy;
import org.kettenregel.backend.execute.RunPlace;
import org.kettenregel.backend.execute.RunState;
import org.kettenregel.backend.execute.StoppingState;
import org.kettenregel.backend.execute.Touch;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.record.CurvePoints;
import org.kettenregel.backend.record.WholeRun;

class RunFileTest {

    private static final RunState START = new RunState(
            new Cursor(3, 2, 0, 29), 180, copies(1), 0.1 + 0.2, Double.MIN_VALUE, 40, new TrainingRun.EpochResult(3, Double.NaN, 1.0 / 3));

    /** In the middle of a batch, with numbers that decimal text would not keep. */
    private static final WholeRun RUN = new WholeRun(
            Presets.first(), new RunPlace(START, new Cursor(3, 2, 7, 29), List.of(new Touch(4, 2, true, Float.MIN_VALUE), new Touch(0, 1, false, Float.NaN))),
            new StoppingState(Math.nextUp(0.5), 2, 1, Optional.of(copies(-1))), true,
            new CurvePoints(1, new float[] {1, 0.1f, Float.NaN, 1f / 3, Float.NEGATIVE_INFINITY, 2, Float.MIN_VALUE, 0, 0, 0}), List.of("dense#1"), List.of("dense#2"));

    /** Numbers are equal bit by bit, NaN too. */
    private static final RecursiveComparisonConfiguration BITS = RecursiveComparisonConfiguration.builder()
            .withComparatorForType(Float::compare, Float.class).withComparatorForType(Double::compare, Double.class).build();

    private static ParameterCopies copies(float sign) {
        return new ParameterCopies("adam", Map.of("dense#1/bias", new ParameterCopy(List.of(1), new float[] {7 * sign}, new float[] {8, 9})));
    }

    private static byte[] checkpoint() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CheckpointFile.write(Channels.newChannel(out), new Checkpoint(RUN.experiment(), START, RUN.stopping()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** The run's bytes with another entry about the run, their checksums right. */
    private static BadDocument problem(String from, String to) throws IOException {
        byte[] whole = RunFile.write(RUN);
        Safetensors content = new SafetensorsReader(Channels.newChannel(new ByteArrayInputStream(whole)), whole.length, "").read();
        Map<String, String> metadata = new TreeMap<>(content.metadata());
        metadata.compute("run", (_, text) -> {
            assertThat(text).contains(from);
            return text.replace(from, to);
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SafetensorsWriter(Channels.newChannel(out)).write(new Safetensors(metadata, content.tensors()));
        return catchThrowableOfType(BadDocument.class, () -> RunFile.read(out.toByteArray(), "my run"));
    }

    @Test
    void every_bit_comes_back() {
        WholeRun read = RunFile.read(RunFile.write(RUN), "my run");

        assertThat(read).usingRecursiveComparison(BITS).isEqualTo(RUN);
        assertThat(RunFile.write(read)).isEqualTo(RunFile.write(RUN));
    }

    @Test
    void it_opens_where_checkpoints_do_at_the_start_of_its_batch() throws IOException {
        byte[] bytes = RunFile.write(RUN);

        Checkpoint read = CheckpointFile.read(Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length, "my run");

        assertThat(read).usingRecursiveComparison(BITS).isEqualTo(new Checkpoint(RUN.experiment(), START, RUN.stopping()));
    }

    @Test
    void a_checkpoint_is_a_run_without_a_curve() {
        WholeRun read = RunFile.read(checkpoint(), "my run");

        assertThat(read.place()).usingRecursiveComparison(BITS).isEqualTo(RunPlace.at(START));
        assertThat(read.curve().points()).isEmpty();
        assertThat(read.unjudged()).isFalse();
    }

    @Test
    void any_flipped_bit_and_any_cut_is_a_problem() {
        byte[] whole = RunFile.write(RUN);
        int named = new String(whole, StandardCharsets.ISO_8859_1).indexOf("header_crc32c");

        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) (1 << i % 8);
            byte[] cut = Arrays.copyOf(whole, i);
            Throwable thrown = catchThrowable(() -> RunFile.read(damaged, "my run"));

            boolean unasked = thrown == null && i >= named && i < named + "header_crc32c".length(); // under another name: all else is as it was
            assertThat(unasked || thrown instanceof BadDocument).as("byte %d: %s", i, thrown).isTrue();
            assertThat(catchThrowable(() -> RunFile.read(cut, "my run"))).as("cut to %d bytes", i).isInstanceOf(BadDocument.class);
        }
    }

    @Test
    void a_tensor_that_claims_more_than_there_is_takes_no_memory() {
        byte[] header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[2000000000],\"data_offsets\":[0,8000000000]}}".getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = ByteBuffer.allocate(Long.BYTES + header.length).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).put(header).array();

        assertThatThrownBy(() -> RunFile.read(bytes, "my run")).isInstanceOf(BadDocument.class).hasMessageStartingWith("my run: damaged");
    }

    @Test
    void each_kind_of_wrong_content_has_its_sentence() throws IOException {
        assertThat(problem("\"position\":7", "\"position\":-7")).hasMessageStartingWith("my run: damaged checkpoint")
                .hasMessageContaining("found run: expected a place in or at the end of the batch that begins at Cursor[epoch=3, batch=2, position=0, step=29]");
        assertThat(problem("\"step\":29", "\"step\":31")).hasMessageContaining("expected a place in or at the end of the batch");
        assertThat(problem("\"step\":29", "\"step\":30")).hasMessageContaining("expected a place in or at the end of the batch"); // not at its end
        assertThat(problem("\"stride\":1", "\"stride\":3")).hasMessageContaining("found curve: expected at most 512 rows");
        assertThat(problem("\"curve\":\"", "\"curve\":\"?")).hasMessageContaining("found run: the numbers of its curve are written in Base64; save");
        assertThat(problem("\"value\":\"NaN\"", "\"value\":\"much\"")).hasMessageContaining("found run: a number changed by hand is written as 0x1.8p1, NaN or Infinity, found much; save");
        assertThat(problem("\"unjudged\"", "\"judged\"")).hasMessageStartingWith("my run, run $");
        assertThat(problem("{", "[")).hasMessageStartingWith("my run, run $");
    }
}
