package org.kettenregel.backend.lens;

import java.util.Arrays;
import java.util.Optional;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.Dropout;

/**
 * The mask of a dropout.
 *
 * @param node id of the dropout
 */
public record DropoutLens(int node) implements Lens {

    @Override
    public Optional<Answer> look(Sight sight) {
        if (node < 0 || node >= sight.graph().nodes().size()) {
            return Optional.empty();
        }
        Node dropout = sight.graph().node(node);
        return dropout.op() instanceof Dropout op && sight.computed(dropout) ? Optional.of(answer(sight, dropout, op.rate())) : Optional.empty();
    }

    private static DropoutAnswer answer(Sight sight, Node dropout, double rate) {
        float[] all = sight.saved(dropout, 0);
        int start = sight.place(dropout, 0);
        float[] mask = Arrays.copyOfRange(all, start, start + dropout.shape().width());
        return new DropoutAnswer(rate, dropout.shape().sizes(), mask, (int) kept(mask), kept(all) / (double) all.length);
    }

    private static long kept(float[] mask) {
        long kept = 0;
        for (float factor : mask) {
            kept += factor != 0 ? 1 : 0;
        }
        return kept;
    }
}
