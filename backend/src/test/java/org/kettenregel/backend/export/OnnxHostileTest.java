package org.kettenregel.backend.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Whatever a file holds, reading it ends soon, in a network or in a sentence, and takes no more memory than the file may. */
class OnnxHostileTest {

    private static final int MUTATIONS = 2500; // of each network
    private static final long MOST_BYTES = 64L << 20; // for files of some kilobytes
    private static final long MOST_NANOSECONDS = 5_000_000_000L;

    private static void requireSentence(OnnxProblem problem) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(problem.sentence(locale)).hasSizeGreaterThan(40).endsWith(".").doesNotContainPattern("\\{[0-9]").doesNotContain("null");
        }
    }

    /** Reads it and gives the sentence of a refusal, if it is one. */
    private static String read(byte[] file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        String sentence = "";
        try {
            OnnxImport.read(ByteBuffer.wrap(file));
        } catch (OnnxProblem problem) {
            requireSentence(problem);
            sentence = problem.sentence(Locale.ENGLISH);
        } catch (RuntimeException | Error thrown) {
            fail("a file that ends in no sentence", thrown);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
        assertThat(System.nanoTime() - start).isLessThan(MOST_NANOSECONDS);
        return sentence;
    }

    private static void refused(byte[] file, String... words) {
        assertThat(read(file)).contains(words);
    }

    private static byte[] bytes(WireMessage message) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            message.writeTo(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CNN", "LSTM", "DECODER", "BRANCHES", "EMBEDDING", "SEQUENCE"}, mode = Mode.INCLUDE)
    void a_changed_file_ends_in_a_network_or_a_sentence(ExportedNetworks network) {
        byte[] file = Trained.after(0, network.experiment()).file();
        Random random = new Random(network.ordinal());
        int refused = 0;

        for (int i = 0; i < MUTATIONS; i++) {
            refused += read(changed(file, random)).isEmpty() ? 0 : 1;
        }

        assertThat(refused).isGreaterThan(MUTATIONS / 4);
    }

    /** Some bytes become others, or a stretch is left out, doubled, or all behind it. */
    private static byte[] changed(byte[] file, Random random) {
        byte[] changed = file.clone();
        int at = random.nextInt(file.length);
        int length = Math.min(1 + random.nextInt(12), file.length - at);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(file, at);
            case 1 -> joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, at + length, file.length));
            case 2 -> joined(Arrays.copyOf(file, at + length), Arrays.copyOfRange(file, at, file.length));
            case 3 -> {
                Arrays.fill(changed, at, at + length, (byte) 0xff);
                yield changed;
            }
            default -> {
                for (int i = 0; i < 1 + random.nextInt(3); i++) {
                    changed[structure(file, random)] = (byte) random.nextInt(256);
                }
                yield changed;
            }
        };
    }

    /** Weights are most of a file, and any number will do for them; nodes are at its start, outputs at its end. */
    private static int structure(byte[] file, Random random) {
        int near = Math.min(file.length, 1500);
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(near);
            case 1 -> file.length - 1 - random.nextInt(near);
            default -> random.nextInt(file.length);
        };
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /* ---- one thing wrong ---- */

    private static OnnxModel model(List<OnnxNode> nodes, Map<String, OnnxTensor> numbers, List<Long> input) {
        return new OnnxModel(9, 20, "n", "", nodes, numbers, List.of(new OnnxValue("x", input)), List.of(new OnnxValue("y", List.of(-1L, 2L))));
    }

    private static OnnxNode node(String type, String output, String... inputs) {
        return new OnnxNode("", type, List.of(inputs), List.of(output), Map.of());
    }

    private static byte[] file(List<OnnxNode> nodes, Map<String, OnnxTensor> numbers) {
        return bytes(OnnxWriter.message(model(nodes, numbers, List.of(-1L, 2L))));
    }

    private static Map<String, OnnxTensor> weights(List<Long> sizes, int count) {
        return Map.of("w", new OnnxTensor.Floats(sizes, new float[count]));
    }

    @Test
    void other_bytes_are_no_model() {
        refused(new byte[0], "no network");
        refused("a text that is no model".getBytes(StandardCharsets.UTF_8), "ONNX");
        refused(new byte[1000], "no ONNX file");
        refused(new byte[] {(byte) 0x3a, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f}, "damaged"); // a graph of 32 GB
        refused(new byte[] {0x08, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 1},
                "damaged"); // a number without an end
        refused(new byte[] {0x3b, 0x3b, 0x3b, 0x3c}, "damaged"); // groups in groups
    }

    @Test
    void a_graph_in_a_graph_in_a_graph_is_not_followed() {
        WireMessage inner = new WireMessage().text(1, "x");
        for (int depth = 0; depth < 500; depth++) {
            inner = new WireMessage().message(1, new WireMessage().text(4, "If").message(5, new WireMessage().text(1, "then_branch").message(6, inner)));
        }

        refused(bytes(new WireMessage().whole(1, 9).message(7, inner).message(8, new WireMessage().whole(2, 20))), "inputs");
    }

    @Test
    void a_file_that_is_too_large_is_not_read() {
        ByteBuffer large = ByteBuffer.allocate(OnnxImport.MOST_BYTES + 1);

        assertThatThrownBy(() -> OnnxImport.read(large)).isInstanceOf(OnnxProblem.class).hasMessageContaining("100 MB");
    }

    @Test
    void sizes_must_be_true() {
        WireMessage tensor = new WireMessage().whole(1, 1L << 40).whole(1, 1L << 40).whole(2, 1).text(8, "w").floats(9, new float[4]);
        WireMessage negative = new WireMessage().whole(1, -4).whole(2, 1).text(8, "w").floats(9, new float[4]);

        refused(bytes(new WireMessage().message(7, new WireMessage().message(5, tensor))), "do not fit its sizes");
        refused(bytes(new WireMessage().message(7, new WireMessage().message(5, negative))), "no sizes");
        refused(bytes(OnnxWriter.message(model(List.of(), Map.of(), List.of(-1L, 1L << 33)))), "expected samples first");
        refused(bytes(OnnxWriter.message(model(List.of(), Map.of(), List.of(-1L, -1L)))), "expected samples first");
        refused(bytes(OnnxWriter.message(model(List.of(), Map.of(), List.of(-1L, 1L << 20, 1L << 20)))), "expected samples first");
        refused(file(List.of(node("Gemm", "y", "x", "w")), weights(List.of(3L, 2L), 6)), "\"w\"", "[2, 2]", "[3, 2]");
        refused(file(List.of(node("Gemm", "y", "x", "w")), weights(List.of(0L, 1L << 40), 0)), "at least 1");
    }

    @Test
    void numbers_in_other_files_are_not_fetched() {
        WireMessage tensor = new WireMessage().whole(1, 4).whole(2, 1).text(8, "w")
                .message(13, new WireMessage().text(1, "location").text(2, "../../etc/passwd")).whole(14, 1);

        refused(bytes(new WireMessage().message(7, new WireMessage().message(5, tensor))), "another file");
    }

    @Test
    void a_circle_of_nodes_has_no_beginning() {
        refused(file(List.of(node("Relu", "a", "b"), node("Relu", "b", "a"), node("Add", "y", "x", "b")), Map.of()), "circle");
        refused(file(List.of(node("Relu", "y", "y")), Map.of()), "circle");
    }

    @Test
    void weights_that_are_not_there_are_missed() {
        refused(file(List.of(node("Gemm", "y", "x", "w")), Map.of()), "\"w\"", "found none");
        refused(file(List.of(node("Gemm", "y")), Map.of()), "an input at place 1");
    }

    @Test
    void operators_that_nothing_here_computes_are_named() {
        refused(file(List.of(node("Einsum", "y", "x")), Map.of()), "Einsum");
        refused(file(List.of(node("Loop", "y", "x")), Map.of()), "Loop");
    }

    @Test
    void outputs_must_come_from_somewhere() {
        refused(file(List.of(), Map.of()), "\"y\"", "no node");
        refused(file(List.of(node("Identity", "y", "x")), Map.of()), "layer of its own");
        refused(file(List.of(node("Relu", "y", "x"), node("Tanh", "y", "x")), Map.of()), "twice");
    }

    @Test
    void more_layers_than_fit_are_too_many() {
        List<OnnxNode> nodes = new ArrayList<>(List.of(node("Relu", "0", "x")));
        for (int i = 1; i < 3000; i++) {
            nodes.add(node("Relu", String.valueOf(i), String.valueOf(i - 1)));
        }

        refused(file(nodes, Map.of()), "at most 256");
    }

    @Test
    void old_operators_are_refused() {
        OnnxModel old = new OnnxModel(7, 12, "n", "", List.of(node("Relu", "y", "x")), Map.of(), List.of(new OnnxValue("x", List.of(-1L, 2L))),
                List.of(new OnnxValue("y", List.of(-1L, 2L))));

        refused(bytes(OnnxWriter.message(old)), "13");
    }
}
