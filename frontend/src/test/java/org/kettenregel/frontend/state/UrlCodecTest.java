package org.kettenregel.frontend.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.compile.Limits;
import org.kettenregel.backend.compile.Setting;
import org.kettenregel.backend.dataset.Cifar10;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.layer.Upsampling;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.persistence.ExperimentJson;

class UrlCodecTest {

    private static final Experiment CHAIN_RULE = Presets.byId("chain-rule").orElseThrow().experiment();

    private final UrlCodec codec = new UrlCodec();

    static List<Preset> presets() {
        return Presets.all();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void a_preset_comes_back_as_it_was(Preset preset) throws BadLink {
        assertThat(codec.decode(codec.encode(preset.experiment()))).isEqualTo(preset.experiment());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void a_preset_gives_a_link_that_nobody_cuts_or_escapes(Preset preset) {
        assertThat(codec.encode(preset.experiment())).matches("[A-Za-z0-9_-]+").hasSizeLessThan(1000);
    }

    @Test
    void hundreds_of_points_set_by_hand_still_fit_into_a_link() throws BadLink {
        List<OwnPoint> points = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            points.add(OwnPoint.of(i % 2, i * 37 % 200 / 100.0 - 1, i * 91 % 200 / 100.0 - 1));
        }
        Experiment experiment = ExperimentEdits.data(CHAIN_RULE, new OwnPoints(points, true));

        assertThat(codec.decode(codec.encode(experiment))).isEqualTo(experiment);
    }

    /** The document is unpacked in pieces of 1024 bytes; among these titles are those that end with a piece. */
    @Test
    void a_title_may_have_any_length() throws BadLink {
        List<OwnPoint> points = new ArrayList<>(List.of(OwnPoint.of(4, 2)));
        int before = 0;
        while (new ExperimentJson().write(titled(points, "")).length() < 1024 - 100) {
            points.add(OwnPoint.of(before++, 2));
        }

        for (int length = 0; length <= 120; length++) {
            Experiment experiment = titled(points, "t".repeat(length));
            assertThat(codec.decode(codec.encode(experiment))).isEqualTo(experiment);
        }
        assertThat(new ExperimentJson().write(titled(points, "t".repeat(120))).length()).isGreaterThan(1024);
    }

    private static Experiment titled(List<OwnPoint> points, String title) {
        return ExperimentEdits.title(ExperimentEdits.data(CHAIN_RULE, new OwnPoints(points, false)), title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A", "hello", "%%%", "Größe", "a+b/c=", "../../etc/passwd", "{\"version\":1}", "\uD83D"})
    void nonsense_is_damaged(String text) {
        assertThat(refusal(text).reason()).isEqualTo(BadLink.Reason.DAMAGED);
    }

    @Test
    void a_link_that_was_cut_anywhere_is_damaged() {
        String whole = codec.encode(CHAIN_RULE);

        for (int length = 0; length < whole.length(); length++) {
            assertThat(refusal(whole.substring(0, length)).reason()).as("%d characters", length).isEqualTo(BadLink.Reason.DAMAGED);
        }
    }

    @Test
    void a_wrong_letter_anywhere_is_refused_or_gives_another_experiment() {
        String whole = codec.encode(CHAIN_RULE);

        for (int i = 0; i < whole.length(); i++) {
            String wrong = whole.substring(0, i) + (whole.charAt(i) == 'A' ? 'B' : 'A') + whole.substring(i + 1);
            Throwable thrown = catchThrowable(() -> codec.decode(wrong));
            assertThat(thrown == null || thrown instanceof BadLink).as("letter %d gave %s", i, thrown).isTrue();
        }
    }

    @Test
    void a_link_longer_than_any_is_too_long() {
        assertThat(refusal("A".repeat(UrlCodec.LONGEST + 1)).reason()).isEqualTo(BadLink.Reason.TOO_LONG);
        assertThat(refusal("A".repeat(UrlCodec.LONGEST)).reason()).isEqualTo(BadLink.Reason.DAMAGED);
    }

    @Test
    void a_small_link_that_unfolds_into_megabytes_is_damaged() {
        String bomb = link(" ".repeat(4 << 20) + new ExperimentJson().write(CHAIN_RULE));

        assertThat(bomb).hasSizeLessThan(UrlCodec.LONGEST);
        assertThat(refusal(bomb).reason()).isEqualTo(BadLink.Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "12", "\"text\"", "[]", "{}", "{\"hello\":\"world\"}", "{\"version\":1}", "{\"version\":1,\"experiment\":null}",
            "{\"version\":\"1\",\"experiment\":{}}", "{\"version\":0,\"experiment\":{}}", "{\"version\":1,\"experiment\":[]} x"})
    void another_document_holds_no_experiment(String json) {
        assertThat(refusal(link(json)).reason()).isEqualTo(BadLink.Reason.NO_EXPERIMENT);
    }

    @Test
    void brackets_within_brackets_hold_no_experiment() {
        assertThat(refusal(link("[".repeat(200_000))).reason()).isEqualTo(BadLink.Reason.NO_EXPERIMENT);
        assertThat(refusal(link("{\"version\":1,\"experiment\":" + "{\"a\":".repeat(20_000))).reason()).isEqualTo(BadLink.Reason.NO_EXPERIMENT);
    }

    @Test
    void an_experiment_of_a_newer_version_is_refused_in_words() {
        String newer = new ExperimentJson().write(CHAIN_RULE).replace("\"version\":3", "\"version\":4");

        BadLink refusal = refusal(link(newer));

        assertThat(refusal.reason()).isEqualTo(BadLink.Reason.NO_EXPERIMENT);
        assertThat(refusal).hasMessageContaining("unknown version").hasMessageContaining("newer program");
    }

    @Test
    void a_number_that_the_experiment_does_not_allow_is_refused_with_its_place() {
        String impossible = new ExperimentJson().write(CHAIN_RULE).replace("\"units\":1", "\"units\":0");

        BadLink refusal = refusal(link(impossible));

        assertThat(refusal.reason()).isEqualTo(BadLink.Reason.NO_EXPERIMENT);
        assertThat(refusal).hasMessageContaining("$.experiment.layers[0].spec").hasMessageContaining("units must be between 1 and 4096");
    }

    /** 32 x 32 x 32 x 32 x 1024 inputs times 1024 units: a link may say so, and nothing is allocated for it. */
    @Test
    void ten_to_the_twelfth_parameters_are_refused_by_the_compiler() throws BadLink {
        List<LayerSpec> specs = List.of(new Conv2D(1024, 3, 1, Padding.SAME, 1, new Linear(), true, new GlorotUniform()), new Upsampling(32), new Flatten(),
                new Dense(1024, new Linear()), new Dense(10, new Linear()));
        List<Layer> layers = IntStream.range(0, specs.size()).mapToObj(i -> new Layer(i + 1, specs.get(i), List.of(i))).toList();
        Experiment huge = ExperimentEdits.loss(
                ExperimentEdits.data(ExperimentEdits.layers(CHAIN_RULE, layers), new Cifar10()), new CategoricalCrossEntropyLoss(true));

        Experiment opened = codec.decode(codec.encode(huge));

        assertThat(Compiler.compile(opened, opened.data().signature(), new Limits(), Setting.ofOneSample()).problems().getFirst().sentence(Locale.ENGLISH))
                .startsWith("Layer 4: the input does not fit: expected sizes that multiply to at most 2147483647, found [1073741824, 1024].");
    }

    private BadLink refusal(String text) {
        return catchThrowableOfType(BadLink.class, () -> codec.decode(text));
    }

    private static String link(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION, true))) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }
}
