package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Upsample2d;
import org.kettenregel.kernels.ImageShape;

/** An image {@code factor} times as high and as wide: every cell becomes a block of equal cells. */
@Named(order = 15, id = "upsampling")
public record Upsampling(@Knob(min = 1, max = 8, step = 1) int factor) implements LayerSpec {

    private static final String NAME = "upsampling layer";

    public Upsampling {
        Sizes.require(NAME, "factor", factor, Sizes.MOST_CELLS);
    }

    public Upsampling() {
        this(2);
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Node x = inputs.getFirst();
        ImageShape image = Images.of(NAME, x.shape());
        Images.sized(NAME, (long) image.height() * factor, (long) image.width() * factor, image.channels());
        return graph.add("upsampling", new Upsample2d(image, factor, factor), x);
    }
}
