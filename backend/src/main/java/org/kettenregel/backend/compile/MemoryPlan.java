package org.kettenregel.backend.compile;

import java.util.BitSet;
import java.util.List;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.shape.Amount;
import org.kettenregel.backend.shape.Shape;

/**
 * The memory that a graph will need, before anything is allocated. A frame keeps the value of every node and what an op leaves for its backward step, and
 * in training a gradient where one flows; parameters are shared by all frames. Batches are put together, and answers read, in arrays of their own.
 */
public final class MemoryPlan {

    /** The best parameters so far, and better ones that take their place. */
    private static final int COPIES_FOR_STOPPING = 2;

    /** Samples that are scored together: more of them are hardly faster. */
    private static final int MOST_AT_ONCE = 512;

    /** A frame for scores takes no more than this, where one sample does not: to write so many numbers takes some milliseconds on one core. */
    private static final long BYTES_OF_SCORES = 6L << 20;

    /** Operations that are done at a stretch, where one sample does not take more: some milliseconds on one core. */
    private static final long FLOPS_AT_ONCE = 150_000_000;

    private final Graph graph;
    private final LayerSums bytes = new LayerSums();

    private MemoryPlan(Graph graph) {
        this.graph = graph;
    }

    /** Of a frame without gradients, as for scores and pictures. */
    public static long forwardBytes(Graph graph, int samples) {
        MemoryPlan plan = new MemoryPlan(graph);
        plan.addFrame(samples, new BitSet());
        return plan.bytes.total();
    }

    /** Of a frame with gradients, as for training. */
    public static long trainingBytes(Graph graph, int samples) {
        MemoryPlan plan = new MemoryPlan(graph);
        plan.addFrame(samples, graph.gradientNodes());
        return plan.bytes.total();
    }

    /** How many of so many samples are scored together: so few that a click in the meantime is answered without a wait. */
    public static int evaluatedAtOnce(Graph graph, int samples) {
        long fitting = BYTES_OF_SCORES / Math.max(1, forwardBytes(graph, 1));
        return Math.min((int) Math.clamp(fitting, 1, MOST_AT_ONCE), computedAtOnce(graph, samples));
    }

    /** How many of so many samples are computed at a stretch, where others wait: what is counted to take a few milliseconds, or a single one. */
    public static int computedAtOnce(Graph graph, int samples) {
        return (int) Math.clamp(FLOPS_AT_ONCE / Math.max(1, WorkPlan.perSample(graph)), 1, samples);
    }

    static LayerSums of(Graph graph, Training training, Setting setting) {
        MemoryPlan plan = new MemoryPlan(graph);
        plan.addFrame(setting.batch(training.batchSize()), graph.gradientNodes());
        plan.addTransfers(setting.batch(training.batchSize()));
        for (int samples : setting.scored()) {
            plan.addFrame(evaluatedAtOnce(graph, samples), new BitSet());
            plan.addTransfers(evaluatedAtOnce(graph, samples));
        }
        plan.addParameters(training, setting);
        if (graph.readsSamples()) {
            plan.bytes.add(graph.input().scope().layer(), setting.dataBytes());
        }
        return plan.bytes;
    }

    private void addFrame(int samples, BitSet gradients) {
        for (Node node : graph.nodes()) {
            int values = (node.op() instanceof Parameter ? 0 : 1) + (gradients.get(node.id()) ? 1 : 0);
            add(node, Amount.product(values, node.shape().amount(samples)));
            for (Shape saved : node.op().saved(inputs(node))) {
                add(node, saved.amount(samples));
            }
        }
    }

    private void addTransfers(int samples) {
        Node answer = graph.node(graph.prediction());
        for (Node node : graph.readsSamples() ? List.of(graph.input(), graph.target(), answer) : List.of(answer)) {
            add(node, node.shape().amount(samples));
        }
    }

    private void addParameters(Training training, Setting setting) {
        int factor = 1 + Math.max(1, training.optimizer().stateFactor()); // the value, and a memory that is never empty
        long all = graph.parameters().stream().mapToLong(node -> Amount.product(factor, node.shape().width())).reduce(0, Amount::sum);
        long copies = copies(setting, Amount.product(all, Float.BYTES)) + (training.stopping().active() ? COPIES_FOR_STOPPING : 0);
        for (Node node : graph.parameters()) {
            add(node, Amount.product(1 + copies, Amount.product(factor, node.shape().width())));
        }
    }

    /** As many as fit what they may take, and two in any case: the one that is there when another is made. */
    private static long copies(Setting setting, long bytes) {
        return Math.min(setting.copies(), Math.max(2, setting.copyBytes() / Math.max(1, bytes)));
    }

    private void add(Node node, long floats) {
        bytes.add(node.scope().layer(), Amount.product(floats, Float.BYTES));
    }

    private List<Shape> inputs(Node node) {
        return node.inputs().stream().map(input -> graph.node(input).shape()).toList();
    }
}
