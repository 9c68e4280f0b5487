package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.inspect.Origin;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Floats;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.lens.TermsAnswer;
import org.kettenregel.backend.lens.TermsLens;
import org.kettenregel.frontend.component.TermsTable;
import org.kettenregel.frontend.component.data.NamedTensor;
import org.kettenregel.frontend.component.data.TermsFigures;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.shell.Words;

/** All summands of a number that is a sum, or of its gradient. */
final class TermsPanel implements DetailPanel {

    private final TermsTable table = new TermsTable();
    private final Bundles bundles;
    private final Words words;
    private Optional<Boolean> chosen = Optional.empty(); // the gradient rather than the value; without a choice as the pass has it
    private List<NodeInfo> nodes = List.of();
    private Optional<TermsAnswer> drawn = Optional.empty();

    TermsPanel(DetailActions actions, Bundles bundles, Words words) {
        this.bundles = bundles;
        this.words = words;
        table.onSide(event -> {
            chosen = Optional.of(event.gradient);
            actions.refresh();
        });
        table.onPick(event -> {
            if (event.node >= 0 && event.node < nodes.size() && event.element >= 0 && event.element < nodes.get(event.node).shape().width()) {
                if (event.row >= 0) {
                    actions.turnTo(event.row);
                }
                actions.select(event.node, event.element);
            }
        });
    }

    /** From now on the summands of the gradient, or of the value. */
    void show(boolean ofGradient) {
        chosen = Optional.of(ofGradient);
    }

    @Override
    public String title() {
        return "detail.terms";
    }

    @Override
    public Component component() {
        return table;
    }

    @Override
    public Optional<Lens> lens(Subject subject, Selection selection) {
        return Optional.of(new TermsLens(selection.node().id(), selection.element(), chosen.orElse(selection.gradient())));
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        nodes = subject.graph();
        boolean gradient = chosen.orElse(selection.gradient());
        table.setGradient(gradient);
        if (answer.orElse(null) instanceof TermsAnswer terms) {
            table.setSum(Optional.of(new TermsFigures(gradient, terms.count(), terms.zeros(), terms.factor(), terms.total())));
            draw(subject, terms);
        } else {
            table.setSum(Optional.empty());
            table.setBundle("");
            drawn = Optional.empty();
        }
    }

    private void draw(Subject subject, TermsAnswer terms) {
        if (drawn.orElse(null) == terms) {
            return; // thousands of numbers that stand there already
        }
        drawn = Optional.of(terms);
        NumberNames names = new NumberNames(subject);
        AxisNames axes = new AxisNames(words);
        table.setTensors(terms.origins().stream().flatMap(Optional::stream).map(Origin::node).distinct().sorted().map(nodes::get)
                .map(node -> new NamedTensor(node.id(), names.of(node), node.shape().sizes(), axes.of(node))).toList());
        table.setBundle(bundles.offer("terms", Map.of(
                "left", Floats.of(terms.left()), "right", Floats.of(terms.right()), "products", Floats.of(terms.products()), "numbers", Floats.of(IntStream.of(terms.places()).asDoubleStream().toArray()),
                "places", places(terms.origins()))));
    }

    /** Node, element and row of each, the row -1 for what all samples share; such numbers are below 2^24, which a float holds. */
    private float[] places(List<Optional<Origin>> origins) {
        float[] places = new float[3 * origins.size()];
        for (int i = 0; i < origins.size(); i++) {
            int at = 3 * i;
            places[at] = -1;
            origins.get(i).ifPresent(origin -> {
                NodeInfo node = nodes.get(origin.node());
                places[at] = origin.node();
                places[at + 1] = origin.element() % node.shape().width();
                places[at + 2] = node.shape().batched() ? origin.element() / node.shape().width() : -1;
            });
        }
        return places;
    }
}
