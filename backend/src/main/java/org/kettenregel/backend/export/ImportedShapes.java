package org.kettenregel.backend.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.layer.SliceLayer;

/** Reads what computes nothing: other axes, other sizes, parts, other names. */
final class ImportedShapes {

    private final Reconstruction made;

    ImportedShapes(Reconstruction made) {
        this.made = made;
    }

    /** Another name for the same. */
    void same(OnnxNode node) {
        made.define(node.output(), made.anySignal(node, 0));
    }

    void constant(OnnxNode node) {
        OnnxTensor tensor = node.tensor("value").orElseThrow(() -> new OnnxProblem("constant", node.title()));
        if (made.weights().has(node.output()) || made.output(node.output()).isPresent()) {
            throw new OnnxProblem("name-twice", node.output());
        }
        made.weights().add(node.output(), tensor);
        made.finish(node);
    }

    /** Only for words, whose places are whole numbers. */
    void cast(OnnxNode node) {
        node.requireWhole("to", OnnxWriter.INT64, 0);
        made.define(node.output(), made.signal(node, 0).asWhole());
    }

    void dropout(OnnxNode node) {
        OnnxSignal x = made.signal(node, 0);
        if (node.output(1).isPresent() || node.input(2).isPresent()) {
            throw new OnnxProblem("dropout", node.title());
        }
        double rate = node.input(1).isPresent() ? ImportedActivations.number(made.weights().number(node, 1)) : 0.5;
        OnnxSignal last = made.add(node, made.refusing(node, () -> new DropoutLayer(rate)), List.of(x), x.axes());
        made.define(node.output(), x.by(last.layer(), last.node()));
    }

    void transpose(OnnxNode node) {
        OnnxSignal x = made.signal(node, 0);
        List<Long> order = node.wholes("perm");
        made.define(node.output(), x.with(turned(node, x, order)));
    }

    private static OnnxAxes turned(OnnxNode node, OnnxSignal x, List<Long> order) {
        int rank = x.rank();
        if (rank > 1 && !x.reordered()) {
            if (x.axes() == OnnxAxes.LAST && order.equals(OnnxAxes.toFirst(rank))) {
                return OnnxAxes.FIRST;
            }
            if (x.axes() == OnnxAxes.FIRST && order.equals(OnnxAxes.toLast(rank))) {
                return OnnxAxes.LAST;
            }
            if (rank == 2 && order.equals(OnnxAxes.SWAP) && (x.axes() == OnnxAxes.LAST || x.axes() == OnnxAxes.STEPS_FIRST)) {
                return x.axes() == OnnxAxes.LAST ? OnnxAxes.STEPS_FIRST : OnnxAxes.LAST;
            }
        }
        throw new OnnxProblem("transpose", node.title(), order);
    }

    void flatten(OnnxNode node) {
        node.requireWhole("axis", 1, 1);
        flat(node, made.signal(node, 0));
    }

    /** All numbers of a sample in a row; where features lie first, in another order than ours. */
    private void flat(OnnxNode node, OnnxSignal x) {
        switch (x.axes()) {
            case CELLS -> made.define(node.output(), x.with(OnnxAxes.LAST)); // one cell for each feature
            case LAST -> {
                OnnxSignal flat = made.add(node, new Flatten(), List.of(x), OnnxAxes.LAST);
                made.define(node.output(), new OnnxSignal(flat.layer(), flat.node(), OnnxAxes.LAST, x.order(), false));
            }
            case FIRST -> {
                OnnxSignal flat = made.add(node, new Flatten(), List.of(x), OnnxAxes.LAST);
                made.hold(node, flat.features());
                made.define(node.output(), new OnnxSignal(flat.layer(), flat.node(), OnnxAxes.LAST, OnnxAxes.orderOfFirst(x.sizes()), false));
            }
            case STEPS_FIRST, STEPS_AND_DIRECTIONS, DIRECTIONS -> throw new OnnxProblem("axes", node.title(), OnnxAxes.LAST, x.axes());
        }
    }

    /** To sizes that are known, any number of samples first. */
    void reshape(OnnxNode node) {
        OnnxSignal x = made.signal(node, 0);
        node.requireWhole("allowzero", 0, 0);
        List<Long> wanted = made.weights().wholes(node, 1);
        List<Integer> sizes = sizes(node, x, wanted);
        boolean inARow = sizes.size() == 1;
        if (inARow && (x.axes() == OnnxAxes.FIRST || x.axes() == OnnxAxes.CELLS)) {
            flat(node, x);
            return;
        }
        if (x.axes() != OnnxAxes.LAST || x.reordered()) {
            throw new OnnxProblem("axes", node.title(), OnnxAxes.LAST, x.axes());
        }
        made.define(node.output(), made.add(node, made.refusing(node, () -> new ReshapeLayer(
                sizes.get(0), sizes.size() > 1 ? sizes.get(1) : 0, sizes.size() > 2 ? sizes.get(2) : 0)), List.of(x), OnnxAxes.LAST));
    }

    private static List<Integer> sizes(OnnxNode node, OnnxSignal x, List<Long> wanted) {
        int width = x.node().shape().width();
        boolean samples = !wanted.isEmpty() && (wanted.getFirst() == 0 || wanted.getFirst() == -1);
        List<Long> rest = samples ? wanted.subList(1, wanted.size()) : List.of();
        boolean open = rest.stream().filter(size -> size == -1).count() == 1 && wanted.getFirst() == 0;
        double known = rest.stream().filter(size -> size != -1).mapToDouble(Long::doubleValue).reduce(1, (a, b) -> a * b);
        boolean positive = rest.stream().allMatch(size -> size > 0 || size == -1 && open);
        if (rest.isEmpty() || rest.size() > 3 || !positive || known > width || width % known != 0 || !open && known != width) {
            throw new OnnxProblem("reshape", node.title(), x.node().shape(), wanted);
        }
        return rest.stream().map(size -> size == -1 ? (int) (width / known) : size.intValue()).toList();
    }

    /** Neighbouring features. */
    void slice(OnnxNode node) {
        OnnxSignal x = made.signal(node, 0);
        int axis = x.axes().features(x.rank());
        long found = node.input(3).isPresent() ? made.weights().whole(node, 3) : 0;
        long step = node.input(4).isPresent() ? made.weights().whole(node, 4) : 1;
        boolean plain = !x.reordered() && (x.axes() == OnnxAxes.LAST || x.axes() == OnnxAxes.FIRST);
        if (!plain || step != 1 || (found < 0 ? found + x.rank() + 1 : found) != axis) {
            throw new OnnxProblem("slice", node.title(), axis, found, step);
        }
        int from = place(made.weights().whole(node, 1), x.features());
        int to = place(made.weights().whole(node, 2), x.features());
        made.define(node.output(), made.add(node, made.refusing(node, () -> new SliceLayer(from, to)), List.of(x), x.axes()));
    }

    /** Counted from the end where it is negative; never beyond it. */
    private static int place(long place, int features) {
        return (int) Math.clamp(place < 0 ? place + features : place, 0, features);
    }

    /** Away with an axis of one that recurrent layers and global poolings leave. */
    void squeeze(OnnxNode node) {
        OnnxSignal x = made.signal(node, 0);
        List<Long> axes = new ArrayList<>(made.weights().wholes(node, 1));
        IntStream.range(0, axes.size()).forEach(i -> axes.set(i, axes.get(i) < 0 ? axes.get(i) + 4 : axes.get(i)));
        if (x.axes() == OnnxAxes.STEPS_AND_DIRECTIONS && axes.equals(List.of(1L))) {
            made.define(node.output(), x.with(OnnxAxes.STEPS_FIRST));
        } else if (x.axes() == OnnxAxes.DIRECTIONS && axes.equals(List.of(0L)) || x.axes() == OnnxAxes.CELLS && axes.equals(List.of(2L, 3L))) {
            made.define(node.output(), x.with(OnnxAxes.LAST));
        } else {
            throw new OnnxProblem("squeeze", node.title(), axes);
        }
    }
}
