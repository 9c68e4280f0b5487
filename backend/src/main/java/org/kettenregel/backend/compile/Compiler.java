package org.kettenregel.backend.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.dataset.Signature;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Regularization;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Add;
import org.kettenregel.backend.op.L1Penalty;
import org.kettenregel.backend.op.L2Penalty;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.Scale;
import org.kettenregel.backend.op.Target;
import org.kettenregel.backend.program.Program;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** Turns an experiment into a program, or says why it cannot: with shapes only, no device and no data, so that it can follow every keystroke. */
public final class Compiler {

    private final Experiment experiment;
    private final Signature signature;
    private final Limits limits;
    private final Setting setting;
    private final GraphBuilder builder;

    private Compiler(Experiment experiment, Signature signature, Limits limits, Setting setting, GraphBuilder builder) {
        this.experiment = experiment;
        this.signature = signature;
        this.limits = limits;
        this.setting = setting;
        this.builder = builder;
    }

    /** @param setting what will be kept in memory around the training */
    public static Compilation compile(Experiment experiment, Signature signature, Limits limits, Setting setting) {
        return new Compiler(experiment, signature, limits, setting, new GraphBuilder()).compile();
    }

    /** With whole batches and nothing around the training; limited in memory alone. */
    public static Compilation compile(Experiment experiment, Signature signature, long byteLimit) {
        Limits limits = new Limits(Limits.NONE.parameters(), byteLimit, Limits.NONE.flopsPerStep());
        return compile(experiment, signature, limits, Setting.ofWholeBatches());
    }

    /** What is wrong or unwise, whatever machine it runs on, where all layers have their nodes already. */
    static List<Problem> problems(Experiment experiment, Signature signature, GraphBuilder builder, LayerNodes nodes) {
        return experiment.expression().isPresent()
                ? compile(experiment, signature, Limits.NONE, Setting.ofOneSample()).problems()
                : new Compiler(experiment, signature, Limits.NONE, Setting.ofOneSample(), builder).behind(nodes).problems();
    }

    private Compilation compile() {
        if (experiment.expression().isPresent()) {
            return expression(experiment.output());
        }
        LayerNodes nodes = new LayerNodes(experiment, builder, signature.input());
        for (int i = 0; i < experiment.layers().size(); i++) {
            try {
                nodes.add(experiment.layers().get(i));
            } catch (ShapeMismatch mismatch) {
                return failed(Problem.error(at(i), "layer-shape", mismatch.expected(), mismatch.found()));
            }
        }
        return behind(nodes);
    }

    private Compilation behind(LayerNodes nodes) {
        return switch (OutputFit.of(experiment, signature, nodes.of(experiment.output().id()).shape())) {
            case OutputFit.Fits fits -> withLoss(nodes, fits.encoding());
            case OutputFit.Misfit misfit -> failed(misfit.problem());
        };
    }

    /** Its last operation is the loss; what that reads is shown as the answer. Penalties are for weights, of which there are none. */
    private Compilation expression(Layer layer) {
        Node root = layer.spec().build(builder.in(layer.key()), List.of());
        return counted(builder.build(builder.nodes().get(root.id() - 1), root), TargetEncoding.NUMBERS, List.of());
    }

    private Compilation withLoss(LayerNodes nodes, TargetEncoding encoding) {
        Node prediction = nodes.of(experiment.output().id());
        Shape answers = encoding == TargetEncoding.INPUT ? prediction.shape() : Shape.perSample(encoding.width(signature.targets()));
        Node target = builder.in("loss").source("y", new Target(answers));
        Node loss;
        try {
            loss = Losses.add(experiment, builder, nodes, target);
        } catch (ShapeMismatch mismatch) {
            return failed(Problem.error(new Location.Loss(), "layer-shape", mismatch.expected(), mismatch.found()));
        }
        return counted(builder.build(prediction, withPenalties(loss)), encoding, OutputFit.notes(experiment));
    }

    private Compilation counted(Graph graph, TargetEncoding encoding, List<Problem> fit) {
        Counting counting = new Counting(experiment, graph, setting);
        Optional<Problem> beyond = counting.beyond(limits);
        if (beyond.isPresent()) {
            return failed(beyond.get());
        }
        List<Problem> notes = new ArrayList<>(fit);
        notes.addAll(OwnValues.withoutPlace(experiment.ownValues(), graph));
        return new Compilation.Compiled(Program.of(graph, experiment.training().clipping().clips()), encoding, counting.demand(), notes);
    }

    private Node withPenalties(Node loss) {
        Regularization rule = experiment.regularization();
        Node total = loss;
        List<Node> weights = builder.nodes().stream()
                .filter(node -> node.op() instanceof Parameter parameter && parameter.role() == Parameter.Role.WEIGHT)
                .toList();
        for (Node weight : weights) {
            total = withPenalty(total, weight, "l1", rule.l1(), new L1Penalty());
            total = withPenalty(total, weight, "l2", rule.l2(), new L2Penalty());
        }
        return total;
    }

    private Node withPenalty(Node total, Node weight, String name, double factor, Op penalty) {
        if (factor == 0) {
            return total;
        }
        String part = name + " " + weight.scope().layer();
        Node scaled = builder.add(part + " scaled", new Scale(factor), builder.add(part, penalty, weight));
        return builder.add(part + " added", new Add(), total, scaled);
    }

    private Location at(int i) {
        return new Location.InLayer(experiment.layers().get(i).key(), i + 1);
    }

    private static Compilation failed(Problem problem) {
        return new Compilation.Problems(List.of(problem));
    }
}
