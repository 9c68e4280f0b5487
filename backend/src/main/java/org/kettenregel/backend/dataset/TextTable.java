package org.kettenregel.backend.dataset;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;

/**
 * Texts from a table with a header, in the data folder or in its folder csv: one column holds the texts, another the names of their classes.
 * Other columns are not read.
 *
 * @param text  name of the column with the texts
 * @param label name of the column with the classes
 */
@Named(order = 21, id = "text-csv")
public record TextTable(
        String file,
        String text,
        String label,
        List<String> classes,
        @Knob(min = TextSet.MIN_VOCABULARY, max = TextSet.MAX_VOCABULARY, step = 1) int vocabulary,
        @Knob(min = TextSet.MIN_WORDS, max = TextSet.MAX_WORDS, step = 1) int wordsPerText,
        @Knob boolean lowerCase)
        implements TextSet {

    public TextTable {
        classes = List.copyOf(classes);
        CsvFile.checkName("text", file);
        if (text.equals(label)) {
            throw new IllegalArgumentException("text: texts and classes need a column each, found '%s' for both".formatted(text));
        }
        Texts.check(classes, vocabulary, wordsPerText);
    }

    public TextTable() {
        this("reviews.csv", "text", "label", List.of("neg", "pos"), 5000, 50, true);
    }

    @Override
    public Dataset load(Seed seed, DataFolder folder) {
        return new TextTableReader(this, CsvFile.find(file, folder)).read().preparedOnAll();
    }
}
