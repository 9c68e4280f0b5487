package org.kettenregel.backend.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Reader;
import org.kettenregel.backend.shape.Shape;

/**
 * Tells where the numbers of an explanation come from: each number that is read gets a mark of its own, far below the precision of a float, by
 * which it is known again in the formula. Zeros cannot be marked; they are known by the order in which they were read.
 */
final class MarkedReader implements Reader {

    /** So many marks fit between two floats. */
    private static final int MOST = 1 << 22;

    private final Reader reader;
    private final Node node;
    private final Map<Double, Integer> marks = new HashMap<>();
    private final List<Origin> places = new ArrayList<>();
    private final List<Integer> zeros = new ArrayList<>(); // which of the places hold a zero

    MarkedReader(Reader reader, Node node) {
        this.reader = reader;
        this.node = node;
    }

    private double marked(double value, Origin place) {
        if (!Double.isFinite(value) || places.size() >= MOST) {
            return value;
        }
        int mark = places.size();
        places.add(place);
        if (value == 0) {
            zeros.add(mark);
            return value;
        }
        double marked = value + (mark + 1) * Math.ulp(value);
        marks.put(marked, mark);
        return marked;
    }

    /** Where each number of a formula was read, with either sign, in the order of the formula; empty where it was computed. */
    List<Optional<Origin>> placesOf(DoubleStream numbers) {
        Iterator<Integer> zero = zeros.iterator();
        return numbers.mapToObj(number -> Optional.ofNullable(number == 0 ? (zero.hasNext() ? zero.next() : null) : mark(number)).map(places::get)).toList();
    }

    private @Nullable Integer mark(double number) {
        return marks.getOrDefault(number, marks.get(-number));
    }

    @Override
    public int samples() {
        return reader.samples();
    }

    @Override
    public Shape inputShape(int input) {
        return reader.inputShape(input);
    }

    @Override
    public Shape outputShape() {
        return reader.outputShape();
    }

    @Override
    public double input(int input, int element) {
        return marked(reader.input(input, element), new Origin(node.inputs().get(input), element, false));
    }

    @Override
    public double output(int element) {
        return marked(reader.output(element), new Origin(node.id(), element, false));
    }

    @Override
    public double outputGradient(int element) {
        return marked(reader.outputGradient(element), new Origin(node.id(), element, true));
    }

    /** Masks and places of winners stay as they are. */
    @Override
    public double saved(int which, int element) {
        return reader.saved(which, element);
    }

    @Override
    public boolean training() {
        return reader.training();
    }
}
