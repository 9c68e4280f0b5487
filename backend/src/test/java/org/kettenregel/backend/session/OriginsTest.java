package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.backend.session.DirectSession.atOnce;
import static org.kettenregel.backend.session.DirectSession.later;
import static org.kettenregel.backend.session.WatchedSession.preset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.Portion;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.metric.Cells.Guess;
import org.kettenregel.backend.record.History;

/** Where the scores and the curves come from: which samples were taken for which class, and how the batch behind a point is reached. */
class OriginsTest {

    private final DirectSession direct = new DirectSession();

    @AfterEach
    void close() {
        direct.close();
    }

    private static WorkSlice soon() {
        return new WorkSlice(System.nanoTime() + 1_000_000, () -> false);
    }

    private static SessionSnapshot after(SessionWorker worker, Command... commands) {
        for (Command command : commands) {
            worker.carryOut(command);
            while (worker.stepping() || worker.training()) {
                worker.work(later());
            }
            worker.goOn(later());
        }
        return worker.snapshot();
    }

    private static Origins.Counted validated(SessionSnapshot snapshot) {
        return snapshot.origins().counts().get(Portion.VALIDATION);
    }

    @Test
    void cells_add_up_to_the_samples_of_their_part_and_their_diagonal_to_the_accuracy() {
        for (String id : List.of("spiral", "moons", "shapes-cnn", "digits-cnn", "perceptron", "human-cat-dog")) {
            try (SessionWorker worker = direct.open(preset(id))) {
                SessionSnapshot snapshot = after(worker, new Command.Step(Pass.FORWARD, StepSize.BATCH));

                Origins origins = snapshot.origins();
                assertThat(origins.counts()).as(id).isNotEmpty();
                origins.counts().forEach((part, counted) -> {
                    assertThat(counted.total()).as(id + " " + part).isEqualTo(origins.sizes().get(part).longValue());
                    assertThat(counted.cells().stream().mapToLong(Origins.Cell::count).sum()).isEqualTo(counted.total());
                    assertThat(onDiagonal(counted)).isEqualTo(counted.right());
                    assertThat((double) counted.right() / counted.total()).as(id + " " + part).isEqualTo(result(snapshot, part));
                    assertThat(counted.current()).isTrue();
                    assertThat(counted.at()).isEqualTo(snapshot.cursor());
                });
            }
        }
    }

    private static long onDiagonal(Origins.Counted counted) {
        return counted.cells().stream().filter(cell -> cell.trueClass() == cell.predictedClass()).mapToLong(Origins.Cell::count).sum();
    }

    private static double result(SessionSnapshot snapshot, Portion part) {
        Scores scores = snapshot.scores();
        Optional<Evaluation.Result> result = switch (part) {
            case TRAINING -> scores.training();
            case VALIDATION -> scores.validation();
            case TEST -> scores.test();
        };
        return result.orElseThrow().metric();
    }

    @Test
    void where_nothing_is_classified_there_are_no_cells() {
        try (SessionWorker worker = direct.open(preset("plane"))) {
            assertThat(worker.snapshot().origins().counts()).isEmpty();
            assertThat(worker.snapshot().origins().sizes().get(Portion.TRAINING)).isPositive();
        }
    }

    @Test
    void a_cell_lists_its_samples_as_the_network_gets_them() {
        try (SessionWorker worker = direct.open(preset("spiral"))) {
            Origins.Cell wrong = validated(worker.snapshot()).cells().stream().filter(each -> each.trueClass() != each.predictedClass()).findFirst().orElseThrow();

            CellSnapshot cell = after(worker, new Command.ListCell(Portion.VALIDATION, wrong.trueClass(), wrong.predictedClass(), 0)).origins().cell().orElseThrow();

            assertThat(cell.count()).isEqualTo(wrong.count());
            assertThat(cell.guesses()).hasSize((int) Math.min(wrong.count(), CellSnapshot.MOST_LISTED));
            for (int i = 0; i < cell.guesses().size(); i++) {
                assertThat(cell.guesses().get(i).trueClass()).isEqualTo(wrong.trueClass());
                assertThat(cell.guesses().get(i).predictedClass()).isEqualTo(wrong.predictedClass());
                SampleSnapshot sample = after(worker, new Command.Show(cell.guesses().get(i).sample())).look().orElseThrow();
                assertThat(new float[] {cell.features()[2 * i], cell.features()[2 * i + 1]}).containsExactly(sample.features());
                assertThat(sample.portion()).isEqualTo(Portion.VALIDATION);
            }
        }
    }

    /** A sample of a cell is answered as its cell says, whatever training does to its images and activations. */
    @Test
    void what_a_sample_was_taken_for_is_what_its_forward_pass_answers() {
        try (SessionWorker worker = direct.open(preset("digits-cnn"))) {
            CellSnapshot wrong = after(worker, new Command.ListCell(Portion.VALIDATION, -1, 0, 0)).origins().cell().orElseThrow();

            for (Guess guess : wrong.guesses().subList(0, 5)) {
                float[] answer = after(worker, new Command.ShowInUse(guess.sample())).outputs();
                for (float other : answer) {
                    assertThat(answer[guess.predictedClass()]).isGreaterThanOrEqualTo(other);
                }
            }
        }
    }

    @Test
    void gradients_of_such_a_sample_are_those_of_training() {
        try (SessionWorker worker = direct.open(preset("digits-cnn"))) {
            SessionSnapshot forward = after(worker, new Command.ShowInUse(0));

            SessionSnapshot back = after(worker, new Command.Show(0, true));

            assertThat(forward.look().orElseThrow().passedBack()).isFalse();
            assertThat(back.look().orElseThrow().passedBack()).isTrue();
            assertThat(back.outputs()).isNotEqualTo(forward.outputs());
        }
    }

    @Test
    void a_list_follows_the_weights_until_it_is_closed() {
        try (SessionWorker worker = direct.open(preset("spiral"))) {
            after(worker, new Command.ListCell(Portion.VALIDATION, -1, 0, 0));

            SessionSnapshot stepped = after(worker, new Command.Step(Pass.FORWARD, StepSize.EPOCH));

            assertThat(stepped.origins().cell().orElseThrow().count()).isEqualTo(validated(stepped).total() - validated(stepped).right());
            assertThat(after(worker, new Command.CloseCell()).origins().cell()).isEmpty();
        }
    }

    @Test
    void a_list_that_stays_the_same_is_copied_once() {
        try (SessionWorker worker = direct.open(preset("spiral"))) {
            CellSnapshot first = after(worker, new Command.ListCell(Portion.VALIDATION, -1, 0, 0)).origins().cell().orElseThrow();

            CellSnapshot second = after(worker, new Command.Finish(Pass.FORWARD)).origins().cell().orElseThrow();

            assertThat(second).isSameAs(first);
        }
    }

    @Test
    void forged_requests_list_nothing() {
        try (SessionWorker worker = direct.open(preset("spiral"))) {
            Stream.of(new Command.ListCell(Portion.VALIDATION, 2, 0, 0), new Command.ListCell(Portion.VALIDATION, 0, 3, 0),
                    new Command.ListCell(Portion.VALIDATION, 0, -1, 0), new Command.ListCell(Portion.VALIDATION, 0, 1, -1))
                    .forEach(forged -> assertThat(after(worker, forged).origins().cell()).as("%s", forged).isEmpty());
            assertThat(after(worker, new Command.ListCell(Portion.VALIDATION, 0, 1, 99_999)).origins().cell().orElseThrow().guesses()).isEmpty();
        }
    }

    @Test
    void counts_are_out_of_date_once_weights_have_moved() {
        try (SessionWorker worker = direct.open(preset("spiral"))) {
            worker.carryOut(new Command.Step(Pass.FORWARD, StepSize.EPOCH));
            worker.work(atOnce());

            Origins.Counted before = validated(worker.snapshot());

            assertThat(before.current()).isFalse();
            assertThat(before.at().step()).isZero();
        }
    }

    @Test
    void while_it_trains_validation_is_counted_after_every_epoch() {
        try (SessionWorker worker = direct.open(preset("spiral"))) {
            worker.carryOut(new Command.Pace(0));
            worker.carryOut(new Command.Train());
            while (worker.snapshot().cursor().epoch() < 2) {
                worker.work(soon());
            }

            SessionSnapshot snapshot = worker.snapshot();

            assertThat(validated(snapshot).at().epoch()).isEqualTo(snapshot.cursor().epoch());
            assertThat(validated(snapshot).at().batch()).isZero();
        }
    }

    @Test
    void training_to_an_epoch_pauses_at_its_end_with_the_way_back_through_it() {
        try (SessionWorker worker = direct.open(preset("spiral")); SessionWorker stepped = direct.open(preset("spiral"))) {
            after(worker, new Command.Pace(0));

            SessionSnapshot there = after(worker, new Command.TrainTo(5));
            SessionSnapshot other = null;
            for (int epoch = 0; epoch < 5; epoch++) {
                other = after(stepped, new Command.Step(Pass.FORWARD, StepSize.EPOCH));
            }

            assertThat(there.training()).isFalse();
            assertThat(there.cursor()).isEqualTo(other.cursor());
            assertThat(there.history()).hasSize(5 * History.COLUMNS).containsExactly(other.history());
            assertThat(there.executed()).isEqualTo(there.length() - 1);
            assertThat(there.origins().earliest().orElseThrow().epoch()).isEqualTo(4);
            assertThat(there.scores()).isEqualTo(other.scores());
        }
    }

    /** At one epoch a second a slice would end with the first batch. */
    @Test
    void on_the_way_to_an_epoch_no_pace_is_kept() {
        try (SessionWorker worker = direct.open(preset("spiral"))) {
            worker.carryOut(new Command.Pace(1));
            worker.carryOut(new Command.TrainTo(5));

            worker.work(later());

            assertThat(worker.training()).isFalse();
            assertThat(worker.snapshot().cursor().epoch()).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void one_who_has_trained_on_passes_the_same_epoch_without_a_stop() {
        try (SessionWorker worker = direct.open(preset("spiral"))) {
            after(worker, new Command.Pace(0), new Command.TrainTo(3));
            worker.carryOut(new Command.Train());
            while (worker.snapshot().cursor().epoch() < 6) {
                worker.work(soon());
            }

            assertThat(worker.training()).isTrue();
            assertThat(worker.snapshot().origins().earliest()).isEmpty();
        }
    }

    @Test
    void an_epoch_that_is_past_already_needs_no_training() {
        try (SessionWorker worker = direct.open(preset("spiral"))) {
            after(worker, new Command.Pace(0), new Command.TrainTo(3));

            assertThat(after(worker, new Command.TrainTo(2)).cursor().epoch()).isEqualTo(3);
        }
    }

    @Test
    void the_way_back_begins_where_steps_began() {
        try (SessionWorker worker = direct.open(preset("spiral"))) {
            SessionSnapshot stepped = after(worker, new Command.Step(Pass.FORWARD, StepSize.EPOCH), new Command.Step(Pass.FORWARD, StepSize.EPOCH));

            assertThat(stepped.origins().earliest().orElseThrow().epoch()).isZero();
            assertThat(after(worker, new Command.Back(StepSize.EPOCH)).cursor().epoch()).isEqualTo(1);
        }
    }
}
