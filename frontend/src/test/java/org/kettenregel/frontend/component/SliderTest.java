package org.kettenregel.frontend.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SliderTest {

    private final Slider slider = new Slider();
    private final Element element = slider.getElement();

    @Test
    void its_tag_is_what_tests_find_it_by() {
        assertThat(element.getAttribute("data-testid")).isEqualTo("pg-slider");
    }

    @Test
    void range_value_and_words_go_down() {
        slider.setLabel("Noise");
        slider.setRange(0, 0.5, 0.01);
        slider.setValue(0.1);
        slider.setShown("10 %");
        slider.setChip(true);
        slider.setTyping(true);
        slider.setTestId("noise");

        assertThat(List.of(element.getProperty("min", -1d), element.getProperty("max", -1d), element.getProperty("step", -1d)))
                .containsExactly(0d, 0.5, 0.01);
        assertThat(element.getProperty("value", -1d)).isEqualTo(0.1);
        assertThat(List.of(element.getProperty("label"), element.getProperty("shown"), element.getProperty("testId")))
                .containsExactly("Noise", "10 %", "noise");
        assertThat(element.getProperty("chip", false)).isTrue();
        assertThat(element.getProperty("typing", false)).isTrue();
    }

    @Test
    void the_value_it_was_let_go_at_comes_up() {
        List<Double> heard = new ArrayList<>();
        slider.onChange(change -> heard.add(change.value));

        DomEvents.fire(slider, "pg-change", "value", 0.25);

        assertThat(heard).containsExactly(0.25);
    }

    @Test
    void what_the_browser_changed_by_itself_is_known_here() {
        slider.setValue(0.1);
        slider.setShown("10 %");
        ElementPropertyMap properties = element.getNode().getFeature(ElementPropertyMap.class);

        fromBrowser(properties, "value", 0.2);
        fromBrowser(properties, "shown", "");

        assertThat(element.getProperty("value", -1d)).isEqualTo(0.2);
        assertThat(element.getProperty("shown")).isEmpty();
    }

    private static void fromBrowser(ElementPropertyMap properties, String name, Serializable value) {
        try {
            properties.deferredUpdateFromClient(name, value).run();
        } catch (PropertyChangeDeniedException denied) {
            throw new AssertionError(denied);
        }
    }
}
