package org.kettenregel.backend.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kettenregel.backend.formula.Convention;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Reader;

/** All ways on which a gradient arrives at one element: from each reader of its node and each of the outputs there that it reaches. */
final class ArrivingGradients {

    private final int element;
    private final List<Way> ways = new ArrayList<>();

    /** @param before summands of the ways before it */
    private record Way(Graph.Use use, Reader reader, int[] outputs, int before) {}

    ArrivingGradients(List<Graph.Use> uses, int element, Function<Node, Reader> readers) {
        this.element = element;
        int before = 0;
        for (Graph.Use use : uses) {
            Reader reader = readers.apply(use.consumer());
            int[] outputs = use.consumer().op().reaches(use.input(), element, reader).toArray();
            ways.add(new Way(use, reader, outputs, before));
            before += outputs.length;
        }
    }

    /** Upstream times local, added up. */
    Explanation sum() {
        Explanation.Sum sum = Explanation.sum();
        for (Way way : ways) {
            for (int to : way.outputs()) {
                sum.product(way.reader().outputGradient(to), local(way, to, way.reader()));
            }
        }
        return sum.end();
    }

    private double local(Way way, int to, Reader reader) {
        return way.use().consumer().op().localDerivative(way.use().input(), element, to, reader);
    }

    /** Where both factors of some of the summands stand, by turns; empty for a local derivative that was computed on the way. */
    List<Optional<Origin>> places(int... summands) {
        return IntStream.of(summands).boxed().flatMap(summand -> {
            Way way = ways.stream().filter(each -> summand >= each.before() && summand < each.before() + each.outputs().length).findFirst().orElseThrow();
            int to = way.outputs()[summand - way.before()];
            MarkedReader marks = new MarkedReader(way.reader(), way.use().consumer());
            Origin upstream = new Origin(way.use().consumer().id(), to, true);
            return Stream.concat(Stream.of(Optional.of(upstream)), marks.placesOf(DoubleStream.of(local(way, to, marks))).stream());
        }).toList();
    }

    /** What is taken for the slope on the first way on which there is none. */
    Optional<Convention> convention() {
        return ways.stream()
                .flatMap(way -> IntStream.of(way.outputs()).boxed().flatMap(to -> way.use().consumer().op().convention(way.use().input(), element, to, way.reader()).stream()))
                .findFirst();
    }
}
