package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.id;
import static org.kettenregel.frontend.SteppedSession.preset;

import com.vaadin.flow.component.ComponentUtil;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.lens.TensorLens;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.StepSize;
import org.kettenregel.frontend.component.TensorPicture;

class CloseLookTest {

    private final Table table = new Table(preset("chain-rule"));

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void nothing_is_watched_in_the_drawer_before_it_is_opened() {
        table.person().click("run-forward");
        table.settle();

        assertThat(table.sent).noneMatch(command -> command instanceof Command.Watch(var lenses) && lenses.stream().anyMatch(TensorLens.class::isInstance));
        assertThat(table.person().sees("detail")).isFalse();
    }

    @Test
    void the_open_drawer_follows_the_steps() {
        table.person().click("detail-open");
        table.person().click("run-forward");
        SessionSnapshot snapshot = table.settle();

        assertThat(table.lastSent()).isEqualTo(new Command.Watch(List.of(new TensorLens(id(snapshot, "loss/mean")))));
        table.settle();
        assertThat(table.person().find("detail-title").getElement().getText()).isEqualTo("loss");
        assertThat(table.person().find("pg-tensor").getElement().getProperty("bundle")).startsWith("frames/token/tensor/");
    }

    @Test
    void a_step_is_not_kept_waiting_by_questions_about_the_number_before() {
        table.person().click("detail-open");
        table.person().click("run-forward");
        table.settle();

        table.person().click("step-backward");

        assertThat(table.sent.subList(table.sent.size() - 2, table.sent.size()))
                .isEqualTo(List.of(new Command.Watch(List.of()), new Command.Step(Pass.BACKWARD, StepSize.OPERATION)));
    }

    @Test
    void a_cell_that_is_picked_becomes_the_number_looked_at() {
        table.person().click("detail-open");
        table.person().click("run-forward");
        SessionSnapshot snapshot = table.settle();
        table.settle();
        TensorPicture picture = (TensorPicture) table.person().find("pg-tensor");

        ComponentUtil.fireEvent(picture, new TensorPicture.Pick(picture, true, 0));

        assertThat(table.lastSent()).isEqualTo(new Command.Look(id(snapshot, "loss/mean"), 0));
    }

    @Test
    void nothing_is_asked_and_nothing_typed_over_while_the_network_is_about_to_be_another() {
        table.person().click("detail-open");
        table.person().click("run-forward");
        int input = id(table.settle(), "input/x");
        table.presenter.select(input, 0);
        table.settleAll();

        table.person().click("same-seed");
        table.presenter.refresh();
        table.presenter.setNumber(input, 0, "5", false);

        assertThat(table.lastSent()).isInstanceOf(Command.Open.class);
        assertThat(table.banner()).contains("the network has changed meanwhile");
    }

    @Test
    void what_is_closed_is_watched_no_longer() {
        table.person().click("detail-open");
        table.person().click("run-forward");
        table.settle();
        table.settle();

        table.person().click("detail-close");

        assertThat(table.person().sees("detail")).isFalse();
        assertThat(table.lastSent()).isInstanceOfSatisfying(Command.Watch.class,
                watch -> assertThat(watch.lenses()).noneMatch(TensorLens.class::isInstance));
    }
}
