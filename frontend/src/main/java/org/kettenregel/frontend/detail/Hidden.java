package org.kettenregel.frontend.detail;

import org.kettenregel.backend.inspect.NodeExplanation;

/**
 * What nobody is to see before it is predicted: all values of a node, or all its gradients. Nothing of it is sent to the browser.
 *
 * @param node -1 for none
 */
public record Hidden(int node, boolean gradient) {

    public static final Hidden NOTHING = new Hidden(-1, false);

    public boolean isNothing() {
        return node < 0;
    }

    /** Whether it is the number that is explained. */
    public boolean is(NodeExplanation explanation) {
        return explanation.node() == node && explanation.gradient() == gradient;
    }

    public boolean isValueOf(int id) {
        return id == node && !gradient;
    }

    public boolean isGradientOf(int id) {
        return id == node && gradient;
    }
}
