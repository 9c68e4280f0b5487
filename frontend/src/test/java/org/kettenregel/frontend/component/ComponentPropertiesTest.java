package org.kettenregel.frontend.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.frontend.component.data.DataChoice;
import org.kettenregel.frontend.component.data.OutputData;
import tools.jackson.databind.JsonNode;

class ComponentPropertiesTest {

    @Test
    void the_points_of_the_output_arrive_as_lists_of_numbers() {
        OutputPicture output = new OutputPicture();

        output.setData(new OutputData(
                "boundary", new float[] {0.5f, -1}, new float[] {1, 2}, new float[] {1, -1}, new int[] {0, 2}, List.of("inside"), 0, 1, true));

        JsonNode data = property(output, "data");
        assertThat(data.toString()).isEqualTo("{\"kind\":\"boundary\",\"x1\":[0.5,-1.0],\"x2\":[1.0,2.0],\"targets\":[1.0,-1.0],"
                + "\"parts\":[0,2],\"outputNames\":[\"inside\"],\"low\":0.0,\"high\":1.0,\"editable\":true}");
    }

    @Test
    void the_picker_is_told_what_can_be_picked_and_what_was() {
        DataPicker picker = new DataPicker();

        picker.setChoices(List.of(new DataChoice("xor", "Exclusive or", "points", new float[] {1}, new float[] {2}, new float[] {-1})));
        picker.setValue("xor");

        assertThat(property(picker, "choices").get(0).get("colors").get(0).asDouble()).isEqualTo(-1);
        assertThat(picker.getElement().getProperty("value")).isEqualTo("xor");
    }

    @Test
    void a_pick_says_which_one() {
        DataPicker picker = new DataPicker();
        List<String> picked = new ArrayList<>();
        picker.onPick(event -> picked.add(event.id));

        ComponentUtil.fireEvent(picker, new DataPicker.Pick(picker, true, "spiral"));

        assertThat(picked).containsExactly("spiral");
    }

    @Test
    void numbers_of_the_run_and_its_chart_share_one_metric() {
        NowList now = new NowList();
        LossChart chart = new LossChart();

        now.setMetric("error");
        now.setParameters(35);
        chart.setMetric("error");

        assertThat(now.getElement().getProperty("metric")).isEqualTo(chart.getElement().getProperty("metric")).isEqualTo("error");
        assertThat(now.getElement().getProperty("parameters", 0)).isEqualTo(35);
    }

    @Test
    void a_test_finds_each_by_its_tag() {
        assertThat(List.of(new OutputPicture(), new NowList(), new LossChart(), new DataPicker()))
                .extracting(component -> component.getElement().getAttribute("data-testid"))
                .containsExactly("pg-output", "pg-now", "pg-chart", "pg-picker");
    }

    private static JsonNode property(Component component, String name) {
        return (JsonNode) component.getElement().getPropertyRaw(name);
    }
}
