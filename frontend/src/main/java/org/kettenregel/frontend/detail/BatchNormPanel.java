package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.BatchNormAnswer;
import org.kettenregel.backend.lens.BatchNormLens;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.frontend.component.NumberTables;
import org.kettenregel.frontend.component.data.TablesDrawing;
import org.kettenregel.frontend.shell.Words;

/** Mean and variance of a batch normalization, and the two means that its backward step takes away. */
final class BatchNormPanel implements DetailPanel {

    private final NumberTables tables = new NumberTables();
    private final Words words;

    BatchNormPanel(Words words) {
        this.words = words;
    }

    @Override
    public String title() {
        return "detail.norm";
    }

    @Override
    public Component component() {
        return tables;
    }

    @Override
    public Optional<Lens> lens(Subject subject, Selection selection) {
        return norm(subject, selection)
                .map(each -> new BatchNormLens(each.id(), selection.element() % each.shape().width()));
    }

    private static Optional<NodeInfo> norm(Subject subject, Selection selection) {
        return subject.graph().stream()
                .filter(each -> each.kind().equals("BatchNorm") && each.layer().equals(selection.node().layer()))
                .findFirst();
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        if (answer.orElse(null) instanceof BatchNormAnswer norm) {
            tables.setDrawing(new TablesDrawing(words.say("norm.sentence", norm.rows()), List.of(features(norm, norm(subject, selection).orElseThrow().inputs()), gradient(norm)), List.of(), ""));
        } else {
            tables.setDrawing(new TablesDrawing(words.say("tables.none"), List.of(), List.of(), ""));
        }
    }

    /** @param inputs the numbers, their scales, their shifts, then what is kept of the runs before */
    private TablesDrawing.Table features(BatchNormAnswer norm, List<Integer> inputs) {
        List<String> columns = List.of(
                words.say("norm.feature"), words.say("norm.mean"), words.say("norm.variance"), words.say("norm.running.mean"),
                words.say("norm.running.variance"), "γ", "β", words.say("norm.mean.gradient"), words.say("norm.mean.product"));
        List<TablesDrawing.Line> lines = norm.features().stream()
                .map(each -> new TablesDrawing.Line(
                        String.valueOf(each.number() + 1),
                        new double[] {each.mean(), each.variance(), each.runningMean(), each.runningVariance(), each.scale(), each.shift(),
                            each.meanGradient(), each.meanProduct()},
                        each.number(), each.number() == norm.gradient().feature()))
                .toList();
        return new TablesDrawing.Table(words.say("norm.features"), columns, List.of(-1, -1, -1, -1, inputs.get(1), inputs.get(2), -1, -1), lines);
    }

    private TablesDrawing.Table gradient(BatchNormAnswer norm) {
        BatchNormAnswer.Gradient gradient = norm.gradient();
        return new TablesDrawing.Table(
                words.say("norm.gradient"), List.of("", ""),
                List.of(line("z = (x − μ)/√(σ² + ε)", gradient.normal()), line("√(σ² + ε)", gradient.deviation()), line(words.say("norm.arriving"), gradient.arriving()),
                        line("γ/√(σ² + ε) · (ȳ − m₁ − z · m₂)", gradient.formula()), line(words.say("norm.engine"), gradient.engine())));
    }

    private static TablesDrawing.Line line(String head, double number) {
        return new TablesDrawing.Line(head, new double[] {number}, 0, false);
    }
}
