package org.kettenregel.backend.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well classes are told apart: who was taken for whom, scores per class and on average, areas under ROC curves.
 *
 * @param names   of the classes
 * @param topFive share of samples whose class is among the five greatest outputs; empty with five classes or fewer
 */
public record ClassReport(List<String> names, Confusion confusion, OptionalDouble topFive, RocReport roc) implements Report {

    public ClassReport {
        names = List.copyOf(names);
    }

    /** What counts as 0 because it is a share of nothing, and other things to know before trusting a number. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        String untaken = which(c -> confusion.taken(c) == 0);
        if (!untaken.isEmpty()) {
            notes.add("No sample was taken for class %s: precision and F1 count as 0 there.".formatted(untaken));
        }
        String empty = which(c -> confusion.belonging(c) == 0);
        if (!empty.isEmpty()) {
            notes.add("No sample belongs to class %s: recall and F1 count as 0 there.".formatted(empty));
        }
        long undecided = IntStream.range(0, names.size()).mapToLong(confusion::undecided).sum();
        if (undecided > 0) {
            notes.add("Outputs that are not numbers: %d samples; they count as wrong and are in no column.".formatted(undecided));
        }
        notes.addAll(roc.notes());
        return notes;
    }

    private String which(IntPredicate which) {
        return IntStream.range(0, names.size()).filter(which).mapToObj(names::get).collect(Collectors.joining(", "));
    }

    @Override
    public String text() {
        Stream<String> parts = Stream.of(ConfusionText.of(confusion, names), "", table().text());
        return Stream.concat(parts, notes().stream()).collect(Collectors.joining("\n"));
    }

    private AlignedTable table() {
        AlignedTable table = new AlignedTable().row(List.of("class", "precision", "recall", "F1", "AUC", "samples"));
        for (int c = 0; c < names.size(); c++) {
            OptionalDouble area = roc.of(c).stream().mapToDouble(RocCurve::area).findFirst();
            table.row(cells(names.get(c), confusion.score(c), area));
        }
        table.row(cells("macro average", confusion.macro(), roc.macroArea()));
        table.row(cells("weighted average", confusion.weighted(), OptionalDouble.empty()));
        table.row(cells("micro average", confusion.micro(), OptionalDouble.empty()));
        table.row(share("accuracy", confusion.accuracy()));
        topFive.ifPresent(top -> table.row(share("among the top 5", top)));
        return table;
    }

    private static List<String> cells(String name, ClassScore score, OptionalDouble area) {
        return List.of(name, AlignedTable.number(score.precision()), AlignedTable.number(score.recall()), AlignedTable.number(score.f1()),
                area.isPresent() ? AlignedTable.number(area.getAsDouble()) : "", AlignedTable.number(score.support()));
    }

    private List<String> share(String name, double share) {
        return List.of(name, "", "", AlignedTable.number(share), "", AlignedTable.number(confusion.total()));
    }
}
