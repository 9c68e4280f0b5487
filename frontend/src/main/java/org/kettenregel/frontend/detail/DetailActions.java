package org.kettenregel.frontend.detail;

/** What a person can do in a panel that concerns more than the panel. */
public interface DetailActions {

    /** Looks at another number; {@code element} as in {@link Selection}. */
    void select(int node, int element);

    /** Looks at another row of the batch whose numbers are shown. */
    void turnTo(int row);

    /**
     * Puts another number in the place of one, as a person has typed it: of a parameter, of what the batch has brought, or a gradient; says so where
     * that is no number or cannot be changed now.
     */
    void setNumber(int node, int element, String text, boolean gradient);

    /** The panels ask something else now, though the selection is the same. */
    void refresh();

    /** Something is hidden now, or hidden no longer, anywhere on the screen. */
    void redraw();
}
