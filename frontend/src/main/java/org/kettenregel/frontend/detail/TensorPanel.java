package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.ColorScope;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.lens.Statistics;
import org.kettenregel.backend.lens.TensorAnswer;
import org.kettenregel.backend.lens.TensorLayout;
import org.kettenregel.backend.lens.TensorLens;
import org.kettenregel.backend.lens.TensorLens.Whole;
import org.kettenregel.frontend.component.TensorPicture;
import org.kettenregel.frontend.component.data.TensorFigures;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.shell.Words;

/** All numbers of a node and their gradients, cell by cell, and what they have in common. */
final class TensorPanel implements DetailPanel {

    /** Numbers beyond which nothing is copied; the browser says so. */
    private static final int MOST_COPIED = 2_000_000;

    private final TensorPicture picture = new TensorPicture();
    private final Bundles bundles;
    private final Words words;
    private ColorScope scope = ColorScope.TENSOR;
    private Optional<Selection> shown = Optional.empty();
    private Optional<TensorAnswer> drawn = Optional.empty();
    private Optional<Turned> turned = Optional.empty();
    private Whole wanted = Whole.NONE;

    /** A page that somebody has turned to, until another number is looked at. */
    private record Turned(Selection selection, int row) {}

    TensorPanel(DetailActions actions, Bundles bundles, Words words) {
        this.bundles = bundles;
        this.words = words;
        picture.onPick(event -> shown.filter(looked -> event.element >= 0 && event.element < looked.node().shape().width())
                .ifPresent(looked -> actions.select(looked.node().id(), event.element)));
        picture.onScope(event -> Stream.of(ColorScope.values()).filter(known -> name(known).equals(event.scope)).findFirst().ifPresent(known -> {
            scope = known;
            actions.refresh();
        }));
        picture.onPage(event -> shown.filter(looked -> event.row >= 0 && event.row < TensorLayout.of(looked.node().shape().sizes()).rows()).ifPresent(looked -> {
            turned = Optional.of(new Turned(looked, event.row));
            actions.refresh();
        }));
        picture.onCopy(event -> shown.filter(looked -> looked.node().shape().width() <= MOST_COPIED).ifPresent(looked -> {
            wanted = event.part.equals("gradients") ? Whole.GRADIENTS : Whole.VALUES;
            actions.refresh();
        }));
    }

    private static String name(ColorScope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return "detail.numbers";
    }

    @Override
    public Component component() {
        return picture;
    }

    @Override
    public Optional<Lens> lens(Subject subject, Selection selection) {
        TensorLayout layout = TensorLayout.of(selection.node().shape().sizes());
        int row = turned.filter(page -> page.selection().equals(selection)).map(Turned::row).orElseGet(() -> layout.rowOf(selection.element()));
        return Optional.of(new TensorLens(
                selection.node().id(), scope, layout.matrixOf(selection.element()), row / layout.rowsOfPage() * layout.rowsOfPage(), wanted));
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        shown = Optional.of(selection);
        picture.setNode(selection.node().id());
        picture.setSelected(selection.element());
        if (answer.orElse(null) instanceof TensorAnswer tensor && lens(subject, selection).orElseThrow() instanceof TensorLens page) {
            draw(selection, tensor, page);
        } else {
            picture.setBundle("");
        }
    }

    private void draw(Selection selection, TensorAnswer tensor, TensorLens page) {
        TensorLayout layout = TensorLayout.of(tensor.sizes());
        picture.setSizes(tensor.sizes());
        picture.setAxes(new AxisNames(words).of(selection.node()));
        picture.setFigures(new TensorFigures(
                name(scope), layout.rows() > layout.rowsOfPage() ? layout.rowsOfPage() : 0, tensor.valueRange(), tensor.gradientRange(), figures(tensor.ofValues()),
                tensor.ofGradients().map(TensorPanel::figures).orElse(TensorFigures.Figures.NONE)));
        if (drawn.orElse(null) != tensor) {
            drawn = Optional.of(tensor);
            picture.setBundle(bundles.offer("tensor", Map.of("values", tensor.values(), "gradients", tensor.gradients(), "page", new float[] {page.matrix(), page.firstRow()})));
        }
        tensor.whole().ifPresent(all -> {
            wanted = Whole.NONE; // it is copied once
            picture.setWhole(bundles.offer("whole", Map.of("whole", all)));
        });
    }

    private static TensorFigures.Figures figures(Statistics numbers) {
        return new TensorFigures.Figures(
                numbers.count(), numbers.zeros(), numbers.notNumbers(), numbers.infinite(), numbers.mean(), numbers.deviation(), numbers.least(),
                numbers.most(), numbers.bins());
    }
}
