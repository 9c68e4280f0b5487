package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.id;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.DrawnShapes;
import org.kettenregel.backend.dataset.Portion;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.Origins.Cell;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.StepSize;
import org.kettenregel.frontend.component.ConfusionPicture;
import org.kettenregel.frontend.component.LossChart;
import tools.jackson.databind.JsonNode;

/** From a number that stands for many samples to one of them, in at most three clicks. */
class ProvenanceTest {

    private static final Experiment SHAPES = new Experiment(
            "", new DrawnShapes(300, 16, 0.1), new Split(40, 40, 20),
            List.of(new Layer(1, new Flatten(), List.of(Layer.INPUT)), new Layer(2, new Dense(8, new Softmax()), List.of(1))),
            new CategoricalCrossEntropyLoss(), new Training(100, true, new Sgd(0.05, 0)), 1, List.of());

    private Table table;

    @AfterEach
    void close() {
        table.close();
    }

    private SessionSnapshot lay(Experiment experiment) {
        table = new Table(experiment);
        SessionSnapshot last = table.settle();
        table.settleAll();
        return last;
    }

    private static Cell error(SessionSnapshot snapshot) {
        return snapshot.origins().counts().get(Portion.VALIDATION).cells().stream().filter(cell -> cell.trueClass() != cell.predictedClass()).findFirst().orElseThrow();
    }

    private ConfusionPicture picture() {
        return (ConfusionPicture) table.person().find("pg-confusion");
    }

    private LossChart chart() {
        return (LossChart) table.person().find("pg-chart");
    }

    private JsonNode cell() {
        return table.drawn("pg-confusion", "cell");
    }

    private void open(String part, int truth, int taken, int from) {
        table.fire(new ConfusionPicture.Cell(picture(), true, part, truth, taken, from));
        table.settleAll();
    }

    private void epochs(int count) {
        for (int epoch = 0; epoch < count; epoch++) {
            table.presenter.transport().size(StepSize.EPOCH);
            table.presenter.transport().step(Pass.FORWARD);
            table.settleAll();
        }
    }

    @Test
    void a_cell_lists_its_samples_and_one_of_them_leads_to_what_it_was_taken_for() {
        SessionSnapshot opened = lay(SHAPES);
        Cell wrong = error(opened);

        open("validation", wrong.trueClass(), wrong.predictedClass(), 0);
        int sample = cell().get("guesses").get(0).get("sample").asInt();
        assertThat(cell().get("all").asLong()).isEqualTo(wrong.count());
        assertThat(cell().get("sizes").size()).isEqualTo(3);
        table.fire(new ConfusionPicture.Look(picture(), true, sample));
        SessionSnapshot shown = table.settle();
        table.settleAll();

        assertThat(shown.sample()).isEqualTo(sample);
        assertThat(shown.look().orElseThrow().portion()).isEqualTo(Portion.VALIDATION);
        assertThat(shown.explanation().orElseThrow().node()).isEqualTo(opened.origins().prediction());
        assertThat(shown.explanation().orElseThrow().element() % 8).isEqualTo(wrong.predictedClass());
        assertThat(table.presenter.screen().center().graph().isVisible()).isTrue();
    }

    @Test
    void all_wrong_answers_are_leafed_through() {
        lay(SHAPES);

        open("validation", -1, 0, 0);
        int first = cell().get("guesses").get(0).get("sample").asInt();
        open("validation", -1, 0, 24);

        assertThat(cell().get("from").asInt()).isEqualTo(24);
        assertThat(cell().get("guesses").get(0).get("sample").asInt()).isGreaterThan(first);
        table.fire(new ConfusionPicture.Close(picture(), true));
        table.settleAll();
        assertThat(cell().get("part").asString()).isEmpty();
    }

    @Test
    void one_output_stands_for_both_of_two_classes() {
        SessionSnapshot opened = lay(preset("spiral"));
        Cell wrong = error(opened);

        open("validation", wrong.trueClass(), wrong.predictedClass(), 0);
        int sample = cell().get("guesses").get(0).get("sample").asInt();
        table.fire(new ConfusionPicture.Look(picture(), true, sample));
        SessionSnapshot shown = table.settle();

        assertThat(cell().get("names").size()).isEqualTo(2);
        assertThat(shown.sample()).isEqualTo(sample);
        assertThat(shown.explanation().orElseThrow().node()).isEqualTo(id(shown, "dense#3/activation"));
    }

    @Test
    void forged_requests_lead_nowhere() {
        lay(preset("spiral"));
        open("validation", 0, 1, 0);
        List<Command> before = List.copyOf(table.sent);

        table.fire(new ConfusionPicture.Look(picture(), true, 99_999));
        table.fire(new ConfusionPicture.Cell(picture(), true, "nowhere", 0, 0, 0));
        table.fire(new LossChart.Epoch(chart(), true, 0));
        table.fire(new LossChart.Epoch(chart(), true, 77));
        assertThat(table.sent).isEqualTo(before);

        open("validation", 17, -4, 0);
        assertThat(cell().get("part").asString()).isEmpty();
    }

    @Test
    void where_nothing_is_classified_there_is_no_matrix() {
        lay(preset("plane"));
        assertThat(table.person().sees("pg-confusion")).isFalse();
        table.close();

        lay(preset("expression-chain-rule"));
        assertThat(table.person().sees("pg-confusion")).isFalse();
        table.close();

        lay(preset("digits-cnn"));
        assertThat(table.person().sees("pg-confusion")).isTrue();
        assertThat(picture().getElement().getPropertyRaw("classes").toString()).contains("\"0\"", "\"9\"");
    }

    @Test
    void the_chart_knows_of_how_many_samples_its_points_are_means() {
        SessionSnapshot opened = lay(preset("spiral"));

        JsonNode run = table.drawn("pg-chart", "run");

        assertThat(run.get("training").asInt()).isEqualTo(opened.origins().sizes().get(Portion.TRAINING)).isPositive();
        assertThat(run.get("validation").asInt()).isEqualTo(opened.origins().sizes().get(Portion.VALIDATION)).isPositive();
        assertThat(run.get("batches").asInt()).isEqualTo(opened.batches());
    }

    @Test
    void a_point_that_is_remembered_leads_back_to_the_end_of_its_epoch() {
        lay(preset("spiral"));
        epochs(3);
        JsonNode run = table.drawn("pg-chart", "run");
        assertThat(run.get("reached").asInt()).isEqualTo(3);
        assertThat(run.get("earliest").asInt()).isEqualTo(1);
        assertThat(run.get("ended").asBoolean()).isTrue();

        table.fire(new LossChart.Epoch(chart(), true, 2));
        SessionSnapshot there = table.settle();

        assertThat(there.cursor().epoch()).isEqualTo(2);
        assertThat(there.cursor().batch()).isZero();
        assertThat(there.executed()).isEqualTo(there.length() - 1);
        assertThat(there.canGoBack()).isTrue();
        assertThat(there.explanation().orElseThrow().node()).isEqualTo(there.origins().loss());
        assertThat(table.sent).noneMatch(command -> command instanceof Command.TrainTo);
    }

    @Test
    void from_the_middle_of_an_epoch_the_point_before_is_one_end_away() {
        lay(preset("spiral"));
        epochs(1);
        table.presenter.transport().size(StepSize.BATCH);
        table.presenter.transport().step(Pass.FORWARD);
        table.settleAll();

        table.fire(new LossChart.Epoch(chart(), true, 1));
        SessionSnapshot there = table.settle();

        assertThat(there.cursor().epoch()).isEqualTo(1);
        assertThat(there.cursor().batch()).isZero();
    }

    @Test
    void at_the_end_of_its_epoch_a_point_moves_nothing() {
        lay(preset("spiral"));
        epochs(1);

        table.fire(new LossChart.Epoch(chart(), true, 1));
        SessionSnapshot there = table.settle();

        assertThat(there.cursor().epoch()).isEqualTo(1);
        assertThat(table.sent).noneMatch(command -> command instanceof Command.Back || command instanceof Command.TrainTo);
        assertThat(there.explanation().orElseThrow().node()).isEqualTo(there.origins().loss());
    }

    @Test
    void a_point_that_is_not_remembered_is_reached_by_the_same_run_once_more() {
        lay(preset("spiral"));
        epochs(10); // 64 batches are remembered
        long restarts = table.restarts();
        assertThat(table.drawn("pg-chart", "run").get("earliest").asInt()).isGreaterThan(1);

        table.fire(new LossChart.Epoch(chart(), true, 1));

        assertThat(table.restarts()).isEqualTo(restarts + 1);
        assertThat(table.sent).contains(new Command.TrainTo(1));
        assertThat(table.lastSent()).isInstanceOf(Command.Look.class);
    }

    /** Of so many batches the last 64 are remembered, and batches of a cursor count from 0. */
    @Test
    void an_epoch_is_remembered_when_its_last_batch_is() {
        SessionSnapshot opened = lay(preset("spiral"));
        epochs(10);
        table.presenter.transport().seek(-1);
        SessionSnapshot later = table.settle();

        int batches = opened.batches();
        int earliest = EpochWays.earliest(later);

        assertThat(earliest).isEqualTo(Math.ceilDiv(10 * batches - 64 + 1, batches));
        assertThat(EpochWays.endsSince(later, earliest)).isEqualTo(10 - earliest);
    }
}
