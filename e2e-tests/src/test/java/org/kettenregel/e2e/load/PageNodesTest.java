package org.kettenregel.e2e.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The messages are cut-outs of recorded ones. */
class PageNodesTest {

    private static final String BUTTON = """
            {"clientId":1,"constants":{"F8oCtNArLiI=":{"event.detail":false,"event.ctrlKey":false},"Fg73o1qebBo=":{"}value":false}},"changes":[
            {"node":3,"type":"attach"},{"node":3,"type":"put","key":"tag","feat":0,"value":"flow-container-root-2521314"},
            {"node":3,"type":"splice","feat":2,"index":0,"addNodes":[4]},
            {"node":4,"type":"attach"},{"node":4,"type":"put","key":"tag","feat":0,"value":"div"},
            {"node":4,"type":"splice","feat":2,"index":0,"addNodes":[49,51]},
            {"node":49,"type":"attach"},{"node":49,"type":"put","key":"tag","feat":0,"value":"button"},
            {"node":49,"type":"put","key":"data-testid","feat":3,"value":"step-forward"},
            {"node":49,"type":"put","key":"disabled","feat":3,"value":""},
            {"node":49,"type":"put","key":"click","feat":4,"value":"F8oCtNArLiI="},
            {"node":49,"type":"splice","feat":11,"index":0,"add":["pg-btn","icon"]},
            {"node":49,"type":"splice","feat":2,"index":0,"addNodes":[50]},
            {"node":50,"type":"attach"},{"node":50,"type":"put","key":"text","feat":7,"value":"Step"},
            {"node":51,"type":"attach"},{"node":51,"type":"put","key":"tag","feat":0,"value":"vaadin-select"},
            {"node":51,"type":"put","key":"value","feat":1,"value":"3"},
            {"node":51,"type":"put","key":"value-changed","feat":4,"value":"Fg73o1qebBo="}],"syncId":1}""";
    private static final String STEP = """
            {"clientId":2,"meta":{"async":true},"changes":[{"node":49,"type":"remove","feat":3,"key":"disabled"},
            {"node":49,"type":"splice","feat":11,"index":1,"remove":1,"add":["active"]},{"node":78,"type":"put","key":"executed","feat":1,"value":0.0},
            {"node":5,"type":"put","key":"sentence","feat":1,"value":{"counter":"1 / 22"}},
            {"node":124,"type":"put","key":"run","feat":1,"value":{"reached":0}}],"syncId":4}""";

    private final PageNodes nodes = new PageNodes("sentence"::equals);

    @Test
    void a_part_is_found_by_its_test_id_however_deep_it_is() {
        nodes.apply(UidlMessage.parse(BUTTON));

        PageNode button = nodes.byTestId("step-forward").orElseThrow();
        assertThat(button.tag()).isEqualTo("button");
        assertThat(nodes.text(button)).isEqualTo("Step");
        assertThat(nodes.text(nodes.find(3).orElseThrow())).isEqualTo("Step");
        assertThat(button.hasClass("icon")).isTrue();
        assertThat(button.isEnabled()).isFalse();
    }

    @Test
    void the_server_says_what_it_wants_to_know_about_an_event() {
        nodes.apply(UidlMessage.parse(BUTTON));

        assertThat(nodes.wantedOf(nodes.find(49).orElseThrow(), "click")).containsExactly("event.ctrlKey", "event.detail");
        assertThat(nodes.wantedOf(nodes.find(51).orElseThrow(), "value-changed")).containsExactly("}value");
        assertThat(nodes.wantedOf(nodes.find(49).orElseThrow(), "focus")).isEmpty();
    }

    @Test
    void changes_are_laid_over_what_was_there() {
        nodes.apply(UidlMessage.parse(BUTTON));

        Set<String> set = nodes.apply(UidlMessage.parse(STEP));

        PageNode button = nodes.byTestId("step-forward").orElseThrow();
        assertThat(set).containsExactly("executed", "run", "sentence");
        assertThat(button.isEnabled()).isTrue();
        assertThat(button.hasClass("active")).isTrue();
        assertThat(button.hasClass("icon")).isFalse();
    }

    @Test
    void only_drawings_that_are_asked_for_are_kept() {
        nodes.apply(UidlMessage.parse(BUTTON));

        nodes.apply(UidlMessage.parse(STEP));

        assertThat(nodes.find(5).orElseThrow().property("sentence").path("counter").asString()).isEqualTo("1 / 22");
        assertThat(nodes.find(78).orElseThrow().property("executed").asDouble()).isZero();
        assertThat(nodes.find(124).orElseThrow().property("run").isNull()).isTrue();
    }

    @Test
    void what_is_taken_away_is_gone() {
        nodes.apply(UidlMessage.parse(BUTTON));

        nodes.apply(UidlMessage.parse("""
                {"changes":[{"node":4,"type":"splice","feat":2,"index":0,"remove":1},{"node":49,"type":"detach"}],"syncId":2}"""));

        assertThat(nodes.byTestId("step-forward")).isEmpty();
        assertThat(nodes.find(4).orElseThrow().children()).containsExactly(51);
    }

    @Test
    void a_whole_page_takes_the_place_of_the_one_before() {
        nodes.apply(UidlMessage.parse(BUTTON));

        nodes.apply(UidlMessage.parse("""
                {"resynchronize":true,"changes":[{"node":9,"type":"attach"},{"node":9,"type":"put","key":"tag","feat":0,"value":"p"}],"syncId":7}"""));

        assertThat(nodes.all()).extracting(PageNode::id).containsExactlyInAnyOrder(1, 9);
    }
}
