package org.kettenregel.backend.lens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.dataset.Vocabulary;
import org.kettenregel.backend.formula.Term;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.Embedding;

/**
 * A recurrent layer, step by step: gates, states, their gradients back through time, and what each step adds to the gradient of the weights.
 *
 * @param layer     key of the layer
 * @param unit      whose numbers are explained
 * @param parameter id of a parameter of the layer whose gradient is to be taken apart, -1 for none
 * @param element   which of its numbers
 */
public record SequenceLens(String layer, int unit, int parameter, int element) implements Lens {

    /** In the order in which a step computes them; each kind of layer has some of them. */
    private static final List<String> PARTS = List.of(
            "input gate", "update gate", "forget gate", "reset gate", "candidate", "output gate", "cell", "output");

    /** Explanations copy whole batches; above this many numbers they would keep people waiting. */
    private static final long MOST_COPIED = 4_000_000;

    @Override
    public Optional<Answer> look(Sight sight) {
        Unrolled unrolled = Unrolled.of(sight.graph(), layer);
        if (unrolled.steps() == 0 || unit < 0 || unit >= unrolled.units()) {
            return Optional.empty();
        }
        List<String> parts = PARTS.stream().filter(unrolled::has).toList();
        boolean explained = (long) sight.samples() * unrolled.units() * unrolled.steps() * parts.size() * 2 <= MOST_COPIED;
        StepShares shares = new StepShares(sight, unrolled);
        return Optional.of(new SequenceAnswer(
                unrolled.units(), unrolled.steps(), unit, heads(sight, unrolled), parts.stream().map(part -> row(sight, unrolled, part, explained)).toList(),
                shares.norms(), shares.of(parameter, element)));
    }

    private SequenceAnswer.Row row(Sight sight, Unrolled unrolled, String part, boolean explained) {
        int units = unrolled.units();
        float[] values = numbers(unrolled);
        float[] gradients = numbers(unrolled);
        float[] norms = new float[unrolled.steps()];
        List<SequenceAnswer.Cell> cells = new ArrayList<>();
        for (int step = 0; step < unrolled.steps(); step++) {
            Optional<Node> node = unrolled.node(step, part);
            Optional<Node> computed = node.filter(sight::computed);
            Optional<Node> ready = computed.filter(sight::gradientReady);
            int start = step * units;
            computed.ifPresent(there -> System.arraycopy(sight.row(there), 0, values, start, units));
            ready.ifPresent(there -> System.arraycopy(sight.gradientRow(there), 0, gradients, start, units));
            norms[step] = ready.isPresent() ? (float) length(gradients, start, units) : Float.NaN;
            cells.add(new SequenceAnswer.Cell(node.map(Node::id).orElse(-1), computed.filter(there -> explained).map(there -> terms(sight, there)).orElse(List.of())));
        }
        return new SequenceAnswer.Row(part, cells, values, gradients, norms);
    }

    private static float[] numbers(Unrolled unrolled) {
        float[] numbers = new float[unrolled.units() * unrolled.steps()];
        Arrays.fill(numbers, Float.NaN);
        return numbers;
    }

    private static double length(float[] numbers, int from, int count) {
        return Math.sqrt(IntStream.range(from, from + count).mapToDouble(i -> (double) numbers[i] * numbers[i]).sum());
    }

    private List<Term> terms(Sight sight, Node node) {
        return node.op().explain(sight.place(node, unit), sight.reader(node)).terms();
    }

    /** The words that were embedded, where each step reads one of them. */
    private static List<String> heads(Sight sight, Unrolled unrolled) {
        Node input = sight.graph().input();
        boolean embedded = sight.graph().uses(input.id()).stream().anyMatch(use -> use.consumer().op() instanceof Embedding);
        if (!embedded || input.shape().width() != unrolled.steps() || !sight.computed(input)) {
            return List.of();
        }
        Optional<Vocabulary> vocabulary = sight.vocabulary();
        List<String> heads = new ArrayList<>();
        for (float number : sight.row(input)) {
            int token = (int) number;
            heads.add(vocabulary.filter(words -> token >= 0 && token < words.size()).map(words -> words.word(token)).orElse(String.valueOf(token)));
        }
        return heads;
    }
}
