package org.kettenregel.frontend.playground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kettenregel.backend.formula.Convention;
import org.kettenregel.backend.formula.Term;
import org.kettenregel.backend.inspect.NodeExplanation;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.inspect.Origin;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.frontend.component.data.FormulaText;
import org.kettenregel.frontend.detail.AxisNames;
import org.kettenregel.frontend.detail.Hidden;
import org.kettenregel.frontend.shell.Words;

/** Words the explanation of one number for the inspector: what it is, its value and its gradient in three lines each, and where they come from. */
record FormulaCard(SessionSnapshot snapshot, Symbols symbols, LayerNames names, Words words, Hidden hidden) {

    /** Sums up to this length stand in the formula whole. */
    private static final int SHOWN = 6;

    Optional<FormulaText> text() {
        return snapshot.explanation().filter(explained -> hidden.isNothing() || explained.node() == hidden.node()).map(this::text);
    }

    private FormulaText text(NodeExplanation explanation) {
        NodeInfo node = snapshot.graph().get(explanation.node());
        List<FormulaText.Block> blocks = Stream.concat(Stream.of(explanation), snapshot.beside().stream())
                .filter(each -> hidden.is(each) || !hidden.isValueOf(node.id()) && !(each.gradient() && hidden.isGradientOf(node.id()))) // a gradient may well be made of the value
                .sorted(Comparator.comparing(NodeExplanation::gradient))
                .map(each -> block(node, each, each.equals(explanation)))
                .toList();
        String title = symbols.equation(node);
        String place = new AxisNames(words).place(node, explanation.element() % node.shape().width());
        return new FormulaText(place.isEmpty() ? title : words.say("inspector.element", title, place), badge(node), blocks);
    }

    private FormulaText.Block block(NodeInfo node, NodeExplanation explanation, boolean first) {
        NodeExplanation written = symbols.written(explanation);
        boolean secret = hidden.is(explanation);
        return new FormulaText.Block(
                first, explanation.gradient(), words.say(explanation.gradient() ? "inspector.gradient" : "inspector.value"), symbols.named(written.symbols()),
                terms(written), explanation.summands() > SHOWN ? explanation.summands() : 0, secret ? Double.NaN : explanation.result(), secret, rows(explanation),
                note(explanation), origin(node, explanation));
    }

    private List<FormulaText.Term> terms(NodeExplanation explanation) {
        Iterator<Optional<Origin>> places = explanation.places().iterator();
        return explanation.terms().stream()
                .map(term -> switch (term) {
                    case Term.Text text -> FormulaText.Term.of(text.text());
                    case Term.Rest rest -> FormulaText.Term.of(leftOut(rest, words));
                    case Term.Number number -> (places.hasNext() ? places.next() : Optional.<Origin>empty())
                            .filter(place -> place.node() != explanation.node() || place.element() != explanation.element())
                            .map(place -> term(number.value(), place))
                            .orElseGet(() -> FormulaText.Term.of(number.value()));
                })
                .toList();
    }

    /** What is left out of a sum, in words. */
    static String leftOut(Term.Rest rest, Words words) {
        return rest.zeros() == 0 ? words.say("inspector.rest", rest.count())
                : rest.zeros() == rest.count() ? words.say("inspector.rest.all", rest.count())
                : words.say("inspector.rest.zeros", rest.count(), rest.zeros());
    }

    private String note(NodeExplanation explanation) {
        Optional<String> logarithm = explanation.symbols().contains("\\ln") ? Optional.of(words.say("inspector.logarithm")) : Optional.empty();
        return Stream.concat(explanation.convention().map(this::said).stream(), logarithm.stream()).collect(Collectors.joining(" "));
    }

    private String said(Convention convention) {
        return words.say(switch (convention) {
            case HALF_TO_EACH -> "inspector.convention.half";
            case ZERO_AT_THE_KINK -> "inspector.convention.zero";
        });
    }

    private FormulaText.Term term(double number, Origin place) {
        Shape shape = snapshot.graph().get(place.node()).shape();
        return new FormulaText.Term("", number, place.node(), place.element() % shape.width(), shape.batched() ? place.element() / shape.width() : -1);
    }

    private String badge(NodeInfo node) {
        return node.shape().batched() ? words.say("inspector.sample", snapshot.sample() + 1) : "";
    }

    /** The operation and the step; what was there before any step is named alone. */
    private String origin(NodeInfo node, NodeExplanation explanation) {
        String kind = words.say(symbols.kind(node));
        String operation = words.say("inspector.operation", kind, names.of(node.layer()));
        if (explanation.made() < 0) {
            return operation;
        }
        if (snapshot.apart()) {
            return words.say("inspector.apart", operation);
        }
        Cursor cursor = snapshot.cursor();
        boolean ended = cursor.position() == 0; // the numbers are of the batch before
        int batch = ended ? cursor.batch() - 1 : cursor.batch();
        int epoch = batch < 0 ? cursor.epoch() - 1 : cursor.epoch();
        return words.say("inspector.origin", operation, epoch, (batch < 0 ? snapshot.batches() - 1 : batch) + 1, explanation.made() + 1, snapshot.length());
    }

    private List<FormulaText.Row> rows(NodeExplanation explanation) {
        List<FormulaText.Row> rows = new ArrayList<>();
        add(rows, "upstream", explanation.upstream());
        add(rows, "local", explanation.local());
        add(rows, "measured", hidden.is(explanation) ? Double.NaN : explanation.measured());
        return rows;
    }

    private void add(List<FormulaText.Row> rows, String key, double value) {
        if (!Double.isNaN(value)) {
            rows.add(new FormulaText.Row(words.say("inspector." + key), value));
        }
    }
}
