package org.kettenregel.frontend.detail;

/** What a person can do in a panel that concerns more than the panel. */
public interface DetailActions {

    /** Looks at another number; {@code element} as in {@link Selection}. */
    void select(int node, int element);

    /** The panels ask something else now, though the selection is the same. */
    void refresh();
}
