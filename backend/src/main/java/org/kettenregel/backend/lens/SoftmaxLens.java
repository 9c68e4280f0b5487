package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.CrossEntropy;
import org.kettenregel.backend.op.Reader;
import org.kettenregel.backend.op.Softmax;

/**
 * A softmax over one row of scores: its Jacobian diag(p) - p p^T, and why it becomes p - y in front of a cross-entropy.
 *
 * @param node id of the softmax
 */
public record SoftmaxLens(int node) implements Lens {

    /** More classes make a matrix that nobody reads. */
    private static final int MOST_CLASSES = 64;

    @Override
    public Optional<Answer> look(Sight sight) {
        if (node < 0 || node >= sight.graph().nodes().size()) {
            return Optional.empty();
        }
        Node softmax = sight.graph().node(node);
        return softmax.op() instanceof Softmax && softmax.shape().sizes().size() == 1 && softmax.shape().width() <= MOST_CLASSES && sight.computed(softmax)
                ? Optional.of(answer(sight, softmax))
                : Optional.empty();
    }

    private static SoftmaxAnswer answer(Sight sight, Node softmax) {
        Node scores = sight.graph().node(softmax.inputs().getFirst());
        int classes = softmax.shape().width();
        int start = sight.place(softmax, 0);
        Reader reader = sight.reader(softmax);
        double[] jacobian = new double[classes * classes];
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                jacobian[i * classes + j] = softmax.op().localDerivative(0, start + j, start + i, reader);
            }
        }
        DoubleMatrix matrix = new DoubleMatrix(classes, classes, jacobian);
        double[] probabilities = doubles(sight.row(softmax));
        List<Graph.Use> uses = sight.graph().uses(softmax.id());
        Optional<Node> loss = uses.stream().map(Graph.Use::consumer).filter(reads -> uses.size() == 1 && reads.op() instanceof CrossEntropy).findFirst();
        double[] targets = loss.map(entropy -> doubles(sight.row(sight.graph().node(entropy.inputs().get(1))))).orElse(new double[0]);
        double[] upstream = sight.gradientReady(softmax) ? doubles(sight.gradientRow(softmax)) : new double[0];
        double[] product = upstream.length == 0 ? upstream : new DoubleMatrix(1, classes, upstream).times(matrix).numbers();
        double[] shortcut = loss.filter(sight::gradientReady)
                .map(entropy -> shortcut(probabilities, targets, sight.gradientRow(entropy)[0])).orElse(new double[0]);
        double[] engine = sight.gradientReady(scores) ? doubles(sight.gradientRow(scores)) : new double[0];
        return new SoftmaxAnswer(doubles(sight.row(scores)), probabilities, matrix, targets, upstream, product, shortcut, engine);
    }

    private static double[] shortcut(double[] probabilities, double[] targets, double share) {
        return IntStream.range(0, probabilities.length).mapToDouble(i -> share * (probabilities[i] - targets[i])).toArray();
    }

    private static double[] doubles(float[] numbers) {
        return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).toArray();
    }
}
