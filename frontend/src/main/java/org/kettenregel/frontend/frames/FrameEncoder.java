package org.kettenregel.frontend.frames;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.kettenregel.backend.dataset.Portion;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.inspect.LayerPicture;
import org.kettenregel.backend.inspect.Sampling;
import org.kettenregel.backend.record.History;
import org.kettenregel.backend.session.Origins;
import org.kettenregel.backend.session.ParameterSnapshot;
import org.kettenregel.backend.session.Pictures;
import org.kettenregel.backend.session.SessionSnapshot;

/**
 * A snapshot as bytes: the length of a JSON text (little-endian, 4 bytes), the text padded with spaces to a multiple of 8, then arrays at
 * the offsets the text names. Pictures are quantised to 16 bits (the answer) and 8 bits (units) around their centre; weights,
 * outputs, histories and what small layers give are floats; larger layers are quantised like units.
 */
final class FrameEncoder {

    private static final int HEADER = 4;
    private static final int ALIGNMENT = 8;

    /** Numbers of a layer that are sent as they are. */
    private static final int MOST_EXACT = 1024;

    private final ByteArrayOutputStream arrays = new ByteArrayOutputStream();
    private final StringJoiner json = new StringJoiner(",", "{", "}");

    private FrameEncoder() {}

    static byte[] encode(SessionSnapshot snapshot, long sequence, Veil veil) {
        return new FrameEncoder().frame(snapshot, sequence, veil);
    }

    private byte[] frame(SessionSnapshot snapshot, long sequence, Veil veil) {
        json.add("\"sequence\":" + sequence).add("\"version\":" + snapshot.version()).add("\"training\":" + snapshot.training());
        json.add("\"epoch\":" + snapshot.cursor().epoch()).add("\"batch\":" + snapshot.cursor().batch());
        json.add("\"batches\":" + snapshot.batches()).add("\"step\":" + snapshot.cursor().step());
        json.add("\"learningRate\":" + snapshot.learningRate());
        if (veil.down()) {
            json.add("\"veiled\":true");
        } else {
            results(snapshot);
        }
        StringJoiner parameters = new StringJoiner(",", "[", "]");
        for (ParameterSnapshot parameter : snapshot.parameters()) {
            if (!veil.parameters().contains(parameter.name())) {
                parameters.add(filled("{\"name\":%s,\"rows\":%d,\"columns\":%d,\"offset\":%d}",
                        quoted(parameter.name()), parameter.rows(), parameter.columns(), floats(parameter.values())));
            }
        }
        json.add("\"parameters\":" + parameters);
        return assemble();
    }

    private void results(SessionSnapshot snapshot) {
        json.add("\"metrics\":" + metrics(snapshot));
        snapshot.pictures().ifPresent(this::pictures);
        snapshot.layers().ifPresent(layers -> layers(snapshot, layers));
        json.add(filled("\"outputs\":{\"offset\":%d,\"count\":%d}", floats(snapshot.outputs()), snapshot.outputs().length));
        json.add(filled("\"history\":{\"offset\":%d,\"points\":%d}", floats(snapshot.history()), snapshot.history().length / History.COLUMNS));
        json.add("\"cells\":" + cells(snapshot.origins().counts()));
    }

    private byte[] assemble() {
        byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
        int textLength = Math.ceilDiv(HEADER + text.length, ALIGNMENT) * ALIGNMENT - HEADER;
        byte[] padded = Arrays.copyOf(text, textLength);
        Arrays.fill(padded, text.length, textLength, (byte) ' ');
        byte[] body = arrays.toByteArray();
        return ByteBuffer.allocate(HEADER + textLength + body.length).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(textLength).put(padded).put(body).array();
    }

    private static String metrics(SessionSnapshot snapshot) {
        StringJoiner metrics = new StringJoiner(",", "{", "}");
        snapshot.scores().training().ifPresentOrElse(
                result -> addTraining(metrics, result.loss(), result.metric()),
                () -> addTraining(metrics, snapshot.epoch().loss(), snapshot.epoch().metric()));
        snapshot.scores().validation().ifPresent(result -> addResult(metrics, "validation", result));
        snapshot.scores().test().ifPresent(result -> addResult(metrics, "test", result));
        return metrics.toString();
    }

    private static void addTraining(StringJoiner metrics, double loss, double accuracy) {
        addNumber(metrics, "loss", loss);
        addNumber(metrics, "accuracy", accuracy);
    }

    private static void addResult(StringJoiner metrics, String part, Evaluation.Result result) {
        addNumber(metrics, part + "Loss", result.loss());
        addNumber(metrics, part + "Accuracy", result.metric());
    }

    private static void addNumber(StringJoiner metrics, String name, double value) {
        if (Double.isFinite(value)) {
            metrics.add(filled("\"%s\":%s", name, value));
        }
    }

    private String cells(Map<Portion, Origins.Counted> counts) {
        StringJoiner list = new StringJoiner(",", "[", "]");
        for (Portion part : Portion.values()) {
            if (counts.containsKey(part)) {
                Origins.Counted counted = counts.get(part);
                float[] rows = CellRows.of(counted);
                list.add(filled("{\"part\":%s,\"classes\":%d,\"total\":%d,\"right\":%d,\"epoch\":%d,\"batch\":%d,\"current\":%b,\"offset\":%d,\"count\":%d}",
                        quoted(part.name().toLowerCase(Locale.ROOT)), counted.classes(), counted.total(), counted.right(), counted.at().epoch(),
                        counted.at().batch(), counted.current(), floats(rows), rows.length));
            }
        }
        return list.toString();
    }

    private void pictures(Pictures pictures) {
        float scale = scale(pictures.surface(), pictures.center());
        json.add(filled(
                "\"surface\":{\"resolution\":%d,\"rows\":%d,\"offset\":%d,\"scale\":%s,\"center\":%s,\"domain\":[%s,%s],\"axes\":[0,1]}",
                pictures.resolution(), pictures.rows(), shorts(pictures.surface(), scale, pictures.center()), scale, pictures.center(),
                pictures.low(), pictures.high()));
        if (pictures.tiles().isEmpty()) {
            return;
        }
        StringJoiner list = new StringJoiner(",", "[", "]");
        for (Pictures.Tile tile : pictures.tiles()) {
            float tileScale = scale(tile.values(), tile.center());
            list.add(filled("{\"layer\":%s,\"unit\":%d,\"offset\":%d,\"scale\":%s,\"center\":%s}",
                    quoted(tile.layer()), tile.unit(), bytes(tile.values(), tileScale, tile.center()), tileScale, tile.center()));
        }
        json.add(filled("\"tiles\":{\"resolution\":%d,\"list\":%s}", pictures.tileResolution(), list));
    }

    private void layers(SessionSnapshot snapshot, List<LayerPicture> layers) {
        StringJoiner list = new StringJoiner(",", "[", "]");
        for (LayerPicture picture : layers) {
            Sampling sampling = picture.sampling();
            String words = picture.words().isEmpty() ? "" : ",\"words\":" + words(picture.words());
            list.add(filled("{\"layer\":%s,\"sizes\":[%d,%d,%d,%d,%d,%d],%s%s}",
                    quoted(picture.layer()), sampling.planes(), sampling.rows(), sampling.columns(), sampling.shownPlanes(), sampling.shownRows(),
                    sampling.shownColumns(), values(picture), words));
        }
        json.add(filled("\"layers\":{\"row\":%d,\"rows\":%d,\"list\":%s}", snapshot.row(), snapshot.rows(), list));
    }

    private static String words(List<String> words) {
        return words.stream().map(FrameEncoder::word).collect(Collectors.joining(",", "[", "]"));
    }

    /** Words come out of people's files, so any character can be in them. */
    private static String word(String word) {
        StringBuilder written = new StringBuilder("\"");
        word.chars().forEach(letter -> written.append(letter < ' ' || letter == '"' || letter == '\\' ? filled("\\u%04x", letter) : String.valueOf((char) letter)));
        return written.append('"').toString();
    }

    /** Few numbers as they are; of many each plane around zero, with a scale of its own. */
    private String values(LayerPicture picture) {
        float[] values = picture.values();
        if (values.length <= MOST_EXACT) {
            return filled("\"offset\":%d,\"count\":%d", floats(values), values.length);
        }
        int plane = values.length / picture.sampling().shownPlanes();
        ByteBuffer quantised = ByteBuffer.allocate(values.length);
        StringJoiner scales = new StringJoiner(",", "[", "]");
        for (int first = 0; first < values.length; first += plane) {
            float[] one = Arrays.copyOfRange(values, first, first + plane);
            float scale = scale(one, 0);
            scales.add(String.valueOf(scale));
            quantise(quantised, one, scale, 0);
        }
        return filled("\"offset\":%d,\"count\":%d,\"scales\":%s", append(quantised), values.length, scales);
    }

    /** Fills in numbers with the digits of JSON, whatever those of the country are. */
    private static String filled(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** Keys are made by the engine: letters, digits, {@code #} and {@code /}. */
    private static String quoted(String key) {
        return '"' + key + '"';
    }

    /** The distance from the centre that takes the full colour: all of it for answers between 0 and 1, else the greatest found. */
    private static float scale(float[] values, float center) {
        float largest = center;
        for (float value : values) {
            largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value - center)) : largest;
        }
        return largest == 0 ? 1 : largest;
    }

    private int floats(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return append(buffer);
    }

    private int shorts(float[] values, float scale, float center) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            buffer.putShort(Float.isFinite(value) ? (short) Math.round((value - center) / scale * Short.MAX_VALUE) : Short.MIN_VALUE);
        }
        return append(buffer);
    }

    private int bytes(float[] values, float scale, float center) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length);
        quantise(buffer, values, scale, center);
        return append(buffer);
    }

    private static void quantise(ByteBuffer buffer, float[] values, float scale, float center) {
        for (float value : values) {
            buffer.put(Float.isFinite(value) ? (byte) Math.round((value - center) / scale * Byte.MAX_VALUE) : Byte.MIN_VALUE);
        }
    }

    /** Gives the offset; arrays start at multiples of 8, so that the browser can view them without a copy. */
    private int append(ByteBuffer buffer) {
        while (arrays.size() % ALIGNMENT != 0) {
            arrays.write(0);
        }
        int offset = arrays.size();
        arrays.writeBytes(buffer.array());
        return offset;
    }
}
