package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * A recurrent layer over its steps; its numbers are in the bundle beside it.
 *
 * @param unit      whose numbers are read off, counted from 0
 * @param step      of the node that is selected, -1 for none
 * @param heads     the word of each step, empty for what fills a text up; no heads at all where the input is no text
 * @param templates formulas with {@code #} where a number stands
 * @param width     places that a formula has among the terms of the bundle: which template, then its numbers
 * @param weight    what the weight is called whose gradient is taken apart, empty for none
 * @param elsewhere what reaches it beside the steps
 * @param gradient  of this weight
 */
public record SequenceDrawing(
        int units, int steps, int unit, int step, List<String> heads, List<Row> rows, List<String> templates, int width, String weight, double elsewhere,
        double gradient) {

    public SequenceDrawing {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        templates = List.copyOf(templates);
    }

    /**
     * A gate or a state.
     *
     * @param part   its name in the engine, {@code forget gate}
     * @param symbol {@code f}
     * @param first  the first step that has one
     */
    public record Row(String part, String symbol, String name, String formula, int first) {}
}
