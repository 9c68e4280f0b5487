package org.kettenregel.backend.inspect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kettenregel.backend.dataset.Vocabulary;
import org.kettenregel.backend.execute.Frame;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.Reader;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.program.Program;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;

/**
 * The numbers at the cursor as arrays on the host, for whoever looks at many of them: each tensor is copied whole, once, when it is first
 * asked for. The copies must not be changed. Holds for one moment of a run: made anew after each step.
 */
public final class Sight {

    private final TrainingRun run;
    private final Frame frame;
    private final Device device;
    private final Inspector inspector;
    private final int row;
    private final Map<DeviceBuffer, float[]> copies = new HashMap<>();

    /** @param row of the batch that is looked at; the last one where there are fewer */
    public Sight(TrainingRun run, Device device, Inspector inspector, int row) {
        this.run = run;
        this.frame = run.frame();
        this.device = device;
        this.inspector = inspector;
        this.row = Math.min(row, frame.samples() - 1);
    }

    public Graph graph() {
        return frame.graph();
    }

    public Program program() {
        return run.program();
    }

    public int row() {
        return row;
    }

    /** Samples in the batch. */
    public int samples() {
        return frame.samples();
    }

    /** Whether the value of a node belongs to the batch at the cursor. */
    public boolean computed(Node node) {
        return inspector.computed(node);
    }

    /** Whether a gradient flows to the node and the backward pass has completed it. */
    public boolean gradientReady(Node node) {
        return frame.gradient(node.id()) != null && inspector.gradientReady(node);
    }

    /** Whether weights have been updated since the values and gradients were computed from them. */
    public boolean updated() {
        int executed = inspector.executed();
        return executed >= 0 && program().phase(executed) == Phase.UPDATE;
    }

    /** Whether a gradient flows to the node at all. */
    public boolean hasGradient(Node node) {
        return frame.gradient(node.id()) != null;
    }

    /** Place of an element of the row that is looked at, in the node's whole tensor. */
    public int place(Node node, int element) {
        return inspector.firstElement(node, row) + element;
    }

    /** The value of a node over the whole batch, row-major, samples first. */
    public float[] values(Node node) {
        return copy(frame.value(node.id()), node.shape());
    }

    /** The gradient of the loss by a node, over the whole batch; zeros where none flows. */
    public float[] gradients(Node node) {
        DeviceBuffer gradient = frame.gradient(node.id());
        return gradient == null ? new float[node.shape().elements(samples())] : copy(gradient, node.shape());
    }

    /** The value of a node in the row that is looked at, or its whole tensor where it has none for each sample; nothing else is copied. */
    public float[] row(Node node) {
        return frame.numbers(node.id(), place(node, 0), node.shape().width());
    }

    /** The same for the gradient of the loss by the node; zeros where none flows. */
    public float[] gradientRow(Node node) {
        float[] row = new float[node.shape().width()];
        DeviceBuffer gradient = frame.gradient(node.id());
        if (gradient != null) {
            gradient.download(place(node, 0), row, 0, row.length);
        }
        return row;
    }

    /** An operation on its own, carried out by the device of the run in buffers apart. */
    public Trial trial(Op op, List<Shape> shapes, List<float[]> inputs) {
        return new Trial(device, op, shapes, inputs);
    }

    /**
     * How a value, or a gradient, comes about.
     *
     * @param named of so many summands it is found out where their factors stand
     */
    public Explained explain(Node node, int place, boolean gradient, int named) {
        Explainer explainer = new Explainer(graph(), graph().gradientNodes(), this::reader, named);
        return gradient ? explainer.gradient(node, place) : explainer.value(node, place);
    }

    /** An op alone on the device of the run, over many values of one of its inputs. */
    public SingleOp.Curve curve(SingleOp single, float[] over) {
        return single.over(over, device);
    }

    /** One number of a node, where the rest is not asked for. */
    public float value(Node node, int place) {
        return frame.numbers(node.id(), place, 1)[0];
    }

    /** One number of its gradient; 0 where none flows. */
    public float gradient(Node node, int place) {
        return frame.gradients(node.id(), place, 1)[0];
    }

    /** What the numbers of a text stand for; empty where the data are no texts. */
    public Optional<Vocabulary> vocabulary() {
        return run.vocabulary();
    }

    /** What the forward step left beside the output. */
    public float[] saved(Node node, int which) {
        Shape shape = node.op().saved(node.inputs().stream().map(input -> graph().node(input).shape()).toList()).get(which);
        return copy(frame.saved(node.id(), which), shape);
    }

    /** The numbers around one node, as its op reads them for explanations and local derivatives. */
    public Reader reader(Node node) {
        return new HostReader(this, node, frame.training());
    }

    /** Whether slopes of the loss can be measured at a node: only while the loss is the one that the weights of now give. */
    public boolean isMeasurable(Node node) {
        return !new FiniteDifference(frame, device).isOutdated(node);
    }

    /**
     * The slope of the loss at one number of a node where that can be measured, by moving it to both sides by each of the steps; the numbers of the run
     * stay as they are.
     */
    public double[] measured(Node node, int place, float... steps) {
        return new FiniteDifference(frame, device).slopes(node, place, steps);
    }

    private float[] copy(DeviceBuffer buffer, Shape shape) {
        return copies.computeIfAbsent(buffer, from -> {
            float[] copy = new float[shape.elements(samples())];
            from.download(0, copy, 0, copy.length);
            return copy;
        });
    }

    /** Reads each tensor once and then from its copy. */
    private static final class HostReader implements Reader {

        private final Sight sight;
        private final Node node;
        private final Node[] inputs;
        private final float[][] values;
        private final boolean training;
        private final Map<Integer, float[]> saved = new HashMap<>();
        private float[] gradients = new float[0];

        HostReader(Sight sight, Node node, boolean training) {
            this.sight = sight;
            this.node = node;
            this.training = training;
            this.inputs = node.inputs().stream().map(sight.graph()::node).toArray(Node[]::new);
            this.values = new float[inputs.length + 1][];
        }

        @Override
        public int samples() {
            return sight.samples();
        }

        @Override
        public Shape inputShape(int input) {
            return inputs[input].shape();
        }

        @Override
        public Shape outputShape() {
            return node.shape();
        }

        @Override
        public double input(int input, int element) {
            return values(input, () -> sight.values(inputs[input]))[element];
        }

        @Override
        public double output(int element) {
            return values(inputs.length, () -> sight.values(node))[element];
        }

        @Override
        public double outputGradient(int element) {
            if (gradients.length == 0) {
                gradients = sight.gradients(node);
            }
            return gradients[element];
        }

        @Override
        public double saved(int which, int element) {
            return saved.computeIfAbsent(which, read -> sight.saved(node, read))[element];
        }

        @Override
        public boolean training() {
            return training;
        }

        private float[] values(int which, Supplier<float[]> read) {
            if (values[which] == null) {
                values[which] = read.get();
            }
            return values[which];
        }
    }
}
