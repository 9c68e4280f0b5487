package org.kettenregel.backend.lens;

import java.util.Optional;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;

/** One number of a node: of the row that is looked at, where it has one for each sample. */
public record NumberLens(int node, int element) implements Lens {

    @Override
    public Optional<Answer> look(Sight sight) {
        if (node < 0 || node >= sight.graph().nodes().size() || element < 0 || element >= sight.graph().node(node).shape().width()) {
            return Optional.empty();
        }
        Node looked = sight.graph().node(node);
        int place = sight.place(looked, element);
        float gradient = sight.gradientReady(looked) ? sight.gradient(looked, place) : Float.NaN;
        return sight.computed(looked) ? Optional.of(new NumberAnswer(sight.value(looked, place), gradient)) : Optional.empty();
    }
}
