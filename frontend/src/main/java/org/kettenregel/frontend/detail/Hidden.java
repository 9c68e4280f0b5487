package org.kettenregel.frontend.detail;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kettenregel.backend.inspect.NodeExplanation;
import org.kettenregel.backend.inspect.NodeInfo;

/**
 * What nobody is to see before it is predicted: all values of a node, or all its gradients, and whatever follows from them. Nothing of it is
 * sent to the browser.
 *
 * @param node      whose number is asked for, -1 for none
 * @param values    nodes of which no value is shown
 * @param gradients nodes of which no gradient is shown
 */
public record Hidden(int node, boolean gradient, Set<Integer> values, Set<Integer> gradients) {

    public static final Hidden NOTHING = new Hidden(-1, false, Set.of(), Set.of());

    public Hidden {
        values = Set.copyOf(values);
        gradients = Set.copyOf(gradients);
    }

    /** The number alone. */
    public Hidden(int node, boolean gradient) {
        this(node, gradient, gradient ? Set.of() : Set.of(node), gradient ? Set.of(node) : Set.of());
    }

    /**
     * With what follows from it: from a value those computed of it, and all gradients; from a gradient those it is passed on to. What has moved
     * parameters stands in them.
     *
     * @param moved whether parameters have been moved since
     */
    public Hidden spread(List<NodeInfo> graph, boolean moved) {
        Set<Integer> told = new HashSet<>(values);
        Set<Integer> passed = new HashSet<>(gradients);
        if (gradient) {
            graph.reversed().stream().filter(info -> passed.contains(info.id())).forEach(info -> passed.addAll(info.inputs()));
        } else {
            graph.stream().filter(info -> info.inputs().stream().anyMatch(told::contains)).forEach(info -> told.add(info.id()));
            graph.forEach(info -> passed.add(info.id()));
        }
        if (moved) {
            graph.stream().filter(info -> info.role() == NodeInfo.Role.PARAMETER && passed.contains(info.id())).forEach(info -> told.add(info.id()));
        }
        return new Hidden(node, gradient, told, passed);
    }

    /** Names of the parameters of which no value is shown. */
    public Set<String> parameters(List<NodeInfo> graph) {
        return graph.stream()
                .filter(info -> info.role() == NodeInfo.Role.PARAMETER && values.contains(info.id()))
                .map(NodeInfo::name)
                .collect(Collectors.toSet());
    }

    public boolean isNothing() {
        return node < 0;
    }

    /** Whether it is the number that is explained. */
    public boolean is(NodeExplanation explanation) {
        return explanation.node() == node && explanation.gradient() == gradient;
    }

    public boolean isValueOf(int id) {
        return values.contains(id);
    }

    public boolean isGradientOf(int id) {
        return gradients.contains(id);
    }
}
