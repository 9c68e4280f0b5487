package org.kettenregel.backend.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.execute.NotResumable;
import org.kettenregel.backend.execute.ParameterCopy;
import org.kettenregel.backend.execute.RunState;
import org.kettenregel.backend.execute.StoppingWatch;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.NetworkChange;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.record.History;
import org.kettenregel.backend.record.WholeRun;

/** How a run follows another one: with what it begins, and what it leaves to the next. */
final class Succession {

    private final Prepared prepared;
    private final TrainingRun run;
    private final StoppingWatch stopping;
    private final Moves moves;
    private Heritage heritage = new Heritage.Seed();
    private Map<String, ParameterCopy> begun = Map.of(); // in place of what the seed gives
    private boolean moved; // before the count of moves began
    private long arrived; // the count when it came; -1 where its numbers have come from elsewhere since

    Succession(Prepared prepared, TrainingRun run, StoppingWatch stopping, Moves moves) {
        this.prepared = prepared;
        this.run = run;
        this.stopping = stopping;
        this.moves = moves;
    }

    Heritage heritage() {
        return heritage;
    }

    /** Begins anew, with the weights that the seed gives. */
    void restart() {
        prepared.parameters().restart(prepared.graph(), new Seed(prepared.experiment().seed()), prepared.experiment().ownValues());
    }

    /** Goes on where another program of the same network has stopped. */
    void goOnFrom(Stopped before) {
        heritage = before.heritage();
        moved = before.moved();
        begun = before.begun();
        run.goOnFrom(before.cursor(), before.last(), before.stepsFor(prepared.experiment()));
        arrived = before.since() ? -1 : moves.count();
    }

    Stopped stop() {
        return new Stopped(prepared.experiment(), run.cursor(), run.lastEpoch(), heritage, begun, hasMoved(), hasMovedSinceItCame());
    }

    /** Numbers have come from elsewhere. */
    void bring() {
        moved = true;
        arrived = -1;
    }

    /** Whether something would be lost with it that was not there when it came. */
    boolean hasMovedSinceItCame() {
        return moves.count() != arrived;
    }

    /** Whether its numbers are others than those it began with. */
    private boolean hasMoved() {
        return moved || moves.count() > 0;
    }

    /** Whether its numbers are those that the seed gives. */
    boolean isAsSeeded() {
        return !hasMoved() && begun.isEmpty();
    }

    /** Begins anew, but where layers are as they were in another network with what they learned there. */
    void takeOver(Experiment before, Map<String, ParameterCopy> learned) {
        restart();
        Set<String> unchanged = new NetworkChange(before, prepared.experiment()).unchanged();
        Map<String, List<Node>> layers = prepared.graph().parameters().stream()
                .collect(Collectors.groupingBy(node -> node.scope().layer(), LinkedHashMap::new, Collectors.toList()));
        List<String> kept = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        Map<String, ParameterCopy> fitting = new HashMap<>();
        layers.forEach((layer, parameters) -> {
            boolean keeps = unchanged.contains(layer) && parameters.stream().allMatch(node -> fits(node, learned.get(name(node))));
            (keeps ? kept : fresh).add(layer);
            if (keeps) {
                parameters.forEach(node -> fitting.put(name(node), learned.get(name(node))));
            }
        });
        if (!kept.isEmpty()) {
            beginWith(fitting);
            heritage = new Heritage.TakenOver(kept, fresh);
        }
    }

    private static boolean fits(Node node, @Nullable ParameterCopy learned) {
        return learned != null && learned.sizes().equals(node.shape().sizes());
    }

    private static String name(Node node) {
        return node.scope().toString();
    }

    private void beginWith(Map<String, ParameterCopy> numbers) {
        begun = Map.copyOf(numbers);
        set(numbers);
    }

    private void set(Map<String, ParameterCopy> numbers) {
        for (Node node : prepared.graph().parameters()) {
            ParameterCopy copy = numbers.get(name(node));
            if (copy != null) {
                prepared.parameters().set(node.id(), copy.values());
            }
        }
    }

    /** Goes on where the run of this network was put down. One that learns in another way now begins the epoch anew, as after any such change. */
    void comeBack(PutDown before) {
        restart();
        heritage = before.heritage();
        beginWith(before.begun());
        before.state().ifPresent(state -> {
            moved = true;
            heritage = new Heritage.Returned(state.cursor().epoch(), before.heritage());
            if (before.experiment().training().equals(prepared.experiment().training())) {
                run.resume(state);
                stopping.resume(before.stopping());
            } else {
                set(state.parameters().byName());
                run.goOnFrom(state.cursor(), state.lastEpoch(), 0);
            }
        });
        arrived = moves.count();
    }

    /** Where it stands, away from the device. */
    WholeRun whole(boolean unjudged, History history) {
        Heritage.TakenOver took = first() instanceof Heritage.TakenOver some ? some : new Heritage.TakenOver(List.of(), List.of());
        return new WholeRun(prepared.experiment(), run.place(), stopping.state(), unjudged, history.kept(), took.kept(), took.fresh());
    }

    /** Goes on where a run was handed over; throws {@link NotResumable}, before anything is changed, where that was one of other data. */
    void goOnFrom(WholeRun whole) {
        restart();
        run.resume(whole.place());
        stopping.resume(whole.stopping());
        Heritage first = whole.kept().isEmpty() ? new Heritage.Seed() : new Heritage.TakenOver(whole.kept(), whole.fresh());
        heritage = new Heritage.Returned(run.cursor().epoch(), first);
        moved = true;
        arrived = moves.count();
    }

    private Heritage first() {
        return heritage instanceof Heritage.Returned returned ? returned.first() : heritage;
    }

    /** All that leads back to where it stands; empty where that is too much to keep. */
    Optional<PutDown> putDown(History history) {
        Heritage first = first();
        if (!hasMoved()) {
            return Optional.of(new PutDown(prepared.experiment(), first, begun, Optional.empty(), stopping.state(), history));
        }
        return Shelf.holds(numbers())
                ? Optional.of(new PutDown(prepared.experiment(), first, Map.of(), Optional.of(run.stateOfBatch()), stopping.state(), history))
                : Optional.empty();
    }

    /** Kept from step to step, those of the optimizer included. */
    private long numbers() {
        long factor = 1 + Math.max(1, prepared.experiment().optimizer().stateFactor());
        return factor * prepared.graph().parameters().stream().mapToLong(node -> node.shape().width()).sum();
    }

    /** What it has learned or taken over, by the names of parameters. */
    Map<String, ParameterCopy> learned(Optional<PutDown> putDown) {
        Optional<RunState> same = putDown.flatMap(PutDown::state).filter(state -> run.cursor().position() == 0); // which need not be copied twice
        return hasMoved() ? same.map(RunState::parameters).orElseGet(prepared.parameters()::copy).byName() : begun;
    }
}
