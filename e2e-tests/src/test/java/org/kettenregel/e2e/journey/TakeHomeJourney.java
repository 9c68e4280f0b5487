package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.app.Download;
import org.kettenregel.e2e.page.HomeFiles;
import org.kettenregel.e2e.page.Playground;
import org.openqa.selenium.json.Json;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Files that people take home say what the screen said, and bring it back. The network is 2-8-4-1: 24 + 36 + 5 = 65 parameters. */
class TakeHomeJourney {

    private static final int PARAMETERS = 65;

    private final Browser browser = new Browser();
    private final HomeFiles files = new HomeFiles(browser);
    private Playground page;

    @BeforeEach
    void open() {
        page = Playground.openPreset(browser, "spiral");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    /** As on the screen, layer by layer. */
    private List<Float> weights() {
        return page.weights().stream().map(number -> Float.valueOf(number.replace('\u2212', '-'))).toList();
    }

    /** Those after some epochs. */
    private List<Float> trained() {
        page.press("train");
        page.waitForEpoch(2);
        page.press("train");
        page.waitForText("train", "Train");
        return weights();
    }

    private void waitForWeights(List<Float> expected) {
        browser.until("the weights are those of the file", () -> weights().equals(expected));
    }

    private static Map<String, Object> map(Object json) {
        @SuppressWarnings("unchecked")
        Map<String, Object> map = (Map<String, Object>) json;
        return map;
    }

    @Test
    void the_experiment_leaves_as_json_and_comes_back_with_its_starting_weights() {
        List<Float> start = weights();
        String epoch = page.text("now-epoch");

        Download file = files.take("home-json", ".json");

        Map<String, Object> document = new Json().toType(file.text(), Json.MAP_TYPE);
        Map<String, Object> experiment = map(document.get("experiment"));
        assertThat(file.name()).startsWith("spiral").endsWith(".json");
        assertThat((List<?>) experiment.get("layers")).hasSize(3);
        page.press("new-seed");
        browser.until("other weights", () -> !weights().equals(start));
        files.open("mine.json", file.content());
        waitForWeights(start);
        assertThat(page.text("now-epoch")).isEqualTo(epoch);
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void weights_leave_as_safetensors_and_come_back_and_undo_leads_to_those_that_were_there() {
        List<Float> learned = trained();

        Download file = files.take("home-safetensors", ".safetensors");

        assertThat(tensors(file.content()).values().stream().flatMap(List::stream).toList()).containsExactlyInAnyOrderElementsOf(learned);
        page.press("same-seed");
        browser.until("the starting weights", () -> !weights().equals(learned));
        List<Float> start = weights();
        files.open("mine.safetensors", file.content());
        waitForWeights(learned);
        page.press("undo");
        waitForWeights(start);
        assertThat(page.complaints()).isEmpty();
    }

    /** Header of a length in 8 bytes, then floats one after the other; row-major as on the screen. */
    private static Map<String, List<Float>> tensors(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        byte[] header = new byte[Math.toIntExact(bytes.getLong())];
        bytes.get(header);
        ByteBuffer data = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Object> entries = new Json().toType(new String(header, StandardCharsets.UTF_8), Json.MAP_TYPE);
        Map<String, List<Float>> tensors = new TreeMap<>();
        entries.forEach((name, value) -> {
            if (!name.equals("__metadata__")) {
                Map<String, Object> entry = map(value);
                List<?> offsets = (List<?>) entry.get("data_offsets");
                int from = ((Number) offsets.get(0)).intValue();
                int to = ((Number) offsets.get(1)).intValue();
                assertThat(entry).containsEntry("dtype", "F32");
                tensors.put(name, IntStream.range(0, (to - from) / Float.BYTES).mapToObj(i -> data.getFloat(from + i * Float.BYTES)).toList());
            }
        });
        assertThat(tensors.values().stream().mapToInt(List::size).sum() * Float.BYTES).isEqualTo(data.remaining());
        return tensors;
    }

    @Test
    void the_network_leaves_as_onnx_and_comes_back_with_what_it_has_learned() {
        List<Float> learned = trained();

        Download file = files.take("home-onnx", ".onnx");

        String words = new String(file.content(), StandardCharsets.ISO_8859_1);
        assertThat(words).contains("Gemm", "Tanh", "Sigmoid", "dense#1/weights", "dense#3/bias");
        assertThat(fields(file.content())).contains(1, 7, 8); // the version, the graph, its operators
        page.press("new-seed");
        browser.until("other weights", () -> !weights().equals(learned));
        files.open("mine.onnx", file.content());
        waitForWeights(learned);
        assertThat(page.text("now-epoch")).isEqualTo("0");
        assertThat(page.complaints()).isEmpty();
    }

    /** The numbers of the fields of a message of Protocol Buffers, which end where the file ends. */
    private static List<Integer> fields(byte[] message) {
        ByteBuffer bytes = ByteBuffer.wrap(message);
        List<Integer> fields = new ArrayList<>();
        while (bytes.hasRemaining()) {
            long key = varint(bytes);
            fields.add((int) (key >>> 3));
            switch ((int) (key & 7)) {
                case 0 -> varint(bytes);
                case 1 -> bytes.position(bytes.position() + Long.BYTES);
                case 2 -> {
                    int length = Math.toIntExact(varint(bytes));
                    bytes.position(bytes.position() + length);
                }
                case 5 -> bytes.position(bytes.position() + Integer.BYTES);
                default -> throw new AssertionError("a field of an unknown kind, " + key);
            }
        }
        return fields;
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    @Test
    void tables_say_what_the_canvas_says() {
        String text = files.take("home-text", ".txt").text();
        String csv = files.take("home-csv", ".csv").text();

        List<String> rows = csv.lines().skip(1).toList();
        assertThat(rows).hasSize(3).first().asString().startsWith("dense#1,n 8,2*8 + 8,24,");
        assertThat(rows.stream().mapToInt(row -> Integer.parseInt(row.split(",")[3])).sum()).isEqualTo(PARAMETERS);
        assertThat(text).contains("2·8 + 8 = 24", "8·4 + 4 = 36", "4·1 + 1 = 5", "Parameters: " + PARAMETERS);
        page.press("tab-build");
        page.waitUntilContains("total-parameters", String.valueOf(PARAMETERS));
        assertThat(page.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tab-network, 'layer-title-dense#1', '2 × 8 + 8 = 24'", "tab-graph, 'node-1', 'z'", "tab-build, 'block-dense#1', '2 × 8 + 8 = 24'"})
    void pictures_show_what_is_drawn(String tab, String part, String words) throws Exception {
        page.press(tab);
        browser.until("it is drawn", () -> browser.shows(part));

        Download svg = files.take("home-svg", ".svg");
        Download png = files.take("home-png", ".png");

        Document drawing = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.content()));
        assertThat(drawing.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(texts(drawing)).anyMatch(text -> text.startsWith(words));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png.content()));
        double width = Double.parseDouble(drawing.getDocumentElement().getAttribute("width"));
        assertThat((double) picture.getWidth()).isBetween(2 * width - 2, 2 * width + 2); // two points for one of the screen
        assertThat(colours(picture)).isGreaterThan(20);
        assertThat(page.complaints()).isEmpty();
    }

    private static List<String> texts(Document drawing) {
        NodeList found = drawing.getElementsByTagName("text");
        return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent()).toList();
    }

    private static long colours(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())).distinct().count();
    }

    @Test
    void where_nothing_is_drawn_a_sentence_says_so() {
        page.press("tab-code");

        files.choose("home-svg");

        page.waitUntilContains("problem", "Nothing is drawn here");
    }

    @Test
    void a_broken_file_gets_a_sentence_and_changes_nothing() throws IOException {
        List<Float> learned = trained();
        byte[] json = files.take("home-json", ".json").content();
        byte[] onnx = files.take("home-onnx", ".onnx").content();
        byte[] safetensors = files.take("home-safetensors", ".safetensors").content();
        byte[] letter = "Dear reader, this is no network.".getBytes(StandardCharsets.UTF_8);

        assertThat(files.refused("half.json", Arrays.copyOf(json, json.length / 2))).contains("not a readable document", "export it again");
        assertThat(files.refused("letter.json", letter)).contains("not a readable document");
        assertThat(files.refused("half.onnx", Arrays.copyOf(onnx, onnx.length / 2))).contains("damaged");
        assertThat(files.refused("letter.onnx", letter)).contains("no ONNX file");
        assertThat(files.refused("half.safetensors", Arrays.copyOf(safetensors, safetensors.length / 2))).contains("half.safetensors: damaged safetensors file");
        assertThat(files.refused("letter.safetensors", letter)).contains("not a safetensors file");

        assertThat(weights()).isEqualTo(learned);
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void weights_of_another_network_are_refused_in_the_readers_language() {
        byte[] file = files.take("home-safetensors", ".safetensors").content();
        page = Playground.openPreset(browser, "xor");
        page.press("language-de");
        browser.until("the page speaks German", () -> browser.script("return document.documentElement.lang").equals("de"));

        assertThat(files.refused("spirale.safetensors", file)).startsWith("spirale.safetensors: Gewichte eines anderen Netzes: erwartet „dense#1/weights“ mit den Größen");
        assertThat(page.complaints()).isEmpty();
    }
}
