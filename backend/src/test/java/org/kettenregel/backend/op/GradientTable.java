package org.kettenregel.backend.op;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kettenregel.backend.metric.AlignedTable;

/** How far the gradient of each op is from central differences at worst, for people; {@link GradientCheck#relativeError} says what is compared. */
final class GradientTable {

    private record Row(OpSample sample, double error) {}

    private final Map<String, List<Row>> rows = new TreeMap<>();

    static GradientTable of(Stream<OpSample> samples) {
        GradientTable table = new GradientTable();
        samples.forEach(sample -> table.rows
                .computeIfAbsent(sample.op().getClass().getSimpleName(), op -> new ArrayList<>())
                .add(new Row(sample, GradientCheck.relativeError(GradientCheck.of(sample)))));
        return table;
    }

    /** The largest relative error of all. */
    double worst() {
        return worst(all()).error;
    }

    /** A head, a line for each op with the sample in which it is worst, and one for all. */
    String text() {
        AlignedTable table = new AlignedTable().row(List.of("operation", "samples", "worst relative error", "in sample"));
        rows.forEach((op, samples) -> table.row(cells(op, samples)));
        return table.row(cells("all", all())).text() + "\n";
    }

    private List<Row> all() {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    private static List<String> cells(String name, List<Row> samples) {
        Row worst = worst(samples);
        return List.of(name, String.valueOf(samples.size()), String.format(Locale.ROOT, "%.1e", worst.error), worst.sample.name());
    }

    private static Row worst(List<Row> samples) {
        return samples.stream().max(Comparator.comparingDouble(Row::error)).orElseThrow();
    }
}
