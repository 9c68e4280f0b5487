package org.kettenregel.backend.inspect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.kettenregel.backend.execute.Frame;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.FixedNumber;
import org.kettenregel.backend.op.Input;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.Target;
import org.kettenregel.backend.program.Places;
import org.kettenregel.backend.program.Program;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;

/** Copies numbers out of a run for people to look at, and says which of them mean something at the cursor. */
public final class Inspector {

    private static final float[] NOTHING = {};

    /** Height, width and channels. */
    private static final int IMAGE = 3;

    private final TrainingRun run;
    private final Frame frame;
    private final Program program;
    private final BitSet wanted;
    private final FiniteDifference differences;
    private final Explainer explainer;
    private final Places places;

    public Inspector(TrainingRun run, Device device) {
        this.run = run;
        this.frame = run.frame();
        this.program = run.program();
        this.wanted = program.graph().gradientNodes();
        this.differences = new FiniteDifference(frame, device);
        this.explainer = new Explainer(program.graph(), wanted, node -> new FrameReader(frame, node), 0);
        this.places = new Places(program);
    }

    /** The nodes of a program as they are drawn. */
    public static List<NodeInfo> describe(Program program) {
        return program.graph().nodes().stream()
                .map(node -> new NodeInfo(
                        node.id(), node.op().getClass().getSimpleName(), node.scope().layer(), node.scope().part(),
                        role(program.graph(), node), node.shape(), node.inputs()))
                .toList();
    }

    private static NodeInfo.Role role(Graph graph, Node node) {
        return switch (node.op()) {
            case Input _ -> NodeInfo.Role.INPUT;
            case Target _ -> NodeInfo.Role.TARGET;
            case Parameter parameter when parameter.role() == Parameter.Role.GIVEN -> NodeInfo.Role.INPUT;
            case FixedNumber _ -> NodeInfo.Role.INPUT;
            case Parameter _ -> NodeInfo.Role.PARAMETER;
            default -> node.id() == graph.loss() ? NodeInfo.Role.LOSS : NodeInfo.Role.OPERATION;
        };
    }

    /** Position of the instruction that ran last in the current batch; the end of the program when a batch has just ended. */
    public int executed() {
        return run.executed();
    }

    /** Every node, for one row of the batch. */
    public List<NodeSnapshot> nodes(int row) {
        return program.graph().nodes().stream().map(node -> snapshot(node, row)).toList();
    }

    private NodeSnapshot snapshot(Node node, int row) {
        Sampling sampling = Sampling.of(node.shape());
        int start = firstElement(node, row);
        int shown = Math.min(Sampling.MOST_NUMBERS, node.shape().width());
        boolean computed = computed(node);
        DeviceBuffer gradient = wanted.get(node.id()) ? frame.gradient(node.id()) : null;
        boolean ready = gradient != null && gradientReady(node);
        NodeSnapshot.Gradient state = gradient == null ? NodeSnapshot.Gradient.NONE : ready ? NodeSnapshot.Gradient.READY : NodeSnapshot.Gradient.NOT_YET;
        return new NodeSnapshot(
                node.id(), computed ? read(frame.value(node.id()), start, shown) : NOTHING, node.shape().width(),
                ready ? read(gradient, start, shown) : NOTHING, state,
                computed && sampling.isPicture() ? sampling.read(frame.value(node.id()), start) : NOTHING,
                ready && sampling.isPicture() ? sampling.read(gradient, start) : NOTHING);
    }

    private static float[] read(DeviceBuffer buffer, int start, int count) {
        float[] copy = new float[count];
        buffer.download(start, copy, 0, count);
        return copy;
    }

    /** Whether the value belongs to the batch at the cursor: later ones are left over from the batch before. */
    public boolean computed(Node node) {
        if (node.op() instanceof Parameter || node.op() instanceof FixedNumber) {
            return true;
        }
        return hasRun(places.forward(node.id()), executed());
    }

    /** Whether all readers of a node have passed their gradient on. */
    public boolean gradientReady(Node node) {
        return hasRun(places.complete(node.id()), executed());
    }

    private static boolean hasRun(int position, int executed) {
        return position >= 0 && position <= executed;
    }

    /** Local derivatives on all edges over which a gradient flows, for the first element of the row. */
    public List<LocalDerivative> locals(int row) {
        List<LocalDerivative> locals = new ArrayList<>();
        for (Node node : program.graph().nodes()) {
            for (int input = 0; input < node.inputs().size(); input++) {
                int from = node.inputs().get(input);
                if (wanted.get(node.id()) && wanted.get(from) && node.op().differentiable(input) && computed(node)) {
                    locals.add(local(node, input, from, row));
                }
            }
        }
        return locals;
    }

    private LocalDerivative local(Node node, int input, int from, int row) {
        FrameReader reader = new FrameReader(frame, node);
        int element = firstElement(program.graph().node(from), row);
        int to = firstReached(node, input, element, row, reader);
        return new LocalDerivative(
                from, node.id(), input, node.op().localDerivative(input, element, to, reader), hasRun(places.backward(node.id()), executed()));
    }

    /** The first output of this row that depends on the element; weights reach every row. */
    private int firstReached(Node node, int input, int element, int row, FrameReader reader) {
        int low = node.shape().batched() ? Math.min(row, frame.samples() - 1) * node.shape().width() : 0;
        return node.op().reaches(input, element, reader).filter(to -> to >= low).findFirst()
                .orElseGet(() -> node.op().reaches(input, element, reader).findFirst().orElse(0));
    }

    /** Place of the first number of a row in a node. */
    public int firstElement(Node node, int row) {
        return node.shape().batched() ? Math.min(row, frame.samples() - 1) * node.shape().width() : 0;
    }

    /** Place of the number that is looked at where nobody has chosen one: of an image the value farthest from 0, because much of it is empty; else the first. */
    public int worthSeeing(Node node, int row) {
        int first = firstElement(node, row);
        if (!node.shape().batched() || node.shape().sizes().size() != IMAGE || !computed(node)) {
            return first;
        }
        float[] values = read(frame.value(node.id()), first, node.shape().width());
        int farthest = 0;
        for (int i = 1; i < values.length; i++) {
            farthest = Math.abs(values[i]) > Math.abs(values[farthest]) ? i : farthest;
        }
        return first + farthest;
    }

    /** The value of one element, explained from the inputs of its node. */
    public NodeExplanation explainValue(Node node, int element) {
        Explained explained = explainer.value(node, element);
        double engine = new FrameReader(frame, node).output(element);
        return explanation(node, element, false, explained, engine, Double.NaN, places.forward(node.id()));
    }

    /** The gradient of one element: over all readers and the outputs it reaches, upstream times local, added up. */
    public NodeExplanation explainGradient(Node node, int element) {
        Explained explained = explainer.gradient(node, element);
        double engine = new FrameReader(frame, node).outputGradient(element);
        return explanation(node, element, true, explained, engine, differences.of(node, element), places.complete(node.id()));
    }

    private static NodeExplanation explanation(Node node, int element, boolean gradient, Explained explained, double engine, double measured, int made) {
        return new NodeExplanation(
                node.id(), element, gradient, explained.symbols(), explained.terms(), explained.places(), explained.summands().count(), explained.result(), engine,
                explained.upstream(), explained.local(), measured, made, explained.convention());
    }
}
