package org.kettenregel.backend.lens;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.Concatenate;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.Reader;
import org.kettenregel.backend.op.StepScores;
import org.kettenregel.backend.op.WeightedSum;

/** What each step of a recurrent layer adds to the gradients of the weights, which all steps use. */
record StepShares(Sight sight, Unrolled unrolled) {

    private static final int MEMORY = 1;

    /** Products to be added up, at most, for one look. */
    private static final long MOST_PRODUCTS = 50_000_000;

    /** The gradient of one number of a parameter, step by step; none while it is not complete. */
    SequenceAnswer.Share of(int parameter, int element) {
        if (parameter < 0 || parameter >= sight.graph().nodes().size()) {
            return SequenceAnswer.Share.none();
        }
        Node node = sight.graph().node(parameter);
        if (!(node.op() instanceof Parameter) || !node.scope().layer().equals(unrolled.layer()) || element < 0 || element >= node.shape().width() || !sight.gradientReady(node)) {
            return SequenceAnswer.Share.none();
        }
        double[] shares = new double[unrolled.steps() + 1]; // the last one for what is no step
        collect(node, element, shares);
        return new SequenceAnswer.Share(
                parameter, element, Arrays.copyOf(shares, unrolled.steps()), shares[unrolled.steps()], sight.gradients(node)[element]);
    }

    /** Upstream times local, over all outputs that a number reaches; biases are put together before the steps read them. */
    private void collect(Node node, int element, double[] shares) {
        for (Graph.Use use : sight.graph().uses(node.id())) {
            Node consumer = use.consumer();
            Op op = consumer.op();
            if (!op.differentiable(use.input())) {
                continue;
            }
            Reader reader = sight.reader(consumer);
            op.reaches(use.input(), element, reader).forEach(to -> {
                if (op instanceof Concatenate) {
                    collect(consumer, to, shares);
                } else {
                    shares[step(consumer, to)] += reader.outputGradient(to) * op.localDerivative(use.input(), element, to, reader);
                }
            });
        }
    }

    private int step(Node consumer, int to) {
        return switch (consumer.op()) {
            case StepScores scores -> scores.step();
            case WeightedSum _ -> to / consumer.shape().sizes().getLast() % unrolled.steps();
            default -> unrolled.steps();
        };
    }

    /** The length of each step's part in the gradient of all recurrent weights. */
    float[] norms() {
        List<List<Node>> scores = IntStream.range(0, unrolled.steps()).mapToObj(this::scores).toList();
        if (scores.stream().flatMap(List::stream).mapToLong(this::products).sum() > MOST_PRODUCTS) {
            return new float[0];
        }
        float[] norms = new float[unrolled.steps()];
        for (int step = 0; step < norms.length; step++) {
            double squares = scores.get(step).stream().mapToDouble(this::square).sum();
            norms[step] = scores.get(step).stream().allMatch(sight::gradientReady) ? (float) Math.sqrt(squares) : Float.NaN;
        }
        return norms;
    }

    private List<Node> scores(int step) {
        return unrolled.nodes().values().stream()
                .filter(node -> node.op() instanceof StepScores scores && scores.step() == step)
                .toList();
    }

    private long products(Node scores) {
        long rows = sight.samples();
        return rows * rows * (memory(scores).shape().width() + scores.shape().width()) / 2;
    }

    private Node memory(Node scores) {
        return sight.graph().node(scores.inputs().get(MEMORY));
    }

    /** Of the matrix H^T D: the sum of (H H^T) times (D D^T), element by element, which is far less where a batch has fewer rows than a layer units. */
    private double square(Node scores) {
        if (!sight.gradientReady(scores)) {
            return Double.NaN;
        }
        Node memory = memory(scores);
        float[] h = sight.values(memory);
        float[] d = sight.gradients(scores);
        int rows = sight.samples();
        double sum = 0;
        for (int n = 0; n < rows; n++) {
            for (int m = 0; m <= n; m++) {
                sum += (n == m ? 1 : 2) * product(h, memory.shape().width(), n, m) * product(d, scores.shape().width(), n, m);
            }
        }
        return Math.max(0, sum);
    }

    private static double product(float[] numbers, int width, int a, int b) {
        double sum = 0;
        for (int i = 0; i < width; i++) {
            sum += (double) numbers[a * width + i] * numbers[b * width + i];
        }
        return sum;
    }
}
