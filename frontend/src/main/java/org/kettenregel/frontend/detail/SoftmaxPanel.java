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
        return softmax(subject, selection).map(node -> new SoftmaxLens(node.id()));
    }

    private static Optional<NodeInfo> softmax(Subject subject, Selection selection) {
        NodeInfo node = selection.node();
        return Stream.concat(Stream.of(node), subject.graph().stream().filter(each -> each.inputs().contains(node.id()) || node.inputs().contains(each.id())))
                .filter(each -> each.kind().equals("Softmax"))
                .findFirst();
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        if (answer.orElse(null) instanceof SoftmaxAnswer softmax) {
            tables.setDrawing(new TablesDrawing(
                    words.say(softmax.targets().length > 0 ? "softmax.entropy" : "softmax.alone"),
                    List.of(vectors(softmax, subject, selection), jacobian(softmax.jacobian())), List.of(), ""));
        } else {
            tables.setDrawing(new TablesDrawing(words.say("tables.none"), List.of(), List.of(), ""));
        }
    }

    /** @param node in which its numbers stand, -1 for none */
    private record Column(String name, int node, double[] numbers) {}

    private TablesDrawing.Table vectors(SoftmaxAnswer softmax, Subject subject, Selection selection) {
        NodeInfo node = softmax(subject, selection).orElseThrow();
        int scores = node.inputs().getFirst();
        List<Column> columns = Stream.of(
                        new Column("z", scores, softmax.scores()), new Column("p", node.id(), softmax.probabilities()),
                        new Column("y", target(subject, node), softmax.targets()), new Column("∂L/∂p", node.id(), softmax.upstream()),
                        new Column("∂L/∂p · J", -1, softmax.product()), new Column("(p − y) · ∂L/∂H", -1, softmax.shortcut()),
                        new Column(words.say("softmax.engine"), scores, softmax.engine()))
                .filter(column -> column.numbers().length > 0).toList();
        List<TablesDrawing.Line> lines = IntStream.range(0, softmax.scores().length)
                .mapToObj(i -> new TablesDrawing.Line(
                        String.valueOf(i + 1), columns.stream().mapToDouble(column -> column.numbers()[i]).toArray(), i, i == selection.element()))
                .toList();
        return new TablesDrawing.Table(
                words.say("softmax.vectors"), Stream.concat(Stream.of("j"), columns.stream().map(Column::name)).toList(),
                columns.stream().map(Column::node).toList(), lines);
    }

    /** What its probabilities are compared with; -1 for nothing. */
    private static int target(Subject subject, NodeInfo softmax) {
        return subject.graph().stream().filter(each -> each.inputs().contains(softmax.id())).flatMap(each -> each.inputs().stream())
                .filter(input -> subject.graph().get(input).role() == NodeInfo.Role.TARGET).findFirst().orElse(-1);
    }

    private TablesDrawing.Table jacobian(DoubleMatrix matrix) {
        List<String> columns = new ArrayList<>(List.of("∂pᵢ/∂zⱼ"));
        IntStream.rangeClosed(1, matrix.columns()).forEach(column -> columns.add(String.valueOf(column)));
        List<TablesDrawing.Line> lines = IntStream.range(0, matrix.rows())
                .mapToObj(row -> new TablesDrawing.Line(
                        String.valueOf(row + 1), Arrays.copyOfRange(matrix.numbers(), row * matrix.columns(), (row + 1) * matrix.columns()), row, false))
                .toList();
        return new TablesDrawing.Table(words.say("softmax.jacobian"), columns, lines);
    }
}
