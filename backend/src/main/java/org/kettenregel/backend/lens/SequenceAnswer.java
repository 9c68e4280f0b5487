package org.kettenregel.backend.lens;

import java.util.List;
import org.kettenregel.backend.formula.Term;

/**
 * What a recurrent layer does with one sample, step by step.
 *
 * @param unit        whose numbers are explained
 * @param heads       the word of each step, empty for what fills a short text up; no heads where the input is no text
 * @param rows        gates and states, in the order in which a step computes them
 * @param weightNorms how long the part of each step is in the gradient of the recurrent weights, over the whole batch; NaN where it has not
 *                    arrived yet, and no numbers at all where there are too many to add up
 * @param share       what each step adds to the gradient of one weight
 */
public record SequenceAnswer(int units, int steps, int unit, List<String> heads, List<Row> rows, float[] weightNorms, Share share) implements Answer {

    public SequenceAnswer {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * One gate or state over all steps.
     *
     * @param part      its part in the layer, {@code forget gate}
     * @param values    of all units, steps first; NaN where they are not computed or there are none
     * @param gradients the same, of the loss
     * @param norms     the length of each step's gradient
     */
    public record Row(String part, List<Cell> cells, float[] values, float[] gradients, float[] norms) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One step of a row.
     *
     * @param node  its node, -1 where the step has none
     * @param terms the value of the unit from the numbers that make it; empty while it is not computed
     */
    public record Cell(int node, List<Term> terms) {

        public Cell {
            terms = List.copyOf(terms);
        }
    }

    /**
     * The gradient of one weight, which all steps use, as a sum over the steps.
     *
     * @param node      the parameter, -1 for none
     * @param steps     what each step adds
     * @param elsewhere what reaches it beside the steps, as from a penalty
     * @param gradient  that of the engine
     */
    public record Share(int node, int element, double[] steps, double elsewhere, double gradient) {

        static Share none() {
            return new Share(-1, -1, new double[0], 0, Double.NaN);
        }
    }
}
