package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * A sentence and tables of numbers.
 *
 * @param dots one for each of a row of units, 0 for one that is left out; many of them are painted from the bundle instead
 * @param dotted what the dots are called
 */
public record TablesDrawing(String sentence, List<Table> tables, List<Double> dots, String dotted) {

    public TablesDrawing {
        tables = List.copyOf(tables);
        dots = List.copyOf(dots);
    }

    /**
     * @param columns the first one stands over the heads of the lines
     * @param nodes   of the computation graph in which the numbers of the other columns stand, -1 for what stands in none; empty for none at all
     */
    public record Table(String caption, List<String> columns, List<Integer> nodes, List<Line> lines) {

        public Table {
            columns = List.copyOf(columns);
            nodes = List.copyOf(nodes);
            lines = List.copyOf(lines);
        }

        public Table(String caption, List<String> columns, List<Line> lines) {
            this(caption, columns, List.of(), lines);
        }
    }

    /**
     * @param numbers NaN for what is not there
     * @param element which number of its node each of them is
     */
    public record Line(String head, double[] numbers, int element, boolean marked) {}
}
