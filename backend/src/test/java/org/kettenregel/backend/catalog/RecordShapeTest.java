package org.kettenregel.backend.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordShapeTest {

    record Point(int x, double y) {

        public Point {
            if (x < 0) {
                throw new IllegalArgumentException("point: x must not be negative, found " + x);
            }
        }
    }

    record Everything(
            long a, float b, String c, Thread.State d, Point e, List<Point> f, Optional<String> g, Map<String, List<Double>> h, boolean i) {}

    record Odd(Object anything) {}

    record KnobOnText(@Knob String text) {}

    @Test
    void components_are_named_and_typed_in_order() {
        assertThat(RecordShape.of(Point.class).components()).containsExactly(
                new RecordShape.Component("x", new ValueType.Int()), new RecordShape.Component("y", new ValueType.Double()));
    }

    @Test
    void every_supported_type_is_told_apart() {
        assertThat(RecordShape.of(Everything.class).components()).extracting(RecordShape.Component::type).containsExactly(
                new ValueType.Long(), new ValueType.Float(), new ValueType.Text(), new ValueType.Choice(Thread.State.class),
                new ValueType.Structure(Point.class), new ValueType.ListOf(new ValueType.Structure(Point.class)),
                new ValueType.OptionalOf(new ValueType.Text()), new ValueType.MapOf(new ValueType.ListOf(new ValueType.Double())),
                new ValueType.Toggle());
    }

    @Test
    void a_record_is_taken_apart_and_put_together() {
        RecordShape shape = RecordShape.of(Point.class);

        Object[] values = shape.values(new Point(1, 2.5));

        assertThat(values).containsExactly(1, 2.5);
        assertThat(shape.create(values)).isEqualTo(new Point(1, 2.5));
    }

    @Test
    void what_the_constructor_throws_comes_out_unchanged() {
        assertThatThrownBy(() -> RecordShape.of(Point.class).create(-1, 0.0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("point: x must not be negative, found -1");
    }

    @Test
    void a_record_without_a_constructor_for_them_has_no_defaults() {
        assertThat(RecordShape.of(Point.class).defaults()).isEmpty();
    }

    @Test
    void a_type_no_document_can_hold_is_refused_by_name() {
        assertThatThrownBy(() -> RecordShape.of(Odd.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RecordShapeTest$Odd")
                .hasMessageContaining("java.lang.Object");
    }

    @Test
    void a_knob_on_text_is_refused() {
        assertThatThrownBy(() -> RecordShape.of(KnobOnText.class).knobs()).hasMessage("KnobOnText.text: no knob can set a java.lang.String");
    }
}
