package org.kettenregel.backend.hostile;

import static org.kettenregel.backend.hostile.Hostile.bytes;
import static org.kettenregel.backend.hostile.Hostile.changed;
import static org.kettenregel.backend.hostile.Hostile.file;
import static org.kettenregel.backend.hostile.Hostile.joined;
import static org.kettenregel.backend.hostile.Hostile.littleEndian;
import static org.kettenregel.backend.hostile.Hostile.sparse;
import static org.kettenregel.backend.hostile.Hostile.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.persistence.CheckpointFile;
import org.kettenregel.backend.persistence.ExperimentJson;
import org.kettenregel.backend.persistence.StoredTensor;
import org.kettenregel.backend.persistence.WeightsFile;

/** Weights, checkpoints and experiments. */
final class HostileDocuments {

    private static final String WEIGHTS = "net.safetensors";
    private static final String EXPERIMENT = "experiment.json";

    private HostileDocuments() {}

    private static Hostile weights(String what, Hostile.Making making, String sentence) {
        return new Hostile("weights", what, making, folder -> WeightsFile.load(folder.resolve(WEIGHTS)), sentence);
    }

    /** With four bytes of data behind the header. */
    private static Hostile header(String what, String json, String sentence) {
        byte[] header = bytes(json.replace('\'', '"'));
        return weights(what, file(WEIGHTS, joined(joined(littleEndian(header.length), header), new byte[4])), sentence);
    }

    private static Hostile length(String what, long length, String sentence) {
        return weights(what, file(WEIGHTS, joined(littleEndian(length), bytes("{}      "))), sentence);
    }

    static List<Hostile> weights() {
        Hostile.Making good = folder -> WeightsFile.save(folder.resolve(WEIGHTS), Map.of("w", new StoredTensor(List.of(100), new float[100])));
        String one = "{'dtype':'F32','shape':[1],'data_offsets':[0,4]}";
        String giant = IntStream.range(0, 16).mapToObj(i -> "\"w%d\":{\"dtype\":\"F32\",\"shape\":[1073741824],\"data_offsets\":[%d,%d]}".formatted(
                i, i * (4L << 30), (i + 1) * (4L << 30))).collect(Collectors.joining(",", "{", "}"));
        return List.of(
                weights("an empty file", file(WEIGHTS, new byte[0]), "not a safetensors file: expected at least 8 bytes, found 0;"),
                weights("seven bytes", file(WEIGHTS, new byte[7]), "not a safetensors file: expected at least 8 bytes, found 7;"),
                length("a header of 2^63 bytes", Long.MIN_VALUE, "expected a header of at most 16777216 bytes, found 9223372036854775808;"),
                length("a header of 2^64 - 1 bytes", -1, "expected a header of at most 16777216 bytes, found 18446744073709551615;"),
                length("a header of 16 MB in 16 bytes", 16 << 20, "damaged safetensors file: expected a header of 16777216 bytes, found 8 before the end;"),
                length("a header of no bytes", 0, "not a safetensors file: expected a header that begins with {, found none;"),
                weights("a pickle", file(WEIGHTS, bytes("\u0080\2}q\0X\1\0\0\0wq\1cos\nsystem\n")), "not a safetensors file"),
                weights("a zip", file(WEIGHTS, bytes("PK\3\4\24\0\0\0\0\0\0\0")), "not a safetensors file"),
                weights("cut in the data", changed(good, WEIGHTS, all -> Arrays.copyOf(all, all.length - 4)), "damaged safetensors file"),
                weights("cut in the header", changed(good, WEIGHTS, all -> Arrays.copyOf(all, 40)), "damaged safetensors file"),
                weights("a bit changed", changed(good, WEIGHTS, HostileDocuments::bitChanged), "damaged safetensors file: expected crc32c "),
                weights("bytes behind the end", changed(good, WEIGHTS, all -> Arrays.copyOf(all, all.length + 4)), "damaged safetensors file"),
                weights("64 GB of numbers", sparse(WEIGHTS, joined(littleEndian(giant.length()), bytes(giant)), 8 + giant.length() + (64L << 30)),
                        "too much data: expected at most "),
                new Hostile("weights", "a header of 15 MB of text", folder -> file(WEIGHTS,
                        joined(littleEndian((15 << 20) + 8), bytes("{\"a\":\"" + "x".repeat(15 << 20) + "\"}"))).in(folder),
                        folder -> WeightsFile.load(folder.resolve(WEIGHTS)), "not a readable document", 4 * 17),
                header("tensors that overlap", "{'a':" + one + ",'b':" + one + "}", "expected tensor 'b' from byte 4 on, found an overlap from byte 0;"),
                header("a gap between tensors", "{'a':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}}", "expected tensor 'a' from byte 0 on, found a gap up to byte 4;"),
                header("an end before its begin", "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,-4]}}", "number out of range"),
                header("offsets of 2^63", "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,9223372036854775808]}}", "number out of range"),
                header("offsets of 1e999", "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,1e999]}}", "number out of range"),
                header("an offset that is no number", "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,NaN]}}", "not a readable document"),
                header("one offset", "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0]}}", "wrong number of offsets"),
                header("sizes whose product wraps", "{'a':{'dtype':'F32','shape':[65536,65536,65536,65536],'data_offsets':[0,4]}}", "expected a tensor 'a' that fits an array"),
                header("a size of -1", "{'a':{'dtype':'F32','shape':[-1],'data_offsets':[0,4]}}", "number out of range"),
                header("numbers of another type", "{'a':{'dtype':'BF16','shape':[2],'data_offsets':[0,4]}}", "expected numbers of type F32, found BF16; convert it to F32."),
                header("a type of its own", "{'a':{'dtype':7,'shape':[1],'data_offsets':[0,4]}}", "wrong type: expected the name of a type, found 7;"),
                header("a name twice", "{'a':" + one + ",'a':" + one + "}", "not a readable document"),
                header("brackets within brackets", "{'a':" + "[".repeat(100_000), "not a readable document"),
                header("a name of 2,000 letters", "{'" + "a".repeat(2000) + "':" + one + "}", "expected names of at most 1024 characters, found 2000;"),
                header("a member that nobody knows", "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4],'__proto__':{}}}", "unknown member"),
                header("metadata of numbers", "{'__metadata__':{'a':1},'a':" + one + "}", "wrong type: expected text, found 1;"),
                weights("bytes of no encoding", file(WEIGHTS, joined(joined(littleEndian(4), new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}'}), new byte[4])),
                        "expected a header in UTF-8, found other bytes;"),
                new Hostile("checkpoint", "weights alone", good, folder -> CheckpointFile.load(folder.resolve(WEIGHTS)),
                        "not a checkpoint: expected a file that says how far a training has come, found tensors alone;"),
                checkpoint("of a newer version", "{'__metadata__':{'kettenregel_checkpoint':'2'},'a':" + one + "}", "unknown version: expected 1, found 2;"),
                checkpoint("without an experiment", "{'__metadata__':{'kettenregel_checkpoint':'1'},'a':" + one + "}", "expected an entry 'experiment' in its metadata, found none;"),
                checkpoint("with brackets within brackets", "{'__metadata__':{'kettenregel_checkpoint':'1','experiment':'" + "[".repeat(10_000) + "'},'a':" + one + "}",
                        "experiment $: not a readable document"),
                checkpoint("cut", "{'__metadata__':{'kettenregel_checkpoint':'1'}", "not a readable document"));
    }

    private static byte[] bitChanged(byte[] all) {
        byte[] bytes = all.clone();
        bytes[bytes.length - 3] ^= 4;
        return bytes;
    }

    private static Hostile checkpoint(String what, String json, String sentence) {
        byte[] header = bytes(json.replace('\'', '"'));
        return new Hostile("checkpoint", what, file("my.kettenregel", joined(joined(littleEndian(header.length), header), new byte[4])),
                folder -> CheckpointFile.load(folder.resolve("my.kettenregel")), sentence);
    }

    private static Hostile experiment(String what, Hostile.Making making, String sentence) {
        return new Hostile("experiment", what, making, folder -> new ExperimentJson().load(folder.resolve(EXPERIMENT)), sentence);
    }

    private static Hostile experiment(String what, String json, String sentence) {
        return experiment(what, text(EXPERIMENT, json), sentence);
    }

    /** The first preset with something else in one place. */
    private static Hostile with(String what, String part, String other, String sentence) {
        String good = new ExperimentJson().write(Presets.first());
        if (!good.contains(part)) {
            throw new IllegalArgumentException("no %s in %s".formatted(part, good));
        }
        return experiment(what, good.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(other)), sentence);
    }

    static List<Hostile> experiments() {
        return List.of(
                experiment("an empty file", "", "$: not a readable document: expected JSON no deeper than 32 levels, found nothing;"),
                experiment("a list", "[]", "wrong type: expected an object, found [];"),
                experiment("brackets within brackets", "[".repeat(100_000), "not a readable document: expected JSON no deeper than 32 levels"),
                experiment("objects within objects", "{\"version\":2,\"experiment\":" + "{\"a\":".repeat(30_000), "not a readable document"),
                experiment("100 MB", sparse(EXPERIMENT, bytes("{\"version\":2,"), 100 << 20), "document too long: expected at most "),
                experiment("300,000 characters of blanks", " ".repeat(300_000), "document too long: expected at most 262144 characters, found 300000;"),
                experiment("bytes of no encoding", file(EXPERIMENT, new byte[] {'{', (byte) 0xff, '}'}), "not a readable document: expected text in UTF-8, found other bytes;"),
                experiment("a picture", file(EXPERIMENT, new byte[] {(byte) 0x89, 'P', 'N', 'G'}), "expected text in UTF-8, found other bytes;"),
                experiment("two documents", "{\"version\":2}{}", "not a readable document"),
                experiment("no version", "{}", "$.version: missing: expected a number from 1 to 3, found nothing;"),
                experiment("a newer version", "{\"version\":4,\"experiment\":{}}", "unknown version: expected at most 3, found 4; open it with a newer program."),
                experiment("version 1e999", "{\"version\":1e999}", "number out of range"),
                experiment("no experiment", "{\"version\":2}", "$.experiment: missing"),
                experiment("a prototype", "{\"version\":2,\"__proto__\":{\"a\":1}}", "unknown member: expected version, experiment, found '__proto__';"),
                with("a member of its own in the experiment", "{\"title\":", "{\"constructor\":{},\"title\":", "unknown member"),
                with("a name twice", "\"seed\":", "\"seed\":1,\"seed\":", "not a readable document"),
                with("10^12 units", "\"units\":8", "\"units\":1000000000000", "units: number out of range: expected a whole number between -2147483648 and 2147483647, found 1000000000000;"),
                with("2^31 - 1 units", "\"units\":8", "\"units\":2147483647", "layers[0].spec: value refused"),
                with("1e999 units", "\"units\":8", "\"units\":1e999", "units: number out of range"),
                with("8.5 units", "\"units\":8", "\"units\":8.5", "units: wrong type: expected a whole number, found 8.5;"),
                with("NaN units", "\"units\":8", "\"units\":NaN", "not a readable document"),
                with("a number of 10,000 digits", "\"units\":8", "\"units\":" + "9".repeat(10_000), "not a readable document"),
                with("a negative batch", "\"batchSize\":", "\"batchSize\":-", "value refused"),
                with("an unknown layer", "\"id\":\"dense\"", "\"id\":\"../dense\"", "unknown name: expected one of dense, "),
                with("a layer that reads itself", "\"inputs\":[0]", "\"inputs\":[1]", "layer 1: its inputs [1] must come before it"),
                with("two layers that read each other", "\"inputs\":[0]", "\"inputs\":[2]", "layer 1: its inputs [2] must come before it"),
                with("a layer that reads nothing", "\"inputs\":[0]", "\"inputs\":[]", "expected one input, found 0 inputs"),
                with("a layer that reads 50,000 times", "\"inputs\":[0]", "\"inputs\":[0" + ",0".repeat(50_000) + "]", "expected one input, found 50001 inputs"),
                with("a list of 120,000", "\"ownValues\":[]", "\"ownValues\":[1" + ",1".repeat(120_000) + "]", "list too long: expected at most 100000 elements, found 120001;"),
                with("null for a layer", "\"layers\":[", "\"layers\":[null,", "layers[0]: wrong type: expected an object, found null;"),
                with("text for a number", "\"seed\":1", "\"seed\":\"1\"", "seed: wrong type: expected a whole number, found \"1\";"),
                with("a title of 200,000 letters", "\"title\":\"", "\"title\":\"" + "t".repeat(200_000), "value refused: expected a value that keeps this rule (title: at most 120 characters"));
    }
}
