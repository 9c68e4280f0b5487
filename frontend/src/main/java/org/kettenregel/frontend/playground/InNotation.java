package org.kettenregel.frontend.playground;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.backend.formula.Term;
import org.kettenregel.backend.inspect.NodeExplanation;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.inspect.Origin;

/** Writes explanations as a reader does: the symbols, and the numbers in the order of the symbols. They are the same numbers. */
record InNotation(Notation notation, List<NodeInfo> graph) {

    private static final Term TIMES = new Term.Text(" · ");
    private static final int MATRIX = 2; // axes of weights that multiply from a side

    /** A piece of a formula, and where it stands if it is a number. */
    private record Placed(Term term, Optional<Origin> place) {}

    NodeExplanation of(NodeExplanation explanation) {
        boolean constant = notation.biasNode() && !explanation.gradient() && explanation.symbols().contains("1 \\by ");
        List<Placed> written = new ArrayList<>();
        for (Placed piece : placed(explanation)) {
            boolean bias = constant && piece.place().filter(this::isBias).isPresent();
            if (bias && !notation.weightsInFront()) {
                written.add(text("1 · "));
            }
            written.add(piece);
            if (bias && notation.weightsInFront()) {
                written.add(text(" · 1"));
            }
        }
        if (notation.weightsInFront()) {
            exchange(written);
        }
        return explanation.written(
                notation.write(explanation.symbols()), written.stream().map(Placed::term).toList(),
                written.stream().filter(piece -> piece.term() instanceof Term.Number).map(Placed::place).toList());
    }

    private static Placed text(String words) {
        return new Placed(new Term.Text(words), Optional.empty());
    }

    private static List<Placed> placed(NodeExplanation explanation) {
        Iterator<Optional<Origin>> places = explanation.places().iterator();
        return explanation.terms().stream()
                .map(term -> new Placed(term, term instanceof Term.Number && places.hasNext() ? places.next() : Optional.empty()))
                .toList();
    }

    /** Weights that stand behind what they multiply step in front of it. */
    private void exchange(List<Placed> pieces) {
        for (int i = 2; i < pieces.size(); i++) {
            if (pieces.get(i - 1).term().equals(TIMES) && pieces.get(i).place().filter(this::isWeight).isPresent()) {
                pieces.set(i, pieces.set(i - 2, pieces.get(i)));
            }
        }
    }

    private boolean isWeight(Origin place) {
        return !place.gradient() && isMatrix(graph.get(place.node()));
    }

    private boolean isBias(Origin place) {
        return !place.gradient() && isParameter(graph.get(place.node()), "bias");
    }

    /** Whether it is a matrix of weights, with a row per input and a column per unit. */
    static boolean isMatrix(NodeInfo node) {
        return node.shape().sizes().size() == MATRIX && isParameter(node, "weights");
    }

    static boolean isParameter(NodeInfo node, String sort) {
        return node.role() == NodeInfo.Role.PARAMETER && PartLetters.sort(node.part()).equals(sort);
    }
}
