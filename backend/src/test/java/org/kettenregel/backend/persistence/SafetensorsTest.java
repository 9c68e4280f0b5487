package org.kettenregel.backend.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {

    private static final Safetensors SMALL = new Safetensors(Map.of("by", "hand"), Map.of(
            "dense#1/weights", new StoredTensor(List.of(2, 3), new float[] {1, -2, 3.5f, Float.MIN_VALUE, -0f, 1e30f}),
            "größe", new StoredTensor(List.of(), new float[] {7})));

    private static byte[] bytes(Safetensors content) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new SafetensorsWriter(Channels.newChannel(out)).write(content);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Safetensors read(byte[] bytes) throws IOException {
        return new SafetensorsReader(Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length, "my.safetensors").read();
    }

    private static BadDocument problem(byte[] bytes) {
        return catchThrowableOfType(BadDocument.class, () -> read(bytes));
    }

    /** A file with the given header, as another program might write it, and so many bytes of data. */
    private static byte[] file(String header, int data) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + json.length + data).order(ByteOrder.LITTLE_ENDIAN).putLong(json.length).put(json).array();
    }

    /** CRC32C by its definition: bit after bit, with Castagnoli's polynomial reversed. */
    private static String checksum(byte[] bytes, int from) {
        int rest = -1;
        for (int i = from; i < bytes.length; i++) {
            rest ^= bytes[i] & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                rest = rest >>> 1 ^ ((rest & 1) == 1 ? 0x82f63b78 : 0);
            }
        }
        return "%08x".formatted(~rest);
    }

    @Test
    void the_bytes_are_those_the_documentation_says() {
        byte[] written = bytes(new Safetensors(Map.of("by", "hand"), Map.of(
                "w", new StoredTensor(List.of(2), new float[] {1, -2}), "b", new StoredTensor(List.of(), new float[] {0.5f}))));

        byte[] data = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putFloat(0.5f).putFloat(1).putFloat(-2).array();
        String tensors = "\"b\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]},\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}";
        String about = "{\"__metadata__\":{\"by\":\"hand\",\"crc32c\":\"%s\"".formatted(checksum(data, 0));
        String own = checksum((about + "}," + tensors).getBytes(StandardCharsets.UTF_8), 0);
        String header = about + ",\"header_crc32c\":\"" + own + "\"}," + tensors;
        String padded = header + " ".repeat((8 - header.length() % 8) % 8);
        ByteBuffer expected = ByteBuffer.allocate(8 + padded.length() + 12).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(padded.length()).put(padded.getBytes(StandardCharsets.UTF_8)).put(data);
        assertThat(written).isEqualTo(expected.array());
    }

    @Test
    void a_file_of_the_reference_implementation_opens() throws IOException {
        Safetensors read;
        try (InputStream reference = SafetensorsTest.class.getResourceAsStream("reference.safetensors")) {
            read = read(reference.readAllBytes());
        }

        assertThat(read.metadata()).isEqualTo(Map.of("by", "the reference implementation, 0.8.0"));
        assertThat(read.tensors().keySet()).containsExactly("a", "b", "größe");
        assertThat(read.tensors().get("a").sizes()).isEmpty();
        assertThat(read.tensors().get("a").values()).containsExactly(7.5f);
        assertThat(read.tensors().get("b").sizes()).containsExactly(2, 3);
        assertThat(read.tensors().get("b").values()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(read.tensors().get("größe").values()).containsExactly(1, -2);
    }

    @Test
    void metadata_survive_without_the_checksums() throws IOException {
        assertThat(read(bytes(SMALL)).metadata()).isEqualTo(Map.of("by", "hand"));
    }

    @Test
    void a_file_cut_anywhere_is_a_problem() {
        byte[] whole = bytes(SMALL);

        for (int length = 0; length < whole.length; length++) {
            assertThat(problem(Arrays.copyOf(whole, length))).as("cut to %d bytes", length).isNotNull();
        }
        assertThat(problem(Arrays.copyOf(whole, whole.length - 1))).hasMessage(
                "my.safetensors: damaged safetensors file: expected tensor 'größe' up to byte 28 of the data, found 27 bytes; save or copy it again.");
    }

    @Test
    void any_flipped_bit_is_a_problem() {
        byte[] whole = bytes(SMALL);
        int named = new String(whole, StandardCharsets.ISO_8859_1).indexOf("header_crc32c");

        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            Throwable thrown = catchThrowable(() -> read(damaged));

            boolean unasked = thrown == null && bit / 8 >= named && bit / 8 < named + "header_crc32c".length(); // under another name: all else is as it was
            assertThat(unasked || thrown instanceof BadDocument).as("bit %d: %s", bit, thrown).isTrue();
        }
    }

    @Test
    void a_changed_value_shows_in_the_checksum_of_the_data_and_a_changed_name_in_that_of_the_header() {
        byte[] value = bytes(SMALL);
        value[value.length - 1] ^= 1;
        String text = new String(bytes(SMALL), StandardCharsets.ISO_8859_1);

        assertThat(problem(value).expected()).startsWith("crc32c ");
        assertThat(problem(text.replace("dense#1", "dense#2").getBytes(StandardCharsets.ISO_8859_1)).expected()).startsWith("header_crc32c ");
    }

    @Test
    void bytes_behind_the_end_are_a_problem() {
        byte[] whole = bytes(SMALL);

        assertThat(problem(Arrays.copyOf(whole, whole.length + 1)).getMessage()).contains("expected 28 bytes of data, found 29");
    }

    @Test
    void a_channel_that_gives_less_than_it_promised_is_a_problem() {
        byte[] whole = bytes(SMALL);
        SafetensorsReader reader = new SafetensorsReader(
                Channels.newChannel(new ByteArrayInputStream(whole, 0, whole.length - 4)), whole.length, "my.safetensors");

        assertThatThrownBy(reader::read).isInstanceOf(BadDocument.class).hasMessageContaining("expected %d bytes, found fewer", whole.length);
    }

    @Test
    void another_kind_of_file_is_named_as_such() {
        assertThat(problem("PK\3\4 this is a zip archive".getBytes(StandardCharsets.US_ASCII))).hasMessage("my.safetensors: not a safetensors file: "
                + "expected a header of at most 16777216 bytes, found 7595448452415441744; choose another file.");
        assertThat(problem(new byte[3])).hasMessage(
                "my.safetensors: not a safetensors file: expected at least 8 bytes, found 3; choose another file.");
        assertThat(problem(file("[1, 2]", 0)).getMessage()).contains("expected a header that begins with {, found 0x5b");
        assertThat(problem(file("", 0)).getMessage()).contains("expected a header that begins with {, found none");
    }

    @Test
    void a_header_longer_than_the_file_asks_for_no_memory() {
        byte[] bytes = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putLong(1 << 24).putShort((short) 0x207b).array();

        assertThat(problem(bytes).getMessage()).contains("expected a header of 16777216 bytes, found 2 before the end");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{'a':{'dtype':'BF16','shape':[2],'data_offsets':[0,4]}}     | expected numbers of type F32, found BF16; convert it to F32.",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,4]}}      | expected 8 bytes for 'a' of sizes [2], found 4; save",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}      | expected tensor 'a' up to byte 8 of the data, found 4 bytes; save",
        "{'a':{'dtype':'F32','shape':[],'data_offsets':[4,8]}}       | expected tensor 'a' from byte 0 on, found a gap up to byte 4; save",
        "{'a':{'dtype':'F32','shape':[],'data_offsets':[4,0]}}       | expected tensor 'a' from byte 0 on, found a gap up to byte 4; save",
        "{'a':{'dtype':'F32','shape':[],'data_offsets':[0,4]},'b':{'dtype':'F32','shape':[],'data_offsets':[0,4]}} | "
                + "expected tensor 'b' from byte 4 on, found an overlap from byte 0; save",
        "{}                                                          | expected 0 bytes of data, found 4; save",
        "{'a':{'dtype':'F32','shape':[],'data_offsets':[0,4]},'a':{'dtype':'F32','shape':[],'data_offsets':[0,4]}} | Duplicate Object property",
        "{'a':{'dtype':'F32','shape':[2147483647,2],'data_offsets':[0,4]}} | expected a tensor 'a' that fits an array, found [2147483647, 2]",
        "{'a':{'dtype':'F32','shape':[0],'data_offsets':[0,0]}}      | $.a.shape[0]: number out of range: expected a whole number between 1 and 2147483647",
        "{'a':{'dtype':'F32','shape':[-1],'data_offsets':[0,4]}}     | $.a.shape[0]: number out of range",
        "{'a':{'dtype':'F32','shape':[1,1,1,1,1,1,1,1,1],'data_offsets':[0,4]}} | $.a.shape: list too long: expected at most 8 elements, found 9; save",
        "{'a':{'dtype':'F32','shape':1,'data_offsets':[0,4]}}        | $.a.shape: wrong type: expected a list, found 1; save",
        "{'a':{'dtype':'F32','shape':[],'data_offsets':[0]}}         | $.a.data_offsets: wrong number of offsets",
        "{'a':{'dtype':'F32','shape':[],'data_offsets':[-4,0]}}      | $.a.data_offsets[0]: number out of range",
        "{'a':{'dtype':'F32','shape':[]}}                            | $.a.data_offsets: missing",
        "{'a':{'dtype':32,'shape':[],'data_offsets':[0,4]}}          | $.a.dtype: wrong type",
        "{'a':{'dtype':'F32','shape':[],'data_offsets':[0,4],'x':1}} | $.a: unknown member: expected dtype, shape, data_offsets, found 'x'; save",
        "{'a':[0,4]}                                                 | $.a: wrong type: expected an object",
        "{'__metadata__':{'by':1}}                                   | $.__metadata__.by: wrong type: expected text, found 1; save",
        "{'__metadata__':'hand'}                                     | $.__metadata__: wrong type: expected an object",
        "{'__metadata__':{'crc32c':'nonsense'},'a':{'dtype':'F32','shape':[],'data_offsets':[0,4]}} | expected crc32c nonsense, found 48674bc7; save",
        "{'a':{'dtype':'F32','shape':[],'data_offsets':[0,4]}} x     | not a readable document: expected JSON",
        "{'a':                                                       | not a readable document: expected JSON"
    })
    void each_kind_of_damage_has_its_sentence(String header, String sentence) {
        BadDocument problem = problem(file(header.replace('\'', '"'), 4));

        assertThat(problem).hasMessageStartingWith("my.safetensors").hasMessageContaining(sentence);
        assertThat(problem.getMessage()).doesNotContain("\n");
    }

    @Test
    void bytes_that_are_no_text_are_a_problem() {
        byte[] bytes = file("{'a':1}".replace('\'', '"'), 0);
        bytes[10] = (byte) 0xff;

        assertThat(problem(bytes).getMessage()).contains("expected a header in UTF-8, found other bytes");
    }

    @Test
    void names_and_tensors_without_end_are_a_problem_for_reader_and_writer() {
        String entry = "\"%s\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]}";
        StringBuilder many = new StringBuilder("{" + entry.formatted("first"));
        Map<String, StoredTensor> tensors = new TreeMap<>();
        for (int i = 0; i <= 10_000; i++) {
            many.append(',').append(entry.formatted(i));
            tensors.put("t" + i, new StoredTensor(List.of(), new float[1]));
        }

        assertThat(problem(file("{" + entry.formatted("x".repeat(1025)) + "}", 4)).getMessage()).contains("names of at most 1024 characters, found 1025");
        assertThat(problem(file(many + "}", 4)).getMessage()).contains("at most 10000 tensors, found 10002");
        assertThatThrownBy(() -> bytes(new Safetensors(Map.of(), tensors))).hasMessage("safetensors: a file may hold 10000 tensors, found 10001");
        assertThatThrownBy(() -> bytes(new Safetensors(Map.of(), Map.of("__metadata__", new StoredTensor(List.of(), new float[1])))))
                .hasMessageStartingWith("safetensors: a name may have 1024 characters and not be __metadata__");
        assertThatThrownBy(() -> bytes(new Safetensors(Map.of("long", "x".repeat(1 << 24)), Map.of())))
                .hasMessageStartingWith("safetensors: a header may have 16777216 bytes");
    }
}
