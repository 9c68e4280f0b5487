package org.kettenregel.frontend.detail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kettenregel.backend.formula.Term;
import org.kettenregel.backend.lens.SequenceAnswer;

/**
 * The formulas of all steps as numbers: most of them differ in nothing else, so that their words are sent once.
 *
 * @param templates the words, with {@code #} where a number stands
 * @param width     places for one formula: the number of its template, NaN for none, then its numbers
 */
record SequenceTerms(List<String> templates, int width, float[] numbers) {

    static SequenceTerms of(List<SequenceAnswer.Row> rows) {
        List<List<Term>> cells = rows.stream().flatMap(row -> row.cells().stream()).map(SequenceAnswer.Cell::terms).toList();
        int width = 1 + (int) cells.stream().mapToLong(terms -> terms.stream().filter(Term.Number.class::isInstance).count()).max().orElse(0);
        List<String> templates = new ArrayList<>();
        float[] numbers = new float[cells.size() * width];
        Arrays.fill(numbers, Float.NaN);
        for (int cell = 0; cell < cells.size(); cell++) {
            if (!cells.get(cell).isEmpty()) {
                put(cells.get(cell), templates, numbers, cell * width);
            }
        }
        return new SequenceTerms(templates, width, numbers);
    }

    private static void put(List<Term> terms, List<String> templates, float[] numbers, int start) {
        StringBuilder words = new StringBuilder();
        int next = start + 1;
        for (Term term : terms) {
            switch (term) {
                case Term.Text text -> words.append(text.text());
                case Term.Rest rest -> words.append("… (+").append(rest.count()).append(')');
                case Term.Number number -> {
                    words.append('#');
                    numbers[next++] = (float) number.value();
                }
            }
        }
        String template = words.toString();
        if (!templates.contains(template)) {
            templates.add(template);
        }
        numbers[start] = templates.indexOf(template);
    }
}
