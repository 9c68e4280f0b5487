package org.kettenregel.backend.lens;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.MaxPool2d;
import org.kettenregel.backend.op.Pool;
import org.kettenregel.backend.op.Reader;

/** What a pooling makes of one channel, and where the gradient goes. */
public record PoolLens(int node, int channel) implements Lens {

    @Override
    public Optional<Answer> look(Sight sight) {
        if (node < 0 || node >= sight.graph().nodes().size() || !(sight.graph().node(node).op() instanceof Pool pool)) {
            return Optional.empty();
        }
        Node looked = sight.graph().node(node);
        WindowSizes sizes = WindowSizes.of(pool.window());
        if (channel < 0 || channel >= sizes.outChannels() || !sight.computed(looked)) {
            return Optional.empty();
        }
        if (WindowTooLarge.is(sizes)) {
            return Optional.of(new WindowTooLarge(sizes, WindowTooLarge.numbers(sizes)));
        }
        Node image = sight.graph().node(looked.inputs().getFirst());
        float[] factors = factors(sight, looked, pool, sizes);
        return Optional.of(new PoolAnswer(
                sizes, pool instanceof MaxPool2d, sight.row(image), sight.row(looked), winners(sight, looked, sizes), factors,
                sight.gradientReady(looked) ? Optional.of(backward(sight, looked, sizes, factors)) : Optional.empty(), ImageRows.range(sight)));
    }

    private float[] winners(Sight sight, Node looked, WindowSizes sizes) {
        if (!(looked.op() instanceof MaxPool2d)) {
            return new float[0];
        }
        int start = sight.place(looked, 0);
        float[] row = Arrays.copyOfRange(sight.saved(looked, 0), start, start + looked.shape().width());
        return ImageRows.channel(row, sizes.outChannels(), channel);
    }

    private float[] factors(Sight sight, Node looked, Pool pool, WindowSizes sizes) {
        Reader reader = sight.reader(looked);
        int firstOut = sight.place(looked, 0);
        int firstIn = sight.place(sight.graph().node(looked.inputs().getFirst()), 0);
        float[] factors = new float[sizes.places() * sizes.cells()];
        Arrays.fill(factors, Float.NaN);
        for (int place = 0; place < sizes.places(); place++) {
            for (int cell = 0; cell < sizes.cells(); cell++) {
                int pixel = sizes.pixel(place, cell);
                if (pixel >= 0) {
                    factors[place * sizes.cells() + cell] = (float) pool.localDerivative(
                            0, firstIn + pixel * sizes.inChannels() + channel, firstOut + place * sizes.outChannels() + channel, reader);
                }
            }
        }
        return factors;
    }

    private PoolAnswer.Backward backward(Sight sight, Node looked, WindowSizes sizes, float[] factors) {
        Node image = sight.graph().node(looked.inputs().getFirst());
        float[] arrives = sight.gradientRow(looked);
        float[] shares = new float[factors.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) ((double) factors[i] * arrives[i / sizes.cells() * sizes.outChannels() + channel]);
        }
        float[] whole = sight.trial(looked.op(), List.of(image.shape()), List.of(sight.row(image))).backward(0, arrives);
        return new PoolAnswer.Backward(
                arrives, shares, ImageRows.channel(whole, sizes.inChannels(), channel), sight.graph().gradientNodes().get(image.id()));
    }
}
