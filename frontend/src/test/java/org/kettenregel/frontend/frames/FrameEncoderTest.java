package org.kettenregel.frontend.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.within;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.ParameterSnapshot;
import org.kettenregel.backend.session.Pictures;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.StepSize;
import org.kettenregel.frontend.SteppedSession;
import tools.jackson.databind.JsonNode;

class FrameEncoderTest {

    private static final SteppedSession SESSION = new SteppedSession();
    private static SessionSnapshot fresh;
    private static SessionSnapshot moons; // after an epoch

    @BeforeAll
    static void train() {
        fresh = SESSION.open(preset("moons"));
        SESSION.tell(new Command.Step(Pass.FORWARD, StepSize.EPOCH));
        moons = SESSION.await(snapshot -> snapshot.cursor().epoch() == 1); // on a busy machine an epoch shows itself on its way
    }

    @AfterAll
    static void close() {
        SESSION.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"moons", "plane", "chain-rule", "xor-by-hand", "softmax"})
    void the_numbers_of_every_frame_begin_where_a_browser_can_view_them(String id) {
        SessionSnapshot snapshot = SESSION.open(preset(id));

        ParsedFrame frame = ParsedFrame.of(snapshot);

        assertThat((4 + frame.headerBytes()) % 8).isZero();
        assertThat(offsets(frame.header())).isNotEmpty().allSatisfy(offset -> {
            assertThat(offset % 8).isZero();
            assertThat(offset).isBetween(0, frame.body().capacity());
        });
        assertThat(offsets(frame.header())).isSorted();
    }

    private static List<Integer> offsets(JsonNode header) {
        List<Integer> offsets = new ArrayList<>();
        header.findParents("offset").forEach(parent -> offsets.add(parent.get("offset").asInt()));
        return offsets;
    }

    @Test
    void under_a_veil_there_are_no_results_and_no_parameters_that_tell() {
        SessionSnapshot snapshot = SteppedSession.look(preset("xor"));
        String moved = snapshot.parameters().getFirst().name();

        JsonNode header = ParsedFrame.of(FrameEncoder.encode(snapshot, 1, new Veil(true, Set.of(moved)))).header();

        assertThat(header.get("veiled").asBoolean()).isTrue();
        assertThat(header.propertyNames()).doesNotContain("metrics", "surface", "tiles", "layers", "outputs", "history");
        assertThat(header.get("parameters").findValuesAsString("name")).isNotEmpty().doesNotContain(moved);
    }

    @Test
    void the_header_says_where_the_run_stands() {
        SessionSnapshot snapshot = moons;

        JsonNode header = ParsedFrame.of(FrameEncoder.encode(snapshot, 7, Veil.NONE)).header();

        assertThat(header.get("sequence").asLong()).isEqualTo(7);
        assertThat(header.get("version").asInt()).isEqualTo(1);
        assertThat(header.get("training").asBoolean()).isFalse();
        assertThat(header.get("epoch").asInt()).isEqualTo(1);
        assertThat(header.get("batch").asInt()).isZero();
        assertThat(header.get("batches").asInt()).isEqualTo(12); // 120 samples to learn from, 10 at a time
        assertThat(header.get("step").asLong()).isEqualTo(12);
        assertThat(header.get("learningRate").asDouble()).isEqualTo(0.03); // what Adam begins with
    }

    @Test
    void parameters_arrive_unchanged() {
        ParsedFrame frame = ParsedFrame.of(moons);

        for (ParameterSnapshot parameter : moons.parameters()) {
            JsonNode entry = ParsedFrame.entry(frame.header().get("parameters"), "name", parameter.name());
            assertThat(entry.get("rows").asInt()).isEqualTo(parameter.rows());
            assertThat(entry.get("columns").asInt()).isEqualTo(parameter.columns());
            assertThat(frame.floats(entry, parameter.rows() * parameter.columns())).isEqualTo(parameter.values());
        }
        assertThat(frame.header().get("parameters")).hasSize(6); // weights and biases of three layers
    }

    @Test
    void outputs_and_history_arrive_unchanged() {
        ParsedFrame frame = ParsedFrame.of(moons);

        assertThat(frame.header().get("outputs").get("count").asInt()).isEqualTo(1);
        assertThat(frame.floats(frame.header().get("outputs"), 1)).isEqualTo(moons.outputs());
        assertThat(frame.header().get("history").get("points").asInt()).isEqualTo(moons.history().length / 5).isPositive();
        assertThat(frame.floats(frame.header().get("history"), moons.history().length)).isEqualTo(moons.history());
    }

    @Test
    void the_surface_decodes_to_the_answers_within_half_a_step() {
        Pictures pictures = moons.pictures().orElseThrow();
        ParsedFrame frame = ParsedFrame.of(moons);
        JsonNode surface = frame.header().get("surface");
        float scale = surface.get("scale").floatValue();

        short[] values = frame.shorts(surface, pictures.surface().length);

        assertThat(surface.get("resolution").asInt()).isEqualTo(surface.get("rows").asInt()).isEqualTo(100);
        assertThat(surface.get("domain").toString()).isEqualTo("[-1.2,1.2]");
        assertThat(surface.get("center").floatValue()).isEqualTo(0.5f); // a sigmoid
        assertThat(scale).isEqualTo(0.5f);
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i] / 32767f * scale + 0.5f).isCloseTo(pictures.surface()[i], within(0.51f * scale / 32767));
        }
    }

    @Test
    void tiles_decode_to_the_answers_of_their_units_within_half_a_step() {
        Pictures pictures = moons.pictures().orElseThrow();
        ParsedFrame frame = ParsedFrame.of(moons);
        JsonNode list = frame.header().get("tiles").get("list");

        assertThat(frame.header().get("tiles").get("resolution").asInt()).isEqualTo(50);
        assertThat(list).hasSize(2 + 6 + 4 + 1); // features, two hidden layers, the output
        for (int t = 0; t < list.size(); t++) {
            Pictures.Tile tile = pictures.tiles().get(t);
            float scale = list.get(t).get("scale").floatValue();
            assertThat(list.get(t).get("layer").asString()).isEqualTo(tile.layer());
            assertThat(list.get(t).get("unit").asInt()).isEqualTo(tile.unit());
            byte[] values = frame.bytes(list.get(t), tile.values().length);
            for (int i = 0; i < values.length; i++) {
                assertThat(values[i] / 127f * scale + tile.center()).isCloseTo(tile.values()[i], within(0.51f * scale / 127));
            }
        }
    }

    @Test
    void numbers_that_are_none_have_a_value_of_their_own() {
        SESSION.open(preset("moons"));
        SessionSnapshot broken = SESSION.send(new Command.SetParameter("dense#1/weights", 0, Float.NaN));

        ParsedFrame frame = ParsedFrame.of(broken);

        JsonNode tiles = frame.header().get("tiles").get("list");
        assertThat(frame.bytes(tiles.get(2), 2500)).containsOnly(Byte.MIN_VALUE); // the unit with the weight
        assertThat(frame.bytes(tiles.get(3), 2500)).doesNotContain(Byte.MIN_VALUE); // its neighbour
        assertThat(frame.shorts(frame.header().get("surface"), 10_000)).containsOnly(Short.MIN_VALUE);
        assertThat(frame.floats(frame.header().get("parameters").get(0), 1)).containsExactly(Float.NaN);
    }

    @Test
    void what_was_not_measured_is_left_out() {
        JsonNode withoutParts = ParsedFrame.of(SESSION.open(preset("chain-rule"))).header().get("metrics");
        JsonNode all = ParsedFrame.of(moons).header().get("metrics");

        assertThat(withoutParts.propertyNames()).containsExactlyInAnyOrder("loss", "accuracy");
        assertThat(all.propertyNames())
                .containsExactlyInAnyOrder("loss", "accuracy", "validationLoss", "validationAccuracy", "testLoss", "testAccuracy");
        assertThat(all.get("loss").asDouble()).isEqualTo(moons.scores().training().orElseThrow().loss());
        assertThat(all.get("testAccuracy").asDouble()).isEqualTo(moons.scores().test().orElseThrow().metric());
    }

    @Test
    void every_part_tells_which_class_its_samples_were_taken_for() {
        ParsedFrame frame = ParsedFrame.of(moons);

        JsonNode validation = ParsedFrame.entry(frame.header().get("cells"), "part", "validation");
        float[] rows = frame.floats(validation, validation.get("count").asInt());
        float all = 0;
        for (int i = 0; i < rows.length; i += 4) {
            all += rows[i + 2];
        }
        assertThat(frame.header().get("cells").valueStream().map(part -> part.get("part").asString())).containsExactly("training", "validation", "test");
        assertThat(all).isEqualTo(validation.get("total").asInt()).isPositive();
        assertThat(validation.get("right").asDouble() / validation.get("total").asDouble()).isEqualTo(moons.scores().validation().orElseThrow().metric());
        assertThat(validation.get("epoch").asInt()).isEqualTo(1);
        assertThat(validation.get("current").asBoolean()).isTrue();
        assertThat(ParsedFrame.of(SESSION.open(preset("chain-rule"))).header().get("cells")).isEmpty();
    }

    @Test
    void a_network_with_one_input_has_a_curve_and_no_tiles() {
        SessionSnapshot snapshot = SESSION.open(preset("chain-rule"));

        JsonNode header = ParsedFrame.of(snapshot).header();

        assertThat(header.get("surface").get("rows").asInt()).isEqualTo(1);
        assertThat(header.get("surface").get("resolution").asInt()).isEqualTo(200);
        assertThat(header.has("tiles")).isFalse();
    }

    @Test
    void a_network_with_many_inputs_has_no_pictures() {
        SessionSnapshot snapshot = SESSION.open(preset("softmax"));

        JsonNode header = ParsedFrame.of(snapshot).header();

        assertThat(header.has("surface")).isFalse();
        assertThat(header.has("tiles")).isFalse();
    }

    @Test
    void small_layers_are_sent_as_they_are_and_large_ones_with_a_scale_for_each_map() {
        SESSION.open(preset("digits-cnn"));
        SessionSnapshot snapshot = SESSION.send(new Command.Finish(Pass.FORWARD));

        ParsedFrame frame = ParsedFrame.of(snapshot);

        JsonNode layers = frame.header().get("layers");
        JsonNode maps = ParsedFrame.entry(layers.get("list"), "layer", "conv2d#1");
        JsonNode classes = layers.get("list").get(layers.get("list").size() - 1);
        float[] sent = snapshot.layers().orElseThrow().getLast().values();
        assertThat(frame.floats(classes, 10)).containsExactly(sent);
        assertThat(maps.get("sizes").valueStream().map(JsonNode::asInt)).containsExactly(8, 26, 26, 8, 26, 26);
        assertThat(maps.get("scales").size()).isEqualTo(8);
        assertThat(layers.get("row").asInt()).isZero();
        assertThat(layers.get("rows").asInt()).isEqualTo(snapshot.rows());
        float exact = snapshot.layers().orElseThrow().get(1).values()[100];
        float scale = maps.get("scales").get(0).floatValue();
        assertThat(frame.bytes(maps, 101)[100] / 127f * scale).isCloseTo(exact, within(scale / 250));
        assertThat(frame.body().capacity()).isLessThan(200_000);
    }

    @Test
    void a_network_in_the_plane_sends_no_layers() {
        assertThat(ParsedFrame.of(moons).header().has("layers")).isFalse();
    }

    @Test
    void digits_are_those_of_json_in_every_country() {
        JsonNode expected = ParsedFrame.of(moons).header();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            assertThat(ParsedFrame.of(moons).header()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }
}
