package org.kettenregel.backend.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Inspector;
import org.kettenregel.backend.inspect.LayerPicture;
import org.kettenregel.backend.inspect.LayerPictures;

/** What is drawn of a network: its answers over the plane of its inputs, or what its layers give for a sample; and its smaller parameters. */
final class Gallery {

    /** Larger parameters are not drawn as lines. */
    private static final int DRAWN = 4096;

    /** Nanoseconds between two pictures of the layers while training: more of them nobody can follow. */
    private static final long PICTURE_PAUSE = 100_000_000;

    private final Prepared prepared;
    private final Optional<Painter> painter;
    private final Optional<LayerPictures> layers;
    private final Calm calm = new Calm(PICTURE_PAUSE, System::nanoTime);

    /**
     * @param run   that is looked at
     * @param room  bytes that are left for pictures
     * @param owner of the frame they are painted in
     */
    Gallery(Prepared prepared, TrainingRun run, Inspector inspector, long room, Parts owner) {
        Graph graph = prepared.graph();
        this.prepared = prepared;
        this.painter = Painter.canPaint(graph, room)
                ? Optional.of(owner.own(new Painter(prepared.device(), graph, prepared.parameters(), domain(prepared.loaded().data()), room)))
                : Optional.empty();
        this.layers = painter.isEmpty() && graph.readsSamples() ? Optional.of(new LayerPictures(run, inspector)) : Optional.empty();
    }

    /** Half the width of a window that shows all points. */
    private static double domain(Dataset data) {
        float[] features = new float[data.inputShape().width()];
        double largest = 1;
        for (int sample = 0; sample < data.size(); sample++) {
            data.copyFeatures(sample, features, 0);
            for (float feature : features) {
                largest = Math.max(largest, Math.abs(feature));
            }
        }
        return largest <= Painter.DOMAIN ? Painter.DOMAIN : Math.ceil(largest * 1.1);
    }

    /** The most bytes that painting takes. */
    long bytes() {
        return painter.isPresent() ? Painter.MOST_BYTES : 0;
    }

    /**
     * @param awaited whether somebody waits for what comes next, so that the pictures stay those before where painting takes long
     * @param resting whether nothing moves, so that it may be long till there is something else to paint
     */
    Optional<Pictures> paint(BooleanSupplier awaited, boolean resting) {
        Optional<Pictures> pictures = painter.map(brush -> brush.paint(awaited));
        if (resting) {
            painter.ifPresent(Painter::rest);
        }
        return pictures;
    }

    /** Whether the pictures painted last are of weights before those of now. */
    boolean isBehind() {
        return painter.filter(Painter::isBehind).isPresent();
    }

    /**
     * What the layers have given for a row of the batch.
     *
     * @param always also shortly after the last time
     */
    Optional<List<LayerPicture>> layers(Vantage view, boolean always) {
        return layers.filter(pictures -> calm.due() || always)
                .map(own -> view.apart() ? new LayerPictures(view.run(), view.inspector()) : own)
                .map(pictures -> pictures.of(view.row()));
    }

    List<ParameterSnapshot> parameters() {
        List<ParameterSnapshot> list = new ArrayList<>();
        for (Node node : prepared.graph().parameters()) {
            int count = node.shape().width();
            if (count <= DRAWN) {
                int columns = node.shape().sizes().getLast();
                list.add(new ParameterSnapshot(node.scope().toString(), count / columns, columns, prepared.parameters().numbers(node.id())));
            }
        }
        return list;
    }
}
