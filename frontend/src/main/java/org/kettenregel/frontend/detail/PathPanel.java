package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.lens.PathAnswer;
import org.kettenregel.backend.lens.PathLens;
import org.kettenregel.frontend.component.PathList;
import org.kettenregel.frontend.shell.Words;

/** How the selected number reaches the loss, or an output of the network. */
final class PathPanel implements DetailPanel {

    /** More outputs are not offered. */
    private static final int MOST_OUTPUTS = 12;

    private final PathList list = new PathList();
    private final Words words;
    private int end; // 0 for the loss, then the outputs

    PathPanel(DetailActions actions, Words words) {
        this.words = words;
        list.onEnd(event -> {
            end = event.index;
            actions.refresh();
        });
    }

    @Override
    public String title() {
        return "detail.paths";
    }

    @Override
    public Component component() {
        return list;
    }

    @Override
    public Optional<Lens> lens(Subject subject, Selection selection) {
        return switch (selection.node().role()) {
            case LOSS, TARGET -> Optional.empty();
            case INPUT, PARAMETER, OPERATION -> Optional.of(lens(selection, outputs(subject, selection.node())));
        };
    }

    private Lens lens(Selection selection, Optional<NodeInfo> outputs) {
        int output = end - 1;
        return outputs.filter(node -> output >= 0 && output < offered(node))
                .map(node -> new PathLens(selection.node().id(), selection.element(), node.id(), output))
                .orElseGet(() -> new PathLens(selection.node().id(), selection.element()));
    }

    /** The network's answer, which stands right before what it is compared with; empty for a node that does not come before it. */
    private static Optional<NodeInfo> outputs(Subject subject, NodeInfo from) {
        return subject.graph().stream()
                .filter(node -> node.role() == NodeInfo.Role.TARGET && node.id() - 1 > from.id()).findFirst()
                .map(node -> subject.graph().get(node.id() - 1));
    }

    private static int offered(NodeInfo outputs) {
        return Math.min(MOST_OUTPUTS, outputs.shape().width());
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        Optional<NodeInfo> outputs = outputs(subject, selection.node());
        PathLens lens = (PathLens) lens(selection, outputs);
        NumberNames names = new NumberNames(subject);
        NodeInfo loss = subject.graph().stream().filter(node -> node.role() == NodeInfo.Role.LOSS).findFirst().orElseThrow();
        Stream<String> ends = Stream.concat(
                Stream.of(names.of(loss)),
                outputs.stream().flatMap(node -> IntStream.range(0, offered(node)).mapToObj(output -> names.of(node, output))));
        boolean toLoss = lens.to() == PathLens.LOSS;
        String start = names.of(selection.node(), selection.element());
        String question = toLoss
                ? words.say("paths.question.loss", start)
                : words.say("paths.question", start, names.of(outputs.orElseThrow(), lens.toElement()));
        Stream<String> places = Stream.concat(
                names.place(selection.node(), selection.element(), words).stream(),
                toLoss ? Stream.empty() : names.place(outputs.orElseThrow(), lens.toElement(), words).stream());
        PathWords text = new PathWords(names, words, start, question, places.toList(), ends.toList(), toLoss ? 0 : lens.toElement() + 1, toLoss ? loss.id() : lens.to());
        list.setPaths(answer.orElse(null) instanceof PathAnswer paths ? text.of(paths) : text.unknown());
    }
}
