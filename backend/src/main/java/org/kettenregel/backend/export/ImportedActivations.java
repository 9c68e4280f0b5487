package org.kettenregel.backend.export;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Elu;
import org.kettenregel.backend.op.Gelu;
import org.kettenregel.backend.op.LeakyRelu;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Mish;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Relu6;
import org.kettenregel.backend.op.Selu;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Softplus;
import org.kettenregel.backend.op.Step;
import org.kettenregel.backend.op.Swish;
import org.kettenregel.backend.op.Tanh;

/** Reads activations: on their own, or as the end of the layer before them. */
final class ImportedActivations {

    private final Reconstruction made;

    ImportedActivations(Reconstruction made) {
        this.made = made;
    }

    /**
     * What was read.
     *
     * @param output the value that it gives
     */
    record Found(Activation activation, String output) {}

    /** A number of a record of ours: what is written as 0.1f was 0.1. */
    static double number(float value) {
        return Double.parseDouble(Float.toString(value));
    }

    /** The layer whose activation this node is. */
    void alone(OnnxNode node) {
        OnnxSignal x = made.signal(node, 0);
        Found found = activation(node, x);
        OnnxSignal last = made.add(node, new ActivationLayer(found.activation()), List.of(x), x.axes());
        made.define(found.output(), x.by(last.layer(), last.node()));
    }

    /** The activation that a layer ends with, of what its other nodes give; a linear one where nothing or another layer follows. */
    Found ending(String scores, OnnxAxes axes, int rank) {
        Optional<OnnxNode> next = follower(scores);
        if (next.isEmpty() || Reconstruction.standsAlone(next.get())) {
            return new Found(new Linear(), scores);
        }
        Optional<Found> found = activation(next.get(), scores, axes.features(rank), rank);
        found.ifPresent(_ -> made.finish(next.get()));
        return found.orElse(new Found(new Linear(), scores));
    }

    /** The one node behind a value; of Swish, which reads it twice, the gate. */
    private Optional<OnnxNode> follower(String value) {
        List<OnnxNode> readers = made.readers(value);
        return readers.size() == 2
                ? readers.stream().filter(node -> node.type().equals("Sigmoid") && swish(node, value).filter(readers::contains).isPresent()).findFirst()
                : made.onlyReader(value);
    }

    private Found activation(OnnxNode node, OnnxSignal x) {
        return activation(node, node.need(0), x.axes().features(x.rank()), x.rank())
                .orElseThrow(() -> new OnnxProblem("unknown-operator", node.title()));
    }

    private Optional<Found> activation(OnnxNode node, String from, int axis, int rank) {
        return switch (node.type()) {
            case "Relu" -> found(node, new Relu());
            case "Tanh" -> found(node, new Tanh());
            case "Selu" -> selu(node);
            case "Gelu" -> node.text("approximate", "none").equals("none") ? found(node, new Gelu()) : Optional.empty();
            case "Mish" -> found(node, new Mish());
            case "Softplus" -> found(node, new Softplus());
            case "LeakyRelu" -> found(node, made.refusing(node, () -> new LeakyRelu(number(node.real("alpha", 0.01f)))));
            case "Elu" -> found(node, made.refusing(node, () -> new Elu(number(node.real("alpha", 1)))));
            case "Softmax" -> softmax(node, axis, rank);
            case "Sigmoid" -> sigmoid(node, from);
            case "Clip" -> clip(node);
            case "GreaterOrEqual" -> step(node);
            default -> Optional.empty();
        };
    }

    private static Optional<Found> found(OnnxNode node, Activation activation) {
        return Optional.of(new Found(activation, node.output()));
    }

    private static Optional<Found> selu(OnnxNode node) {
        boolean usual = Math.abs(node.real("alpha", 1.6732632f) - 1.6732632f) < 1e-4 && Math.abs(node.real("gamma", 1.050701f) - 1.050701f) < 1e-4;
        return usual ? found(node, new Selu()) : Optional.empty();
    }

    /** Ours goes along the features. */
    private static Optional<Found> softmax(OnnxNode node, int axis, int rank) {
        long found = node.whole("axis", -1);
        return (found < 0 ? found + rank + 1 : found) == axis ? found(node, new Softmax()) : Optional.empty();
    }

    private Optional<Found> sigmoid(OnnxNode node, String from) {
        Optional<OnnxNode> product = swish(node, from);
        product.ifPresent(made::finish);
        return product.isPresent() ? found(product.get(), new Swish()) : found(node, new Sigmoid());
    }

    /** The product of a sigmoid with what it reads. */
    private Optional<OnnxNode> swish(OnnxNode sigmoid, String from) {
        return sigmoid.output(0).flatMap(made::onlyReader)
                .filter(next -> next.type().equals("Mul") && next.inputs().size() == 2 && next.inputs().contains(from) && !sigmoid.output().equals(from));
    }

    private Optional<Found> clip(OnnxNode node) {
        boolean six = node.input(1).isPresent() && node.input(2).isPresent()
                && made.weights().number(node, 1) == 0 && made.weights().number(node, 2) == OnnxActivations.SIX;
        return six ? found(node, new Relu6()) : Optional.empty();
    }

    /** Whether it is at least 0, as a number. */
    private Optional<Found> step(OnnxNode node) {
        Optional<OnnxNode> number = node.output(0).flatMap(made::onlyReader).filter(next -> next.type().equals("Cast"));
        if (number.isEmpty() || made.weights().number(node, 1) != 0) {
            return Optional.empty();
        }
        number.get().requireWhole("to", OnnxWriter.FLOAT, 0);
        made.finish(number.get());
        return found(number.get(), new Step());
    }
}
