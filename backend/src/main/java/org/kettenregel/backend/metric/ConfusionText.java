package org.kettenregel.backend.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A confusion matrix in lines: all of it while it fits a window, else what is mistaken most. */
final class ConfusionText {

    private static final int MOST_COLUMNS = 20;
    private static final int MOST_MISTAKES = 10;

    private ConfusionText() {}

    private record Mistake(int trueClass, int predicted, long count) {}

    static String of(Confusion confusion, List<String> names) {
        return (names.size() <= MOST_COLUMNS ? matrix(confusion, names) : mistakes(confusion, names)).text();
    }

    private static AlignedTable matrix(Confusion confusion, List<String> names) {
        AlignedTable table = new AlignedTable();
        List<String> head = new ArrayList<>(List.of("true \\ taken for"));
        head.addAll(names);
        table.row(head);
        for (int trueClass = 0; trueClass < names.size(); trueClass++) {
            List<String> row = new ArrayList<>(List.of(names.get(trueClass)));
            for (int predicted = 0; predicted < names.size(); predicted++) {
                row.add(AlignedTable.number(confusion.count(trueClass, predicted)));
            }
            table.row(row);
        }
        return table;
    }

    private static AlignedTable mistakes(Confusion confusion, List<String> names) {
        AlignedTable table = new AlignedTable().row(List.of("mistaken most", "taken for", "samples"));
        IntStream.range(0, names.size()).boxed()
                .flatMap(trueClass -> IntStream.range(0, names.size())
                        .filter(predicted -> predicted != trueClass && confusion.count(trueClass, predicted) > 0)
                        .mapToObj(predicted -> new Mistake(trueClass, predicted, confusion.count(trueClass, predicted))))
                .sorted(Comparator.comparingLong(Mistake::count).reversed()) // stable: equal ones stay in the order of classes
                .limit(MOST_MISTAKES)
                .forEach(mistake -> table.row(
                        List.of(names.get(mistake.trueClass()), names.get(mistake.predicted()), AlignedTable.number(mistake.count()))));
        return table;
    }
}
