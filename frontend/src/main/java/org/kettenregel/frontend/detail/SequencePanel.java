package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Floats;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.lens.SequenceAnswer;
import org.kettenregel.backend.lens.SequenceLens;
import org.kettenregel.frontend.component.SequencePicture;
import org.kettenregel.frontend.component.data.SequenceDrawing;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.shell.Words;

/** Gates and states of a recurrent layer over all its steps, forward and back through time. */
final class SequencePanel implements DetailPanel {

    private static final Pattern STEP = Pattern.compile("step (\\d+)/.+");

    private final SequencePicture picture = new SequencePicture();
    private final DetailActions actions;
    private final Bundles bundles;
    private final Words words;
    private List<SequenceAnswer.Row> rows = List.of();
    private int units;

    SequencePanel(DetailActions actions, Bundles bundles, Words words) {
        this.actions = actions;
        this.bundles = bundles;
        this.words = words;
        picture.onPickStep(event -> pick(event.row, event.step, event.unit));
        picture.onPickUnit(event -> pick(rows.size() - 1, rows.isEmpty() ? 0 : rows.getLast().cells().size() - 1, event.unit));
    }

    private void pick(int row, int step, int unit) {
        if (row >= 0 && row < rows.size() && step >= 0 && step < rows.get(row).cells().size() && unit >= 0 && unit < units) {
            int node = rows.get(row).cells().get(step).node();
            if (node >= 0) {
                actions.select(node, unit);
            }
        }
    }

    @Override
    public String title() {
        return "detail.sequence";
    }

    @Override
    public Component component() {
        return picture;
    }

    @Override
    public Optional<Lens> lens(Subject subject, Selection selection) {
        NodeInfo node = selection.node();
        return subject.graph().stream()
                .filter(each -> each.layer().equals(node.layer()) && each.part().equals("step 1/output"))
                .findFirst()
                .map(output -> {
                    int unit = selection.element() % output.shape().width();
                    boolean parameter = node.role() == NodeInfo.Role.PARAMETER;
                    return new SequenceLens(node.layer(), unit, parameter ? node.id() : -1, parameter ? selection.element() : -1);
                });
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        if (answer.orElse(null) instanceof SequenceAnswer sequence) {
            rows = sequence.rows();
            units = sequence.units();
            SequenceTerms terms = SequenceTerms.of(rows);
            picture.setDrawing(drawing(sequence, terms, subject, selection));
            picture.setBundle(bundles.offer("sequence", arrays(sequence, terms)));
        }
    }

    private static Map<String, float[]> arrays(SequenceAnswer sequence, SequenceTerms terms) {
        Map<String, float[]> arrays = new HashMap<>(Map.of("terms", terms.numbers(), "weights", sequence.weightNorms()));
        for (int i = 0; i < sequence.rows().size(); i++) {
            SequenceAnswer.Row row = sequence.rows().get(i);
            arrays.put("values" + i, row.values());
            arrays.put("gradients" + i, row.gradients());
            arrays.put("norms" + i, row.norms());
        }
        arrays.put("shares", Floats.of(sequence.share().steps()));
        return arrays;
    }

    private SequenceDrawing drawing(SequenceAnswer sequence, SequenceTerms terms, Subject subject, Selection selection) {
        Matcher step = STEP.matcher(selection.node().part());
        SequenceAnswer.Share share = sequence.share();
        return new SequenceDrawing(
                sequence.units(), sequence.steps(), sequence.unit(), step.matches() ? Integer.parseInt(step.group(1)) - 1 : -1, sequence.heads(),
                sequence.rows().stream().map(row -> row(row, sequence.rows().size())).toList(), terms.templates(), terms.width(),
                share.node() < 0 ? "" : new NumberNames(subject).of(selection.node(), share.element()), share.elsewhere(), share.gradient());
    }

    private SequenceDrawing.Row row(SequenceAnswer.Row row, int count) {
        int first = (int) row.cells().stream().takeWhile(cell -> cell.node() < 0).count();
        return switch (row.part()) {
            case "input gate" -> named(row, "i", words.say("sequence.part.input"), "i = σ(s)", first);
            case "update gate" -> named(row, "z", words.say("sequence.part.update"), "z = σ(s)", first);
            case "forget gate" -> named(row, "f", words.say("sequence.part.forget"), "f = σ(s)", first);
            case "reset gate" -> named(row, "r", words.say("sequence.part.reset"), "r = σ(s)", first);
            case "candidate" -> named(row, "g", words.say("sequence.part.candidate"), "g = tanh(s)", first);
            case "output gate" -> named(row, "o", words.say("sequence.part.gate"), "o = σ(s)", first);
            case "cell" -> named(row, "c", words.say("sequence.part.cell"), "c = f · c′ + i · g", first);
            default -> named(row, "h", words.say("sequence.part.output"), output(count), first);
        };
    }

    /** By the number of rows: one of a simple layer, four of a GRU, six of an LSTM. */
    private static String output(int rows) {
        return rows == 1 ? "h = tanh(s)" : rows == 4 ? "h = g + z · (h′ − g)" : "h = o · tanh(c)";
    }

    private static SequenceDrawing.Row named(SequenceAnswer.Row row, String symbol, String name, String formula, int first) {
        return new SequenceDrawing.Row(row.part(), symbol, name, formula, first);
    }
}
