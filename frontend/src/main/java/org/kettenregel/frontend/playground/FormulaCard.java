package org.kettenregel.frontend.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.formula.Term;
import org.kettenregel.backend.inspect.NodeExplanation;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.data.FormulaText;
import org.kettenregel.frontend.shell.Words;

/** Words the explanation of one number for the inspector: what it is, three lines, and the numbers to compare it with. */
record FormulaCard(SessionSnapshot snapshot, Symbols symbols, Words words) {

    Optional<FormulaText> text() {
        return snapshot.explanation().map(this::text);
    }

    private FormulaText text(NodeExplanation explanation) {
        NodeInfo node = snapshot.graph().get(explanation.node());
        String title = words.say(explanation.gradient() ? "inspector.gradient" : "inspector.value", symbols.equation(node));
        List<FormulaText.Term> terms = explanation.terms().stream()
                .map(term -> switch (term) {
                    case Term.Text text -> FormulaText.Term.of(text.text());
                    case Term.Number number -> FormulaText.Term.of(number.value());
                })
                .toList();
        return new FormulaText(title, badge(node), explanation.symbols(), terms, explanation.result(), rows(explanation));
    }

    private String badge(NodeInfo node) {
        return node.shape().batched() ? words.say("inspector.sample", snapshot.sample() + 1) : "";
    }

    private List<FormulaText.Row> rows(NodeExplanation explanation) {
        List<FormulaText.Row> rows = new ArrayList<>();
        add(rows, "upstream", explanation.upstream());
        add(rows, "local", explanation.local());
        add(rows, "measured", explanation.measured());
        return rows;
    }

    private void add(List<FormulaText.Row> rows, String key, double value) {
        if (!Double.isNaN(value)) {
            rows.add(new FormulaText.Row(words.say("inspector." + key), value));
        }
    }
}
