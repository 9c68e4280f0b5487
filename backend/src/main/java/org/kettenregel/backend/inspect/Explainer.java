package org.kettenregel.backend.inspect;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.FormulaNames;
import org.kettenregel.backend.formula.Summands;
import org.kettenregel.backend.formula.Term;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Elementwise;
import org.kettenregel.backend.op.Reader;

/** Explains single numbers of a graph: a value by the inputs of its node, a gradient by all paths on which it arrives. */
final class Explainer {

    private final Graph graph;
    private final BitSet wanted;
    private final Function<Node, Reader> readers;
    private final int named;

    /** @param named of so many summands of a sum, the largest, it is found out where they stand */
    Explainer(Graph graph, BitSet wanted, Function<Node, Reader> readers, int named) {
        this.graph = graph;
        this.wanted = wanted;
        this.readers = readers;
        this.named = named;
    }

    /** The value of one element, explained from the inputs of its node. */
    Explained value(Node node, int element) {
        Reader reader = readers.apply(node);
        Explanation explanation = node.op().explain(element, reader);
        MarkedReader marks = new MarkedReader(reader, node);
        Explanation marked = node.op().explain(element, marks);
        Summands summands = explanation.summands();
        boolean same = marked.terms().size() == explanation.terms().size() && marked.summands().count() == summands.count();
        int[] sought = named(summands);
        return new Explained(
                names(node).bind(node.op().formula().value()), explanation.terms(),
                same ? marks.placesOf(numbers(summands.count() == 0 ? marked.terms() : marked.summands().terms(summands.shown()))) : List.of(),
                explanation.result(), summands, sought, same ? marks.placesOf(factors(marked.summands()), sought) : List.of(), Double.NaN, Double.NaN,
                node.op() instanceof Elementwise ? node.op().convention(0, element, element, reader) : Optional.empty());
    }

    private static FormulaNames names(Node node) {
        return FormulaNames.of(node.op().formula(), node.id(), node.inputs());
    }

    private static DoubleStream numbers(List<Term> terms) {
        return terms.stream().filter(Term.Number.class::isInstance).mapToDouble(term -> ((Term.Number) term).value());
    }

    private static DoubleStream factors(Summands summands) {
        return IntStream.range(0, summands.count()).boxed().flatMapToDouble(i -> DoubleStream.of(summands.left()[i], summands.right()[i]));
    }

    private int[] named(Summands summands) {
        return summands.count() <= named ? IntStream.range(0, summands.count()).toArray() : IntStream.of(summands.largest(named)).sorted().toArray();
    }

    /** The gradient of one element: over all readers and the outputs it reaches, upstream times local, added up. */
    Explained gradient(Node node, int element) {
        if (node.id() == graph.loss()) {
            return new Explained(
                    "\\frac{\\partial L}{\\partial L} = 1", List.of(new Term.Number(1)), List.of(), 1, Summands.NONE, new int[0], List.of(),
                    Double.NaN, Double.NaN, Optional.empty());
        }
        List<Graph.Use> uses = graph.uses(node.id()).stream().filter(use -> wanted.get(use.consumer().id()) && use.consumer().op().differentiable(use.input())).toList();
        StringBuilder symbols = new StringBuilder();
        for (Graph.Use use : uses) {
            symbols.append(symbols.isEmpty() ? "" : "\\quad + \\quad ").append(names(use.consumer()).bind(use.consumer().op().formula().gradients().get(use.input())));
        }
        ArrivingGradients arriving = new ArrivingGradients(uses, element, readers);
        Explanation explanation = arriving.sum();
        Summands summands = explanation.summands();
        int[] sought = named(summands);
        boolean one = summands.count() == 1;
        return new Explained(
                symbols.toString(), explanation.terms(), arriving.places(summands.shown()), explanation.result(), summands, sought, arriving.places(sought),
                one ? summands.left()[0] : Double.NaN, one ? summands.right()[0] : Double.NaN, arriving.convention());
    }
}
