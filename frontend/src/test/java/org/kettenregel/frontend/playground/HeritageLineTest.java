package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.StepSize;
import org.kettenregel.frontend.component.NetworkCanvas;

/** What the screen says of layers that kept what they learned. */
class HeritageLineTest {

    private final Table table = new Table(preset("moons"));

    @AfterEach
    void close() {
        table.close();
    }

    private void learn() {
        table.settle();
        table.presenter.transport().size(StepSize.BATCH);
        table.presenter.transport().next();
        table.settle();
    }

    private SessionSnapshot widen() {
        table.fire(new NetworkCanvas.AddUnit(table.network(), true, "dense#2"));
        return table.settle();
    }

    private String said() {
        Div line = (Div) table.person().find("heritage");
        return line.isVisible() ? line.getChildren().findFirst().orElseThrow().getElement().getText() : "";
    }

    @Test
    void nothing_is_said_where_all_numbers_are_those_of_the_seed() {
        table.settle();

        widen();

        assertThat(said()).isEmpty();
    }

    @Test
    void a_changed_network_says_which_layers_kept_what_they_learned_and_one_click_begins_all_anew() {
        learn();

        SessionSnapshot changed = widen();
        String sentence = said();
        table.person().click("all-anew");
        SessionSnapshot anew = table.settle();

        assertThat(sentence).isEqualTo("Changed network, epochs count from 0. Kept what they learned: Hidden 1. Fresh from the seed: Hidden 2, Output.");
        assertThat(changed.cursor().step()).isZero();
        assertThat(table.lastSent()).isEqualTo(new Command.Open(table.shown(), 3, true));
        assertThat(said()).isEmpty();
        assertThat(anew.parameters().getFirst().values()).isNotEqualTo(changed.parameters().getFirst().values());
    }

    @Test
    void who_undoes_the_change_hears_that_the_network_is_back_and_who_makes_a_mistake_that_it_waits() {
        learn();
        widen();
        table.person().click("undo");
        SessionSnapshot back = table.settle();
        String returned = said();

        table.presenter.edit(experiment -> ExperimentEdits.units(experiment, 3, 5));
        table.settle();

        assertThat(back.cursor().step()).isEqualTo(1);
        assertThat(returned).isEqualTo("This network is back as it was left, at epoch 0.");
        assertThat(said()).isEqualTo("The network that ran last waits with its weights, at epoch 0. Undo brings it back as it was.");
        assertThat(table.person().sees("all-anew")).isFalse();
    }

    @Test
    void it_speaks_the_language_of_the_page() {
        learn();
        widen();

        table.presenter.language(Locale.GERMAN);

        assertThat(said()).isEqualTo("Geändertes Netz, die Epochen zählen ab 0. Gelerntes behalten: Verdeckt 1. Neu vom Seed: Verdeckt 2, Ausgabe.");
    }
}
