package org.kettenregel.backend.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.WiringEdits;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.GlobalAveragePooling;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.shape.Shape;

/** What may let a layer read what it is given: another layer in between, or other values of this layer or of those before it. Not all of them will. */
final class ShapeFixes {

    private static final int ROW = 1;
    private static final int SEQUENCE = 2;
    private static final int IMAGE = 3;

    private final Experiment e;
    private final Layer layer;
    private final List<Shape> reads;
    private final List<Layer> above;

    ShapeFixes(Experiment e, CostSheet sheet, Layer layer) {
        this.e = e;
        this.layer = layer;
        this.reads = sheet.layers().stream().filter(cost -> cost.key().equals(layer.key())).findFirst().orElseThrow().reads();
        this.above = above();
    }

    /** All that the layer is computed from, nearest first. */
    private List<Layer> above() {
        Set<Integer> wanted = new LinkedHashSet<>(layer.inputs());
        List<Layer> found = new ArrayList<>();
        for (Layer each : e.layers().reversed()) {
            if (wanted.contains(each.id())) {
                found.add(each);
                wanted.addAll(each.inputs());
            }
        }
        return found;
    }

    Stream<Supplier<Fix>> all() {
        return Stream.of(between(), values(), removals()).flatMap(ways -> ways);
    }

    /* ---- another layer in between ---- */

    private Stream<Supplier<Fix>> between() {
        return IntStream.range(0, reads.size()).boxed().flatMap(place -> {
            Shape shape = reads.get(place);
            int rank = shape.sizes().size();
            return Stream.of(
                            when(rank >= SEQUENCE && !sequenceWanted(), () -> put("flatten", place, new Flatten())),
                            when(rank == IMAGE, () -> put("global-average", place, new GlobalAveragePooling())),
                            when(rank == ROW, () -> reshape(place, imageOf(shape))),
                            when(rank == IMAGE, () -> reshape(place, List.of(shape.size(0), shape.size(1) * shape.size(2)))),
                            when(rank == ROW, () -> reshape(place, List.of(shape.size(0), 1))),
                            projection(place, shape))
                    .flatMap(way -> way);
        });
    }

    /** A recurrent layer reads rows of a picture as steps; a flat row would have lost them. */
    private boolean sequenceWanted() {
        return KnobEdits.has(e.specOf(layer), "everyStep");
    }

    private Fix put(String id, int place, LayerSpec spec, Object... arguments) {
        return Fix.of("insert-" + id, layer.key(), WiringEdits.insertBetween(e, layer.inputs().get(place), layer.id(), spec), arguments);
    }

    private Fix reshape(int place, List<Integer> sizes) {
        int third = sizes.size() == IMAGE ? sizes.get(2) : 0;
        return put("reshape", place, new ReshapeLayer(sizes.get(0), sizes.get(1), third), Shape.perSample(sizes.stream().mapToInt(i -> i).toArray()));
    }

    /** The pictures of the data, if a row holds as many numbers; else a square of one channel. */
    private List<Integer> imageOf(Shape row) {
        Shape input = e.data().signature().input();
        int side = (int) Math.sqrt(row.width());
        return input.sizes().size() == IMAGE && input.width() == row.width() ? input.sizes() : List.of(side, side, 1);
    }

    /** What is given one way gets as many features as what is given the other way: on the short way first. */
    private Stream<Supplier<Fix>> projection(int place, Shape shape) {
        int other = (place + 1) % reads.size();
        Shape wanted = reads.get(other);
        int rank = shape.sizes().size();
        if (reads.size() < 2 || rank != wanted.sizes().size() || rank == 0) {
            return Stream.of();
        }
        int features = wanted.sizes().getLast();
        int stride = rank == IMAGE ? Math.max(1, Math.ceilDiv(shape.size(0), wanted.size(0))) : 1;
        LayerSpec spec = rank == IMAGE
                ? new Conv2D(features, 1, stride, Padding.SAME, 1, new Linear(), true, new Conv2D().initializer())
                : new Dense(features, new Linear());
        return Stream.of(() -> put(rank == IMAGE ? "convolution" : "dense", place, spec, features));
    }

    /* ---- other values ---- */

    private Stream<Supplier<Fix>> values() {
        return Stream.of(
                        knobs("stride", convolutions(), "stride", 1),
                        knobs("padding", List.of(layer), "padding", Padding.SAME),
                        knobs("padding", above, "padding", Padding.SAME),
                        when(layer.spec().joins(), () -> sizeKept(above)),
                        when(layer.spec().joins(), this::strideLeftOut),
                        smallerWindow(),
                        knobs("every-step", above, "everyStep", true),
                        knobs("last-step", above, "everyStep", false),
                        units())
                .flatMap(ways -> ways);
    }

    private Stream<Supplier<Fix>> knobs(String id, List<Layer> layers, String knob, Object value) {
        return layers.stream().filter(each -> KnobEdits.has(each.spec(), knob) && !KnobEdits.read(each.spec(), knob).equals(value))
                .map(each -> () -> Fix.of(id, each.key(), KnobEdits.with(e, each.id(), knob, value)));
    }

    /** Of all layers on the long way at once: two convolutions take away from the edges twice. */
    private Fix sizeKept(List<Layer> layers) {
        return Fix.of("paddings", layer.key(), all(layers, "padding", Padding.SAME));
    }

    private Fix strideLeftOut() {
        return Fix.of("strides", layer.key(), all(convolutions(), "stride", 1));
    }

    /** Windows of pooling lie side by side, as a rule; those of a convolution at every place. */
    private List<Layer> convolutions() {
        return above.stream().filter(each -> each.spec() instanceof Conv2D).toList();
    }

    private Experiment all(List<Layer> layers, String knob, Object value) {
        Experiment changed = e;
        for (Layer each : layers) {
            changed = KnobEdits.has(each.spec(), knob) ? KnobEdits.with(changed, each.id(), knob, value) : changed;
        }
        return changed;
    }

    private Stream<Supplier<Fix>> smallerWindow() {
        Shape shape = reads.getFirst();
        if (shape.sizes().size() != IMAGE) {
            return Stream.of();
        }
        int most = Math.min(shape.size(0), shape.size(1));
        return Stream.of("kernel", "size").filter(knob -> KnobEdits.has(layer.spec(), knob))
                .map(knob -> () -> Fix.of("window", layer.key(), KnobEdits.with(e, layer.id(), knob, most), most));
    }

    /** Of a layer that joins: one of those that it reads gives as many as another. */
    private Stream<Supplier<Fix>> units() {
        return IntStream.range(0, reads.size()).boxed().flatMap(place -> {
            int wanted = reads.get((place + 1) % reads.size()).sizes().stream().reduce((a, b) -> b).orElse(1);
            return above.stream().filter(each -> each.id() == layer.inputs().get(place)).flatMap(each -> Stream.of("units", "filters")
                    .filter(knob -> KnobEdits.has(each.spec(), knob))
                    .map(knob -> (Supplier<Fix>) () -> Fix.of(knob, each.key(), KnobEdits.with(e, each.id(), knob, wanted), wanted)));
        });
    }

    /* ---- without ---- */

    private Stream<Supplier<Fix>> removals() {
        Stream<Layer> flattening = above.stream().filter(each -> each.spec() instanceof Flatten || each.spec() instanceof GlobalAveragePooling);
        return Stream.of(flattening.flatMap(this::removal), moved(), removal(layer)).flatMap(ways -> ways);
    }

    private Stream<Supplier<Fix>> removal(Layer each) {
        return when(!each.equals(e.output()), () -> Fix.of("remove", each.key(), ExperimentEdits.remove(e, each.id())));
    }

    /** What makes a row of the picture comes behind what reads the picture. */
    private Stream<Supplier<Fix>> moved() {
        return above.stream().filter(each -> each.spec() instanceof Flatten && layer.inputs().contains(each.id()))
                .map(each -> () -> Fix.of("move-flatten", layer.key(),
                        ExperimentEdits.insertAfter(ExperimentEdits.remove(e, each.id()), layer.id(), new Flatten())));
    }

    private static Stream<Supplier<Fix>> when(boolean fitting, Supplier<Fix> way) {
        return fitting ? Stream.of(way) : Stream.of();
    }
}
