package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.DoubleMatrix;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.lens.SoftmaxAnswer;
import org.kettenregel.backend.lens.SoftmaxLens;
import org.kettenregel.frontend.component.NumberTables;
import org.kettenregel.frontend.component.data.TablesDrawing;
import org.kettenregel.frontend.shell.Words;

/** A softmax with its Jacobian, and how this shrinks to p - y in front of a cross-entropy. */
final class SoftmaxPanel implements DetailPanel {

    private final NumberTables tables = new NumberTables();
    private final Words words;

    SoftmaxPanel(Words words) {
        this.words = words;
    }

    @Override
    public String title() {
        return "detail.softmax";
    }

    @Override
    public Component component() {
        return tables;
    }

    /** The softmax that is selected, or that reads or is read by what is selected. */
    @Override
    public Optional<Lens> lens(Subject subject, Selection selection) {
        NodeInfo node = selection.node();
        return Stream.concat(Stream.of(node), subject.graph().stream().filter(each -> each.inputs().contains(node.id()) || node.inputs().contains(each.id())))
                .filter(each -> each.kind().equals("Softmax"))
                .findFirst()
                .map(each -> new SoftmaxLens(each.id()));
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        if (answer.orElse(null) instanceof SoftmaxAnswer softmax) {
            tables.setDrawing(new TablesDrawing(
                    words.say(softmax.targets().length > 0 ? "softmax.entropy" : "softmax.alone"),
                    List.of(vectors(softmax, selection.element()), jacobian(softmax.jacobian())), List.of(), ""));
        } else {
            tables.setDrawing(new TablesDrawing(words.say("tables.none"), List.of(), List.of(), ""));
        }
    }

    private TablesDrawing.Table vectors(SoftmaxAnswer softmax, int looked) {
        List<String> columns = new ArrayList<>(List.of("j", "z", "p"));
        List<double[]> numbers = new ArrayList<>(List.of(softmax.scores(), softmax.probabilities()));
        add(columns, numbers, "y", softmax.targets());
        add(columns, numbers, "∂L/∂p", softmax.upstream());
        add(columns, numbers, "∂L/∂p · J", softmax.product());
        add(columns, numbers, "(p − y) · ∂L/∂H", softmax.shortcut());
        add(columns, numbers, words.say("softmax.engine"), softmax.engine());
        List<TablesDrawing.Line> lines = IntStream.range(0, softmax.scores().length)
                .mapToObj(i -> new TablesDrawing.Line(String.valueOf(i + 1), numbers.stream().mapToDouble(column -> column[i]).toArray(), i == looked))
                .toList();
        return new TablesDrawing.Table(words.say("softmax.vectors"), columns, lines);
    }

    private static void add(List<String> columns, List<double[]> numbers, String name, double[] column) {
        if (column.length > 0) {
            columns.add(name);
            numbers.add(column);
        }
    }

    private TablesDrawing.Table jacobian(DoubleMatrix matrix) {
        List<String> columns = new ArrayList<>(List.of("∂pᵢ/∂zⱼ"));
        IntStream.rangeClosed(1, matrix.columns()).forEach(column -> columns.add(String.valueOf(column)));
        List<TablesDrawing.Line> lines = IntStream.range(0, matrix.rows())
                .mapToObj(row -> new TablesDrawing.Line(
                        String.valueOf(row + 1), Arrays.copyOfRange(matrix.numbers(), row * matrix.columns(), (row + 1) * matrix.columns()), false))
                .toList();
        return new TablesDrawing.Table(words.say("softmax.jacobian"), columns, lines);
    }
}
