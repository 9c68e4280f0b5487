package org.kettenregel.backend.dataset;

import java.util.ArrayList;
import java.util.List;

/** Looks at every cell of a table. */
final class TableScan implements CsvFile.Visitor {

    private final char delimiter;
    private final List<ColumnScan> columns = new ArrayList<>();
    private int rows;

    TableScan(char delimiter) {
        this.delimiter = delimiter;
    }

    @Override
    public void header(List<String> names) {
        names.forEach(name -> columns.add(new ColumnScan(name, delimiter)));
    }

    @Override
    public void row(long line, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            columns.get(i).add(cells.get(i));
        }
        rows++;
    }

    List<ColumnScan> columns() {
        return columns;
    }

    int rows() {
        return rows;
    }
}
