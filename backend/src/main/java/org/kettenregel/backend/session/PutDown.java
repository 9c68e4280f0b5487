package org.kettenregel.backend.session;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kettenregel.backend.execute.ParameterCopy;
import org.kettenregel.backend.execute.RunState;
import org.kettenregel.backend.execute.StoppingState;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.record.History;

/**
 * A run whose place that of another network has taken, away from the device.
 *
 * @param begun   what it began with in place of what the seed gives, by the names of parameters; empty where it has moved since
 * @param state   where it has come to; empty where it has not moved
 * @param history its curve
 */
record PutDown(Experiment experiment, Heritage heritage, Map<String, ParameterCopy> begun, Optional<RunState> state, StoppingState stopping, History history) {

    /** Whether the seed alone does not give it. */
    boolean isWorthKeeping() {
        return state.isPresent() || !begun.isEmpty();
    }

    /** All arrays of numbers, some of which it may share with others. */
    Stream<float[]> arrays() {
        Stream<ParameterCopy> moved = state.stream().flatMap(run -> run.parameters().byName().values().stream());
        Stream<ParameterCopy> best = stopping.kept().stream().flatMap(kept -> kept.byName().values().stream());
        return Stream.of(begun.values().stream(), moved, best).flatMap(copies -> copies).flatMap(copy -> Stream.of(copy.values(), copy.memory()));
    }
}
