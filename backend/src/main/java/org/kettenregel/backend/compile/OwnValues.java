package org.kettenregel.backend.compile;

import java.util.List;
import org.kettenregel.backend.experiment.OwnValue;
import org.kettenregel.backend.graph.Graph;

/** Checks values set by hand against the parameters there are: an edit may have taken their place away. */
final class OwnValues {

    private OwnValues() {}

    static List<Problem> withoutPlace(List<OwnValue> values, Graph graph) {
        return values.stream()
                .filter(own -> graph.parameters().stream()
                        .noneMatch(node -> node.scope().toString().equals(own.parameter()) && own.index() < node.shape().width()))
                .map(own -> Problem.note(new Location.Run(), "own-value", own.parameter(), own.index()))
                .toList();
    }
}
