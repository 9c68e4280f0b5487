package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.backend.session.WatchedSession.preset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.WiringEdits;
import org.kettenregel.backend.initializer.HeNormal;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.optimizer.Adam;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** What layers have learned when the network around them becomes another one, and when it comes back. Numbers are compared bit by bit. */
class KeepingLayersTest {

    private static final Experiment MOONS = preset("moons"); // 6, 4 and 1 units

    private final Device device = Devices.probe().open("cpu");
    private final Scheduler scheduler = new Scheduler(1);
    private final WatchedSession watched = new WatchedSession(device, scheduler);
    private int version = 1;

    @AfterEach
    void close() {
        watched.close();
        scheduler.close();
        device.close();
    }

    private SessionSnapshot learn(Experiment experiment) {
        watched.open(experiment);
        return epoch(1);
    }

    /** Steps to the end of an epoch; a step that takes longer than a slice is seen on its way. */
    private SessionSnapshot epoch(int number) {
        watched.session.send(new Command.Step(Pass.FORWARD, StepSize.EPOCH));
        return watched.next(snapshot -> snapshot.cursor().epoch() == number && snapshot.cursor().position() == 0);
    }

    private SessionSnapshot change(Experiment after) {
        return watched.send(new Command.Open(after, ++version, false));
    }

    private SessionSnapshot goBack(Experiment before) {
        return watched.send(new Command.Open(before, ++version, false, true));
    }

    /** All parameters of the network that runs, statistics included. */
    private Map<String, float[]> numbers() {
        Map<String, float[]> numbers = new HashMap<>();
        watched.send(new Command.TakeHome(network -> network.ifPresent(found -> numbers.putAll(found.weights()))));
        return numbers;
    }

    /** What a session that has learned nothing begins with. */
    private Map<String, float[]> seeded(Experiment experiment) {
        Map<String, float[]> numbers = new HashMap<>();
        try (WatchedSession other = new WatchedSession(device, scheduler)) {
            other.open(experiment);
            other.send(new Command.TakeHome(network -> network.ifPresent(found -> numbers.putAll(found.weights()))));
        }
        return numbers;
    }

    private static Set<String> same(Map<String, float[]> left, Map<String, float[]> right) {
        BiPredicate<float[], float[]> equal = Arrays::equals;
        return left.keySet().stream()
                .filter(name -> right.containsKey(name) && equal.test(left.get(name), right.get(name)))
                .map(name -> name.substring(0, name.indexOf('/')))
                .collect(Collectors.toSet());
    }

    private static void assertSame(Map<String, float[]> found, Map<String, float[]> expected) {
        assertThat(found).hasSameSizeAs(expected);
        expected.forEach((name, numbers) -> assertThat(found.get(name)).as(name).containsExactly(numbers));
    }

    @Test
    void layers_that_stay_as_they_are_keep_their_numbers_and_the_others_get_those_of_the_seed() {
        learn(MOONS);
        Map<String, float[]> before = numbers();
        Experiment wider = ExperimentEdits.units(MOONS, 2, 9);

        SessionSnapshot changed = change(wider);

        Map<String, float[]> after = numbers();
        assertThat(after.get("dense#1/weights")).containsExactly(before.get("dense#1/weights"));
        assertThat(after.get("dense#1/bias")).containsExactly(before.get("dense#1/bias"));
        Map<String, float[]> fresh = seeded(wider);
        for (String name : List.of("dense#2/weights", "dense#2/bias", "dense#3/weights", "dense#3/bias")) {
            assertThat(after.get(name)).as(name).containsExactly(fresh.get(name));
        }
        assertThat(changed.heritage()).isEqualTo(new Heritage.TakenOver(List.of("dense#1"), List.of("dense#2", "dense#3")));
        assertThat(changed.cursor().epoch()).isZero();
        assertThat(changed.history()).isEmpty();
    }

    @Test
    void another_activation_begins_its_own_layer_anew_alone() {
        learn(MOONS);
        Map<String, float[]> before = numbers();

        SessionSnapshot changed = change(ExperimentEdits.spec(MOONS, 2, spec -> new Dense(((Dense) spec).units(), new Relu())));

        assertThat(same(numbers(), before)).containsExactlyInAnyOrder("dense#1", "dense#3");
        assertThat(changed.heritage()).isEqualTo(new Heritage.TakenOver(List.of("dense#1", "dense#3"), List.of("dense#2")));
    }

    @Test
    void running_statistics_stay_with_their_layer_and_the_memory_of_the_optimizer_goes() {
        Experiment normalized = ExperimentEdits.optimizer(preset("batch-norm"), new Adam(0.01));
        learn(normalized);
        Map<String, float[]> before = numbers();
        Experiment shorter = WiringEdits.remove(normalized, Set.of(normalized.layers().get(normalized.layers().size() - 2).id()));

        SessionSnapshot changed = change(shorter);

        assertThat(changed.cursor().step()).isZero(); // what the memory rests on
        Map<String, float[]> after = numbers();
        Map<String, float[]> fresh = seeded(shorter);
        String mean = after.keySet().stream().filter(name -> name.endsWith("/mean")).sorted().findFirst().orElseThrow();
        assertThat(after.get(mean)).containsExactly(before.get(mean)).isNotEqualTo(fresh.get(mean));
    }

    @Test
    void a_network_that_has_learned_nothing_has_nothing_to_keep() {
        watched.open(MOONS);
        Experiment wider = ExperimentEdits.units(MOONS, 2, 9);

        SessionSnapshot changed = change(wider);

        assertThat(changed.heritage()).isEqualTo(new Heritage.Seed());
        assertSame(numbers(), seeded(wider));
    }

    @Test
    void other_data_another_seed_another_initializer_and_the_wish_for_it_begin_wholly_anew() {
        Experiment points = ExperimentEdits.data(MOONS, new OwnPoints(List.of(OwnPoint.of(0, 0, 0), OwnPoint.of(1, 1, 1), OwnPoint.of(0, 1, 1)), true));
        Experiment seed = ExperimentEdits.seed(MOONS, 77);
        Experiment he = ExperimentEdits.spec(MOONS, 2, spec -> new Dense(((Dense) spec).units(), ((Dense) spec).activation(), true, new HeNormal()));
        for (Experiment other : List.of(points, seed, he)) {
            watched.send(new Command.Open(MOONS, ++version, true));
            epoch(1);

            SessionSnapshot changed = change(other);

            assertThat(changed.heritage()).isEqualTo(new Heritage.Seed());
            assertSame(numbers(), seeded(other));
        }
        epoch(1);

        watched.send(new Command.Open(ExperimentEdits.units(he, 1, 3), ++version, true));

        assertSame(numbers(), seeded(ExperimentEdits.units(he, 1, 3)));
    }

    @Test
    void a_mistake_that_does_not_run_costs_nothing_in_the_middle_of_a_batch() {
        learn(MOONS);
        watched.send(new Command.Step(Pass.FORWARD, StepSize.BATCH));
        SessionSnapshot before = watched.send(new Command.Step(Pass.FORWARD, StepSize.OPERATION));
        Map<String, float[]> weights = numbers();

        SessionSnapshot mistake = change(ExperimentEdits.units(MOONS, 3, 5));
        SessionSnapshot undone = goBack(MOONS);

        assertThat(mistake.compiled()).isFalse();
        assertThat(mistake.heritage()).isEqualTo(new Heritage.Waiting(1));
        assertSame(numbers(), weights);
        assertThat(undone.cursor()).isEqualTo(before.cursor());
        assertThat(undone.executed()).isEqualTo(before.executed());
        assertThat(undone.history()).containsExactly(before.history());
        assertThat(undone.canGoBack()).isTrue();
        assertThat(undone.heritage()).isEqualTo(new Heritage.Seed());
    }

    @Test
    void the_network_that_ran_last_outlives_several_mistakes_and_hands_its_layers_on_to_the_next_that_runs() {
        learn(MOONS);
        Map<String, float[]> before = numbers();
        change(ExperimentEdits.units(MOONS, 3, 5));
        change(ExperimentEdits.units(MOONS, 3, 4));

        SessionSnapshot runs = change(ExperimentEdits.units(MOONS, 2, 3));

        assertThat(numbers().get("dense#1/weights")).containsExactly(before.get("dense#1/weights"));
        assertThat(runs.heritage()).isEqualTo(new Heritage.TakenOver(List.of("dense#1"), List.of("dense#2", "dense#3")));
    }

    @Test
    void a_removed_layer_comes_back_with_its_numbers_its_epoch_and_its_curve_and_so_does_the_shorter_network() {
        SessionSnapshot trained = learn(MOONS);
        Map<String, float[]> before = numbers();
        Experiment shorter = WiringEdits.remove(MOONS, Set.of(2));
        change(shorter);
        epoch(1);
        SessionSnapshot other = epoch(2);
        Map<String, float[]> learned = numbers();

        SessionSnapshot undone = goBack(MOONS);
        Map<String, float[]> undoneNumbers = numbers();
        SessionSnapshot redone = goBack(shorter);

        assertSame(undoneNumbers, before);
        assertThat(undone.cursor()).isEqualTo(trained.cursor());
        assertThat(undone.history()).containsExactly(trained.history());
        assertThat(undone.heritage()).isEqualTo(new Heritage.Returned(1, new Heritage.Seed()));
        assertSame(numbers(), learned);
        assertThat(redone.history()).containsExactly(other.history());
        assertThat(redone.heritage()).isInstanceOfSatisfying(Heritage.Returned.class, back -> assertThat(back.first()).isInstanceOf(Heritage.TakenOver.class));
    }

    @Test
    void a_run_that_came_back_learns_on_as_if_it_had_never_been_away() {
        learn(MOONS);
        epoch(2);
        Map<String, float[]> through = numbers();

        watched.send(new Command.Open(MOONS, ++version, true));
        epoch(1);
        change(ExperimentEdits.units(MOONS, 1, 2));
        epoch(1);
        goBack(MOONS);
        epoch(2);

        assertSame(numbers(), through);
    }

    @Test
    void several_edits_in_a_row_are_undone_one_by_one() {
        learn(MOONS);
        Map<String, float[]> before = numbers();
        Experiment first = ExperimentEdits.units(MOONS, 1, 7);
        Experiment second = WiringEdits.remove(first, Set.of(2));
        change(first);
        Map<String, float[]> afterFirst = numbers();
        change(second);

        goBack(first);
        Map<String, float[]> back = numbers();
        goBack(MOONS);

        assertSame(back, afterFirst);
        assertSame(numbers(), before);
    }

    @Test
    void without_the_wish_to_go_back_layers_keep_what_they_learned_last() {
        learn(MOONS);
        Experiment wider = ExperimentEdits.units(MOONS, 2, 9);
        change(wider);
        epoch(1);
        Map<String, float[]> later = numbers();

        change(MOONS);

        assertThat(numbers().get("dense#1/weights")).containsExactly(later.get("dense#1/weights"));
    }

    @Test
    void of_numbers_that_are_none_nothing_is_kept() {
        Experiment wild = ExperimentEdits.spec(ExperimentEdits.optimizer(preset("plane"), new Sgd(10, 0.9)), 1, spec -> new Dense(64, new Linear()));
        SessionSnapshot broken = watched.open(wild);
        while (broken.problems().isEmpty()) {
            broken = watched.send(new Command.Step(Pass.FORWARD, StepSize.BATCH));
        }

        SessionSnapshot changed = change(ExperimentEdits.units(wild, 1, 8));

        assertThat(changed.heritage()).isEqualTo(new Heritage.Seed());
    }
}
