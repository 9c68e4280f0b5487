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
import org.kettenregel.backend.lens.TensorLens;
import org.kettenregel.frontend.component.TensorPicture;
import org.kettenregel.frontend.component.data.TensorFigures;
import org.kettenregel.frontend.frames.Bundles;

/** All numbers of a node and their gradients, cell by cell, and what they have in common. */
final class TensorPanel implements DetailPanel {

    private final TensorPicture picture = new TensorPicture();
    private final Bundles bundles;
    private ColorScope scope = ColorScope.TENSOR;
    private int node = -1;
    private int width;

    TensorPanel(DetailActions actions, Bundles bundles) {
        this.bundles = bundles;
        picture.onPick(event -> {
            if (event.element >= 0 && event.element < width) {
                actions.select(node, event.element);
            }
        });
        picture.onScope(event -> Stream.of(ColorScope.values()).filter(known -> name(known).equals(event.scope)).findFirst().ifPresent(known -> {
            scope = known;
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
        return Optional.of(new TensorLens(selection.node().id(), scope));
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        node = selection.node().id();
        width = selection.node().shape().width();
        picture.setSelected(selection.element());
        if (answer.orElse(null) instanceof TensorAnswer tensor) {
            picture.setSizes(tensor.sizes());
            picture.setFigures(new TensorFigures(
                    name(scope), tensor.valueRange(), tensor.gradientRange(), figures(tensor.ofValues()),
                    tensor.ofGradients().map(TensorPanel::figures).orElse(TensorFigures.Figures.NONE)));
            picture.setBundle(bundles.offer("tensor", Map.of("values", tensor.values(), "gradients", tensor.gradients())));
        } else {
            picture.setBundle("");
        }
    }

    private static TensorFigures.Figures figures(Statistics numbers) {
        return new TensorFigures.Figures(
                numbers.count(), numbers.zeros(), numbers.notNumbers(), numbers.infinite(), numbers.mean(), numbers.deviation(), numbers.least(),
                numbers.most(), numbers.bins());
    }
}
