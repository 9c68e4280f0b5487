package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.lens.WindowReachAnswer;
import org.kettenregel.backend.lens.WindowReachAnswer.Area;
import org.kettenregel.backend.lens.WindowReachLens;
import org.kettenregel.frontend.component.ReachPicture;
import org.kettenregel.frontend.component.data.ReachDrawing;
import org.kettenregel.frontend.frames.Bundles;

/** The receptive field of a cell of an image, on networks with windows. */
final class ReachPanel implements DetailPanel {

    private final ReachPicture picture = new ReachPicture();
    private final Bundles bundles;

    ReachPanel(Bundles bundles) {
        this.bundles = bundles;
    }

    @Override
    public String title() {
        return "detail.reach";
    }

    @Override
    public Component component() {
        return picture;
    }

    @Override
    public Optional<Lens> lens(Subject subject, Selection selection) {
        NodeInfo node = selection.node();
        boolean image = node.shape().batched() && node.shape().sizes().size() == 3;
        boolean windows = subject.graph().stream().anyMatch(each -> WindowPlace.isConvolution(each) || WindowPlace.isPooling(each));
        return image && windows ? Optional.of(new WindowReachLens(node.id(), selection.element())) : Optional.empty();
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        if (!(answer.orElse(null) instanceof WindowReachAnswer reach)) {
            picture.setDrawing(Optional.empty());
            return;
        }
        Area first = reach.before().getFirst();
        boolean given = reach.image().length > 0;
        picture.setDrawing(Optional.of(new ReachDrawing(
                "(%d, %d)".formatted(reach.row(), reach.column()), given ? first.height() : 0, first.width(),
                given ? reach.image().length / (first.height() * first.width()) : 0, layers(subject, reach.before()), layers(subject, reach.behind().stream()
                        .filter(area -> !subject.graph().get(area.node()).layer().equals(selection.node().layer())).toList()))));
        picture.setBundle(bundles.offer("reach", Map.of("image", reach.image())));
    }

    /** The last image of each layer: what it makes of its windows keeps their size. */
    private static List<ReachDrawing.ReachArea> layers(Subject subject, List<Area> areas) {
        Map<String, ReachDrawing.ReachArea> last = new LinkedHashMap<>();
        for (Area area : areas) {
            String layer = subject.graph().get(area.node()).layer();
            last.put(layer, new ReachDrawing.ReachArea(
                    subject.layers().apply(layer), area.top(), area.left(), area.rows(), area.columns(), area.height(), area.width()));
        }
        return List.copyOf(last.values());
    }
}
