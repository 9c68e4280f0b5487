package org.kettenregel.backend.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Reader;
import org.kettenregel.backend.op.ReaderBehind;

/**
 * Tells where the numbers of an explanation come from: each number that is read gets a mark of its own, far below the precision of a float, by
 * which it is known again in the formula. Zeros cannot be marked; they are known by the order in which they were read. Masks and places of
 * winners stay as they are.
 */
final class MarkedReader implements ReaderBehind {

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

    /** Of pairs of numbers in the order of the formula, where those of some pairs were read. */
    List<Optional<Origin>> placesOf(DoubleStream pairs, int... chosen) {
        if (chosen.length == 0) {
            return List.of();
        }
        List<Optional<Origin>> all = placesOf(pairs);
        return IntStream.of(chosen).boxed().flatMap(pair -> Stream.of(all.get(2 * pair), all.get(2 * pair + 1))).toList();
    }

    private @Nullable Integer mark(double number) {
        return marks.getOrDefault(number, marks.get(-number));
    }

    @Override
    public Reader reader() {
        return reader;
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
}
