package org.kettenregel.backend.dataset;

import java.util.List;

/** Reads the two columns of a table of texts, row by row; rows without a word are left out. */
final class TextTableReader implements CsvFile.Visitor {

    private final TextTable spec;
    private final CsvFile file;
    private final TextCollector texts;
    private int textPlace;
    private int labelPlace;

    TextTableReader(TextTable spec, CsvFile file) {
        this.spec = spec;
        this.file = file;
        this.texts = new TextCollector(spec, file.path());
    }

    Texts read() {
        file.read(this);
        return texts.finish();
    }

    @Override
    public void header(List<String> names) {
        textPlace = place(names, spec.text());
        labelPlace = place(names, spec.label());
    }

    private int place(List<String> names, String column) {
        int place = names.indexOf(column);
        if (place < 0) {
            throw new DatasetProblem(file.path() + ", line 1", "missing column", CsvFile.quoted(column), CsvFile.quoted(String.join(", ", names)),
                    "correct the name");
        }
        return place;
    }

    @Override
    public void row(long line, List<String> cells) {
        int label = spec.classes().indexOf(cells.get(labelPlace));
        if (label < 0) {
            throw file.problem(line, spec.label(), "unknown class", "one of " + String.join(", ", spec.classes()), cells.get(labelPlace),
                    "correct the cell or add the class");
        }
        texts.add(cells.get(textPlace), label);
    }
}
