package org.kettenregel.backend.lens;

import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Summands;
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

    /** More are not listed, but the largest of them; all of them count. */
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
        Summands summands = explained.summands();
        return Optional.of(new TermsAnswer(
                summands.count(), summands.zeros(), summands.factor(), explained.named(), listed(summands.left(), explained), listed(summands.right(), explained),
                explained.origins(), explained.result(), sight.row()));
    }

    private static double[] listed(double[] factors, Explained explained) {
        return IntStream.of(explained.named()).mapToDouble(i -> factors[i]).toArray();
    }
}
