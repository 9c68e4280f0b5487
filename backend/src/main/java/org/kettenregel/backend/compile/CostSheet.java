package org.kettenregel.backend.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.kettenregel.backend.compile.LayerCost.ParameterCount;
import org.kettenregel.backend.dataset.Signature;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Conv2d;
import org.kettenregel.backend.op.ConvTranspose2d;
import org.kettenregel.backend.op.MatMul;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.Source;
import org.kettenregel.backend.op.StepScores;
import org.kettenregel.backend.op.WeightedSum;
import org.kettenregel.backend.shape.Amount;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/**
 * What a network gives and costs, layer by layer, and what is wrong with it: known from shapes alone, without data or a device, and for networks that do
 * not run, too. Of layers that do not fit, all are named that read what is known; of those behind them, or with their weights, nothing can be said yet.
 *
 * @param layers   in the order of the experiment
 * @param problems what no machine could run; where there is none, what is unwise
 */
public record CostSheet(Shape input, List<LayerCost> layers, List<Problem> problems) {

    public CostSheet {
        layers = List.copyOf(layers);
        problems = List.copyOf(problems);
    }

    /** What stands for the data where a layer reads them. */
    public static final String INPUT = "input";

    public static CostSheet of(Experiment experiment) {
        return of(experiment, experiment.data().signature());
    }

    /** @param input one sample, where the data have been found to be other than they said */
    public static CostSheet of(Experiment experiment, Shape input) {
        return of(experiment, new Signature(input, experiment.data().signature().targets()));
    }

    private static CostSheet of(Experiment experiment, Signature signature) {
        GraphBuilder builder = new GraphBuilder();
        LayerNodes nodes = new LayerNodes(experiment, builder, signature.input());
        List<LayerCost> layers = new ArrayList<>();
        List<Problem> misfits = new ArrayList<>();
        Set<Integer> unknown = new HashSet<>();
        for (Layer layer : experiment.layers()) {
            int before = builder.nodes().size();
            Optional<Problem> misfit = fit(nodes, layer, layers.size() + 1);
            boolean reached = layer.inputs().stream().noneMatch(unknown::contains) && !unknown.contains(experiment.ownerOf(layer).id());
            boolean known = reached && misfit.isEmpty();
            if (!known) {
                unknown.add(layer.id());
            }
            misfit.filter(problem -> reached).ifPresent(misfits::add);
            List<Node> now = builder.nodes();
            layers.add(cost(experiment, layer, nodes, now, known ? now.subList(before, now.size()) : List.of(), known));
        }
        return new CostSheet(signature.input(), layers, misfits.isEmpty() ? Compiler.problems(experiment, signature, builder, nodes) : misfits);
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

    private static LayerCost cost(Experiment experiment, Layer layer, LayerNodes nodes, List<Node> all, List<Node> own, boolean known) {
        List<ParameterCount> parameters = new ArrayList<>();
        long products = 0;
        long activations = 0;
        for (Node node : own) {
            if (node.op() instanceof Parameter parameter) {
                parameters.add(new ParameterCount(node.shape().sizes(), parameter.trainable()));
            } else if (!(node.op() instanceof Source)) {
                activations = Amount.sum(activations, node.shape().width());
                products = Amount.sum(products, products(node, all));
            }
        }
        List<String> connectedTo = layer.inputs().stream().map(id -> id == Layer.INPUT ? INPUT : experiment.layer(id).key()).toList();
        List<Shape> reads = layer.inputs().stream().map(id -> nodes.of(id).shape()).toList();
        return new LayerCost(
                layer.key(), experiment.ownerOf(layer).key(), connectedTo, reads, nodes.of(layer.id()).shape(), parameters, products, activations, known);
    }

    /** Of one sample. An operation that adds products up counts each as two operations. */
    private static long products(Node node, List<Node> all) {
        return addsProductsUp(node.op()) ? node.op().flops(node.inputs().stream().map(input -> all.get(input).shape()).toList(), node.shape(), 1) / 2 : 0;
    }

    private static boolean addsProductsUp(Op op) {
        return op instanceof MatMul || op instanceof WeightedSum || op instanceof StepScores || op instanceof Conv2d || op instanceof ConvTranspose2d;
    }

    /** Parameters of all layers, those that are kept and not trained included. */
    public long count() {
        return total(LayerCost::count);
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

    /** Of the activations of one sample. */
    public long bytes() {
        return total(LayerCost::bytes);
    }

    private long total(ToLongFunction<LayerCost> part) {
        return layers.stream().mapToLong(part).reduce(0, Amount::sum);
    }

    /** Whether this layer is one of those that are wrong, not just behind one. */
    public boolean misfits(LayerCost layer) {
        return !layer.known() && problems.stream().anyMatch(problem -> problem.where() instanceof Location.InLayer in && in.key().equals(layer.key()));
    }

    /** Whether nothing keeps it from running but, perhaps, its size or missing files. */
    public boolean runs() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
