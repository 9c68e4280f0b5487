package org.kettenregel.backend.lens;

import java.util.Arrays;
import java.util.Optional;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Explained;
import org.kettenregel.backend.inspect.Sight;

/**
 * All summands of one number, however many.
 *
 * @param element  place in the row that is looked at, or in the whole of what all rows share
 * @param gradient the summands of its gradient rather than of its value
 */
public record TermsLens(int node, int element, boolean gradient) implements Lens {

    /** More are not sent; they count all the same. */
    static final int MOST = 20_000;

    @Override
    public Optional<Answer> look(Sight sight) {
        if (node < 0 || node >= sight.graph().nodes().size()) {
            return Optional.empty();
        }
        Node looked = sight.graph().node(node);
        boolean there = gradient ? sight.gradientReady(looked) : sight.computed(looked);
        if (!there || element < 0 || element >= looked.shape().width()) {
            return Optional.empty();
        }
        Explained explained = sight.explain(looked, sight.place(looked, element), gradient, MOST);
        int count = explained.summands().count();
        return Optional.of(new TermsAnswer(
                count, explained.summands().factor(), first(explained.summands().left()), first(explained.summands().right()), explained.origins(), explained.result(), sight.row()));
    }

    private static double[] first(double[] factors) {
        return Arrays.copyOf(factors, Math.min(MOST, factors.length));
    }
}
