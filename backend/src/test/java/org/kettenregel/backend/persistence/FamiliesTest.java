package org.kettenregel.backend.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.catalog.KnobInfo;
import org.kettenregel.backend.catalog.KnobKind;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.initializer.Initializer;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.metric.Metric;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.optimizer.Clipping;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.schedule.Schedule;

/** What every member of every family must keep, so that palette, form, link and file work for it without a line of their own. */
class FamiliesTest {

    static final List<Class<?>> FAMILIES = List.of(
            LayerSpec.class, Activation.class, Initializer.class, LossSpec.class, Optimizer.class, DatasetSpec.class, Metric.class,
            Schedule.class, Clipping.class);

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final RecordJson json = new RecordJson();

    @ParameterizedTest
    @FieldSource("FAMILIES")
    void ids_are_kebab_case_and_no_two_members_share_an_order(Class<?> family) {
        Catalog<?> catalog = Catalog.of(family);

        assertThat(catalog.entries()).isNotEmpty().allSatisfy(entry -> assertThat(entry.id()).matches(KEBAB_CASE));
        assertThat(catalog.entries()).extracting(entry -> entry.type().getAnnotation(Named.class).order()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("FAMILIES")
    <T> void defaults_survive_json(Class<T> family) {
        for (Catalog.Entry<T> entry : Catalog.of(family).entries()) {
            assertThat(json.read(json.write(entry.defaults(), family), family)).isEqualTo(entry.defaults());
        }
    }

    @ParameterizedTest
    @FieldSource("FAMILIES")
    <T> void a_bare_id_means_the_defaults(Class<T> family) {
        for (Catalog.Entry<T> entry : Catalog.of(family).entries()) {
            assertThat(json.read('"' + entry.id() + '"', family)).isEqualTo(entry.defaults());
        }
    }

    @ParameterizedTest
    @FieldSource("FAMILIES")
    <T> void every_default_lies_in_the_range_of_its_knob(Class<T> family) {
        for (Catalog.Entry<T> entry : Catalog.of(family).entries()) {
            for (KnobInfo knob : entry.knobs()) {
                if (knob.kind() instanceof KnobKind.Number number) {
                    assertThat(((Number) Catalog.of(family).read(entry.defaults(), knob.name())).doubleValue())
                            .as("%s %s", entry.id(), knob.name())
                            .isBetween(number.min(), number.max());
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FAMILIES")
    <T> void whatever_a_form_can_choose_is_accepted_and_survives_json(Class<T> family) {
        Catalog<T> catalog = Catalog.of(family);
        for (Catalog.Entry<T> entry : catalog.entries()) {
            for (KnobInfo knob : entry.knobs()) {
                for (Object choice : choices(knob.kind())) {
                    assertThatCode(() -> {
                        T changed = catalog.with(entry.defaults(), knob.name(), choice);
                        assertThat(json.read(json.write(changed, family), family)).isEqualTo(changed);
                    }).as("%s %s = %s", entry.id(), knob.name(), choice).doesNotThrowAnyException();
                }
            }
        }
    }

    private static List<?> choices(KnobKind kind) {
        return switch (kind) {
            case KnobKind.Number number -> List.of(number.min(), number.max());
            case KnobKind.Toggle _ -> List.of(true, false);
            case KnobKind.Choice choice -> choice.constants();
            case KnobKind.Family members -> Catalog.of(members.family()).entries().stream().map(Catalog.Entry::defaults).toList();
        };
    }
}
