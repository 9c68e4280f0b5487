package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.compile.Outline;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.shape.Shape;

/** What the layers of an experiment read and give for one sample. */
record WrittenShapes(Experiment experiment, Outline outline) {

    static WrittenShapes of(Experiment experiment) {
        return new WrittenShapes(experiment, Outline.of(experiment));
    }

    Shape input() {
        return outline.input();
    }

    /** What the layer reads, the first of several. */
    Shape before(Layer layer) {
        int id = layer.inputs().getFirst();
        return id == Layer.INPUT ? input() : after(experiment.layer(id));
    }

    Shape after(Layer layer) {
        return outline.layers().get(layer.key()).shape();
    }

    /** Those that a reshaping has, without the zeros for none. */
    static List<Integer> sizes(ReshapeLayer reshape) {
        List<Integer> sizes = new ArrayList<>(List.of(reshape.first()));
        if (reshape.second() > 0 || reshape.third() > 0) {
            sizes.add(Math.max(1, reshape.second()));
        }
        if (reshape.third() > 0) {
            sizes.add(reshape.third());
        }
        return sizes;
    }
}
