package org.kettenregel.backend.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a table holds before anybody has said what its columns mean, with a proposal for each of them.
 *
 * @param file      its name without folders
 * @param delimiter what parts its cells
 */
public record CsvScan(String file, char delimiter, int rows, List<Found> columns) {

    /** What stands in a column. */
    public enum Kind { NUMBERS, CATEGORIES, TEXT, NOTHING }

    /**
     * A column as it was found.
     *
     * @param proposal what it could be for
     * @param missing  cells that are missing
     * @param distinct different texts in the others, counted up to one more than a column can have categories
     * @param examples the first of these texts
     */
    public record Found(Column proposal, Kind kind, int missing, int distinct, List<String> examples) {

        public Found {
            examples = List.copyOf(examples);
        }
    }

    /** Names that answers go by, in English and German. */
    private static final Set<String> ANSWERS =
            Set.of("label", "class", "target", "outcome", "species", "survived", "y", "klasse", "ziel", "art");

    public CsvScan {
        columns = List.copyOf(columns);
    }

    /** Scans a file of the data folder; throws {@link DatasetProblem} when it is missing or no table. */
    public static CsvScan of(String file, DataFolder folder) {
        return of(CsvFile.find(file, folder));
    }

    /** Scans a file anywhere; throws {@link DatasetProblem} when it is no table. */
    public static CsvScan of(Path path) {
        return of(CsvFile.open(path));
    }

    private static CsvScan of(CsvFile file) {
        TableScan scan = new TableScan(file.delimiter());
        file.read(scan);
        List<Found> columns = new ArrayList<>(scan.columns().stream().map(column -> column.found(scan.rows())).toList());
        answer(columns).ifPresent(place -> columns.set(place, asAnswer(columns.get(place))));
        return new CsvScan(String.valueOf(file.path().getFileName()), file.delimiter(), scan.rows(), columns);
    }

    /** The proposed table; empty where nothing is left to tell from, nothing to be told, or more than {@link CsvTable#MAX_FEATURES}. */
    public Optional<CsvTable> table() {
        List<Column> proposals = columns.stream().map(Found::proposal).toList();
        int features = proposals.stream().filter(Column::isInput).mapToInt(Column::width).sum();
        boolean possible = features >= 1 && features <= CsvTable.MAX_FEATURES && proposals.stream().anyMatch(Column::isOutput);
        return possible ? Optional.of(new CsvTable(file, proposals)) : Optional.empty();
    }

    /** A column with the name of an answer, else the last one that is not ignored. */
    private static Optional<Integer> answer(List<Found> columns) {
        List<Integer> possible = IntStream.range(0, columns.size()).boxed()
                .filter(place -> columns.get(place).proposal().isInput())
                .toList();
        return possible.stream()
                .filter(place -> ANSWERS.contains(columns.get(place).proposal().name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> possible.reversed().stream().findFirst());
    }

    private static Found asAnswer(Found found) {
        Column column = found.proposal();
        Column answer = column.role() == Column.Role.CATEGORY
                ? Column.label(column.name(), column.categories().toArray(String[]::new))
                : Column.target(column.name());
        return new Found(answer, found.kind(), found.missing(), found.distinct(), found.examples());
    }
}
