package org.kettenregel.backend.dataset;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is seen of a column while its cells pass, and what it could be for. */
final class ColumnScan {

    private static final int EXAMPLES = 5;
    /** Whole numbers with so few values are kinds of things rather than amounts, such as the classes of a ship. */
    private static final int FEW_NUMBERS = 5;
    /** Cells per category, on average, below which texts are names of single things rather than categories. */
    private static final int CELLS_OF_A_CATEGORY = 2;
    private static final int CELLS_OF_A_FEW = 10;
    /** Where so large a share of the cells is missing it may say something that they are. */
    private static final double MANY_MISSING = 0.1;
    private static final double MOST_MISSING = 0.5;

    private final String name;
    private final char delimiter;
    private final CellNumbers numbers;
    private final Set<String> texts = new LinkedHashSet<>();
    private int present;
    private int missing;
    private int numeric;
    private boolean whole = true;
    private boolean counting = true;
    private boolean tooLong;
    private double last = Double.NaN;

    ColumnScan(String name, char delimiter) {
        this.name = name;
        this.delimiter = delimiter;
        this.numbers = new CellNumbers(delimiter);
    }

    void add(String cell) {
        if (CellNumbers.isMissing(cell)) {
            missing++;
            return;
        }
        present++;
        tooLong |= cell.length() > Column.LONGEST_TEXT;
        if (texts.size() <= Column.MOST_CATEGORIES) {
            texts.add(cell.length() > Column.LONGEST_TEXT ? cell.substring(0, Column.LONGEST_TEXT) : cell);
        }
        double number = numbers.parse(cell);
        numeric += Double.isNaN(number) ? 0 : 1;
        whole &= number == Math.rint(number);
        counting &= Double.isNaN(last) || number == last + 1;
        last = number;
    }

    CsvScan.Found found(int rows) {
        CsvScan.Kind kind = kind();
        return new CsvScan.Found(proposal(kind, rows), kind, missing, texts.size(), texts.stream().limit(EXAMPLES).toList());
    }

    private CsvScan.Kind kind() {
        if (present == 0) {
            return CsvScan.Kind.NOTHING;
        } else if (numeric == present) {
            return CsvScan.Kind.NUMBERS;
        }
        return parted(Column.MOST_CATEGORIES, CELLS_OF_A_CATEGORY) ? CsvScan.Kind.CATEGORIES : CsvScan.Kind.TEXT;
    }

    private boolean parted(int most, int cellsOfEach) {
        return !tooLong && texts.size() <= most && texts.size() * cellsOfEach <= present;
    }

    private Column proposal(CsvScan.Kind kind, int rows) {
        if (texts.size() < 2 || missing > MOST_MISSING * rows) {
            return Column.ignored(name);
        }
        boolean many = missing >= MANY_MISSING * rows;
        return switch (kind) {
            case NOTHING, TEXT -> Column.ignored(name);
            case CATEGORIES -> category(many);
            case NUMBERS -> {
                if (whole && counting) {
                    yield Column.ignored(name); // it numbers the rows
                }
                yield whole && parted(FEW_NUMBERS, CELLS_OF_A_FEW) ? category(many) : Column.number(
                        name, missing == 0 ? Column.Missing.DROP : many ? Column.Missing.MARKER : Column.Missing.MEDIAN, Scaling.STANDARD);
            }
        };
    }

    private Column category(boolean many) {
        Column.Missing rule = missing == 0 ? Column.Missing.DROP : many ? Column.Missing.MARKER : Column.Missing.MOST_FREQUENT;
        return Column.category(name, rule, texts.stream().sorted(order()).toArray(String[]::new));
    }

    /** By what they count where they do, else by their letters. */
    private Comparator<String> order() {
        CellNumbers read = new CellNumbers(delimiter);
        Comparator<String> letters = Comparator.naturalOrder();
        return numeric == present ? Comparator.<String>comparingDouble(read::parse).thenComparing(letters) : letters;
    }
}
