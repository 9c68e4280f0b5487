package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * How one number reaches another.
 *
 * @param places what the indices of its ends mean, {@code w1[0, 3]: input 0, unit 3}; empty where they have none
 * @param badge how many paths there are, empty while that is not known
 * @param ends  what the paths can lead to
 * @param end   which of them they do
 * @param node  the node of the graph in which that stands
 * @param note  why they are told in groups, or not at all; empty where there is nothing to say
 * @param more  how many lines are left out, empty for none
 * @param rows  their sum, and what it is to be compared with
 */
public record PathsText(
        String title, List<String> places, String badge, List<String> ends, int end, int node, String note, List<Line> lines, String more, List<Row> rows) {

    public PathsText {
        places = List.copyOf(places);
        ends = List.copyOf(ends);
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
    }

    /**
     * One path, or some that are told together.
     *
     * @param caption where it differs from the others; empty for a single one
     * @param factors from the end to the start; empty for some together
     * @param edges   over which it leads, {@code from-to-input}
     */
    public record Line(String caption, List<Factor> factors, double product, List<String> edges) {

        public Line {
            factors = List.copyOf(factors);
            edges = List.copyOf(edges);
        }
    }

    /** @param symbol {@code ∂e/∂a} */
    public record Factor(String symbol, double value) {}

    /** A number with its name. */
    public record Row(String label, double value) {}
}
