package org.kettenregel.backend.inspect;

import java.util.ArrayList;
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
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.Reader;

/** Explains single numbers of a graph: a value by the inputs of its node, a gradient by all paths on which it arrives. */
final class Explainer {

    private final Graph graph;
    private final BitSet wanted;
    private final Function<Node, Reader> readers;
    private final int named;

    /** @param named of so many summands of a sum it is found out where they stand */
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
        boolean same = marked.terms().size() == explanation.terms().size();
        return new Explained(
                names(node).bind(node.op().formula().value()), explanation.terms(), same ? marks.placesOf(numbers(marked)) : List.of(),
                explanation.result(), explanation.summands(), same ? marks.placesOf(factors(marked.summands())) : List.of(), Double.NaN, Double.NaN);
    }

    private static FormulaNames names(Node node) {
        return FormulaNames.of(node.op().formula(), node.id(), node.inputs());
    }

    private static DoubleStream numbers(Explanation explanation) {
        return explanation.terms().stream().filter(Term.Number.class::isInstance).mapToDouble(term -> ((Term.Number) term).value());
    }

    private DoubleStream factors(Summands summands) {
        return IntStream.range(0, Math.min(named, summands.count())).boxed()
                .flatMapToDouble(i -> DoubleStream.of(summands.left()[i], summands.right()[i]));
    }

    /** The gradient of one element: over all readers and the outputs it reaches, upstream times local, added up. */
    Explained gradient(Node node, int element) {
        if (node.id() == graph.loss()) {
            return new Explained(
                    "\\frac{\\partial L}{\\partial L} = 1", List.of(new Term.Number(1)), List.of(), 1, Summands.NONE, List.of(),
                    Double.NaN, Double.NaN);
        }
        Explanation.Sum sum = Explanation.sum();
        List<Optional<Origin>> origins = new ArrayList<>();
        StringBuilder symbols = new StringBuilder();
        double upstream = Double.NaN;
        double local = Double.NaN;
        int products = 0;
        for (Graph.Use use : graph.uses(node.id())) {
            Op op = use.consumer().op();
            if (!wanted.get(use.consumer().id()) || !op.differentiable(use.input())) {
                continue;
            }
            Reader reader = readers.apply(use.consumer());
            for (int to : op.reaches(use.input(), element, reader).toArray()) {
                upstream = reader.outputGradient(to);
                local = op.localDerivative(use.input(), element, to, reader);
                sum.product(upstream, local);
                if (products++ < named) {
                    MarkedReader marks = new MarkedReader(reader, use.consumer());
                    origins.add(Optional.of(new Origin(use.consumer().id(), to, true)));
                    double marked = op.localDerivative(use.input(), element, to, marks);
                    origins.addAll(marks.placesOf(DoubleStream.of(marked)));
                }
            }
            symbols.append(symbols.isEmpty() ? "" : "\\quad + \\quad ").append(names(use.consumer()).bind(op.formula().gradients().get(use.input())));
        }
        Explanation explanation = sum.end();
        return new Explained(
                symbols.toString(), explanation.terms(), origins, explanation.result(), explanation.summands(), origins, products == 1 ? upstream : Double.NaN, products == 1 ? local : Double.NaN);
    }
}
