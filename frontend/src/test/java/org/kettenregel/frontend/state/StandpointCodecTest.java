package org.kettenregel.frontend.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.experiment.Presets;

class StandpointCodecTest {

    private static final String RUN = "0123456789abcdef".repeat(4);

    private static final Standpoint BEGINNING = new Standpoint();
    private static final Standpoint IN_BACKWARD_PASS = new Standpoint(
            Optional.empty(), Optional.empty(), Optional.of(RUN), 31, 17, new Standpoint.Sample(Standpoint.Source.ROW, 2), 4, 1,
            Standpoint.Sheet.GRAPH, "product", 3, Optional.of(new Standpoint.Unit(3, 5)));

    private final StandpointCodec codec = new StandpointCodec();

    static List<Standpoint> places() {
        return List.of(BEGINNING, IN_BACKWARD_PASS, at(Standpoint.Source.FORWARD, Standpoint.Sheet.CODE), at(Standpoint.Source.BACKWARD, Standpoint.Sheet.BUILD),
                at(Standpoint.Source.USE, Standpoint.Sheet.NETWORK));
    }

    private static Standpoint at(Standpoint.Source source, Standpoint.Sheet sheet) {
        return new Standpoint(
                Optional.empty(), Optional.empty(), Optional.empty(), 0, 0, new Standpoint.Sample(source, 0), 0, 0, sheet, "gradient-check", 1, Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_place_comes_back_as_it_was_in_both_forms(Standpoint place) throws BadLink {
        assertThat(codec.read(codec.write(place))).isEqualTo(place);
        assertThat(codec.lengthen(codec.shorten(place))).isEqualTo(place);
    }

    @Test
    void the_short_form_says_only_what_is_not_as_usual() {
        assertThat(codec.shorten(BEGINNING)).isEmpty();
        assertThat(codec.shorten(IN_BACKWARD_PASS)).isEqualTo("k" + RUN + ".b31.x17.r2.n4.e1.sgraph.dproduct.l3.p3-5");
    }

    @ParameterizedTest
    @MethodSource("places")
    void the_short_form_has_no_letter_that_an_address_escapes(Standpoint place) {
        assertThat(codec.shorten(place)).matches("[a-z0-9.-]*").hasSizeLessThanOrEqualTo(StandpointCodec.LONGEST);
    }

    @Test
    void an_experiment_is_part_of_the_long_form_alone() throws BadLink {
        String experiment = new UrlCodec().encode(Presets.first());
        Standpoint inside = new Standpoint(
                Optional.of(experiment), Optional.empty(), Optional.empty(), 0, 5, new Standpoint.Sample(), -1, -1, Standpoint.Sheet.NETWORK, "", 0, Optional.empty());

        assertThat(codec.read(codec.write(inside))).isEqualTo(inside);
        assertThat(codec.lengthen(codec.shorten(inside))).isEqualTo(inside.withoutExperiment());
    }

    @Test
    void the_longest_one_is_not_too_long() throws BadLink {
        int most = 1 << 28;
        Standpoint longest = new Standpoint(
                Optional.of("A".repeat(Standpoint.LONGEST_EXPERIMENT)), Optional.empty(), Optional.of(RUN), 1L << 40, most,
                new Standpoint.Sample(Standpoint.Source.BACKWARD, most), most, most, Standpoint.Sheet.NETWORK, "a".repeat(24), most,
                Optional.of(new Standpoint.Unit(most, most)));

        assertThat(codec.write(longest)).hasSizeLessThanOrEqualTo(Standpoint.LONGEST);
        assertThat(codec.read(codec.write(longest))).isEqualTo(longest);
        assertThat(codec.lengthen(codec.shorten(longest))).isEqualTo(longest.withoutExperiment());
    }

    @Test
    void what_a_newer_program_left_out_has_its_usual_value() throws BadLink {
        assertThat(codec.read("{\"executed\":3}").executed()).isEqualTo(3);
        assertThat(codec.read("{}")).isEqualTo(BEGINNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "x", "x-1", "x1.", "x1..n2", "n2.x1", "x1.x2", "X1", "x1 ", "x1\n", "b99999999999999", "x9999999999", "k12", "sgrab", "s", "p3", "p3-", "r",
            "d..", "x١", "<script>", "x1.%00", "b9999999999999", "n999999999", "../../etc"})
    void nonsense_is_no_place(String text) {
        assertThat(catchThrowableOfType(BadLink.class, () -> codec.lengthen(text)).reason()).isEqualTo(BadLink.Reason.NO_PLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "7", "[]", "{\"batch\":-1}", "{\"executed\":-2}", "{\"batch\":1e300}", "{\"batch\":0.5}", "{\"run\":\"12\"}", "{\"run\":7}",
            "{\"experiment\":\"\"}", "{\"experiment\":\"a/b\"}", "{\"sheet\":\"GRAB\"}", "{\"sheet\":0}", "{\"detail\":\"<b>\"}", "{\"hello\":1}", "{\"batch\":1,\"batch\":2}",
            "{\"sample\":{\"source\":\"ROW\"}} x", "{\"unit\":{\"layer\":1}}", "{\"unit\":{\"layer\":1,\"number\":-4}}", "{\"sample\":{\"number\":536870912}}"})
    void another_document_is_no_place(String json) {
        assertThat(catchThrowableOfType(BadLink.class, () -> codec.read(json)).reason()).isEqualTo(BadLink.Reason.NO_PLACE);
    }

    @Test
    void a_document_longer_than_any_is_not_even_parsed() {
        BadLink refusal = catchThrowableOfType(BadLink.class, () -> codec.read(codec.write(BEGINNING) + " ".repeat(Standpoint.LONGEST)));

        assertThat(refusal.reason()).isEqualTo(BadLink.Reason.NO_PLACE);
        assertThat(refusal).hasMessageContaining("at most 7000 characters");
    }

    @Test
    void a_letter_changed_or_cut_anywhere_is_refused_or_gives_another_place() {
        String whole = codec.shorten(IN_BACKWARD_PASS);
        String json = codec.write(IN_BACKWARD_PASS);

        for (int i = 0; i < whole.length(); i++) {
            String cut = whole.substring(0, i);
            String wrong = cut + '~' + whole.substring(i + 1);
            assertRefusalOrPlace(catchThrowable(() -> codec.lengthen(cut)));
            assertRefusalOrPlace(catchThrowable(() -> codec.lengthen(wrong)));
        }
        for (int i = 0; i < json.length(); i++) {
            String cut = json.substring(0, i);
            String wrong = cut + '7' + json.substring(i + 1);
            assertThat(catchThrowable(() -> codec.read(cut))).isInstanceOf(BadLink.class);
            assertRefusalOrPlace(catchThrowable(() -> codec.read(wrong)));
        }
    }

    private static void assertRefusalOrPlace(Throwable thrown) {
        assertThat(thrown == null || thrown instanceof BadLink).as("%s", thrown).isTrue();
    }

    @Test
    void a_place_is_in_one_experiment() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Standpoint(
                        Optional.of("A"), Optional.of(RUN), Optional.empty(), 0, 0, new Standpoint.Sample(), 0, 0, Standpoint.Sheet.CODE, "", 0, Optional.empty()))
                .withMessage("expected an experiment or the hash of one, found both");
    }
}
