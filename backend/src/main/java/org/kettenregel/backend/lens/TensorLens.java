package org.kettenregel.backend.lens;

import java.util.Arrays;
import java.util.Optional;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;

/** All numbers of one node: the row that is looked at, where it has one for each sample, else the whole tensor. */
public record TensorLens(int node) implements Lens {

    @Override
    public Optional<Answer> look(Sight sight) {
        if (node < 0 || node >= sight.graph().nodes().size()) {
            return Optional.empty();
        }
        Node looked = sight.graph().node(node);
        boolean gradient = sight.gradientReady(looked);
        return sight.computed(looked)
                ? Optional.of(new TensorAnswer(
                        looked.shape().sizes(), part(sight, looked, sight.values(looked)), gradient ? part(sight, looked, sight.gradients(looked)) : new float[0]))
                : Optional.empty();
    }

    private static float[] part(Sight sight, Node node, float[] whole) {
        int start = sight.place(node, 0);
        return Arrays.copyOfRange(whole, start, start + node.shape().width());
    }
}
