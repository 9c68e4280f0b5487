package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sampling;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.AddBias;
import org.kettenregel.backend.op.Conv2d;
import org.kettenregel.backend.op.MatMul;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.Reshape;

/** The weights by which each unit of a dense or convolutional layer reads what comes before, as a picture of the shape of what is read. */
record ReadWeights(Sight sight, String layer) {

    private static final int LARGEST_SIDE = 28;
    private static final int LONGEST_STRIP = 200;
    private static final int MOST_CELLS = 32_768; // of all units together
    private static final int MOST_PLANES = 4;
    private static final int IMAGE = 3;

    /** Empty for layers without such weights. */
    Optional<UnitsAnswer.Weights> of(int units, List<Integer> shown) {
        return nodes().filter(node -> isRead(node, units)).findFirst().map(product -> read(product, units, shown));
    }

    private Stream<Node> nodes() {
        return sight.graph().nodes().stream().filter(node -> node.scope().layer().equals(layer));
    }

    private boolean isRead(Node node, int units) {
        return (node.op() instanceof MatMul || node.op() instanceof Conv2d)
                && sight.graph().node(node.inputs().getLast()).op() instanceof Parameter && sight.graph().node(node.inputs().getLast()).shape().sizes().getLast() == units;
    }

    private UnitsAnswer.Weights read(Node product, int units, List<Integer> shown) {
        Node weights = sight.graph().node(product.inputs().getLast());
        Sampling cells = cells(product, weights, shown.size());
        float[] all = sight.row(weights);
        float[] pictures = new float[shown.size() * cells.shownPlanes() * cells.shownRows() * cells.shownColumns()];
        int at = 0;
        for (int unit : shown) {
            for (int plane = 0; plane < cells.shownPlanes(); plane++) {
                for (int y = 0; y < cells.shownRows(); y++) {
                    for (int x = 0; x < cells.shownColumns(); x++) {
                        pictures[at++] = all[cells.element(plane, y, x) * units + unit];
                    }
                }
            }
        }
        Optional<Node> bias = nodes().filter(node -> node.op() instanceof AddBias && node.inputs().getFirst() == product.id())
                .findFirst().map(sum -> sight.graph().node(sum.inputs().getLast()));
        return new UnitsAnswer.Weights(weights.id(), cells, pictures, bias.map(Node::id).orElse(-1), bias.map(node -> chosen(sight.row(node), shown)).orElse(Floats.NONE));
    }

    private static float[] chosen(float[] numbers, List<Integer> shown) {
        float[] chosen = new float[shown.size()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = numbers[shown.get(i)];
        }
        return chosen;
    }

    /** A kernel as it is; what was an image before it was made a row as that image; else one row. */
    private Sampling cells(Node product, Node weights, int pictures) {
        List<Integer> sizes = weights.shape().sizes();
        if (product.op() instanceof Conv2d) {
            return new Sampling(sizes.get(2), sizes.get(0), sizes.get(1), Math.min(MOST_PLANES, sizes.get(2)), sizes.get(0), sizes.get(1));
        }
        Node read = sight.graph().node(product.inputs().getFirst());
        List<Integer> before = read.op() instanceof Reshape ? sight.graph().node(read.inputs().getFirst()).shape().sizes() : List.of();
        if (before.size() == IMAGE && before.get(0) > 1 && before.get(1) > 1) {
            int planes = Math.min(MOST_PLANES, before.get(2));
            int side = Math.clamp((int) Math.sqrt((double) MOST_CELLS / pictures / planes), 4, LARGEST_SIDE);
            return new Sampling(before.get(2), before.get(0), before.get(1), planes, Math.min(side, before.get(0)), Math.min(side, before.get(1)));
        }
        return new Sampling(1, 1, sizes.getFirst(), 1, 1, Math.min(LONGEST_STRIP, sizes.getFirst()));
    }
}
