package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sampling;
import org.kettenregel.backend.inspect.Sight;

/**
 * The units of a layer one by one: the number, the map or the states that each of them gives for the row that is looked at, and the weights by which it
 * reads.
 *
 * @param layer its key
 */
public record UnitsLens(String layer) implements Lens {

    /** Above so many units a sample of them is shown, every so many of them. */
    static final int MOST = 200;

    /** The same for units of which each is a picture. */
    static final int MOST_MAPS = 64;

    static final int SAMPLE = 24;

    private static final int LARGEST_SIDE = 28;
    private static final int LONGEST_STRIP = 64;
    private static final int IMAGE = 3; // rows, columns and channels

    @Override
    public Optional<Answer> look(Sight sight) {
        return Optional.ofNullable(sight.graph().outputs(sight.graph().nodes().size()).get(layer)).map(output -> look(sight, output));
    }

    private UnitsAnswer look(Sight sight, Node output) {
        List<Integer> sizes = output.shape().sizes();
        Sampling cells = cells(sizes);
        int units = output.shape().width() / (cells.rows() * cells.columns());
        List<Integer> shown = evenly(units, sizes.size() >= IMAGE ? MOST_MAPS : MOST);
        Unrolled unrolled = Unrolled.of(sight.graph(), layer);
        Optional<UnitsAnswer.Weights> weights = new ReadWeights(sight, layer).of(units, shown);
        if (unrolled.steps() > 0 && sizes.size() == 1) {
            return states(sight, output, unrolled, shown);
        }
        boolean single = cells.rows() * cells.columns() == 1;
        float[] values = sight.computed(output) ? pictures(sight.row(output), cells, units, shown) : Floats.NONE;
        float[] gradients = single && sight.gradientReady(output) ? pictures(sight.gradientRow(output), cells, units, shown) : Floats.NONE;
        return new UnitsAnswer(output.id(), units, shown, cells, values, gradients, List.of(), weights);
    }

    /** What a layer gives that only shows its last state has the states before as well. */
    private UnitsAnswer states(Sight sight, Node output, Unrolled unrolled, List<Integer> shown) {
        Sampling cells = new Sampling(1, 1, unrolled.steps(), 1, 1, Math.min(LONGEST_STRIP, unrolled.steps()));
        List<Node> steps = IntStream.range(0, cells.shownColumns()).mapToObj(column -> unrolled.node(cells.element(0, 0, column), "output").orElseThrow()).toList();
        float[] values = sight.computed(output) ? new float[shown.size() * steps.size()] : Floats.NONE;
        for (int step = 0; step < steps.size() && values.length > 0; step++) {
            float[] row = sight.row(steps.get(step));
            for (int i = 0; i < shown.size(); i++) {
                values[i * steps.size() + step] = row[shown.get(i)];
            }
        }
        return new UnitsAnswer(output.id(), unrolled.units(), shown, cells, values, Floats.NONE, steps.stream().map(Node::id).toList(), Optional.empty());
    }

    /** Of what one unit gives: a number, a row of steps, or the rows and columns of a map. */
    private static Sampling cells(List<Integer> sizes) {
        return switch (sizes.size()) {
            case 0, 1 -> new Sampling(1, 1, 1, 1, 1, 1);
            case 2 -> new Sampling(1, 1, sizes.getFirst(), 1, 1, Math.min(LONGEST_STRIP, sizes.getFirst()));
            default -> new Sampling(1, sizes.get(0), sizes.get(1), 1, Math.min(LARGEST_SIDE, sizes.get(0)), Math.min(LARGEST_SIDE, sizes.get(1)));
        };
    }

    static List<Integer> evenly(int count, int most) {
        int taken = count <= most ? count : SAMPLE;
        return IntStream.range(0, taken).mapToObj(i -> (int) ((long) i * count / taken)).toList();
    }

    /** Units stand in the last axis, so that the numbers of one lie that many apart. */
    private static float[] pictures(float[] row, Sampling cells, int units, List<Integer> shown) {
        float[] pictures = new float[shown.size() * cells.shownRows() * cells.shownColumns()];
        int at = 0;
        for (int unit : shown) {
            for (int y = 0; y < cells.shownRows(); y++) {
                for (int x = 0; x < cells.shownColumns(); x++) {
                    pictures[at++] = row[cells.element(0, y, x) * units + unit];
                }
            }
        }
        return pictures;
    }
}
