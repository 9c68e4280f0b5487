package org.kettenregel.backend.layer;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.expression.ExpressionSteps;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;

/**
 * A formula in place of a network: its variables are numbers of their own, to all of which a gradient flows, and its result is the loss. It stands
 * alone: no data, no other layer, no loss beside it.
 *
 * @param text    as {@link ExpressionSteps} reads it
 * @param learned the variables that training moves; empty for all but those that begin with x, y or t, which books give to what is known
 */
@Named(order = 55, id = "expression")
public record ExpressionLayer(String text, Optional<List<String>> learned) implements LayerSpec {

    private static final List<String> GIVEN = List.of("x", "y", "t");

    public ExpressionLayer {
        List<String> variables = ExpressionSteps.of(text).variables();
        learned = learned.map(List::copyOf);
        for (String name : learned.orElse(List.of())) {
            if (!variables.contains(name)) {
                throw new IllegalArgumentException("expression: expected learned variables among %s, found %s".formatted(variables, name));
            }
        }
    }

    public ExpressionLayer(String text) {
        this(text, Optional.empty());
    }

    public ExpressionLayer() {
        this("abs(y - (w*x + b))");
    }

    /** The operations in the order in which they are computed. */
    public ExpressionSteps steps() {
        return ExpressionSteps.of(text);
    }

    /** Whether training moves a variable. */
    public boolean learns(String variable) {
        return learned.map(names -> names.contains(variable)).orElseGet(() -> GIVEN.stream().noneMatch(variable::startsWith));
    }

    /** The same with another choice for one variable. */
    public ExpressionLayer learning(String variable, boolean chosen) {
        return new ExpressionLayer(text, Optional.of(steps().variables().stream()
                .filter(name -> name.equals(variable) ? chosen : learns(name)).toList()));
    }

    /** Another text, in which variables of the same names are learned or given as before. */
    public ExpressionLayer withText(String other) {
        List<String> before = steps().variables();
        return learned.isEmpty() ? new ExpressionLayer(other) : new ExpressionLayer(other, Optional.of(ExpressionSteps.of(other).variables().stream()
                .filter(name -> before.contains(name) ? learns(name) : new ExpressionLayer(other).learns(name)).toList()));
    }

    /** The part of the layer that is the number of this place among {@link ExpressionSteps#numbers}, counted from 1; no variable has such a name. */
    public static String numberPart(int place) {
        return "number " + place;
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        return new ExpressionNodes(graph, this).add();
    }
}
