package org.kettenregel.frontend.playground;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.formula.Term;
import org.kettenregel.backend.inspect.NodeExplanation;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.inspect.NodeSnapshot;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.Touched;
import org.kettenregel.frontend.component.data.Sentence;
import org.kettenregel.frontend.detail.AxisNames;
import org.kettenregel.frontend.detail.Hidden;
import org.kettenregel.frontend.shell.Words;

/**
 * Tells in one sentence what the last instruction did. Texts hold places for numbers, written {@code [1]}, {@code [2]}, which become
 * chips.
 */
final class Narrator {

    /** Three products and what stands between them, or a mean of four. */
    private static final int MOST_TERMS = 11;

    /** Rows, columns and channels. */
    private static final int IMAGE = 3;

    private static final MathContext RATE_DIGITS = new MathContext(4);

    private final SessionSnapshot snapshot;
    private final Symbols symbols;
    private final LayerNames names;
    private final Experiment experiment;
    private final Words words;
    private final Hidden hidden;
    private final List<Sentence.Part> parts = new ArrayList<>();

    /** @param hidden which number is not told, nor any in a sentence about another one, which may well be made of it */
    Narrator(SessionSnapshot snapshot, Symbols symbols, Experiment experiment, Words words, Hidden hidden) {
        this.snapshot = snapshot;
        this.symbols = symbols;
        this.experiment = experiment;
        this.names = LayerNames.of(experiment, words);
        this.words = words;
        this.hidden = hidden;
    }

    Sentence tell() {
        if (!snapshot.compiled()) {
            return sentence("", "problem");
        }
        if (snapshot.training()) {
            return sentence("", "training");
        }
        if (snapshot.executed() < 0) {
            strong(words.say("narrator.start.title"));
            plain(" " + hint());
            return new Sentence("", parts);
        }
        if (snapshot.apart()) {
            strong(words.say("narrator.apart.title", snapshot.sample() + 1, words.say("sample." + portion())));
            plain(" " + words.say("narrator.apart"));
            return new Sentence("", parts);
        }
        String counter = (snapshot.executed() + 1) + " / " + snapshot.length();
        if (snapshot.touched().isPresent()) {
            touched(snapshot.touched().get());
            return new Sentence(counter, parts);
        }
        breakpoint();
        if (snapshot.current() < 0) {
            if (snapshot.phase() == Phase.UPDATE) {
                return sentence(counter, "clip");
            }
            return snapshot.executed() == 0
                    ? sentence(counter, "load", snapshot.rows(), snapshot.sample() + 1)
                    : sentence(counter, "zero");
        }
        NodeInfo node = snapshot.graph().get(snapshot.current());
        switch (snapshot.phase()) {
            case BATCH, FORWARD, LOSS -> forward(node);
            case BACKWARD -> backward(node);
            case UPDATE -> update(node);
        }
        snapshot.told().filter(told -> snapshot.graph().get(told.node()).shape().sizes().size() == IMAGE).ifPresent(this::place);
        if (snapshot.rows() > 1 && snapshot.phase() != Phase.UPDATE) {
            boolean shared = snapshot.told().filter(told -> told.gradient() && !snapshot.graph().get(told.node()).shape().batched()).isPresent();
            plain(" " + (shared ? words.say("narrator.summed", snapshot.rows()) : words.say("narrator.sample", snapshot.row() + 1, snapshot.rows())));
        }
        if (snapshot.executed() == snapshot.length() - 1) {
            ended();
        }
        return new Sentence(counter, parts);
    }

    /** Of an image it is not the first number that is told. */
    private void place(NodeExplanation told) {
        NodeInfo node = snapshot.graph().get(told.node());
        plain(" " + words.say("narrator.place", new AxisNames(words).place(node, told.element() % node.shape().width())));
    }

    private String portion() {
        return snapshot.look().orElseThrow().portion().name().toLowerCase(Locale.ROOT);
    }

    /** Where a step of a whole batch has led: the rest of the sentence may well be the same each time. */
    private void ended() {
        int batch = snapshot.cursor().batch();
        boolean epochEnded = batch == 0;
        plain(" " + words.say("narrator.ended", snapshot.cursor().epoch() + (epochEnded ? 0 : 1), epochEnded ? snapshot.batches() : batch, snapshot.batches()));
    }

    /** What to look for: an example that is as it came has words of its own. */
    private String hint() {
        return Presets.all().stream()
                .filter(preset -> preset.experiment().equals(experiment))
                .findFirst()
                .map(preset -> words.say("hint." + preset.id()))
                .orElseGet(() -> words.say("narrator.start"));
    }

    private String rule() {
        String optimizer = words.say("optimizer." + Catalog.of(Optimizer.class).idOf(experiment.optimizer()));
        return words.say("narrator.rule", optimizer, rate());
    }

    /** With its schedule, which may leave any number of digits. */
    private String rate() {
        return BigDecimal.valueOf(snapshot.learningRate()).round(RATE_DIGITS).stripTrailingZeros().toPlainString();
    }

    private Sentence sentence(String counter, String key, Object... values) {
        strong(words.say("narrator." + key + ".title"));
        plain(" " + words.say("narrator." + key, values));
        return new Sentence(counter, parts);
    }

    private void forward(NodeInfo node) {
        strong(words.say("narrator.forward.title", symbols.equation(node), names.of(node.layer())));
        plain(" ");
        snapshot.told().filter(explanation -> explanation.node() == node.id() && !explanation.gradient()).ifPresent(this::numbers);
    }

    /** The right-hand side with its numbers, and the result. A sum too long for a line ends between two summands. */
    private void numbers(NodeExplanation explanation) {
        List<Term> terms = symbols.written(explanation).terms();
        int shown = shown(terms);
        for (Term term : terms.subList(0, shown)) {
            switch (term) {
                case Term.Text text -> plain(text.text());
                case Term.Number number -> number(number.value());
                case Term.Rest rest -> plain(FormulaCard.leftOut(rest, words));
            }
        }
        plain(shown == terms.size() ? " = " : rest(terms.subList(shown, terms.size())) + " = ");
        parts.add(result(explanation));
    }

    private static int shown(List<Term> terms) {
        if (terms.size() <= MOST_TERMS) {
            return terms.size();
        }
        return IntStream.rangeClosed(1, MOST_TERMS).filter(i -> isPlus(terms.get(i))).max().orElse(MOST_TERMS);
    }

    /** Of a sum how many summands are not told. */
    private String rest(List<Term> untold) {
        int summands = untold.stream().mapToInt(term -> isPlus(term) ? 1 : term instanceof Term.Rest rest ? rest.count() - 1 : 0).sum();
        return (isPlus(untold.getFirst()) ? " + " + words.say("inspector.rest", summands) : " …") + (isText(untold.getLast(), ")") ? ")" : "");
    }

    private static boolean isPlus(Term term) {
        return isText(term, " + ");
    }

    private static boolean isText(Term term, String words) {
        return term instanceof Term.Text text && text.text().equals(words);
    }

    private void backward(NodeInfo node) {
        strong(words.say("narrator.backward.title", symbols.equation(node), names.of(node.layer())));
        plain(" ");
        snapshot.told().filter(NodeExplanation::gradient).ifPresentOrElse(this::passedOn, () -> plain(words.say("narrator.backward.none")));
    }

    private void passedOn(NodeExplanation explanation) {
        String receiver = symbols.of(explanation.node());
        if (Double.isNaN(explanation.upstream())) {
            fill(words.say("narrator.backward.sum", receiver), List.of(result(explanation)));
        } else {
            fill(words.say("narrator.backward.product", receiver), List.of(part(explanation.upstream()), part(explanation.local()), result(explanation)));
        }
    }

    /** What has stopped here: a node that was worked on, or one whose number has just been made complete. */
    private void breakpoint() {
        if (snapshot.atBreakpoint()) {
            int current = snapshot.current();
            int stop = snapshot.breakpoints().contains(current) ? current : snapshot.breakpoints().stream()
                    .filter(node -> current < 0 ? snapshot.graph().get(node).inputs().isEmpty() : snapshot.graph().get(current).inputs().contains(node))
                    .findFirst().orElse(current);
            strong(words.say("narrator.breakpoint", symbols.of(stop)));
            plain(" ");
        }
    }

    private void touched(Touched touched) {
        String place = new AxisNames(words).place(snapshot.graph().get(touched.node()), touched.element());
        String name = symbols.of(touched.node()) + (place.isEmpty() ? "" : " [" + place + "]");
        strong(words.say("narrator.touched.title"));
        plain(" ");
        if (touched.gradient()) {
            fill(words.say("narrator.touched.gradient", name), touched.to(), touched.from());
        } else if (!touched.recomputed()) {
            fill(words.say("narrator.touched.later", name), touched.to(), touched.from());
        } else if (Double.isNaN(touched.lossFrom()) || Double.isNaN(touched.lossTo())) {
            fill(words.say("narrator.touched.value", name), touched.to(), touched.from());
        } else {
            fill(words.say("narrator.touched.loss", name), touched.to(), touched.from(), touched.lossFrom(), touched.lossTo());
        }
        if (touched.passing()) {
            plain(" " + words.say("narrator.touched.passing"));
        }
    }

    private void update(NodeInfo node) {
        strong(words.say("narrator.update.title", symbols.of(node.id()), names.of(node.layer())));
        plain(" ");
        NodeSnapshot numbers = snapshot.nodes().isEmpty() ? null : snapshot.nodes().get(node.id());
        if (numbers == null || numbers.gradients().length == 0 || snapshot.updatedFrom().isEmpty()) { // several moved at once
            plain(words.say("narrator.update.several", rule()));
            return;
        }
        String key = numbers.count() == 1 ? "narrator.update" : "narrator.update.first";
        fill(words.say(key, rule()), List.of(part(snapshot.updatedFrom().getAsDouble()), open(numbers.gradients()[0]), open(numbers.values()[0])));
    }

    private void fill(String text, double... values) {
        fill(text, DoubleStream.of(values).mapToObj(this::part).toList());
    }

    private void fill(String text, List<Sentence.Part> values) {
        for (String piece : text.split("(?=\\[\\d])|(?<=\\[\\d])")) {
            if (piece.matches("\\[\\d]")) {
                parts.add(values.get(piece.charAt(1) - '1'));
            } else {
                plain(piece);
            }
        }
    }

    private void strong(String text) {
        parts.add(Sentence.Part.strong(text));
    }

    private void plain(String text) {
        parts.add(Sentence.Part.plain(text));
    }

    private void number(double value) {
        parts.add(part(value));
    }

    private Sentence.Part part(double value) {
        return hidden.isNothing() || snapshot.touched().isEmpty() && snapshot.told().filter(hidden::is).isPresent() ? Sentence.Part.number(value) : secret();
    }

    /** What a hidden number has moved tells it. */
    private Sentence.Part open(double value) {
        return hidden.isNothing() ? Sentence.Part.number(value) : secret();
    }

    private Sentence.Part result(NodeExplanation explanation) {
        return hidden.is(explanation) ? secret() : part(explanation.result());
    }

    private Sentence.Part secret() {
        return Sentence.Part.hidden(words.say("narrator.hidden"));
    }
}
