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

    /** @param columns the first one stands over the heads of the lines */
    public record Table(String caption, List<String> columns, List<Line> lines) {

        public Table {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }
    }

    /** @param numbers NaN for what is not there */
    public record Line(String head, double[] numbers, boolean marked) {}
}
