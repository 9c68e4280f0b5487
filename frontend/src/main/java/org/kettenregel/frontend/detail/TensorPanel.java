package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.lens.TensorAnswer;
import org.kettenregel.backend.lens.TensorLens;
import org.kettenregel.frontend.component.TensorPicture;
import org.kettenregel.frontend.frames.Bundles;

/** All numbers of a node and their gradients, cell by cell. */
final class TensorPanel implements DetailPanel {

    private final TensorPicture picture = new TensorPicture();
    private final Bundles bundles;
    private int node = -1;

    TensorPanel(DetailActions actions, Bundles bundles) {
        this.bundles = bundles;
        picture.onPick(event -> actions.select(node, event.element));
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
        return Optional.of(new TensorLens(selection.node().id()));
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        node = selection.node().id();
        picture.setSelected(selection.element());
        if (answer.orElse(null) instanceof TensorAnswer tensor) {
            picture.setSizes(tensor.sizes());
            picture.setBundle(bundles.offer("tensor", Map.of("values", tensor.values(), "gradients", tensor.gradients())));
        } else {
            picture.setBundle("");
        }
    }
}
