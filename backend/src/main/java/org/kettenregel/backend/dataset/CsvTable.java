package org.kettenregel.backend.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.shape.Shape;

/**
 * A table from a file with a header and a row per sample, in the data folder or in its folder csv. Columns that the file has beyond those
 * named here are not read. What cells are filled and scaled with comes from the rows that train, see {@link Preparation}.
 */
@Named(order = 9, id = "csv")
public record CsvTable(String file, List<Column> columns) implements DatasetSpec {

    public static final int MAX_COLUMNS = 1000;
    public static final int MAX_FEATURES = 10_000;

    public CsvTable {
        columns = List.copyOf(columns);
        CsvFile.checkName("csv", file);
        require(columns.size() <= MAX_COLUMNS, "csv: at most %d columns are possible, found %d", MAX_COLUMNS, columns.size());
        Set<String> names = new HashSet<>();
        columns.forEach(column -> require(names.add(column.name()), "csv: no column may be named twice, found '%s'", column.name()));
        int features = columns.stream().filter(Column::isInput).mapToInt(Column::width).sum();
        require(features >= 1 && features <= MAX_FEATURES,
                "csv: the numbers and categories must give 1 to %d features, found %d", MAX_FEATURES, features);
        int labels = count(columns, Column.Role.LABEL);
        int targets = count(columns, Column.Role.TARGET);
        require(labels == 1 && targets == 0 || labels == 0 && targets >= 1,
                "csv: either one column is the label or at least one is a target, found %d and %d", labels, targets);
    }

    /** Fisher's iris. */
    public CsvTable() {
        this("iris.csv", List.of(
                Column.number("sepal_length", Column.Missing.DROP, Scaling.STANDARD),
                Column.number("sepal_width", Column.Missing.DROP, Scaling.STANDARD),
                Column.number("petal_length", Column.Missing.DROP, Scaling.STANDARD),
                Column.number("petal_width", Column.Missing.DROP, Scaling.STANDARD),
                Column.label("species", "setosa", "versicolor", "virginica")));
    }

    private static int count(List<Column> columns, Column.Role role) {
        return (int) columns.stream().filter(column -> column.role() == role).count();
    }

    private static void require(boolean condition, String sentence, Object... found) {
        if (!condition) {
            throw new IllegalArgumentException(sentence.formatted(found));
        }
    }

    List<Column> inputs() {
        return columns.stream().filter(Column::isInput).toList();
    }

    List<Column> outputs() {
        return columns.stream().filter(Column::isOutput).toList();
    }

    @Override
    public boolean fromFiles() {
        return true;
    }

    @Override
    public Signature signature() {
        List<Column> outputs = outputs();
        Targets targets = outputs.getFirst().role() == Column.Role.LABEL
                ? new Targets.Classes(outputs.getFirst().categories())
                : new Targets.Numbers(outputs.size());
        return new Signature(Shape.perSample(inputs().stream().mapToInt(Column::width).sum()), targets);
    }

    @Override
    public Dataset load(Seed seed, DataFolder folder) {
        return new TableReader(this, CsvFile.find(file, folder)).read().preparedOnAll();
    }
}
