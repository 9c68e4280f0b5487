package org.kettenregel.backend.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kettenregel.backend.formula.Term;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.lens.Exercise.Summand;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.Reader;

/** One number as an exercise: what it is, and the numbers from which a learner is to find it. Sums of more than 64 products come without them: nobody would add so many by hand. */
public record ExerciseLens(int node, int element, boolean gradient) implements Lens {

    private static final int MOST_SUMMANDS = 64;

    @Override
    public Optional<Answer> look(Sight sight) {
        if (node < 0 || node >= sight.graph().nodes().size()) {
            return Optional.empty();
        }
        Node asked = sight.graph().node(node);
        if (element < 0 || element >= asked.shape().width() || asked.inputs().isEmpty() && !gradient || node == sight.graph().loss() && gradient) {
            return Optional.empty();
        }
        if (gradient) {
            return sight.gradientReady(asked) ? ofGradient(sight, asked, sight.place(asked, element)) : Optional.empty();
        }
        return sight.computed(asked) ? ofValue(sight, asked, sight.place(asked, element)) : Optional.empty();
    }

    private Optional<Answer> ofGradient(Sight sight, Node asked, int place) {
        List<Summand> summands = new ArrayList<>();
        for (Graph.Use use : sight.graph().uses(node)) {
            Op op = use.consumer().op();
            if (sight.gradientReady(use.consumer()) && op.differentiable(use.input())) {
                Reader reader = sight.reader(use.consumer());
                for (int to : op.reaches(use.input(), place, reader).limit(MOST_SUMMANDS + 1L).toArray()) {
                    summands.add(new Summand(
                            reader.outputGradient(to), op.localDerivative(use.input(), place, to, reader), AtOutput.slope(op, use.input(), place, to, reader)));
                }
            }
        }
        return Optional.of(new Exercise(
                true, sight.gradients(asked)[place], summands.size() > MOST_SUMMANDS ? List.of() : summands, transposed(sight, asked)));
    }

    /** Empty on the diagonal, where nobody can go wrong by it. */
    private OptionalDouble transposed(Sight sight, Node asked) {
        if (asked.shape().batched() || asked.shape().sizes().size() != 2) {
            return OptionalDouble.empty();
        }
        int rows = asked.shape().size(0);
        int columns = asked.shape().size(1);
        int row = element / columns;
        int column = element % columns;
        return row == column || column >= rows || row >= columns
                ? OptionalDouble.empty()
                : OptionalDouble.of(sight.gradients(asked)[column * columns + row]);
    }

    private Optional<Answer> ofValue(Sight sight, Node asked, int place) {
        List<Summand> summands = products(asked.op().explain(place, sight.reader(asked)).terms());
        return Optional.of(new Exercise(false, sight.values(asked)[place], summands, OptionalDouble.empty()));
    }

    /** The products of an explanation that is a sum of them; a single one, of the result of all, for any other. Empty where summands are left out. */
    private List<Summand> products(List<Term> terms) {
        List<Summand> summands = new ArrayList<>();
        List<Double> factors = new ArrayList<>();
        for (Term term : terms) {
            switch (term) {
                case Term.Number number -> factors.add(number.value());
                case Term.Text text when text.text().equals(" + ") -> summands.add(summand(factors));
                case Term.Text text when text.text().contains("…") -> { // of a function of many numbers
                    return List.of();
                }
                case Term.Rest _ -> {
                    return List.of();
                }
                case Term.Text _ -> { } // signs and functions: what they do is in the result alone
            }
        }
        summands.add(summand(factors));
        return summands;
    }

    /** Of one factor or two; what is left of them is taken away. */
    private static Summand summand(List<Double> factors) {
        Summand summand = Summand.of(factors.isEmpty() ? 1 : factors.getFirst(), factors.size() > 1 ? factors.get(1) : 1);
        factors.clear();
        return summand;
    }
}
