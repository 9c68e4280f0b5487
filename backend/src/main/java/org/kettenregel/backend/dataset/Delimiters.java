package org.kettenregel.backend.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Finds out what parts the cells of a table: what cuts most of its first rows into as many cells as the header. */
final class Delimiters {

    private static final char[] CANDIDATES = {',', ';', '\t'};
    private static final int ROWS = 100;

    private Delimiters() {}

    /** A comma where nothing speaks for anything, as in a file of one column. */
    static char find(String head) {
        char found = CANDIDATES[0];
        long best = 0;
        for (char candidate : CANDIDATES) {
            long agreement = agreement(head, candidate);
            if (agreement > best) {
                best = agreement;
                found = candidate;
            }
        }
        return found;
    }

    /** Rows that agree with the header; among equals more columns are likelier. */
    private static long agreement(String head, char delimiter) {
        List<Integer> counts = counts(head, delimiter);
        int columns = counts.isEmpty() ? 1 : counts.getFirst();
        long agreeing = counts.stream().filter(count -> count == columns).count();
        return columns == 1 ? 0 : agreeing * (CsvTable.MAX_COLUMNS + 1) + columns;
    }

    private static List<Integer> counts(String head, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvFile.records(new StringReader(head), delimiter)) {
            for (CsvRecord record : reader) {
                counts.add(record.getFieldCount());
                if (counts.size() == ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException _) {
            // the head ends within a quote, or this is not what parts the cells: what was counted before counts
        }
        return counts;
    }
}
