package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.lens.WindowReachAnswer.Area;
import org.kettenregel.backend.op.Input;

/**
 * The receptive field of a cell: the pixels before that it depends on, and those behind that depend on it.
 *
 * @param node    an image
 * @param element of one row of the node
 */
public record WindowReachLens(int node, int element) implements Lens {

    @Override
    public Optional<Answer> look(Sight sight) {
        if (node < 0 || node >= sight.graph().nodes().size()) {
            return Optional.empty();
        }
        Node looked = sight.graph().node(node);
        if (!ImageRows.isImage(looked) || element < 0 || element >= looked.shape().width() || !sight.computed(looked)) {
            return Optional.empty();
        }
        int pixel = element / looked.shape().size(2);
        int row = pixel / looked.shape().size(1);
        int column = pixel % looked.shape().size(1);
        Area cell = new Area(node, looked.shape().size(0), looked.shape().size(1), row, column, row, column);
        WindowReach reach = new WindowReach(sight);
        List<Area> before = reach.before(cell);
        boolean found = sight.graph().node(before.getFirst().node()).op() instanceof Input;
        return Optional.of(new WindowReachAnswer(
                row, column, found ? sight.row(sight.graph().node(before.getFirst().node())) : new float[0], before, reach.behind(cell), !found));
    }
}
