package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.dataset.DrawnDigits;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.link.LinkOptions;
import org.kettenregel.backend.link.SharedPart;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.StepSize;
import org.kettenregel.frontend.component.NetworkCanvas;

/** What a link allows, on the screen and whatever a browser sends. */
class RightsTest {

    private static final Experiment MOONS = preset("moons");

    private final Table table = new Table(MOONS);

    @AfterEach
    void close() {
        table.close();
    }

    private static Rights locked(SharedPart part) {
        return new Rights(false, new LinkOptions(Set.of(), Set.of(part), Optional.empty()));
    }

    private static Rights hidden(SharedPart part) {
        return new Rights(false, new LinkOptions(Set.of(part), Set.of(), Optional.empty()));
    }

    private void become(Rights rights) {
        table.presenter.guest().become(rights);
        table.presenter.screen().show(rights);
        table.presenter.standing().follow(MOONS);
    }

    static List<Arguments> edits() {
        return List.of(
                Arguments.of(SharedPart.DATA, ExperimentEdits.data(MOONS, new DrawnDigits())),
                Arguments.of(SharedPart.BUILDER, ExperimentEdits.units(MOONS, 1, 9)),
                Arguments.of(SharedPart.TRAINING, ExperimentEdits.batchSize(MOONS, 3)),
                Arguments.of(SharedPart.TRAINING, ExperimentEdits.seed(MOONS, 99)));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void an_edit_is_refused_where_its_part_is_locked_or_hidden_and_nowhere_else(SharedPart part, Experiment after) {
        assertThat(locked(part).refusal(MOONS, after)).contains("visit.locked");
        assertThat(hidden(part).refusal(MOONS, after)).contains("visit.locked");
        Stream.of(SharedPart.values()).filter(other -> other != part).forEach(other ->
                assertThat(locked(other).refusal(MOONS, after)).as(other.name()).isEmpty());
        assertThat(Rights.ALL.refusal(MOONS, after)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void who_reads_edits_nothing(SharedPart part, Experiment after) {
        assertThat(new Rights(true, LinkOptions.NONE).refusal(MOONS, after)).contains("visit.reading");
        assertThat(new Rights(true, LinkOptions.NONE).refusal(MOONS, MOONS)).isEmpty();
    }

    @Test
    void locked_training_leaves_the_steps_through_a_batch() {
        Rights rights = locked(SharedPart.TRAINING);

        assertThat(rights.allows(new Command.Train())).isFalse();
        assertThat(rights.allows(new Command.TrainTo(3))).isFalse();
        assertThat(rights.allows(new Command.Step(Pass.FORWARD, StepSize.EPOCH))).isFalse();
        assertThat(rights.allows(new Command.Step(Pass.FORWARD, StepSize.BATCH))).isTrue();
        assertThat(rights.allows(new Command.Finish(Pass.BACKWARD))).isTrue();
        assertThat(Rights.ALL.allows(new Command.Train())).isTrue();
    }

    @Test
    void a_reader_trains_and_steps_but_changes_nothing() {
        table.settle();
        become(new Rights(true, LinkOptions.NONE));
        Experiment before = table.shown();

        table.fire(new NetworkCanvas.AddUnit(table.network(), true, "dense#1"));

        assertThat(table.shown()).isEqualTo(before);
        assertThat(table.banner()).startsWith("You are looking at somebody’s experiment.");
        table.person().click("train");
        assertThat(table.lastSent()).isEqualTo(new Command.Train());
        table.person().click("step-forward");
        assertThat(table.lastSent()).isInstanceOf(Command.Step.class);
    }

    @Test
    void every_way_to_another_experiment_is_refused_to_a_reader() {
        table.settle();
        become(new Rights(true, LinkOptions.NONE));
        int sent = table.sent.size();

        table.presenter.open(preset("xor"));
        table.presenter.newSeed();
        table.presenter.setParameter("dense#3/bias", 0, 3);
        table.presenter.edit(experiment -> ExperimentEdits.batchSize(experiment, 5));
        table.presenter.undo();

        assertThat(table.presenter.experiment()).isEqualTo(MOONS);
        assertThat(table.sent.subList(sent, table.sent.size())).noneMatch(command -> command instanceof Command.Open || command instanceof Command.SetParameter);
    }

    @Test
    void a_forged_start_of_locked_training_reaches_no_session() {
        table.settle();
        become(locked(SharedPart.TRAINING));

        table.presenter.transport().trainOrPause();

        assertThat(table.sent).noneMatch(Command.Train.class::isInstance);
    }

    @Test
    void hidden_parts_are_not_on_the_page() {
        become(new Rights(false, new LinkOptions(Set.of(SharedPart.values()), Set.of(), Optional.empty())));

        assertThat(table.person().sees("train")).isFalse();
        assertThat(table.person().sees("tab-build")).isFalse();
        assertThat(table.person().sees("tab-code")).isFalse();
        assertThat(table.person().sees("pg-picker")).isFalse();
        assertThat(table.person().sees("step-forward")).isTrue();
    }

    @Test
    void a_tab_that_is_hidden_cannot_be_opened() {
        become(hidden(SharedPart.CODE));

        table.presenter.tab(NetworkPanel.Tab.CODE);
        table.person().click("tab-code");

        assertThat(table.person().sees("pg-code")).isFalse();
    }

    @Test
    void what_is_hidden_comes_with_a_copy_of_ones_own() {
        become(new Rights(true, new LinkOptions(Set.of(SharedPart.CODE, SharedPart.DATA), Set.of(), Optional.empty())));
        assertThat(table.person().sees("make-mine")).isTrue();
        assertThat(table.person().sees("share")).isFalse();

        become(Rights.ALL);
        table.person().click("tab-code");

        assertThat(table.person().sees("make-mine")).isFalse();
        assertThat(table.person().sees("share")).isTrue();
        assertThat(table.person().sees("pg-code")).isTrue();
    }

    @Test
    void who_looks_on_sees_what_the_owner_makes_of_it_and_no_way_leads_back() {
        table.settle();
        become(new Rights(true, LinkOptions.NONE));
        Experiment wider = ExperimentEdits.units(MOONS, 1, 9);

        table.presenter.standing().follow(wider);

        assertThat(table.shown()).isEqualTo(wider);
        assertThat(table.enabled("undo")).isFalse();
    }
}
