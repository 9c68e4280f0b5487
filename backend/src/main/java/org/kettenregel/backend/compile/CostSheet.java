package org.kettenregel.backend.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.kettenregel.backend.compile.Outline.ParameterOutline;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Conv2d;
import org.kettenregel.backend.op.ConvTranspose2d;
import org.kettenregel.backend.op.MatMul;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.StepScores;
import org.kettenregel.backend.op.WeightedSum;
import org.kettenregel.backend.shape.Amount;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/**
 * What a network gives and costs, layer by layer, and what is wrong with it: known from shapes alone, without data or a device, and for networks that do
 * not run, too. Of layers that do not fit, all are named that read what is known; of those behind them nothing can be said yet.
 *
 * @param layers   in the order of the experiment
 * @param problems what no machine could run; where there is none, what is unwise
 */
public record CostSheet(Shape input, List<LayerCost> layers, List<Problem> problems) {

    public CostSheet {
        layers = List.copyOf(layers);
        problems = List.copyOf(problems);
    }

    public static CostSheet of(Experiment experiment) {
        GraphBuilder builder = new GraphBuilder();
        LayerNodes nodes = new LayerNodes(experiment, builder, experiment.data().signature().input());
        List<LayerCost> layers = new ArrayList<>();
        List<Problem> misfits = new ArrayList<>();
        Set<Integer> unknown = new HashSet<>();
        for (Layer layer : experiment.layers()) {
            int before = builder.nodes().size();
            Optional<Problem> misfit = fit(nodes, layer, layers.size() + 1);
            boolean reached = layer.inputs().stream().noneMatch(unknown::contains);
            boolean known = reached && misfit.isEmpty();
            if (!known) {
                unknown.add(layer.id());
            }
            misfit.filter(problem -> reached).ifPresent(misfits::add);
            List<Node> now = builder.nodes();
            layers.add(cost(layer, nodes, now, known ? now.subList(before, now.size()) : List.of(), known));
        }
        return new CostSheet(nodes.of(Layer.INPUT).shape(), layers, misfits.isEmpty() ? found(experiment) : misfits);
    }

    private static Optional<Problem> fit(LayerNodes nodes, Layer layer, int number) {
        try {
            nodes.add(layer);
            return Optional.empty();
        } catch (ShapeMismatch mismatch) {
            nodes.skip(layer);
            return Optional.of(Problem.error(new Location.InLayer(layer.key(), number), "layer-shape", mismatch.expected(), mismatch.found()));
        }
    }

    private static List<Problem> found(Experiment experiment) {
        return Compiler.compile(experiment, experiment.data().signature(), Limits.NONE, Setting.ofOneSample()).problems();
    }

    private static LayerCost cost(Layer layer, LayerNodes nodes, List<Node> all, List<Node> own, boolean known) {
        List<ParameterOutline> parameters = new ArrayList<>();
        long statistics = 0;
        long products = 0;
        long activations = 0;
        for (Node node : own) {
            if (node.op() instanceof Parameter parameter) {
                statistics += parameter.trainable() ? 0 : node.shape().width();
                if (parameter.trainable()) {
                    parameters.add(Outline.parameter(node));
                }
            } else {
                activations = Amount.sum(activations, node.shape().width());
                products = Amount.sum(products, products(node, all));
            }
        }
        return new LayerCost(
                layer.key(), layer.inputs().stream().map(input -> nodes.of(input).shape()).toList(), nodes.of(layer.id()).shape(),
                parameters, statistics, products, activations, known);
    }

    /** Of one sample. An operation that adds products up counts each as two operations. */
    private static long products(Node node, List<Node> all) {
        return addsProductsUp(node.op()) ? node.op().flops(node.inputs().stream().map(input -> all.get(input).shape()).toList(), node.shape(), 1) / 2 : 0;
    }

    private static boolean addsProductsUp(Op op) {
        return op instanceof MatMul || op instanceof WeightedSum || op instanceof StepScores || op instanceof Conv2d || op instanceof ConvTranspose2d;
    }

    public long trained() {
        return total(LayerCost::trained);
    }

    public long statistics() {
        return total(LayerCost::statistics);
    }

    public long multiplyAdds() {
        return total(LayerCost::multiplyAdds);
    }

    public long activations() {
        return total(LayerCost::activations);
    }

    private long total(ToLongFunction<LayerCost> part) {
        return layers.stream().mapToLong(part).reduce(0, Amount::sum);
    }

    /** Whether nothing keeps it from running but, perhaps, its size or missing files. */
    public boolean runs() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
