package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.backend.session.WatchedSession.preset;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.EarlyStopping;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.optimizer.Adam;
import org.kettenregel.backend.optimizer.AdamW;
import org.kettenregel.backend.optimizer.Sgd;

/** What is kept and what is left behind when a person goes back, changes the experiment, or has let the loss run away. */
class GoingOnTest {

    private final WatchedSession watched = WatchedSession.alone();

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void an_update_tells_from_where_the_number_came_and_a_step_back_forgets_it() {
        watched.open(preset("chain-rule"));
        watched.send(new Command.Finish(Pass.BACKWARD));

        SessionSnapshot weight = watched.send(new Command.Step(Pass.UPDATE, StepSize.OPERATION));
        SessionSnapshot bias = watched.send(new Command.Step(Pass.UPDATE, StepSize.OPERATION));
        SessionSnapshot back = watched.send(new Command.Back(StepSize.OPERATION));

        assertThat(weight.updatedFrom()).hasValue(3);
        assertThat(bias.updatedFrom()).hasValue(1);
        assertThat(back.updatedFrom()).isEmpty();
    }

    @Test
    void back_into_a_smaller_batch_looks_at_its_last_row() {
        List<OwnPoint> five = List.of(OwnPoint.of(0, 0, 0), OwnPoint.of(1, 0, 1), OwnPoint.of(1, 1, 0), OwnPoint.of(0, 1, 1), OwnPoint.of(1, 2, 2));
        Experiment experiment = ExperimentEdits.data(preset("xor-by-hand"), new OwnPoints(five, true));
        watched.open(ExperimentEdits.batchSize(experiment, 3));
        epoch(1);
        for (int sample = 0; sample < 3; sample++) {
            watched.send(new Command.Step(Pass.FORWARD, StepSize.SAMPLE));
        }

        SessionSnapshot back = watched.send(new Command.Back(StepSize.BATCH));

        assertThat(back.problems()).extracting(Problem::code).doesNotContain("failed");
        assertThat(back.row()).isLessThan(back.rows());
    }

    @Test
    void a_step_by_sample_in_a_run_that_goes_on_computes_before_it_looks() {
        Experiment experiment = preset("spiral");
        watched.open(experiment);
        watched.send(new Command.Step(Pass.FORWARD, StepSize.BATCH));
        SessionSnapshot goesOn = watched.open(ExperimentEdits.optimizer(experiment, new Adam(0.001)));

        SessionSnapshot stepped = watched.send(new Command.Step(Pass.UPDATE, StepSize.SAMPLE));

        assertThat(goesOn.cursor().step()).isEqualTo(1);
        assertThat(goesOn.outputs()).isEmpty();
        assertThat(stepped.outputs()).isNotEmpty();
    }

    @Test
    void a_loss_that_does_not_fit_loses_nothing_when_it_is_changed_back() {
        Experiment moons = preset("moons");
        watched.open(moons);
        epoch(1);

        SessionSnapshot misfit = watched.send(new Command.Open(ExperimentEdits.loss(moons, new CategoricalCrossEntropyLoss()), 2, false));
        SessionSnapshot again = watched.send(new Command.Open(moons, 3, false));

        assertThat(misfit.compiled()).isFalse();
        assertThat(again.cursor().epoch()).isEqualTo(1);
        assertThat(again.history()).isNotEmpty();
    }

    /** Steps to the end of an epoch; a step that takes longer than a slice is seen on its way. */
    private SessionSnapshot epoch(int number) {
        watched.session.send(new Command.Step(Pass.FORWARD, StepSize.EPOCH));
        return watched.next(snapshot -> snapshot.cursor().epoch() == number);
    }

    /** Without weight decay AdamW is Adam. */
    @Test
    void a_run_goes_on_from_adam_to_adamw_as_if_nothing_had_changed() {
        Experiment adam = ExperimentEdits.optimizer(preset("moons"), new Adam(0.01));
        watched.open(adam);
        epoch(1);
        SessionSnapshot through = epoch(2);

        watched.send(new Command.Open(adam, 2, true));
        epoch(1);
        watched.send(new Command.Open(ExperimentEdits.optimizer(adam, new AdamW(0.01, 0.9, 0.999, 0)), 3, false));
        SessionSnapshot changed = epoch(2);

        assertThat(changed.cursor()).isEqualTo(through.cursor());
        assertThat(changed.parameters()).usingRecursiveComparison().isEqualTo(through.parameters());
    }

    @Test
    void a_run_that_has_diverged_names_an_operation_and_can_be_stepped_out_of() {
        Experiment wild = ExperimentEdits.optimizer(preset("plane"), new Sgd(10, 0.9));
        SessionSnapshot broken = watched.open(ExperimentEdits.spec(wild, 1, spec -> new Dense(64, new Linear())));
        while (broken.problems().isEmpty()) {
            broken = watched.send(new Command.Step(Pass.FORWARD, StepSize.BATCH));
        }

        SessionSnapshot back = watched.send(new Command.Back(StepSize.BATCH));

        assertThat(broken.problems()).extracting(Problem::code).containsExactly("not-finite");
        assertThat(broken.problems().getFirst().arguments().getFirst()).doesNotContain("weights", "bias");
        assertThat(back.problems()).isEmpty();
    }

    @Test
    void a_run_that_gets_no_better_stops_by_itself_and_can_be_let_go_on() {
        Experiment experiment = preset("plane");
        watched.open(ExperimentEdits.training(experiment, experiment.training()
                .withOptimizer(new Sgd(1e-9, 0)).withStopping(new EarlyStopping(3, 0.01))));

        watched.session.send(new Command.Train());
        SessionSnapshot stopped = watched.next(snapshot -> !snapshot.training() && snapshot.cursor().epoch() > 0);
        watched.session.send(new Command.Train());
        SessionSnapshot again = watched.next(snapshot -> !snapshot.training() && snapshot.cursor().epoch() > stopped.cursor().epoch());

        assertThat(stopped.cursor().epoch()).isEqualTo(4); // the first is the best, three bring no gain
        assertThat(stopped.problems()).extracting(Problem::code).contains("stopped-early");
        assertThat(stopped.problems().getLast().arguments()).containsExactly("1");
        assertThat(again.cursor().epoch()).isEqualTo(8);
    }
}
