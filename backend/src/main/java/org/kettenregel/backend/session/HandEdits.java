package org.kettenregel.backend.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.execute.Frame;
import org.kettenregel.backend.execute.Touch;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.NodeSnapshot;
import org.kettenregel.backend.op.Input;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.Target;

/** Changes numbers by hand, and keeps until the next step what stood there before, so that old can be shown beside new. */
final class HandEdits {

    private Optional<Touched> touched = Optional.empty();
    private Map<Integer, NodeSnapshot> before = Map.of();

    Optional<Touched> touched() {
        return touched;
    }

    /** By node, those alone whose numbers are others now. */
    Map<Integer, NodeSnapshot> before() {
        return before;
    }

    void forget() {
        touched = Optional.empty();
        before = Map.of();
    }

    static boolean isParameter(LiveExperiment live, Command.SetNumber set) {
        return !set.gradient() && set.node() >= 0 && set.node() < live.graph().size() && node(live, set.node()).op() instanceof Parameter;
    }

    /**
     * Whether there is such a number, and it is given rather than computed: a weight at any time, all others in the middle of a batch alone, and only
     * while its start is remembered, from which it is run again.
     */
    static boolean reaches(LiveExperiment live, Command.SetNumber set, boolean training) {
        if (set.node() < 0 || set.node() >= live.graph().size() || set.element() < 0 || set.element() >= node(live, set.node()).shape().width()) {
            return false;
        }
        Node node = node(live, set.node());
        boolean middle = !training && live.run().cursor().position() > 0 && live.run().canGoBack() && Float.isFinite(set.value());
        return set.gradient()
                ? middle && live.run().frame().gradient(node.id()) != null && live.inspector().gradientReady(node)
                : node.op() instanceof Parameter || middle && (node.op() instanceof Input || node.op() instanceof Target) && live.inspector().computed(node);
    }

    /** Makes a change that is seen nowhere yet. */
    static boolean change(LiveExperiment live, int row, Command.SetNumber set) {
        return isParameter(live, set)
                ? live.run().set(set.node(), set.element(), set.value())
                : live.run().touch(new Touch(set.node(), place(live, row, set), set.gradient(), set.value()));
    }

    /** Makes a change, and tells what comes of it. */
    void show(LiveExperiment live, int row, Command.SetNumber set) {
        List<NodeSnapshot> old = nodes(live, row);
        float from = number(live, row, set);
        double lossFrom = loss(live);
        boolean recomputed = change(live, row, set);
        touched = Optional.of(new Touched(
                set.node(), set.element(), set.gradient(), from, set.value(), lossFrom, loss(live), recomputed, !isParameter(live, set)));
        before = changed(old, nodes(live, row));
    }

    private static Node node(LiveExperiment live, int id) {
        return live.run().program().graph().node(id);
    }

    private static int place(LiveExperiment live, int row, Command.SetNumber set) {
        return live.inspector().firstElement(node(live, set.node()), row) + set.element();
    }

    private static float number(LiveExperiment live, int row, Command.SetNumber set) {
        Frame frame = live.run().frame();
        int place = place(live, row, set);
        return (set.gradient() ? frame.gradients(set.node(), place, 1) : frame.numbers(set.node(), place, 1))[0];
    }

    /** Of the batch at the cursor; NaN before it is computed. */
    private static double loss(LiveExperiment live) {
        Graph graph = live.run().program().graph();
        return live.inspector().computed(graph.node(graph.loss())) ? live.run().frame().numbers(graph.loss(), 0, 1)[0] : Double.NaN;
    }

    /** None of a network too large to be read node by node. */
    private static List<NodeSnapshot> nodes(LiveExperiment live, int row) {
        return live.graph().size() <= SnapshotMaker.MOST_NODES ? live.inspector().nodes(row) : List.of();
    }

    private static Map<Integer, NodeSnapshot> changed(List<NodeSnapshot> old, List<NodeSnapshot> now) {
        Map<Integer, NodeSnapshot> changed = new HashMap<>();
        IntStream.range(0, old.size()).filter(id -> !old.get(id).sameNumbers(now.get(id))).forEach(id -> changed.put(id, old.get(id)));
        return Map.copyOf(changed);
    }
}
