package org.kettenregel.backend.dataset;

import java.util.Locale;
import java.util.Set;

/**
 * Reads the numbers of one column. Where cells are parted by semicolons, a comma may be the decimal mark; the first cell with a mark
 * decides for the column, because below a 1,5 nobody can say whether 1.234 is about one or more than a thousand.
 */
final class CellNumbers {

    private static final Set<String> MISSING = Set.of("", "?", "na", "n/a", "#n/a", "nan", "null");
    private static final char NONE_YET = 0;

    private final boolean commaPossible;
    private char mark = NONE_YET;

    CellNumbers(char delimiter) {
        this.commaPossible = delimiter == ';';
    }

    /** Whether a cell stands for nothing. */
    static boolean isMissing(String cell) {
        return cell.length() <= 4 && MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** Not a number (NaN) where the cell is none, or none that a float can hold. */
    double parse(String cell) {
        char found = NONE_YET;
        for (int i = 0; i < cell.length(); i++) {
            char one = cell.charAt(i);
            if (one == '.' || one == ',' && commaPossible) {
                if (found != NONE_YET) {
                    return Double.NaN;
                }
                found = one;
            } else if ((one < '0' || one > '9') && one != '-' && one != '+' && one != 'e' && one != 'E') {
                return Double.NaN; // Java would also read 1f, 0x1p3 and Infinity
            }
        }
        if (found != NONE_YET && mark != NONE_YET && found != mark) {
            return Double.NaN;
        }
        double number = number(cell.replace(',', '.'));
        if (!Double.isNaN(number) && found != NONE_YET) {
            mark = found;
        }
        return number;
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Math.abs(number) <= Float.MAX_VALUE ? number : Double.NaN;
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    /** For people: what a number of this column looks like. */
    String expected() {
        return switch (mark) {
            case NONE_YET -> "a number";
            case ',' -> "a number with a decimal comma, as in the rows above";
            default -> "a number with a decimal point, as in the rows above";
        };
    }
}
